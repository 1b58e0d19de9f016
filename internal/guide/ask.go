package guide

import (
	"math"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"pilotplan/internal/quantity"
	"pilotplan/internal/vocabulary"
	"pilotplan/outline"
)

// maker makes questions of headings, tables and labels.
type maker struct {
	words *vocabulary.Vocabulary
	once  map[outline.Kind]bool // tables of which a pack has one
}

// whole is the key of the one question of a chapter without sections.
const whole = "内容"

func (m *maker) chapter(n *node) outline.Section {
	s := outline.Section{Key: keyOf(n.title), Title: n.title}
	if slices.Contains(outline.TopKeys, s.Key) || s.Key == outline.MaterialsKey {
		s.Key += "章"
	}
	hint := strings.Join(n.hints, "\n")
	s.Questions = m.within(n)
	switch {
	case len(s.Questions) == 0:
		s.Questions = []outline.Question{m.prose(whole, n)}
	case len(s.Questions) == 1 && s.Questions[0].Kind.IsTable():
		s.Questions[0].Guidance, s.Questions[0].Min = hint, leastIn(hint)
	default:
		s.Guidance, s.Length = hint, lengthIn(hint)
	}
	unique(s.Questions)
	for i := range s.Questions {
		s.Questions[i] = m.standard(s.Questions[i])
	}
	return s
}

// within are the questions of the tables and headings below a heading.
func (m *maker) within(n *node) []outline.Question {
	var all []outline.Question
	for _, t := range n.tables {
		all = append(all, m.table(t, n.title)...)
	}
	for _, b := range n.below {
		all = append(all, m.question(b))
	}
	return all
}

// question is what a heading below a chapter asks: prose, the one table that stands there, or a group.
func (m *maker) question(n *node) outline.Question {
	fields := m.within(n)
	hint := strings.Join(n.hints, "\n")
	switch {
	case len(fields) == 0:
		return m.prose(n.title, n)
	case len(fields) == 1 && fields[0].Kind.IsTable():
		q := fields[0]
		q.Key, q.Title, q.Guidance, q.Min = keyOf(n.title), n.title, hint, max(q.Min, leastIn(hint))
		return q
	}
	unique(fields)
	return outline.Question{Key: keyOf(n.title), Title: n.title, Kind: outline.Group, Fields: fields, Guidance: hint, Length: lengthIn(hint), Sectioned: true}
}

func (m *maker) prose(title string, n *node) outline.Question {
	hint := strings.Join(n.hints, "\n")
	_, optional := m.words.List(vocabulary.MayBeLeftOut).In(hint)
	return outline.Question{Key: keyOf(title), Title: title, Kind: outline.Prose, Required: optional == "", Guidance: hint, Length: lengthIn(hint)}
}

// lengths are the units with that in which the length of a text is counted.
var lengths = quantity.WithUnits("字")

// lengthIn are the bounds in characters that a hint names: 不超过3000字.
func lengthIn(hint string) outline.Length {
	var l outline.Length
	r := quantity.Reader{Units: lengths}
	r.Read(hint)
	for _, m := range r.Quantities() {
		q := m.Quantity
		if q.Unit != "字" {
			continue
		}
		n := count(q.Number)
		switch q.Relation {
		case quantity.AtLeast, quantity.Above:
			l.Least = n
		case quantity.AtMost, quantity.Below:
			l.Most = n
		case quantity.Between:
			l.Least, l.Most = n, count(q.High)
		}
	}
	if l.Most > 0 && l.Least > l.Most {
		l.Least = 0
	}
	return l
}

// leastIn is how many rows at least a hint of a table wants: 不少于3项.
func leastIn(hint string) int {
	for _, m := range quantity.Find(hint) {
		if q := m.Quantity; q.Relation == quantity.AtLeast && q.Unit != "字" && quantity.Dimension(q.Unit) == q.Unit {
			return count(q.Number)
		}
	}
	return 0
}

// count is a number as a count; 0 if it is none.
func count(n quantity.Number) int {
	whole, ok := n.Int64()
	if !ok || whole < 0 || whole > math.MaxInt32 {
		return 0
	}
	return int(whole)
}

// keyOf is a title as a key: its letters and digits up to the first bracket.
func keyOf(title string) string {
	key := strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) || r == '、' {
			return r
		}
		return -1
	}, title)
	if key == "" {
		return whole
	}
	return key
}

// unique numbers the keys that stand twice among questions.
func unique(questions []outline.Question) {
	distinct(questions, func(q *outline.Question) *string { return &q.Key })
}

// distinct numbers the keys that stand twice.
func distinct[T any](all []T, keyOf func(*T) *string) {
	seen := map[string]bool{}
	for i := range all {
		key := keyOf(&all[i])
		own := *key
		for n := 2; seen[*key]; n++ {
			*key = own + strconv.Itoa(n)
		}
		seen[*key] = true
	}
}

// applicant names the question that tells who applies, and asks one if none does.
func (m *maker) applicant(o *outline.Outline) {
	labels := m.words.List(vocabulary.ApplicantLabels)
	for path, q := range o.Questions() {
		if q.Kind == outline.Text && labels.Has(q.Key) {
			o.Applicant, q.Required = path, true
			return
		}
	}
	first := &o.Chapters[0]
	name := outline.Question{Key: labels.All()[0], Title: labels.All()[0], Kind: outline.Text, Required: true, Guidance: "写全称，与公章一致"}
	first.Questions = append([]outline.Question{name}, first.Questions...)
	unique(first.Questions)
	o.Applicant = first.Key + "." + first.Questions[0].Key
}
