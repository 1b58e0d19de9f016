package lsp

import (
	"fmt"
	"slices"
	"strings"

	"pilotplan/internal/plan"
	"pilotplan/outline"
)

// The protocol's numbers for what a proposal is, and for how its text is to be read.
const (
	itemField     = 5
	itemEnumValue = 20
	itemValue     = 12

	asSnippet = 2
)

type item struct {
	Label            string    `json:"label"`
	Kind             int       `json:"kind"`
	Detail           string    `json:"detail,omitempty"`
	Documentation    *markup   `json:"documentation,omitempty"`
	SortText         string    `json:"sortText"`
	InsertTextFormat int       `json:"insertTextFormat,omitempty"`
	TextEdit         *textEdit `json:"textEdit,omitempty"`
}

// completer proposes what may be written at a spot.
type completer struct {
	plan     *plan.Plan
	guides   []string
	spot     spot
	question *outline.Question
	place    span // what a proposal takes the place of
	snippets bool
	items    []item
}

// complete proposes the keys that applicants of the chosen type are asked, the words of a closed set, and what the plan uses already.
func (s *server) complete(at at) (any, error) {
	d, err := s.document(at.TextDocument.URI)
	if err != nil {
		return nil, err
	}
	spot, ok := d.spotAt(at.Position)
	if !ok || !d.isPlan() && len(strings.TrimSpace(string(d.src))) > 0 && strings.Contains(spot.path, ".") {
		return []item{}, nil
	}
	c := completer{
		plan: d.plan(), guides: s.options.Guides, spot: spot, question: d.plan().Question(spot.path), items: []item{},
		place:    span{d.position(spot.from), at.Position},
		snippets: s.client.TextDocument.Completion.CompletionItem.SnippetSupport,
	}
	c.propose()
	return c.items, nil
}

func (c *completer) propose() {
	q := c.question
	switch {
	case q == nil:
	case c.spot.key && q.Kind == outline.Yearly:
		c.years()
	case c.spot.key && (q.Kind == outline.Group || q.Kind.IsTable()):
		c.keys()
	case !c.spot.key || c.spot.row || c.spot.flow == '[':
		c.values()
	}
}

// add proposes a word; what is in use beside it is left out.
func (c *completer) add(i item, text string) {
	if slices.Contains(c.spot.beside, i.Label) || slices.ContainsFunc(c.items, func(o item) bool { return o.Label == i.Label }) {
		return
	}
	i.SortText = fmt.Sprintf("%04d", len(c.items))
	i.TextEdit = &textEdit{Range: c.place, NewText: text}
	c.items = append(c.items, i)
}

// keys proposes those of a group, or of a row of a table.
func (c *completer) keys() {
	fields := c.question.Fields
	if c.question.Kind.IsTable() {
		fields = c.question.Columns()
	}
	for i := range fields {
		q := &fields[i]
		if !c.asked(q) {
			continue
		}
		if c.question.Kind.IsTable() && !c.spot.row {
			c.row(fields)
			return
		}
		text, format := c.keyText(q)
		c.add(item{
			Label: q.Key, Kind: itemField, Detail: c.detail(q), InsertTextFormat: format,
			Documentation: &markup{"markdown", strings.Join(asked(c.plan, q, c.spot.path+"."+q.Key), "\n\n")},
		}, text)
	}
}

// asked reports whether a question is put to this applicant.
func (c *completer) asked(q *outline.Question) bool {
	return c.plan.Outline.AskedOf(q, wordOf(c.plan.Type)) && (q.When == nil || c.plan.Holds(q.When))
}

func (c *completer) detail(q *outline.Question) string {
	if q.Unit != "" {
		return q.Kind.String() + "，" + q.Unit
	}
	return q.Kind.String()
}

// row proposes a first row of a table, as a dash is wanted before its keys.
func (c *completer) row(columns []outline.Question) {
	first := columns[0].Key
	c.add(item{Label: "- " + first, Kind: itemField, Detail: c.question.Key + "的一行"}, "- "+first+": ")
}

// keyText is a key with what stands behind it in its way of being written.
func (c *completer) keyText(q *outline.Question) (text string, format int) {
	below := "\n" + strings.Repeat(" ", c.spot.column+2)
	if c.spot.closed {
		return q.Key, 0
	}
	switch {
	case q.Kind == outline.Group || q.Kind == outline.Yearly && c.spot.flow == 0 && !c.snippets:
		return q.Key + ":" + below, 0
	case q.Kind == outline.Prose:
		return q.Key + ": |" + below, 0
	case q.Kind.IsTable():
		return q.Key + ":" + below + "- " + q.Columns()[0].Key + ": ", 0
	case c.snippets && q.Kind == outline.Yearly:
		return q.Key + ": {$0}", asSnippet
	case c.snippets && (q.Kind == outline.Choices || q.Role == outline.RoleServes):
		return q.Key + ": [$0]", asSnippet
	}
	return q.Key + ": ", 0
}

// years proposes those of the pilot; a base is of the year before.
func (c *completer) years() {
	period, ok := c.plan.PilotPeriod()
	if !ok {
		return
	}
	years := period.Years()
	if c.question.Role == outline.RoleBase {
		years = []int{years[0] - 1}
	}
	for _, year := range years {
		key := fmt.Sprintf("%d年", year)
		text := key + ": "
		if c.spot.closed && c.spot.flow == 0 {
			text = key
		}
		c.add(item{Label: key, Kind: itemField}, text)
	}
}
