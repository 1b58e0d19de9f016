package guide

import (
	"strings"

	"pilotplan/internal/draft"
	"pilotplan/internal/phrase"
	"pilotplan/internal/vocabulary"
	"pilotplan/outline"
)

// form are the questions of a table of labels and empty cells, one or more a row. A label before several pairs, or in a row of its
// own, is that of a group.
func (m *maker) form(grid [][]string) []outline.Question {
	var all []outline.Question
	group := -1
	add := func(q outline.Question) {
		if group >= 0 {
			all[group].Fields = append(all[group].Fields, q)
			return
		}
		all = append(all, q)
	}
	for _, row := range grid {
		switch {
		case filled(row) == 1 && len(row) == 1:
			all, group = append(all, outline.Question{Key: keyOf(row[0]), Title: phrase.WithoutHead(row[0]), Kind: outline.Group}), len(all)
			continue
		case len(row)%2 == 1 && len(row) > 2 && row[0] != "":
			if group < 0 || all[group].Title != row[0] {
				all, group = append(all, outline.Question{Key: keyOf(row[0]), Title: row[0], Kind: outline.Group}), len(all)
			}
			row = row[1:]
		}
		for i := 0; i < len(row); i += 2 {
			if row[i] != "" {
				add(m.pair(row[i:min(i+2, len(row))]))
			}
		}
	}
	return tidy(all)
}

// tidy makes groups without fields the questions that they are, and keys that stand twice two.
func tidy(all []outline.Question) []outline.Question {
	for i := range all {
		if q := &all[i]; q.Kind == outline.Group && len(q.Fields) == 0 {
			q.Kind = outline.Prose
		}
		unique(all[i].Fields)
	}
	unique(all)
	return all
}

// pair is the question of a label and its cell, which may offer choices: □国有 □民营.
func (m *maker) pair(cells []string) outline.Question {
	q := m.label(cells[0])
	if len(cells) < 2 {
		return q
	}
	if choices := choicesIn(cells[1]); len(choices) > 1 {
		q.Kind, q.Choices, q.Unit, q.Form = outline.Choice, choices, "", outline.AnyForm
	} else if cells[1] != "" && q.Kind == outline.Text {
		q.Guidance = cells[1]
	}
	return q
}

// boxes stand before what can be ticked.
const boxes = "□☐○◯▢"

func choicesIn(cell string) []string {
	if !strings.ContainsAny(cell, boxes) {
		return nil
	}
	var choices []string
	seen := map[string]bool{}
	for _, c := range strings.FieldsFunc(cell, func(r rune) bool { return strings.ContainsRune(boxes, r) }) {
		c = strings.Trim(strings.TrimSpace(c), "、，,；;")
		if c != "" && !seen[c] {
			choices = append(choices, c)
		}
		seen[c] = true
	}
	return choices
}

// label is what a label or the head of a column asks, by its unit and its last word.
func (m *maker) label(text string) outline.Question {
	text = strings.Join(strings.Fields(phrase.WithoutHead(text)), "")
	name := text
	if cut := strings.IndexAny(text, "（("); cut > 0 {
		name = text[:cut]
	}
	name = strings.TrimRight(name, "：:*＊")
	q := outline.Question{Key: keyOf(name), Title: name, Kind: outline.Text}
	is := func(l vocabulary.List) bool { return m.words.List(l).Suffix(q.Key) != "" }
	switch unit := draft.UnitOf(text); {
	case unit != "":
		q.Kind, q.Unit = outline.Quantity, unit
	case is(vocabulary.AsksScore):
		q.Kind = outline.Quantity
	case m.words.List(vocabulary.AsksWhether).Prefix(q.Key) != "":
		q.Kind = outline.YesNo
	case is(vocabulary.AsksCode):
		q.Form = outline.CreditCode
	case is(vocabulary.AsksPhone):
		q.Form = outline.Phone
	case is(vocabulary.AsksDay):
		q.Kind = outline.Date
	}
	return q
}
