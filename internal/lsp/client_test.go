package lsp

import (
	"context"
	"encoding/json"
	"io"
	"strings"
	"testing"
	"time"

	"pilotplan/internal/check"
	"pilotplan/internal/finding"
	"pilotplan/internal/plan"
	"pilotplan/outline"

	"github.com/sourcegraph/jsonrpc2"
)

// client is an editor, as far as the server can tell.
type client struct {
	testing.TB
	conn    *jsonrpc2.Conn
	told    chan diagnosticsParams
	ended   chan error
	version int
}

const testURI = "file:///%E6%96%B9%E6%A1%88.yaml"

// connect starts a server and greets it.
func connect(t testing.TB, capabilities string) *client {
	t.Helper()
	c := connectSilently(t)
	c.call("initialize", json.RawMessage(`{"capabilities":`+capabilities+`}`), nil)
	c.notify("initialized", struct{}{})
	return c
}

func connectSilently(t testing.TB) *client {
	t.Helper()
	fromServer, toClient := io.Pipe()
	fromClient, toServer := io.Pipe()
	c := &client{TB: t, told: make(chan diagnosticsParams, 100), ended: make(chan error, 1)}
	go func() {
		c.ended <- Serve(context.Background(), fromClient, toClient, testOptions())
		toClient.Close()
	}()
	hear := func(_ context.Context, _ *jsonrpc2.Conn, r *jsonrpc2.Request) (any, error) {
		var p diagnosticsParams
		if err := json.Unmarshal(*r.Params, &p); err != nil {
			t.Errorf("%s: %v", r.Method, err)
		}
		c.told <- p
		return nil, nil
	}
	stream := jsonrpc2.NewBufferedStream(ends{fromServer, toServer}, jsonrpc2.VSCodeObjectCodec{})
	c.conn = jsonrpc2.NewConn(context.Background(), stream, jsonrpc2.HandlerWithError(hear))
	t.Cleanup(func() { toServer.Close(); c.conn.Close() })
	return c
}

func testOptions() Options {
	return Options{
		Packs: outline.Builtin, Guides: outline.Names(), Version: "test", Log: io.Discard,
		Check: func(p *plan.Plan, parsed []finding.Finding) []finding.Finding { return check.Run(p, parsed...) },
	}
}

func (c *client) call(method string, params, result any) {
	c.Helper()
	if err := c.try(method, params, result); err != nil {
		c.Fatalf("%s: %v", method, err)
	}
}

func (c *client) try(method string, params, result any) error {
	ctx, cancel := context.WithTimeout(context.Background(), 20*time.Second)
	defer cancel()
	return c.conn.Call(ctx, method, params, result)
}

func (c *client) notify(method string, params any) {
	c.Helper()
	if err := c.conn.Notify(context.Background(), method, params); err != nil {
		c.Fatalf("%s: %v", method, err)
	}
}

// open opens a document and gives what is wrong with it.
func (c *client) open(text string) []diagnostic {
	c.Helper()
	c.version++
	c.notify("textDocument/didOpen", map[string]any{"textDocument": map[string]any{
		"uri": testURI, "languageId": "yaml", "version": c.version, "text": text,
	}})
	return c.diagnostics()
}

// edit changes the document and gives what is wrong with it then.
func (c *client) edit(changes ...change) []diagnostic {
	c.Helper()
	c.version++
	c.notify("textDocument/didChange", map[string]any{
		"textDocument": documentID{testURI, c.version}, "contentChanges": changes,
	})
	return c.diagnostics()
}

// diagnostics waits for those of the last version; what was told of earlier ones in between is passed over.
func (c *client) diagnostics() []diagnostic {
	c.Helper()
	for {
		select {
		case p := <-c.told:
			if p.Version == c.version {
				return p.Diagnostics
			}
		case <-time.After(20 * time.Second):
			c.Fatal("no diagnostics")
		}
	}
}

// cursor takes the mark ‸ out of a text and gives the place where it stood, as the protocol counts.
func cursor(t *testing.T, marked string) (string, position) {
	t.Helper()
	before, after, ok := strings.Cut(marked, "‸")
	if !ok {
		t.Fatal("no cursor in the text")
	}
	src := newText([]byte(before + after))
	return before + after, src.position(len(before))
}

func here(p position) at { return at{documentID{URI: testURI}, p} }
