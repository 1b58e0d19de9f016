// Package lsp tells an editor, while a plan is typed, what check would say of it, and helps to write it.
//
// Its one idea: each state of a document is a snapshot that never changes, parsed and checked at most once, and only when
// somebody asks; an edit makes the next one. So no answer mixes two states, and a check that is still at work when three
// more keys have been struck is followed by one check, of the last state.
//
// It speaks the Language Server Protocol 3.17 over a pair of streams. The wire (framing, requests, replies) is
// github.com/sourcegraph/jsonrpc2: maintained, a thousand lines, needs nothing else and does nothing when the program
// starts. go.lsp.dev/protocol brings all of the protocol's types, and with them a logger and a second JSON decoder; the
// few that are needed stand in protocol.go.
package lsp

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log"
	"sync/atomic"

	"pilotplan/internal/finding"
	"pilotplan/internal/plan"

	"github.com/sourcegraph/jsonrpc2"
)

// Options are what a server is given of the outside world.
type Options struct {
	Packs   plan.Packs
	Guides  []string                                                       // the names that 指南 may say
	Check   func(p *plan.Plan, parsed []finding.Finding) []finding.Finding // all that is wrong with a plan, with what Parse found
	Version string                                                         // of the program
	Log     io.Writer                                                      // where faults of the connection are told; not the connection itself
}

// ErrNoShutdown is why a server ends whose client went away without saying so.
var ErrNoShutdown = errors.New("编辑器没有先发 shutdown 就结束了")

// Serve answers a client until it says exit, its stream ends, or the context does. An error is that what came was no message, or
// that the client left without a shutdown.
func Serve(ctx context.Context, in io.Reader, out io.Writer, o Options) error {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	s := newServer(o)
	from := &counted{Reader: in}
	stream := &wire{ObjectStream: jsonrpc2.NewBufferedStream(ends{from, out}, jsonrpc2.VSCodeObjectCodec{}), from: from}
	conn := jsonrpc2.NewConn(ctx, stream, jsonrpc2.HandlerWithError(s.handle).SuppressErrClosed(), jsonrpc2.SetLogger(log.New(o.Log, "pilotplan: ", 0)))
	go s.publishAll(ctx, conn)
	<-conn.DisconnectNotify()
	switch fault := stream.fault.Load(); {
	case fault != nil:
		return fmt.Errorf("收到的不是 LSP 消息：%w", *fault)
	case s.gone && !s.leaving:
		return ErrNoShutdown
	}
	return nil
}

// wire is the connection; it remembers why nothing could be read from it.
type wire struct {
	jsonrpc2.ObjectStream
	from  *counted
	heard bool // a message has come
	fault atomic.Pointer[error]
}

// counted counts what is read.
type counted struct {
	io.Reader
	bytes int
}

func (c *counted) Read(b []byte) (int, error) {
	n, err := c.Reader.Read(b)
	c.bytes += n
	return n, err
}

func (w *wire) ReadObject(v any) error {
	err := w.ObjectStream.ReadObject(v)
	gone := errors.Is(err, io.EOF) || errors.Is(err, io.ErrClosedPipe)
	if err == nil || gone && (w.heard || w.from.bytes == 0) {
		w.heard = w.heard || err == nil
		return err
	}
	w.fault.Store(&err)
	return io.EOF // it is told by Serve
}

// ends are what the client writes and what it reads. Who runs the server closes both.
type ends struct {
	io.Reader
	io.Writer
}

func (ends) Close() error { return nil }
