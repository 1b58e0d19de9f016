package diff

import (
	"slices"
	"strings"

	"pilotplan/internal/diff/change"
	"pilotplan/internal/diff/version"
	"pilotplan/internal/quantity"
)

// fundListed is an amount that only one version lists among its funds.
type fundListed struct {
	field  *version.Field
	change *change.Change
}

// compareFunds reports the amounts of one group of funds as one change: a sum and its parts change together.
func (d *answerComparer) compareFunds() {
	var paths []string
	groups := map[string][]fieldPair{}
	for _, p := range d.funds {
		path := p.any().Funds
		if groups[path] == nil {
			paths = append(paths, path)
		}
		groups[path] = append(groups[path], p)
	}
	for _, path := range paths {
		slices.SortStableFunc(groups[path], func(a, b fieldPair) int { return sumFirst(a) - sumFirst(b) })
		d.fundsChanged(path, groups[path])
	}
}

func sumFirst(p fieldPair) int {
	if p.any().Sum {
		return 0
	}
	return 1
}

func (d *answerComparer) fundsChanged(path string, amounts []fieldPair) {
	group := path[strings.LastIndexByte(path, '.')+1:]
	c := change.Change{Kind: change.FundsChanged}
	var said []string
	for i, p := range amounts {
		one := change.Change{}
		fill(&one, p.old, p.new)
		addPlaces(&c, &one)
		said = append(said, fundText(p, one.Old, one.New))
		if i == 0 {
			c.Path, c.Old, c.New, c.Label = one.Path, one.Old, one.New, group+p.any().Label
		}
	}
	if len(amounts) == 1 {
		c.Label = group + "的" + amounts[0].any().Label
	}
	c.Message = strings.Join(said, "，")
	noted := d.log.add(c)
	for _, p := range amounts {
		if p.old == nil || p.new == nil {
			d.listed = append(d.listed, fundListed{p.any(), noted})
			continue
		}
		a, ok1 := p.old.Quantity()
		b, ok2 := p.new.Quantity()
		if ok1 && ok2 {
			d.facts = append(d.facts, &fact{change: noted, funds: path, names: []string{bareName(p.new.Label)}, from: a, to: b})
		}
	}
}

func fundText(p fieldPair, old, new string) string {
	switch {
	case p.old == nil:
		return p.new.Label + "新填为 " + new
	case p.new == nil:
		return p.old.Label + "不再填写，原为 " + old
	}
	return becameMessage(p.new.Label, old, new)
}

// isMoney reports whether a number is one of the pilot's funds: an amount under a heading of money.
func (m *mention) isMoney() bool {
	return m.in != nil && m.in.Money() && quantity.Dimension(m.value.Unit) == "金额"
}

// joinFunds adds an amount to the change of funds that the same text has already: a sum and its parts are one edit.
func (l *ledger) joinFunds(c *change.Change) bool {
	for _, known := range l.changes {
		if known.Kind == change.FundsChanged && known.Path == c.Path {
			known.Message += "，" + c.Message
			addPlaces(known, c)
			return true
		}
	}
	return false
}
