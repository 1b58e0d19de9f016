package lsp

import (
	"context"
	"encoding/json"
	"fmt"
	"runtime/debug"
	"sync"

	"github.com/sourcegraph/jsonrpc2"
)

// server is one session with a client. Its messages are handled one after another, in their order.
type server struct {
	options Options
	methods map[string]feature
	client  clientCapabilities

	mu    sync.Mutex // of what follows, which the publisher reads too
	docs  map[string]*snapshot
	stale map[string]bool // documents whose diagnostics are not those of their last state
	wake  chan struct{}   // something has become stale

	greeted, leaving, gone bool // initialize, shutdown and exit have come
}

func newServer(o Options) *server {
	s := &server{options: o, docs: map[string]*snapshot{}, stale: map[string]bool{}, wake: make(chan struct{}, 1)}
	s.methods = map[string]feature{}
	for _, f := range s.features() {
		s.methods[f.method] = f
	}
	return s
}

// feature is a method of the protocol: what it is called, how the greeting announces it, what it does.
type feature struct {
	method     string
	capability string // empty if it is not announced by itself
	options    any
	do         func(raw json.RawMessage) (any, error)
}

// features are all methods that a client may call.
func (s *server) features() []feature {
	return []feature{
		{"initialize", "", nil, takes(s.initialize)},
		{"initialized", "", nil, nothing},
		{"shutdown", "", nil, s.shutdown},
		{"textDocument/didOpen", "textDocumentSync", map[string]any{"openClose": true, "change": 2}, takes(s.open)},
		{"textDocument/didChange", "", nil, takes(s.change)},
		{"textDocument/didClose", "", nil, takes(s.close)},
		{"textDocument/hover", "hoverProvider", true, takes(s.hover)},
		{"textDocument/completion", "completionProvider", map[string]any{"triggerCharacters": []string{":", " ", "[", "{", ","}}, takes(s.complete)},
		{"textDocument/codeAction", "codeActionProvider", map[string]any{"codeActionKinds": []string{"quickfix", "refactor.rewrite"}}, takes(s.actions)},
		{"textDocument/documentSymbol", "documentSymbolProvider", true, takes(s.symbols)},
		{"textDocument/foldingRange", "foldingRangeProvider", true, takes(s.folds)},
		{"textDocument/definition", "definitionProvider", true, takes(s.definition)},
		{"textDocument/references", "referencesProvider", true, takes(s.references)},
		{"textDocument/rename", "renameProvider", map[string]any{"prepareProvider": true}, takes(s.rename)},
		{"textDocument/prepareRename", "", nil, takes(s.prepareRename)},
	}
}

// takes is a method with parameters of a type.
func takes[P any](do func(P) (any, error)) func(json.RawMessage) (any, error) {
	return func(raw json.RawMessage) (any, error) {
		var p P
		if err := json.Unmarshal(raw, &p); err != nil {
			return nil, fault(jsonrpc2.CodeInvalidParams, "参数读不懂：%v", err)
		}
		return do(p)
	}
}

func nothing(json.RawMessage) (any, error) { return nil, nil }

func fault(code int64, format string, args ...any) error {
	return &jsonrpc2.Error{Code: code, Message: fmt.Sprintf(format, args...)}
}

// codeNotGreeted is the protocol's code for what comes before initialize.
const codeNotGreeted = -32002

// handle answers a message. A fault of the program is told to the client and ends this one answer.
func (s *server) handle(_ context.Context, conn *jsonrpc2.Conn, r *jsonrpc2.Request) (result any, err error) {
	defer func() {
		if value := recover(); value != nil {
			err = fault(jsonrpc2.CodeInternalError, "程序出错：%v", value)
			fmt.Fprintf(s.options.Log, "pilotplan: %s: %v\n%s", r.Method, value, debug.Stack())
		}
	}()
	if r.Method == "exit" {
		s.gone = true
		return nil, conn.Close()
	}
	f, known := s.methods[r.Method]
	switch {
	case !known && r.Notif:
		return nil, nil // the protocol lets a server pass over what it does not know
	case !known:
		return nil, fault(jsonrpc2.CodeMethodNotFound, "没有 %s", r.Method)
	case s.leaving:
		return nil, fault(jsonrpc2.CodeInvalidRequest, "已经 shutdown")
	case s.greeted == (r.Method == "initialize"):
		return nil, fault(map[bool]int64{true: jsonrpc2.CodeInvalidRequest, false: codeNotGreeted}[s.greeted], "initialize 要先发，而且只发一次")
	}
	var raw json.RawMessage
	if r.Params != nil {
		raw = *r.Params
	}
	return f.do(raw)
}

func (s *server) initialize(p initializeParams) (any, error) {
	s.greeted, s.client = true, p.Capabilities
	can := map[string]any{"positionEncoding": "utf-16"}
	for _, f := range s.features() {
		if f.capability != "" {
			can[f.capability] = f.options
		}
	}
	return map[string]any{
		"capabilities": can,
		"serverInfo":   map[string]string{"name": "pilotplan", "version": s.options.Version},
	}, nil
}

func (s *server) shutdown(json.RawMessage) (any, error) {
	s.leaving = true
	return nil, nil
}
