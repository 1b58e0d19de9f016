package lsp

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"pilotplan/internal/check"
	"pilotplan/internal/finding"
	"pilotplan/internal/plan"
	"pilotplan/internal/quantity"
	"pilotplan/outline"
)

// nearKey writes the key that was most likely meant, unless it stands there already.
func (d *snapshot) nearKey(f finding.Finding) (mend, bool) {
	p := d.plan()
	v, parent := p.Lookup(f.Path), p.Lookup(parentOf(f.Path))
	q := p.Question(parentOf(f.Path))
	if v == nil || parent == nil || q == nil {
		return mend{}, false
	}
	fields := q.Fields
	if q.Kind.IsTable() {
		fields = q.Columns()
	}
	var free []string
	for _, field := range fields {
		if parent.Child(field.Key) == nil {
			free = append(free, field.Key)
		}
	}
	near := finding.Nearest(v.Key.Value, free)
	return mend{"改成 “" + near + "”", []textEdit{{Range: d.span(inside(v.Key)), NewText: near}}}, near != ""
}

// nearChoice writes the word of a closed set that was most likely meant.
func (d *snapshot) nearChoice(f finding.Finding) (mend, bool) {
	p := d.plan()
	v := p.Lookup(f.Path)
	q := p.Question(f.Path)
	if v == nil || q == nil || v.Kind != plan.Scalar || v.Block || q.Kind != outline.Choice && q.Kind != outline.Choices {
		return mend{}, false
	}
	near := finding.Nearest(wordOf(v.Text), p.Outline.ChoicesOf(q))
	return mend{"改成 “" + near + "”", []textEdit{{Range: d.span(inside(v.Text)), NewText: near}}}, near != ""
}

// usualUnit fills in the unit that the guide's list of common indicators has for one of that name.
func (d *snapshot) usualUnit(f finding.Finding) (mend, bool) {
	row, _, ok := cellAt(d.plan(), f.Path)
	if !ok {
		row, ok = rowAt(d.plan(), parentOf(f.Path))
	}
	if !ok {
		return mend{}, false
	}
	name := wordOf(row.Text(outline.RoleName))
	for _, i := range d.plan().Outline.Indicators {
		if i.Unit != "" && (i.Name == name || slices.Contains(i.Synonyms, name)) {
			return d.answering("填上单位 “"+i.Unit+"”", map[string]string{f.Path: i.Unit}, []string{f.Path})
		}
	}
	return mend{}, false
}

// rowAt is the row of a table at a path.
func rowAt(p *plan.Plan, path string) (*plan.Row, bool) {
	for _, t := range p.Tables {
		for i := range t.Rows {
			if t.Rows[i].Path == path {
				return &t.Rows[i], true
			}
		}
	}
	return nil, false
}

// missingTargets adds the years of the pilot that an indicator has no target for, to be filled in.
func (d *snapshot) missingTargets(f finding.Finding) (mend, bool) {
	p := d.plan()
	i := slices.IndexFunc(p.Indicators, func(i plan.Indicator) bool { return i.Path == parentOf(f.Path) })
	if i < 0 {
		return mend{}, false
	}
	return d.addYears(f.Path, check.LackingTargets(p, &p.Indicators[i]))
}

// missingBase adds the year before the pilot.
func (d *snapshot) missingBase(f finding.Finding) (mend, bool) {
	period, ok := d.plan().PilotPeriod()
	if !ok {
		return mend{}, false
	}
	return d.addYears(f.Path, []string{fmt.Sprintf("%d年", period.From.Year-1)})
}

func (d *snapshot) addYears(path string, years []string) (mend, bool) {
	var paths []string
	for _, year := range years {
		if d.plan().Lookup(path+"."+year) == nil {
			paths = append(paths, path+"."+year)
		}
	}
	return d.answering("补上 "+strings.Join(years, "、"), nil, paths)
}

// answering answers some questions, in their order, as the program itself writes answers: nothing else of the text changes.
func (d *snapshot) answering(title string, answers map[string]string, paths []string) (mend, bool) {
	p := d.plan()
	for _, path := range paths {
		next, err := p.Set(path, plan.Answer{Text: answers[path]})
		if err != nil {
			return mend{}, false
		}
		p = next
	}
	return mend{title, []textEdit{d.turnInto(p.Source)}}, len(paths) > 0
}

// turnInto is the one edit that makes the text of the plan another.
func (d *snapshot) turnInto(after []byte) textEdit {
	before := d.src[d.mark*len(byteOrderMark):]
	head, tail := 0, 0
	for head < len(before) && head < len(after) && before[head] == after[head] {
		head++
	}
	for head > 0 && head < len(before) && !utf8.RuneStart(before[head]) || head > 0 && head < len(after) && !utf8.RuneStart(after[head]) {
		head--
	}
	for tail < len(before)-head && tail < len(after)-head && before[len(before)-1-tail] == after[len(after)-1-tail] {
		tail++
	}
	for tail > 0 && !utf8.RuneStart(before[len(before)-tail]) {
		tail--
	}
	skipped := len(d.src) - len(before)
	return textEdit{
		Range:   span{d.position(skipped + head), d.position(skipped + len(before) - tail)},
		NewText: string(after[head : len(after)-tail]),
	}
}

// addUnit writes the unit behind a bare number that is read in the unit that the outline asks for.
func (d *snapshot) addUnit(at position) (mend, bool) {
	line, column := d.place(at)
	p := d.plan()
	v := valueAt(p, line, column)
	if v == nil || v.Word().Empty() || v.Block {
		return mend{}, false
	}
	q := p.Question(v.Text.Path)
	if q == nil || q.Kind != outline.Quantity || q.Unit == "" {
		return mend{}, false
	}
	word := wordOf(v.Text)
	bare, err := quantity.AnswerQuantity(word, "")
	asked, misfit := quantity.AnswerQuantity(word, q.Unit)
	if err != nil || misfit != nil || bare.Unit != "" || bare.Rank || asked.Rank {
		return mend{}, false
	}
	end := d.span(inside(v.Text)).End
	return mend{"写上单位：" + word + q.Unit, []textEdit{{Range: span{end, end}, NewText: q.Unit}}}, true
}
