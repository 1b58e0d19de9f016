package lsp

import (
	"context"
	"fmt"
	"runtime/debug"

	"pilotplan/internal/finding"

	"github.com/sourcegraph/jsonrpc2"
)

// publishAll tells the client what is wrong with its documents, whenever they have changed, until the context ends. What was
// typed while a document was being checked is checked next.
func (s *server) publishAll(ctx context.Context, conn *jsonrpc2.Conn) {
	for {
		select {
		case <-ctx.Done():
			return
		case <-conn.DisconnectNotify():
			return
		case <-s.wake:
		}
		for uri, d := range s.takeStale() {
			s.publish(ctx, conn, uri, d)
		}
	}
}

// takeStale gives the documents that have changed, nil for those that were closed.
func (s *server) takeStale() map[string]*snapshot {
	s.mu.Lock()
	defer s.mu.Unlock()
	changed := map[string]*snapshot{}
	for uri := range s.stale {
		changed[uri] = s.docs[uri]
	}
	clear(s.stale)
	return changed
}

func (s *server) publish(ctx context.Context, conn *jsonrpc2.Conn, uri string, d *snapshot) {
	defer func() {
		if value := recover(); value != nil { // the next state may be one that can be checked
			fmt.Fprintf(s.options.Log, "pilotplan: 检查 %s 时程序出错：%v\n%s", uri, value, debug.Stack())
		}
	}()
	p := diagnosticsParams{URI: uri, Diagnostics: []diagnostic{}}
	if d != nil {
		p.Version, p.Diagnostics = d.version, d.diagnostics()
	}
	if err := conn.Notify(ctx, "textDocument/publishDiagnostics", p); err != nil && ctx.Err() == nil && err != jsonrpc2.ErrClosed {
		fmt.Fprintf(s.options.Log, "pilotplan: %v\n", err)
	}
}

// diagnostics are the findings of a state that the user has not silenced.
func (d *snapshot) diagnostics() []diagnostic {
	all := []diagnostic{}
	for _, f := range d.found() {
		if !f.Suppressed {
			all = append(all, d.diagnostic(f))
		}
	}
	return all
}

func (d *snapshot) diagnostic(f finding.Finding) diagnostic {
	message := finding.Visible(f.Message)
	if f.Clause != "" {
		message += "（" + finding.Visible(f.Clause) + "）"
	}
	if f.Hint != "" {
		message += "\n建议：" + finding.Visible(f.Hint)
	}
	out := diagnostic{Range: d.shown(f), Severity: int(f.Severity), Code: f.Rule, Source: "pilotplan", Message: message}
	for _, p := range f.Also {
		if p.Pos.Line > 0 {
			out.RelatedInformation = append(out.RelatedInformation, related{location{d.uri, d.span(p.Pos)}, d.lineOf(p.Pos)})
		}
	}
	return out
}

// shown is what an editor underlines: the place of a finding, but of a whole answer of many lines only the first.
func (d *snapshot) shown(f finding.Finding) span {
	pos := f.Pos
	if v := d.plan().Lookup(f.Path); v != nil && v.Text.Pos == pos || pos.EndLine > pos.Line && v != nil && len(v.Items) > 0 {
		if pos.EndLine > pos.Line {
			line := d.lines.Line(pos.Line)
			pos.EndLine, pos.EndColumn = pos.Line, len([]rune(string(line)))+1
		}
	}
	return d.span(pos)
}

// lineOf is the line that a place stands in, as what a finding's other place says.
func (d *snapshot) lineOf(p finding.Pos) string {
	return p.Row() + "：" + finding.Short(string(d.lines.Line(p.Line)))
}
