package report

import (
	"bytes"
	"crypto/sha256"
	_ "embed"
	"encoding/base64"
	"fmt"
	"html/template"
	"io"
	"strings"
	"unicode/utf8"

	"pilotplan/internal/diff/change"
	"pilotplan/internal/doc"
	"pilotplan/internal/finding"
)

// The page is one file: its style and script stand in it, and a policy lets it run and load nothing else. It works without
// its script; the boxes that filter by kind are read by the style.
var (
	//go:embed page.html
	pageSource string
	//go:embed page.css
	pageStyle string
	//go:embed page.js
	pageScript string
)

const (
	pageContext = 60   // characters of what did not change, in what is shown of a long passage
	pageLong    = 1500 // characters from which on a passage is folded
	pageShort   = 300  // characters of a name or of a place's passage
)

// pageModel is what the page is made of. Its texts are plain, with control characters made visible.
type pageModel struct {
	Policy             string
	Style              template.CSS
	Script             template.JS
	Old, New           string
	Substance, Wording []pageChange
	Filters            []pageFilter
	SubstanceOnly      bool
	Conflicts          int
	Introduced         []pageFinding
	Settled            []pageFinding
}

type pageFilter struct {
	Kind        change.Kind
	Title       string
	Count       int
	Substantive bool
}

type pageChange struct {
	Number        int
	Kind          change.Kind
	Title, Tone   string
	Name, Message string
	Old, New      pageSide
	Conflicts     []pagePlace
}

// pageSide is what one version says.
type pageSide struct {
	Where string
	Runs  []change.Edit
	Fold  []change.Edit // shown instead of a long passage until it is unfolded; nil if it is short
	Whole bool          // the two versions share nothing
	Chars int
}

type pagePlace struct{ Where, Text string }

type pageFinding struct{ Severity, Where, Message, Hint, Rule string }

var pageFunctions = template.FuncMap{
	"struck":   func(e change.Edit) bool { return e.Op == change.Delete },
	"inserted": func(e change.Edit) bool { return e.Op == change.Insert },
}

// HTML writes a report as one page that needs nothing else: no network, no other file.
func HTML(w io.Writer, r *change.Report) error {
	t, err := template.New("page").Funcs(pageFunctions).Parse(pageSource)
	if err != nil {
		return fmt.Errorf("read page: %w", err)
	}
	var b bytes.Buffer
	if err := t.Execute(&b, modelOf(r)); err != nil {
		return fmt.Errorf("fill in page: %w", err)
	}
	_, err = w.Write(b.Bytes())
	return err
}

func modelOf(r *change.Report) pageModel {
	style := pageStyle + filterStyle()
	m := pageModel{
		Policy: fmt.Sprintf("default-src 'none'; style-src '%s'; script-src '%s'; base-uri 'none'; form-action 'none'", policyHash(style), policyHash(pageScript)),
		Style:  template.CSS(style), Script: template.JS(pageScript),
		Old: onPage(r.Old), New: onPage(r.New), SubstanceOnly: r.SubstanceOnly, Conflicts: r.Stale(),
		Introduced: pageFindings(r.Introduced), Settled: pageFindings(r.Settled),
	}
	substance, wording := r.Substance(), r.Wording()
	for _, part := range [][]change.Change{substance, wording} {
		for _, g := range grouped(part) {
			m.Filters = append(m.Filters, pageFilter{g.Kind, g.Kind.Title(), len(g.Changes), g.Kind.Substantive()})
		}
	}
	for i := range substance {
		m.Substance = append(m.Substance, pageChangeOf(&substance[i], i+1))
	}
	for i := range wording {
		m.Wording = append(m.Wording, pageChangeOf(&wording[i], len(substance)+i+1))
	}
	return m
}

// filterStyle hides the changes of a kind whose box is not checked.
func filterStyle() string {
	var b strings.Builder
	for _, k := range change.Kinds() {
		fmt.Fprintf(&b, "body:has(#f-%[1]s:not(:checked)) .k-%[1]s{display:none}\n", k)
	}
	return b.String()
}

// policyHash is how a policy names a style or script that may stand in the page.
func policyHash(text string) string {
	sum := sha256.Sum256([]byte(text))
	return "sha256-" + base64.StdEncoding.EncodeToString(sum[:])
}

func pageChangeOf(c *change.Change, number int) pageChange {
	before, after := sides(c)
	p := pageChange{
		Number: number, Kind: c.Kind, Title: c.Kind.Title(), Tone: pageTone(c.Kind),
		Name: onPage(shortened(name(c), pageShort)), Message: onPage(shortened(c.Message, pageLong)),
		Old: sideOf(before, c.OldPlaces), New: sideOf(after, c.NewPlaces),
	}
	for _, at := range c.Stale {
		p.Conflicts = append(p.Conflicts, pagePlace{onPage(placeName(at)), onPage(shortened(at.Text, pageShort))})
	}
	return p
}

func pageTone(k change.Kind) string {
	switch {
	case k.Weakens():
		return "tone-less"
	case k.Strengthens():
		return "tone-more"
	}
	return "tone-other"
}

func sideOf(runs []change.Edit, at []change.Place) pageSide {
	s := pageSide{Where: lineNumbers(at), Whole: len(runs) == 1 && runs[0].Op != change.Keep}
	for _, r := range runs {
		s.Chars += utf8.RuneCountInString(r.Text)
		s.Runs = append(s.Runs, change.Edit{Op: r.Op, Text: onPage(r.Text)})
	}
	if s.Chars > pageLong {
		s.Fold = condensed(s.Runs, pageContext, pageShort)
	}
	return s
}

// onPage is text as the page shows it.
func onPage(text string) string { return doc.Visible(text) }

func pageFindings(found []finding.Finding) []pageFinding {
	var all []pageFinding
	for _, f := range found {
		all = append(all, pageFinding{
			Severity: f.Severity.String(), Where: lineNumbers([]change.Place{{Pos: f.Pos}}), Message: onPage(shortened(f.Message, pageLong)),
			Hint: onPage(shortened(f.Hint, pageLong)), Rule: f.Rule,
		})
	}
	return all
}
