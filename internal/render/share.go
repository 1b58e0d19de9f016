package render

import (
	"strings"

	"pilotplan/internal/quantity"
)

// entry is an amount in a group of answers.
type entry struct {
	label, text string
	amount      quantity.Quantity
}

// shares are the amounts of a group, of which one may be the whole.
type shares struct {
	base    string // label of the one that the pack says the others are shares of; may be empty
	entries []entry
	others  [][2]string // label and text of what is no amount
}

// whole is the entry that the others are shares of; false if there is none.
func (s shares) whole() (entry, bool) {
	for _, e := range s.entries {
		if s.base != "" && e.label == s.base && e.amount.Relation == quantity.Exactly && e.amount.Number.Sign() > 0 {
			return e, true
		}
	}
	return entry{}, false
}

// table shows each amount and its share of the whole.
func (s shares) table(caption string) table {
	t := table{caption: caption, numbers: []bool{false, true, true}}
	texts, unit := s.texts()
	amounts := "数额"
	if unit != "" {
		amounts += "（" + unit + "）"
	}
	whole, ok := s.whole()
	t.head = []string{"项目", amounts}
	if ok = ok && len(s.entries) > 1; ok {
		t.head = append(t.head, "占"+whole.label+"比重")
	}
	for i, e := range s.entries {
		row := []string{e.label, texts[i]}
		if ok {
			row = append(row, share(e.amount, whole.amount))
		}
		t.add(row...)
	}
	for _, other := range s.others {
		row := []string{other[0], other[1]}
		if ok {
			row = append(row, "—")
		}
		t.add(row...)
	}
	return t
}

// texts are the amounts as typed; a unit that all have goes to the head of the column.
func (s shares) texts() (texts []string, unit string) {
	for i, e := range s.entries {
		number, own := splitUnit(e.text)
		if i == 0 {
			unit = own
		}
		if own == "" || own != unit || len(s.others) > 0 {
			unit = ""
			break
		}
		texts = append(texts, number)
	}
	if unit != "" {
		return texts, unit
	}
	texts = nil
	for _, e := range s.entries {
		texts = append(texts, e.text)
	}
	return texts, ""
}

// splitUnit divides 0.93亿元 into number and unit; the unit is empty if there is more to it than a number.
func splitUnit(text string) (number, unit string) {
	unit = strings.TrimLeft(text, "0123456789.,")
	number = strings.TrimSuffix(text, unit)
	if number == "" || strings.ContainsAny(unit, "0123456789\n") {
		return text, ""
	}
	return number, unit
}

// share is what per cent of whole an amount is, to one decimal.
func share(amount, whole quantity.Quantity) string {
	part, err := amount.In(whole.Unit)
	if err != nil || part.Relation != quantity.Exactly {
		return "—"
	}
	ratio, ok := part.Number.Mul(quantity.Int(100)).Quo(whole.Number)
	if !ok {
		return "—"
	}
	text := ratio.Round(1).String()
	if !strings.Contains(text, ".") {
		text += ".0"
	}
	return text + "%"
}
