package interview

import (
	"fmt"
	"strings"

	"pilotplan/internal/plan"
)

// Progress is how many questions are answered, and how many there are.
func (s *Session) Progress() (answered, all int) {
	items := s.Items()
	for _, it := range items {
		if s.Answered(it) {
			answered++
		}
	}
	return answered, len(items)
}

// Items are all questions in order, without the fields of rows.
func (s *Session) Items() []Item {
	var all []Item
	for _, c := range s.chapters {
		all = append(all, c.Items...)
	}
	return all
}

// ItemAt is the question at a path, also of a field of a row; false if nothing is asked there.
func (s *Session) ItemAt(path string) (Item, bool) {
	for _, it := range s.Items() {
		if it.Path == path {
			return it, true
		}
		if rest, ok := strings.CutPrefix(path, it.Path+"["); ok {
			var row int
			if _, err := fmt.Sscanf(rest, "%d]", &row); err != nil || row < 1 || row > s.Rows(it) {
				return it, true
			}
			for _, field := range RowItems(it, row) {
				if path == field.Path || strings.HasPrefix(path, field.Path+".") {
					return field, true
				}
			}
			return it, true
		}
		if strings.HasPrefix(path, it.Path+".") {
			return it, true
		}
	}
	return Item{}, false
}

// ChapterName is what a person calls a part of the interview: the plan's own chapters have their numbers.
func (s *Session) ChapterName(i int) string {
	c, last := s.chapters[i], 0
	for _, other := range s.chapters {
		last = max(last, other.Number)
	}
	if c.Number == 0 {
		return c.Title
	}
	return fmt.Sprintf("第%d章/共%d章 %s", c.Number, last, c.Title)
}

// Where is the place of a question: 第2章/共4章 试点工作的背景和条件  第3题/共4题.
func (s *Session) Where(it Item) string {
	return fmt.Sprintf("%s  第%d题/共%d题", s.ChapterName(it.Chapter), it.Number, len(s.chapters[it.Chapter].Items))
}

// Rows is how many rows a table has.
func (s *Session) Rows(table Item) int {
	if v := s.plan.Lookup(table.Path); v != nil && v.Kind == plan.List {
		return len(v.Items)
	}
	return 0
}

// TableOf is the table whose row holds a field.
func (s *Session) TableOf(it Item) (Item, bool) {
	if it.Chapter >= 0 {
		return Item{}, false
	}
	for _, candidate := range s.Items() {
		if strings.HasPrefix(it.Path, candidate.Path+"[") {
			return candidate, true
		}
	}
	return Item{}, false
}

// First is where an interview opens: at the place that was left, else at the first question that is open.
func (s *Session) First() Item {
	if it, ok := s.ItemAt(s.options.Place); ok && s.options.Place != "" {
		return it
	}
	if it, ok := s.NextOpen(Item{}); ok {
		return it
	}
	return s.Items()[0]
}

// Next is the question after it in order; step -1 the one before.
func (s *Session) Next(it Item, step int) (Item, bool) {
	all := s.Items()
	for i := range all {
		if all[i].Path == it.Path && i+step >= 0 && i+step < len(all) {
			return all[i+step], true
		}
	}
	return Item{}, false
}

// NextOpen is the first question behind it that is open; of all for the zero Item.
func (s *Session) NextOpen(it Item) (Item, bool) {
	behind := it.Path == ""
	for _, candidate := range s.Items() {
		if behind && s.isOpen(candidate) {
			return candidate, true
		}
		behind = behind || candidate.Path == it.Path
	}
	return Item{}, false
}
