package lsp

import (
	"bytes"
	"context"
	"errors"
	"strings"
	"testing"

	"github.com/sourcegraph/jsonrpc2"
)

func codeOf(err error) int64 {
	var e *jsonrpc2.Error
	if errors.As(err, &e) {
		return e.Code
	}
	return 0
}

func TestLifeOfASession(t *testing.T) {
	c := connectSilently(t)
	if code := codeOf(c.try("textDocument/hover", here(position{}), nil)); code != codeNotGreeted {
		t.Errorf("before initialize: %d", code)
	}
	var greeting struct {
		Capabilities map[string]any    `json:"capabilities"`
		ServerInfo   map[string]string `json:"serverInfo"`
	}
	c.call("initialize", map[string]any{"processId": nil}, &greeting)
	if greeting.Capabilities["positionEncoding"] != "utf-16" || greeting.Capabilities["hoverProvider"] == nil || greeting.ServerInfo["name"] != "pilotplan" {
		t.Errorf("greeting: %v", greeting)
	}
	if code := codeOf(c.try("initialize", map[string]any{}, nil)); code != jsonrpc2.CodeInvalidRequest {
		t.Errorf("a second initialize: %d", code)
	}
	if code := codeOf(c.try("textDocument/unheard", map[string]any{}, nil)); code != jsonrpc2.CodeMethodNotFound {
		t.Errorf("an unknown request: %d", code)
	}
	c.notify("$/unheard", map[string]any{})
	for _, params := range []any{[]int{1}, here(position{})} { // of the wrong shape; of a document that is not open
		if code := codeOf(c.try("textDocument/hover", params, nil)); code != jsonrpc2.CodeInvalidParams {
			t.Errorf("hover of %v: %d", params, code)
		}
	}
	c.call("shutdown", nil, nil)
	if code := codeOf(c.try("textDocument/hover", here(position{}), nil)); code != jsonrpc2.CodeInvalidRequest {
		t.Errorf("after shutdown: %d", code)
	}
	c.notify("exit", nil)
	if err := <-c.ended; err != nil {
		t.Errorf("ended with %v", err)
	}
}

func TestExitWithoutShutdown(t *testing.T) {
	c := connect(t, `{}`)
	c.notify("exit", nil)
	if err := <-c.ended; !errors.Is(err, ErrNoShutdown) {
		t.Errorf("ended with %v", err)
	}
}

func TestWhatIsNoMessage(t *testing.T) {
	for _, in := range []string{"方案.yaml\r\n\r\n", "指南: x\n", "Content-Length: 7\r\n\r\n{不是json", "Content-Length: 很长\r\n\r\n{}"} {
		var out bytes.Buffer
		err := Serve(context.Background(), strings.NewReader(in), &out, testOptions())
		if err == nil || !strings.Contains(err.Error(), "不是 LSP 消息") {
			t.Errorf("%q: %v", in, err)
		}
	}
	if err := Serve(context.Background(), strings.NewReader(""), &bytes.Buffer{}, testOptions()); err != nil {
		t.Errorf("a client that goes away: %v", err)
	}
}
