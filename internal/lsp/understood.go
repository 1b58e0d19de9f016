package lsp

import (
	"fmt"
	"slices"
	"strings"

	"pilotplan/internal/plan"
	"pilotplan/internal/quantity"
	"pilotplan/internal/quantity/calendar"
	"pilotplan/outline"
)

// understood is what a written value is taken for where that is more than its words: a quantity with its unit, the days of a
// date, the months of a period. Empty if it is not understood, which a finding says.
func understood(p *plan.Plan, v *plan.Value) string {
	t := v.Word()
	if t.Empty() {
		return ""
	}
	if _, cell, ok := cellAt(p, t.Path); ok && cell.Column.Kind == outline.Yearly {
		for _, y := range cell.Years() {
			if y.Text.Path == t.Path && y.OK {
				return yearWords(y) + y.Quantity.String()
			}
		}
		return ""
	}
	q := p.Question(t.Path)
	if q == nil {
		return ""
	}
	switch q.Kind {
	case outline.Quantity:
		return amount(t.Value, q.Unit)
	case outline.Date:
		return day(t.Value)
	case outline.Span:
		return period(t.Value)
	}
	return ""
}

func yearWords(y plan.Yearly) string {
	if y.Year == 0 {
		return ""
	}
	return fmt.Sprintf("%d年 ", y.Year)
}

// amount is a quantity, and what it is in the unit asked for where another is written.
func amount(written, unit string) string {
	q, err := quantity.AnswerQuantity(written, unit)
	if err != nil {
		return ""
	}
	words := q.String()
	if same, err := q.In(unit); err == nil && unit != "" && same.Unit != q.Unit {
		words += "，即 " + same.String()
	}
	return words
}

func day(written string) string {
	d, err := calendar.AnswerDate(written)
	if err != nil {
		return ""
	}
	return days(d)
}

// days are the first and the last day of a date, which may be a month or a year.
func days(d calendar.Date) string {
	const form = "2006年1月2日"
	first, last := d.First().Format(form), d.Last().Format(form)
	if first == last {
		return first
	}
	return first + "至" + last
}

func period(written string) string {
	w, err := calendar.AnswerPeriod(written)
	if err != nil {
		return ""
	}
	const form = "2006年1月2日"
	return fmt.Sprintf("%s至%s，%d 个月", w.From.First().Format(form), w.To.Last().Format(form), w.Months())
}

// named says what a word of a closed set names: an indicator by its number, a task or a field of the guide.
func named(p *plan.Plan, v *plan.Value) []string {
	word := wordOf(v.Word())
	if word == "" {
		return nil
	}
	var about []string
	if _, cell, ok := cellAt(p, v.Text.Path); ok && (cell.Column.Role == outline.RoleServes || cell.Column.Role == outline.RoleID) {
		for _, i := range indicatorsOf(p, word) {
			about = append(about, indicatorWords(i))
		}
	}
	return append(about, catalogued(p, v, word)...)
}

// indicatorWords are an indicator on one line: Z3 服务收入占营业收入比重：2022年 18%；2023年 20%、2025年 30%.
func indicatorWords(i *plan.Indicator) string {
	line := literal(wordOf(i.ID)+" "+wordOf(i.Name)) + "："
	var figures []string
	for _, y := range slices.Concat(i.Baseline, i.Targets) {
		words := wordOf(y.Text)
		if y.OK {
			words = y.Quantity.String()
		}
		figures = append(figures, yearWords(y)+words)
	}
	return line + literal(strings.Join(figures, "，"))
}

// catalogued is what the guide says to a task or a field that an answer chooses.
func catalogued(p *plan.Plan, v *plan.Value, word string) []string {
	q := p.Question(v.Text.Path)
	if q == nil || q.From == "" {
		return nil
	}
	for _, f := range p.Outline.Fields {
		if f.Name == word {
			return nonEmpty(literal(f.Summary), literal(f.Clause))
		}
	}
	for _, t := range p.Outline.MainTasks {
		if t.Name == word || slices.Contains(t.Models, word) {
			return nonEmpty(literal(strings.Join(t.Models, "、")), literal(t.Clause))
		}
	}
	return nil
}

func nonEmpty(all ...string) []string {
	return slices.DeleteFunc(all, func(s string) bool { return s == "" })
}

// wordOf is a text without blanks around it.
func wordOf(t plan.Text) string { return strings.TrimSpace(t.Value) }
