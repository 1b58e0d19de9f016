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

// facts writes short answers: the plain ones as lines or in one table, each group in a table of its own.
func (w *writer) facts(facts []fact, caption string) string {
	t := table{caption: caption, head: []string{"项目", "内容"}}
	var groups []fact
	for _, f := range facts {
		if f.question.Kind == outline.Group {
			groups = append(groups, f)
			continue
		}
		t.add(f.label(), orPending(withUnit(f, f.value.Line())))
	}
	var written []string
	switch {
	case len(t.rows) > mostLines:
		written = append(written, w.table(t))
	default:
		for _, f := range facts {
			if f.question.Kind != outline.Group {
				written = append(written, doc.EscapeLine(f.label())+"："+answered(f))
			}
		}
	}
	for _, g := range groups {
		written = append(written, w.group(g))
	}
	return blocks(written...)
}

// group writes a group's answers as a table: amounts with their shares, the rest in the caption.
func (w *writer) group(g fact) string {
	var remarks []string
	s := shares{}
	if base := g.question.Base(); base != nil {
		s.base = fact{question: base}.label()
	}
	for i := range g.question.Fields {
		q := &g.question.Fields[i]
		f := fact{q, g.path + "." + q.Key, w.plan.Lookup(g.path + "." + q.Key)}
		amount, ok := w.plan.Quantity(f.path)
		text := f.value.Line()
		switch {
		case !w.shown(f):
		case ok && q.Kind == outline.Quantity:
			s.entries = append(s.entries, entry{f.label(), withUnit(f, text), amount})
		case text != "" && q.Kind != outline.Quantity && q.Kind != outline.Prose && q.Kind != outline.Group:
			remarks = append(remarks, f.label()+"："+text)
		default:
			s.others = append(s.others, [2]string{f.label(), orPending(text)})
		}
	}
	caption := g.label()
	if len(remarks) > 0 {
		caption += "（" + strings.ReplaceAll(strings.Join(remarks, "，"), "\n", " ") + "）"
	}
	return w.table(s.table(caption))
}
