package render

import (
	"slices"
	"strings"

	"pilotplan/internal/doc"
	"pilotplan/internal/plan"
	"pilotplan/internal/quantity"
	"pilotplan/outline"
)

// mostLines is how many short answers stand as lines; more make a table.
const mostLines = 3

// heads are the answers outside the chapters, type and period, that stand before the first short answers of the document.
func (w *writer) heads() []fact {
	if w.headed {
		return nil
	}
	w.headed = true
	var facts []fact
	for _, head := range []struct {
		key    string
		wanted bool
	}{
		{plan.TypeKey, len(w.plan.Outline.Types) > 0},
		{plan.PeriodKey, w.plan.Outline.Years > 0},
	} {
		f := fact{&outline.Question{Key: head.key, Kind: outline.Text, Required: head.wanted}, head.key, w.plan.Lookup(head.key)}
		if w.shown(f) {
			facts = append(facts, f)
		}
	}
	return facts
}

// few reports whether short answers need no table.
func few(facts []fact) bool {
	return len(facts) <= mostLines && !slices.ContainsFunc(facts, func(f fact) bool { return f.question.Kind == outline.Group })
}

// answered is a short answer as Markdown.
func answered(f fact) string {
	if text := f.value.Line(); text != "" {
		return doc.EscapeParagraph(withUnit(f, text))
	}
	return pendingMark
}

// withUnit adds the unit that is asked for to a number without one.
func withUnit(f fact, text string) string {
	if f.question.Kind != outline.Quantity {
		return text
	}
	return inUnit(text, f.question.Unit)
}

// inUnit adds a unit to a bare number. One that ends in 万 or 亿 has that part of the unit already: 18.6亿 in 亿元 is 18.6亿元.
func inUnit(text, unit string) string {
	if unit == "" {
		return text
	}
	q, err := quantity.Parse(text)
	switch {
	case err != nil || q.Unit != "" || q.Rank:
		return text
	case q.Power > 0:
		return text + strings.TrimLeft(unit, "万亿")
	}
	return text + unit
}

// facts writes short answers. Unless the pack says otherwise the plain ones stand first, and behind them each group in a table.
func (w *writer) facts(r shortRun) string {
	var plain, groups []fact
	var written []string
	for _, f := range r.facts {
		switch {
		case f.question.Kind != outline.Group:
			plain = append(plain, f)
		case r.layout == outline.AnyLayout:
			groups = append(groups, f)
		default: // where the pack has it
			written = append(written, w.plain(shortRun{r.layout, r.caption, plain}), w.group(f))
			plain = nil
		}
	}
	written = append(written, w.plain(shortRun{r.layout, r.caption, plain}))
	for _, g := range groups {
		written = append(written, w.group(g))
	}
	return blocks(written...)
}

// plain writes short answers that are no groups.
func (w *writer) plain(r shortRun) string {
	if len(r.facts) == 0 {
		return ""
	}
	switch {
	case r.layout == outline.Run:
		return w.run(r.facts)
	case r.layout == outline.FourColumns:
		return w.table(cells(r, 2))
	case r.layout == outline.TwoColumns, r.layout == outline.AnyLayout && len(r.facts) > mostLines:
		return w.table(cells(r, 1))
	}
	var lines []string
	for _, f := range r.facts {
		lines = append(lines, doc.EscapeLine(f.label())+"："+answered(f))
	}
	return blocks(lines...)
}

// cells is a table of labels and answers, so many a row.
func cells(r shortRun, perRow int) table {
	t := table{caption: r.caption}
	for range perRow {
		t.head = append(t.head, "项目", "内容")
	}
	var row []string
	for _, f := range r.facts {
		row = append(row, f.label(), orPending(withUnit(f, f.value.Line())))
		if len(row) == 2*perRow {
			t.add(row...)
			row = nil
		}
	}
	if len(row) > 0 {
		t.add(append(row, make([]string, 2*perRow-len(row))...)...)
	}
	return t
}

// run is short answers as one paragraph.
func (w *writer) run(facts []fact) string {
	var parts []string
	for _, f := range facts {
		parts = append(parts, doc.EscapeLine(f.label())+"："+strings.ReplaceAll(answered(f), "\n", " "))
	}
	return strings.Join(parts, "；") + "。"
}

// fieldsOf are the fields of a group that the document shows; none of a group that may be left out and is.
func (w *writer) fieldsOf(g fact) []fact {
	var shown, asked []fact
	for _, f := range factsOf(g.question.Fields, g.path, w.plan) {
		if w.shown(f) {
			shown = append(shown, f)
		}
		if w.asked(f.question) {
			asked = append(asked, f)
		}
	}
	answered := slices.ContainsFunc(shown, func(f fact) bool { return f.value.Answered() })
	switch {
	case g.question.Required && len(shown) == 0:
		return asked // something of it is wanted, and nothing says what
	case g.question.Required, g.question.IsSection(), answered:
		return shown
	}
	return nil
}

// group writes a group's answers as the pack says, else as a table: amounts with their shares, the rest in the caption.
func (w *writer) group(g fact) string {
	if g.question.Layout != outline.AnyLayout {
		w.catchFacts(w.fieldsOf(g))
		return w.plain(shortRun{g.question.Layout, g.label(), w.fieldsOf(g)})
	}
	var remarks []string
	s := shares{}
	if base := g.question.Base(); base != nil {
		s.base = fact{question: base}.label()
	}
	for _, f := range w.fieldsOf(g) {
		q := f.question
		amount, ok := w.plan.Quantity(f.path)
		text := f.value.Line()
		switch {
		case ok && q.Kind == outline.Quantity:
			s.entries = append(s.entries, entry{f.label(), withUnit(f, text), amount})
		case text != "" && q.Kind != outline.Quantity:
			remarks = append(remarks, f.label()+"："+text)
		default:
			s.others = append(s.others, [2]string{f.label(), orPending(text)})
		}
	}
	caption := g.label()
	if len(remarks) > 0 {
		caption += "（" + strings.ReplaceAll(strings.Join(remarks, "，"), "\n", " ") + "）"
	}
	written := w.table(s.table(caption))
	w.catch(g.path, written)
	return written
}
