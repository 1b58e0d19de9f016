//go:build !windows

package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/sourcegraph/jsonrpc2"
)

// pipes are both ends of a program.
type pipes struct {
	io.Reader
	io.WriteCloser
}

const lspURI = "file:///%E6%96%B9%E6%A1%88.yaml"

// An editor starts the program, types, asks and leaves; what passes between them is in testdata/lsp.txt.
func TestLanguageServerWithAnEditor(t *testing.T) {
	cmd := program(t, t.TempDir(), seat{args: []string{"lsp", "--stdio"}})
	in, err := cmd.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	var faults bytes.Buffer
	cmd.Stderr = &faults
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	defer cmd.Process.Kill()
	e := connectEditor(t, pipes{out, in})
	e.session()
	if err := cmd.Wait(); err != nil || faults.Len() > 0 {
		t.Errorf("ended with %v, said %q", err, faults.String())
	}
	compareTranscript(t, e.log.String())
}

// editor is a client that writes down what is said.
type editor struct {
	*testing.T
	conn *jsonrpc2.Conn
	told chan json.RawMessage
	log  bytes.Buffer
}

func connectEditor(t *testing.T, with pipes) *editor {
	e := &editor{T: t, told: make(chan json.RawMessage, 10)}
	hear := func(_ context.Context, _ *jsonrpc2.Conn, r *jsonrpc2.Request) (any, error) {
		e.told <- *r.Params
		return nil, nil
	}
	e.conn = jsonrpc2.NewConn(context.Background(), jsonrpc2.NewBufferedStream(with, jsonrpc2.VSCodeObjectCodec{}), jsonrpc2.HandlerWithError(hear))
	return e
}

// session is what the editor does.
func (e *editor) session() {
	const text = "指南: 江苏两业融合-第三批\n申报类别: 龙头骨干企业\n试点单位概况:\n  年营业收入: 7亿元\n主要试点内容:\n  指标:\n    - 编号: Z1\n      名称: 营业收入\n  任务:\n    - 名称: 甲\n      对应指标: [Z1]\n"
	at := func(line, character int) map[string]any {
		return map[string]any{"textDocument": map[string]any{"uri": lspURI}, "position": map[string]int{"line": line, "character": character}}
	}
	e.call("initialize", map[string]any{"processId": os.Getpid(), "rootUri": nil, "capabilities": map[string]any{}})
	e.notify("initialized", map[string]any{})
	e.notify("textDocument/didOpen", map[string]any{"textDocument": map[string]any{"uri": lspURI, "languageId": "yaml", "version": 1, "text": text}})
	e.hear("年营业收入", "Z1")
	e.notify("textDocument/didChange", map[string]any{"textDocument": map[string]any{"uri": lspURI, "version": 2}, "contentChanges": []any{
		map[string]any{"range": map[string]any{"start": map[string]int{"line": 3, "character": 6}, "end": map[string]int{"line": 3, "character": 7}}, "text": "人"},
	}})
	e.hear("年营业收", "Z1")
	e.call("textDocument/hover", at(6, 11))
	e.call("textDocument/completion", at(10, 14))
	e.call("textDocument/definition", at(10, 14))
	rename := at(10, 14)
	rename["newName"] = "S1"
	e.call("textDocument/rename", rename)
	e.call("shutdown", nil)
	e.notify("exit", nil)
}

func (e *editor) call(method string, params any) {
	e.Helper()
	ctx, cancel := context.WithTimeout(context.Background(), 30*time.Second)
	defer cancel()
	var result json.RawMessage
	if err := e.conn.Call(ctx, method, params, &result); err != nil {
		e.Fatalf("%s: %v", method, err)
	}
	var b bytes.Buffer
	if err := json.Indent(&b, result, "", " "); err != nil {
		e.Fatal(err)
	}
	fmt.Fprintf(&e.log, "-> %s\n<- %s\n", method, strings.TrimSpace(b.String()))
}

func (e *editor) notify(method string, params any) {
	e.Helper()
	if err := e.conn.Notify(context.Background(), method, params); err != nil {
		e.Fatalf("%s: %v", method, err)
	}
	fmt.Fprintf(&e.log, "-> %s\n", method)
}

// hear waits for diagnostics, and writes down those whose message has one of some words.
func (e *editor) hear(words ...string) {
	e.Helper()
	var p struct {
		Version     int
		Diagnostics []struct {
			Range   json.RawMessage
			Code    string
			Message string
		}
	}
	select {
	case raw := <-e.told:
		if err := json.Unmarshal(raw, &p); err != nil {
			e.Fatal(err)
		}
	case <-time.After(30 * time.Second):
		e.Fatal("no diagnostics")
	}
	fmt.Fprintf(&e.log, "<- textDocument/publishDiagnostics %d\n", p.Version)
	for _, d := range p.Diagnostics {
		if slices.ContainsFunc(words, func(word string) bool { return strings.Contains(d.Message, word) }) {
			fmt.Fprintf(&e.log, " %s %s %s\n", d.Code, d.Range, strings.ReplaceAll(d.Message, "\n", " / "))
		}
	}
}

// compareTranscript holds a session against the one that is kept; -update keeps it.
func compareTranscript(t *testing.T, got string) {
	t.Helper()
	const name = "testdata/lsp.txt"
	got = strings.ReplaceAll(got, versionOf(got), "VERSION")
	if *update {
		if err := os.WriteFile(name, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("the session went otherwise than %s; go test ./cmd/pilotplan -run LanguageServer -update keeps\n%s", name, got)
	}
}

// versionOf is the version that the greeting names, with its key, as builds differ in it.
func versionOf(transcript string) string {
	_, rest, _ := strings.Cut(transcript, `"version": `)
	version, _, _ := strings.Cut(rest, "\n")
	return version
}
