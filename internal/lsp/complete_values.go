package lsp

import (
	"cmp"
	"fmt"
	"regexp"
	"slices"
	"strconv"

	"pilotplan/internal/plan"
	"pilotplan/outline"
)

// values proposes the answers to the question at the spot.
func (c *completer) values() {
	q := c.question
	if c.spot.path == plan.GuideKey {
		c.choices(c.guides)
		return
	}
	c.choices(c.plan.Outline.ChoicesOf(q))
	switch {
	case q.Kind == outline.YesNo:
		c.choices([]string{"是", "否"})
	case q.Role == outline.RoleServes:
		c.indicators()
	case q.Role == outline.RoleID:
		c.nextNumber()
	case q.Role == outline.RoleName:
		c.common()
	case slices.Contains(repeating, q.Role):
		c.used(q.Role)
	}
}

// repeating are the roles whose cells say the same in many rows.
var repeating = []outline.Role{
	outline.RoleOwner, outline.RolePerson, outline.RoleSupport, outline.RoleUnit, outline.RoleSource, outline.RoleDue, outline.RoleEvidence,
}

func (c *completer) choices(words []string) {
	for _, word := range words {
		c.add(item{Label: word, Kind: itemEnumValue}, word)
	}
}

// indicators proposes the numbers of the indicators, with their names.
func (c *completer) indicators() {
	for i := range c.plan.Indicators {
		of := &c.plan.Indicators[i]
		if id := wordOf(of.ID); id != "" {
			c.add(item{Label: id, Kind: itemValue, Detail: wordOf(of.Name)}, id)
		}
	}
}

var endsInNumber = regexp.MustCompile(`^(.*?)(\d{1,6})$`)

// nextNumber proposes the number of a row after that of the one with the highest, in the same form: Z13 after Z12.
func (c *completer) nextNumber() {
	form, highest := "", 0
	for _, t := range c.cells(outline.RoleID, true) {
		if m := endsInNumber.FindStringSubmatch(t); m != nil {
			if n, err := strconv.Atoi(m[2]); err == nil && n >= highest {
				form, highest = m[1], n
			}
		}
	}
	if m := endsInNumber.FindStringSubmatch(c.question.Example); highest == 0 && m != nil {
		form = m[1]
	}
	next := fmt.Sprintf("%s%d", form, highest+1)
	c.add(item{Label: next, Kind: itemValue}, next)
}

// common proposes the guide's common indicators that the plan does not have yet.
func (c *completer) common() {
	table := c.plan.Question(parentOf(c.spot.path))
	if table == nil || table.Kind != outline.Indicators {
		return
	}
	have := c.cells(outline.RoleName, true)
	kind := c.plan.Outline.ApplicantType(wordOf(c.plan.Type))
	for _, i := range c.plan.Outline.Indicators {
		suits := len(i.Groups) == 0 || kind == nil || slices.Contains(i.Groups, kind.Name) || slices.Contains(i.Groups, kind.Group)
		if suits && !slices.Contains(have, i.Name) {
			c.add(item{Label: i.Name, Kind: itemValue, Detail: i.Unit}, i.Name)
		}
	}
}

// used proposes what cells of a role say already in any table, the most frequent first.
func (c *completer) used(role outline.Role) {
	count := map[string]int{}
	var words []string
	for _, word := range c.cells(role, false) {
		if count[word]++; count[word] == 1 {
			words = append(words, word)
		}
	}
	slices.SortStableFunc(words, func(a, b string) int { return cmp.Compare(count[b], count[a]) })
	for _, word := range words {
		if word != c.spot.typed || count[word] > 1 { // the cell that is being written is no example to itself
			c.add(item{Label: word, Kind: itemValue}, word)
		}
	}
}

// cells are what the cells of a role say, in the order of the tables; own means the table of the spot alone.
func (c *completer) cells(role outline.Role, own bool) []string {
	var words []string
	for _, t := range c.plan.Tables {
		if own && t.Path != parentOf(c.spot.path) {
			continue
		}
		for i := range t.Rows {
			if word := wordOf(t.Rows[i].Text(role)); word != "" {
				words = append(words, word)
			}
		}
	}
	return words
}
