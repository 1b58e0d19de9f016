package interview

import (
	"errors"
	"fmt"
	"strings"
	"unicode"

	"pilotplan/outline"
)

// IndicatorTable is the question whose answer is the table of indicators.
func (s *Session) IndicatorTable() Item {
	for _, it := range s.Items() {
		if it.Question.Kind == outline.Indicators {
			return it
		}
	}
	return Item{}
}

// common is the entry of the pick-list with that name; nil if there is none.
func (s *Session) common(name string) *outline.CommonIndicator {
	for i := range s.options.Outline.Indicators {
		if c := &s.options.Outline.Indicators[i]; c.Name == name {
			return c
		}
	}
	return nil
}

// PickList are the common indicators that suit the applicant and are not in the table.
func (s *Session) PickList() []string {
	kind := s.options.Outline.ApplicantType(s.plan.Type.Value)
	var names []string
	for _, c := range s.options.Outline.Indicators {
		if suits(c.Groups, kind) && !s.hasIndicator(append([]string{c.Name}, c.Synonyms...)) {
			names = append(names, c.Name)
		}
	}
	return names
}

func suits(groups []string, kind *outline.Type) bool {
	if len(groups) == 0 || kind == nil {
		return true
	}
	for _, g := range groups {
		if g == kind.Name || g == kind.Group {
			return true
		}
	}
	return false
}

func (s *Session) hasIndicator(names []string) bool {
	for i := range s.plan.Indicators {
		for _, n := range names {
			if strings.TrimSpace(s.plan.Indicators[i].Name.Value) == n {
				return true
			}
		}
	}
	return false
}

// IndicatorIDs reads the indicators of a task: numbers of indicators or their names.
func (s *Session) IndicatorIDs(typed string) ([]string, error) {
	if len(s.plan.Indicators) == 0 {
		return nil, errors.New("还没有指标，先到指标表里填写")
	}
	var names, ids []string
	for i := range s.plan.Indicators {
		names = append(names, s.plan.Indicators[i].Name.Value)
	}
	for _, word := range choiceParts(names, typed) {
		id := s.indicatorID(word)
		if id == "" {
			return nil, fmt.Errorf("指标表里没有“%s”，可以写：%s", word, strings.Join(s.IndicatorNames(), "、"))
		}
		ids = appendNew(ids, id)
	}
	return ids, nil
}

// indicatorID is the number of the indicator that a word means: by its number, z2 or only 2, by its name, or by a part of it
// that no other name has. Empty if there is none.
func (s *Session) indicatorID(word string) string {
	var near []string
	for i := range s.plan.Indicators {
		id, name := strings.TrimSpace(s.plan.Indicators[i].ID.Value), strings.TrimSpace(s.plan.Indicators[i].Name.Value)
		switch {
		case id == "":
		case strings.EqualFold(id, word), name == word:
			return id
		case strings.Contains(name, word), strings.TrimLeftFunc(id, unicode.IsLetter) == word:
			near = append(near, id)
		}
	}
	if len(near) == 1 {
		return near[0]
	}
	return ""
}

// IndicatorNames are the indicators entered so far, with their numbers.
func (s *Session) IndicatorNames() []string {
	var names []string
	for i := range s.plan.Indicators {
		ind := &s.plan.Indicators[i]
		names = append(names, strings.TrimSpace(ind.ID.Value+" "+ind.Name.Value))
	}
	return names
}
