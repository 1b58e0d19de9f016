package lsp

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"pilotplan/internal/finding"
	"pilotplan/internal/plan"
)

type actionParams struct {
	TextDocument documentID `json:"textDocument"`
	Range        span       `json:"range"`
}

type action struct {
	Title       string        `json:"title"`
	Kind        string        `json:"kind"`
	Diagnostics []diagnostic  `json:"diagnostics,omitempty"`
	IsPreferred bool          `json:"isPreferred,omitempty"`
	Edit        workspaceEdit `json:"edit"`
}

// mend is a way to put something right.
type mend struct {
	title string
	edits []textEdit
}

// actions are the mends of what is wrong at a place that need no judgement, a comment to silence it, and what may be added there.
func (s *server) actions(p actionParams) (any, error) {
	d, err := s.document(p.TextDocument.URI)
	all := []action{}
	if err != nil || !d.isPlan() {
		return all, err
	}
	for _, f := range d.found() {
		if f.Suppressed || !meets(d.shown(f), p.Range) {
			continue
		}
		for i, m := range d.mends(f) {
			all = append(all, action{m.title, "quickfix", []diagnostic{d.diagnostic(f)}, i == 0, s.inDocument(d, m.edits)})
		}
		if m, ok := s.silencing(d, f); ok {
			all = append(all, action{m.title, "quickfix", []diagnostic{d.diagnostic(f)}, false, s.inDocument(d, m.edits)})
		}
	}
	if m, ok := d.addUnit(p.Range.Start); ok {
		all = append(all, action{Title: m.title, Kind: "refactor.rewrite", Edit: s.inDocument(d, m.edits)})
	}
	return all, nil
}

// meets reports whether two places have a character or an end in common.
func meets(a, b span) bool {
	return later(a.End, b.Start) == a.End && later(b.End, a.Start) == b.End
}

// ofSyntax is the rule of what does not read as YAML.
const ofSyntax = "yaml-syntax"

// mends are those of a finding.
func (d *snapshot) mends(f finding.Finding) []mend {
	if f.Rule == ofSyntax {
		return d.markMends(f)
	}
	for _, m := range []struct {
		rule string
		make func(finding.Finding) (mend, bool)
	}{
		{"unknown-key", d.nearKey},
		{"wrong-kind", d.nearChoice},
		{"indicator-no-unit", d.usualUnit},
		{"indicator-no-target", d.missingTargets},
		{"indicator-no-baseline", d.missingBase},
	} {
		if m.rule != f.Rule {
			continue
		}
		if made, ok := m.make(f); ok {
			return []mend{made}
		}
	}
	return nil
}

// markMends put the mark that YAML has in the place of one that looks like it, here and, if there are more, everywhere.
func (d *snapshot) markMends(f finding.Finding) []mend {
	here, ok := d.halfWidth(f)
	if !ok {
		return nil
	}
	mends := []mend{{fmt.Sprintf("改成半角的 “%s”", strings.TrimSpace(here.NewText)), []textEdit{here}}}
	var everywhere []textEdit
	for _, other := range d.found() {
		if e, ok := d.halfWidth(other); ok {
			everywhere = append(everywhere, e)
		}
	}
	if len(everywhere) > 1 {
		mends = append(mends, mend{fmt.Sprintf("改正全部 %d 处标点", len(everywhere)), everywhere})
	}
	return mends
}

// halfWidth is the edit that mends a finding about one mark: a full-width one, or a colon without a blank behind it.
func (d *snapshot) halfWidth(f finding.Finding) (textEdit, bool) {
	place := d.span(f.Pos)
	from, to := d.offset(place.Start), d.offset(place.End)
	r, n := utf8.DecodeRune(d.src[from:])
	if f.Rule != ofSyntax || f.Suppressed || n != to-from {
		return textEdit{}, false
	}
	next, _ := utf8.DecodeRune(d.src[to:])
	blank := to == len(d.src) || strings.ContainsRune(" \t\r\n", next)
	narrow := narrowOf(r)
	if narrow == r && (r != ':' || blank) {
		return textEdit{}, false
	}
	text := string(narrow)
	if strings.ContainsRune(":,", narrow) && !blank {
		text += " "
	}
	return textEdit{Range: place, NewText: text}, true
}

// narrowOf is the ASCII mark of which another is the full-width form, else the mark itself. Entries of a list are parted by 、 as well.
func narrowOf(r rune) rune {
	const first, last, apart, enumeration = '！', '～', '！' - '!', '、'
	switch {
	case first <= r && r <= last:
		return r - apart
	case r == enumeration:
		return ','
	}
	return r
}

// silencing puts a comment above what a finding is about that silences it, once a reason is written: without one it has no effect.
func (s *server) silencing(d *snapshot, f finding.Finding) (mend, bool) {
	if f.OfFile || f.Rule == ofSyntax || f.Pos.Line < 1 {
		return mend{}, false
	}
	line := f.Pos.Line
	if v := valueAt(d.plan(), f.Pos.Line, f.Pos.Column); v != nil {
		line = v.Text.Pos.Line
	}
	src := string(d.lines.Line(line))
	indent := src[:len(src)-len(strings.TrimLeft(src, " "))]
	comment := indent + "# pilotplan: 忽略 " + f.Rule + "："
	at := d.position(d.byteAt(line, 1))
	edit := func(reason string) textEdit {
		return textEdit{Range: span{at, at}, NewText: comment + reason + d.lineEnd()}
	}
	again := s.snapshot(d, d.uri, d.version, d.withEdits([]textEdit{edit("x")})).plan()
	works := slices.ContainsFunc(again.Silences, func(s plan.Silence) bool {
		return s.Rule == f.Rule && s.Line <= f.Pos.Line+1 && f.Pos.Line+1 <= s.EndLine
	})
	return mend{"忽略 “" + f.Rule + "”，在注释里写明理由", []textEdit{edit("")}}, works
}

// lineEnd is the line end that a text has.
func (t *text) lineEnd() string {
	if i := bytes.IndexByte(t.src, '\n'); i > 0 && t.src[i-1] == '\r' {
		return "\r\n"
	}
	return "\n"
}
