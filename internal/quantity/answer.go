package quantity

import (
	"fmt"
	"strings"

	"pilotplan/internal/quantity/measure"
	"pilotplan/internal/quantity/numeral"
)

// Parse reads a string that is one quantity and nothing else but a note in brackets or a full stop behind it. A unit
// it does not know is kept if it looks like one; see KnownUnit. The error is a *SyntaxError.
func Parse(s string) (Quantity, error) {
	text := strings.TrimSpace(s)
	if text == "" {
		return Quantity{}, numeral.Refuse(s, "没有内容", "写一个数和单位，如 18.6亿元")
	}
	letters := numeral.CloseBreaks([]rune(text))
	q, end, err := readAll(numeral.Fold(letters))
	if end < len(letters) || err != nil {
		if body, note := numeral.CutNote(numeral.Fold(letters)); len(body) < len(letters) {
			if again, ok := parseNoted(body, note); ok {
				again.Text = text
				return again, nil
			}
		}
	}
	switch {
	case err != nil:
		return Quantity{}, err.In(text)
	case end == 0:
		return Quantity{}, numeral.Refuse(s, "“"+text+"”里没有数", "写一个数和单位，如 18.6亿元")
	case end < len(letters):
		rest := string(letters[end:])
		return Quantity{}, numeral.Refuse(s, "“"+text+"”里的“"+rest+"”读不懂", "只写一个数和单位，如 18.6亿元")
	}
	q.Text = text
	return q, nil
}

// readAll reads the quantity that rs begins with and returns where it ends, 0 if there is none.
func readAll(rs numeral.Runes) (Quantity, int, *SyntaxError) {
	r := reader{rs: rs, whole: true, units: measure.Builtin()}
	start, relation := r.prefix()
	m, ok, err := r.value(start, 0)
	if err != nil || !ok {
		return Quantity{}, 0, err
	}
	if relation != Exactly && m.Quantity.Relation != Between && m.Quantity.Relation != AtLeast && m.Quantity.Relation != AtMost {
		m.Quantity.Relation = relation
	}
	return m.Quantity, m.End, nil
}

// prefix reads the word of relation and the mark of money that a value begins with, in either order; the mark is left
// to the number, before which it is looked for.
func (r *reader) prefix() (int, Relation) {
	i, relation := r.rs.Space(0), Exactly
	for range 2 {
		for _, c := range currencies {
			i = r.rs.Space(i + r.rs.Has(i, c.mark))
		}
		for _, w := range prefixWords {
			if n := r.rs.Has(i, w.text); n > 0 {
				i, relation = r.rs.Space(i+n), w.relation
				break
			}
		}
	}
	return i, relation
}

// parseNoted reads a value without its note. A note that is a unit is the number's; one that is another amount of the
// same kind makes the value doubtful.
func parseNoted(body, note numeral.Runes) (Quantity, bool) {
	q, end, err := readAll(body)
	if err != nil || end == 0 || end < len(body) {
		return Quantity{}, false
	}
	if len(note) == 0 {
		return q, true
	}
	if q.Unit == "" && !q.Rank {
		if s, ok := measure.Lookup(string(note)); ok && s.Name != "" {
			q, end, err = readAll(append(append(numeral.Runes{}, body...), note...))
			return q, err == nil && end == len(body)+len(note)
		}
	}
	other, end, err := readAll(note)
	if err == nil && end == len(note) && end > 0 && SameDimension(q.Unit, other.Unit) && q.Rank == other.Rank {
		c, err := q.Compare(other)
		return q, err == nil && c == 0
	}
	return q, true
}

