package diff

import (
	"pilotplan/internal/diff/version"
	"pilotplan/internal/finding"
	"pilotplan/internal/quantity"
)

func quoted(s string) string { return version.Quoted(s) }

func changedTo(what, old, new string) string {
	old, new = finding.Short(old), finding.Short(new)
	switch {
	case old == "":
		return what + "新填为 " + quoted(new)
	case new == "":
		return what + "不再填写，原为 " + quoted(old)
	}
	return what + "由 " + quoted(old) + " 改为 " + quoted(new)
}

func becameMessage(what, old, new string) string { return what + "由 " + old + " 改为 " + new }

// step is a figure that became another.
type step struct {
	what     string // 2025年目标
	from, to quantity.Quantity
	ambition int  // −1 if it asks for less than it did, +1 if for more
	down     bool // less of it is better
}

// message says how far a target has moved; old and new are its values as the versions write them.
func (s step) message(old, new string) string {
	order, err := s.to.Compare(s.from)
	verb := "改为"
	narrower := within(s.from, s.to)
	switch {
	case narrower > 0:
		verb = "收窄到"
	case narrower < 0:
		verb = "放宽到"
	case err != nil || order == 0:
	case s.down && s.ambition < 0:
		verb = "放宽到"
	case s.down:
		verb = "收紧到"
	case order < 0:
		verb = "降到"
	default:
		verb = "提高到"
	}
	return s.what + "由 " + old + " " + verb + " " + new + difference(s.from, s.to)
}

// difference says by how much a value is another: in percentage points for shares, in per cent else.
func difference(old, new quantity.Quantity) string {
	order, err := new.Compare(old)
	if err != nil || order == 0 || old.Relation == quantity.Between || new.Relation == quantity.Between {
		return ""
	}
	word := "，提高"
	if order < 0 {
		word = "，降低"
	}
	v, err := new.In(old.Unit)
	if err != nil {
		return ""
	}
	by := v.Number.Sub(old.Number)
	if by.Sign() < 0 {
		by = quantity.Int(0).Sub(by)
	}
	switch {
	case old.Rank:
		return ""
	case old.Unit == "%":
		return word + by.Round(4).String() + "个百分点"
	case old.Number.Sign() <= 0 || old.Unit == "个百分点":
		return word + by.Round(4).String() + old.Unit
	}
	share, ok := by.Mul(quantity.Int(100)).Quo(old.Number)
	if !ok {
		return ""
	}
	return word + " " + share.Round(1).String() + "%"
}
