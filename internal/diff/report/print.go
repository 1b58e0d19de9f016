// Package report writes a comparison for those who read it: at a terminal, as a paper to be filed, as a page, for programs.
//
// Every form is a writer of one change.Report; none decides anything about it.
package report

import (
	"bytes"
	"fmt"
	"io"
	"strings"

	"pilotplan/internal/diff/change"
	"pilotplan/internal/finding"
)

// PrintOptions are the options of Print; the zero value is plain text of 80 columns with the wording folded.
type PrintOptions struct {
	Color bool // with terminal colors
	All   bool // show every change of wording, not only their number
	Width int  // of the terminal, in cells; 0 means 80
	Brief bool // without the names of the versions and the count at the end
}

const (
	usualWidth   = 80
	leastWidth   = 40
	printContext = 24  // characters of what did not change, beside what did
	printMost    = 240 // characters of one run
)

// Print writes a report for people at a terminal: substance first, by kind; wording folded to its number; then the findings
// that the revision introduced and settled. Nothing of the user's reaches the terminal unescaped.
func Print(w io.Writer, r *change.Report, o PrintOptions) error {
	if o.Width == 0 {
		o.Width = usualWidth
	}
	o.Width = max(o.Width, leastWidth)
	p := &printer{options: o}
	if !o.Brief && len(r.Changes) > 0 {
		p.line(0, plainText("旧稿 "+r.Old))
		p.line(0, plainText("新稿 "+r.New))
	}
	p.part("实质性修改", r.Substance())
	p.wording(r.Wording())
	p.findings("带来的问题", r.Introduced)
	p.findings("解决的问题", r.Settled)
	if !o.Brief {
		p.space()
		p.line(0, plainText(summary(r)))
	}
	_, err := w.Write(p.out.Bytes())
	return err
}

// printer collects what is printed.
type printer struct {
	options PrintOptions
	out     bytes.Buffer
}

// space sets a blank line between two parts.
func (p *printer) space() {
	if p.out.Len() > 0 {
		p.out.WriteByte('\n')
	}
}

func (p *printer) part(title string, changes []change.Change) {
	if len(changes) == 0 {
		return
	}
	p.space()
	p.line(0, painted{strong, fmt.Sprintf("%s %d 处", title, len(changes))})
	for _, g := range grouped(changes) {
		p.line(0, painted{colorOf(g.Kind), fmt.Sprintf("%s %d", g.Kind.Title(), len(g.Changes))})
		for _, c := range g.Changes {
			p.change(&c)
		}
	}
}

func (p *printer) wording(changes []change.Change) {
	if p.options.All || len(changes) == 0 {
		p.part("文字修改", changes)
		return
	}
	p.space()
	p.line(0, plainText(fmt.Sprintf("另有 %d 处文字改动，加 --all 显示", len(changes))))
}

// change prints one change: what and where, what happened, the passage, and what was left behind.
func (p *printer) change(c *change.Change) {
	head := name(c)
	if at := where(c); at != "" {
		head += "（" + at + "）"
	}
	p.line(2, plainText(shortened(head, printMost)))
	if c.Message != "" {
		p.line(4, plainText(shortened(c.Message, 2*printMost)))
	}
	if !told(c) {
		p.passage(c)
	}
	for _, at := range c.Stale {
		p.line(4, painted{warned, "没有跟着改"}, plainText("："+strings.TrimSpace(lineNumbers([]change.Place{at})+" "+quotedPassage(at, c.Old))))
	}
}

// quotedPassage is what stands at a place, around the word that it is about.
func quotedPassage(at change.Place, word string) string {
	if at.Text == "" {
		return at.Path
	}
	before, after, found := strings.Cut(at.Text, word)
	if word == "" || !found || len(word) > printContext {
		return "“" + shortened(at.Text, 2*printContext) + "”"
	}
	return "“" + aroundChange(before, false, true, printContext) + word + aroundChange(after, true, false, printContext) + "”"
}

// passage prints both versions: in one where they share text, else one below the other.
func (p *printer) passage(c *change.Change) {
	if len(c.Edits) > 0 {
		p.line(4, p.marked(condensed(c.Edits, printContext, printMost))...)
		return
	}
	if c.Old != "" {
		p.line(4, plainText("原："), painted{struck, shortened(c.Old, printMost)})
	}
	if c.New != "" {
		p.line(4, plainText("新："), painted{added, shortened(c.New, printMost)})
	}
}

// marked shows what was struck and what was inserted: by color, or by brackets where there is none.
func (p *printer) marked(runs []change.Edit) []painted {
	var parts []painted
	for _, r := range runs {
		switch {
		case r.Op == change.Keep:
			parts = append(parts, plainText(r.Text))
		case p.options.Color:
			parts = append(parts, painted{map[change.Op]string{change.Delete: struck, change.Insert: added}[r.Op], r.Text})
		case r.Op == change.Delete:
			parts = append(parts, plainText("〔-"+r.Text+"-〕"))
		default:
			parts = append(parts, plainText("〔+"+r.Text+"+〕"))
		}
	}
	return parts
}

func (p *printer) findings(title string, found []finding.Finding) {
	if len(found) == 0 {
		return
	}
	p.space()
	p.line(0, painted{strong, fmt.Sprintf("%s %d 条", title, len(found))})
	o := finding.PrintOptions{Color: p.options.Color, Short: true}
	if err := finding.Print(&p.out, found, nil, o); err != nil {
		panic(err) // a buffer takes everything
	}
}
