package diff

import (
	"pilotplan/internal/quantity"
)

func changedTo(what, old, new string) string {
	old, new = shortText(old), shortText(new)
	switch {
	case old == "":
		return what + "新填为 " + quoted(new)
	case new == "":
		return what + "不再填写，原为 " + quoted(old)
	}
	return what + "由 " + quoted(old) + " 改为 " + quoted(new)
}

func dueMessage(what, old, new string) string { return what + "由 " + old + " 改为 " + new }

// shortText is a passage for a message.
func shortText(s string) string {
	s = oneLine(s)
	const most = 40
	if rs := []rune(s); len(rs) > most {
		return string(rs[:most]) + "…"
	}
	return s
}

// targetMessage says how far a target has moved; down says that less is better.
func targetMessage(what, oldText, newText string, old, new quantity.Quantity, ambition int, down bool) string {
	order, err := new.Compare(old)
	verb := "改为"
	switch {
	case err != nil || order == 0:
	case down && ambition < 0:
		verb = "放宽到"
	case down:
		verb = "收紧到"
	case order < 0:
		verb = "降到"
	default:
		verb = "提高到"
	}
	return what + "由 " + oldText + " " + verb + " " + newText + difference(old, new)
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
