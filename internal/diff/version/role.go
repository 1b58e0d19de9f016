package version

import (
	"slices"
	"strings"

	"pilotplan/internal/quantity"
	"pilotplan/outline"
)

// chapterRoles says by chapter what prose is for. It goes by the structure of the outline: goals stand in the chapter that
// asks for the indicators, facts before it.
type chapterRoles struct {
	outline *outline.Outline
	goal    int // number of the chapter that asks for the indicators, else for the tasks; -1 if none does
}

func rolesOf(o *outline.Outline) chapterRoles {
	r := chapterRoles{outline: o, goal: -1}
	if o == nil {
		return r
	}
	for _, kind := range []outline.Kind{outline.Indicators, outline.Tasks} {
		for i := range o.Chapters {
			if r.goal < 0 && asks(o.Chapters[i].Questions, kind) {
				r.goal = i
			}
		}
	}
	return r
}

func asks(questions []outline.Question, kind outline.Kind) bool {
	return slices.ContainsFunc(questions, func(q outline.Question) bool { return q.Kind == kind || asks(q.Fields, kind) })
}

// guidingWords are words of headings under which the guiding thought of a plan stands.
var guidingWords = []string{"思路", "指导思想", "原则", "总体要求", "定位", "主题", "理念"}

func (r chapterRoles) of(path string, q *outline.Question) Role {
	at := r.chapter(path)
	switch {
	case at < 0 || r.goal < 0:
		return NoRole
	case at < r.goal:
		return Facts
	case slices.ContainsFunc(guidingWords, func(w string) bool { return strings.Contains(q.Key+q.Title, w) }):
		return Guiding
	case at > r.goal:
		return After
	}
	return Goals
}

func (r chapterRoles) chapter(path string) int {
	key, _, _ := strings.Cut(path, ".")
	if r.outline == nil {
		return -1
	}
	return slices.IndexFunc(r.outline.Chapters, func(s outline.Section) bool { return s.Key == key })
}

// moneyWords are words of headings that speak of funds.
var moneyWords = []string{"资金", "经费", "预算", "投资"}

func aboutMoney(heading string) bool {
	return slices.ContainsFunc(moneyWords, func(w string) bool { return strings.Contains(heading, w) })
}

// fundsOf gives the path of the funds that the answer at path is a part of, and whether it is their sum. Funds are a group of
// amounts of money; one that has a date of its own, or stands before the goals, tells of a year that is past.
func fundsOf(o *outline.Outline, path string) (funds string, sum bool) {
	i := strings.LastIndexByte(path, '.')
	if o == nil || i < 0 {
		return "", false
	}
	group := o.Question(path[:i])
	if group == nil || group.Kind != outline.Group || !isFunds(rolesOf(o), path, group) {
		return "", false
	}
	q := o.Question(path)
	if q == nil || q.Kind != outline.Quantity || quantity.Dimension(q.Unit) != "金额" {
		return "", false
	}
	return path[:i], strings.HasPrefix(q.Key, "总") || strings.HasPrefix(q.Key, "合计") || strings.HasPrefix(q.Key, "共计")
}

func isFunds(roles chapterRoles, path string, group *outline.Question) bool {
	amounts := 0
	for i := range group.Fields {
		switch q := &group.Fields[i]; {
		case q.Kind == outline.Date && !aboutMoney(group.Key+group.Title):
			return false
		case q.Kind == outline.Quantity && quantity.Dimension(q.Unit) == "金额":
			amounts++
		}
	}
	at := roles.chapter(path)
	return amounts > 1 && (aboutMoney(group.Key+group.Title) || roles.goal >= 0 && at >= roles.goal)
}

// groupOf is what a reader calls the group that an answer stands in; empty if it stands in none.
func groupOf(o *outline.Outline, path string) string {
	i := strings.LastIndexByte(path, '.')
	if o == nil || i < 0 {
		return ""
	}
	if group := o.Question(path[:i]); group != nil && group.Kind == outline.Group {
		return label(group)
	}
	return ""
}