// AnswerQuantity reads what answers a question or a cell whose unit is known; with the unit "" it is Parse. A number
// without unit is in that unit, and with 亿 or 万 to a question for money it is money: 18.6亿 is 18.6亿元 and 5000万 is
// 5000万元, also where 亿元 is asked. Counts that people use for each other are taken: 210个 for 家. A place may be
// written as 3 or 3名. The error is a *SyntaxError, or a *UnitError where what is written measures something else; then
// it is returned all the same.
func AnswerQuantity(s, unit string) (Quantity, error) {
	unit = strings.TrimSpace(unit)
	q, err := Parse(s)
	if err != nil || unit == "" {
		return q, err
	}
	text := strings.TrimSpace(s)
	if Dimension(unit) == "金额" && (q.Unit == "瓦" || q.Unit == "w") && strings.HasSuffix(strings.ToUpper(text), "W") {
		if q, err = Parse(text[:len(text)-1] + "万"); err != nil {
			return Quantity{}, err
		}
		q.Text = text
	}
	if measure.Canonical(unit) == "位" && q.Unit != "%" && !q.isPlace() {
		return Quantity{}, numeral.Refuse(text, "“"+text+"”不是名次", "写成 第3位")
	}
	as, err := q.As(unit)
	if err != nil {
		return q, err
	}
	if yuan, err := as.In("元"); err == nil && yuan.Number.Cmp(tooMuch) >= 0 {
		return as, numeral.Refuse(text, fmt.Sprintf("“%s”：%s太大了", text, as), "按元算的，把“元”写上")
	}
	return as, nil
}

// tooMuch is more money, in 元, than a country makes in a year: a number in 元 that was written without its unit.
var tooMuch = Int(1e14)

// As reads q, found anywhere, as an amount of what unit measures, by the rule of AnswerQuantity. The error is a
// *UnitError when it measures something else.
func (q Quantity) As(unit string) (Quantity, error) {
	unit = measure.Canonical(unit)
	isPlace := unit == "位" || unit == "名"
	switch {
	case unit == "":
		return q, nil
	case isPlace && !q.Rank && (q.Unit == "" || q.Unit == "位" || q.Unit == "名"):
		if !q.isPlace() {
			return q, &UnitError{From: q.Unit, To: unit}
		}
		q.Rank, q.Unit = true, "位"
		return q, nil
	case q.Rank && (isPlace || q.Unit == unit):
		return q, nil
	case q.Rank:
		return q, &UnitError{From: "位次", To: unit}
	case q.Unit == "":
		return q.in(unit), nil
	case SameDimension(q.Unit, unit):
		return q, nil
	}
	_, base := measure.CutPrefix(unit)
	switch {
	case Kindred(q.Unit, base):
		q.Unit = base
		return q, nil
	case q.Unit == "度" && Dimension(unit) == "电量":
		return q.scaled("千瓦时"), nil
	case q.Unit == "度" && Dimension(unit) == "温度":
		q.Unit = "℃"
		return q, nil
	}
	return q, &UnitError{From: q.Unit, To: unit}
}

// isPlace reports whether a number can be that of a place in an order.
func (q Quantity) isPlace() bool {
	return q.Number.IsInt() && q.Number.Sign() > 0 && (q.Relation != Between || q.High.IsInt())
}

// in gives a bare number the unit that is asked for. The 万 or 亿 that it ends in is the unit's own, where the unit has
// one: 18.6亿 to a question in 亿元 is 18.6亿元.
func (q Quantity) in(unit string) Quantity {
	power, base := measure.CutPrefix(unit)
	if power == 0 || q.Power == 0 {
		if s, ok := measure.Lookup(unit); q.Power > 0 && ok && s.Large {
			return q.scaled(unit)
		}
		q.Unit, q.Power = unit, 0
		return q
	}
	return q.scaled(base)
}

// scaled gives a number that ends in 万 or 亿 the unit base, with its 万 or 亿 before the unit where that is one of large
// amounts.
func (q Quantity) scaled(base string) Quantity {
	power := q.Power
	q.Unit, q.Power = base, 0
	s, ok := measure.Lookup(base)
	if power == 0 || !ok || !s.Large {
		return q
	}
	if full := powerNames[power/4-1] + base; KnownUnit(full) {
		q.Number, q.High, q.Unit = q.Number.Over(numeral.Pow10(power)), q.High.Over(numeral.Pow10(power)), full
	}
	return q
}
