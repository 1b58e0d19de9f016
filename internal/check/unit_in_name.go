package check

import (
	"strings"

	"pilotplan/internal/quantity"
	"pilotplan/internal/vocabulary"
)

// sayAlike gives a value in another unit where a measure's name says what the units differ in, so that people write either:
// 亩均税收 35万元 is 35万元/亩, 客户满意度 96% is 96分.
func (p *pass) sayAlike(name string, q quantity.Quantity, unit string) (quantity.Quantity, bool) {
	top, bottom, per := cutPer(unit)
	own, under, ownPer := cutPer(q.Unit)
	switch {
	case q.Rank || q.Unit == "" || unit == "":
		return q, false
	case per && !ownPer && p.nameSaysPer(name, bottom) && quantity.SameDimension(top, q.Unit):
		q.Unit += "/" + bottom
	case ownPer && !per && p.nameSaysPer(name, under) && quantity.SameDimension(own, unit):
		q.Unit = own
	case p.endsIn(name, vocabulary.OfHundred) && isOfHundred(q.Unit) && isOfHundred(unit):
		q.Unit = unit
	default:
		return q, false
	}
	return q, true
}

// cutPer parts a unit of so much of one thing to so much of another.
func cutPer(unit string) (top, bottom string, ok bool) {
	i := strings.LastIndexByte(unit, '/')
	if i < 0 {
		return unit, "", false
	}
	return unit[:i], unit[i+1:], true
}

func isOfHundred(unit string) bool { return unit == "%" || unit == "分" }

// nameSaysPer reports whether a name says that it is of so much to a unit: 亩均税收, 每万人发明专利, 万元产值能耗.
func (p *pass) nameSaysPer(name, unit string) bool {
	if strings.HasPrefix(name, unit) {
		return true
	}
	for _, word := range p.list(vocabulary.Averages).All() {
		if strings.Contains(name, unit+word) || strings.Contains(name, word+unit) {
			return true
		}
	}
	return false
}

// asMeasured gives a claim the unit of the measure of its very name, if the name says what the two units differ in.
func (p *pass) asMeasured(c *claim) {
	for _, m := range p.mayMean(c) {
		if m.dimension == "" || m.alike(c) {
			continue
		}
		for _, name := range m.names {
			if q, ok := p.sayAlike(name, c.Value, m.figures[0].value.Unit); ok && m.likeTo(c) == exactly {
				c.Value, c.dimension = q, quantity.Dimension(q.Unit)
				return
			}
		}
	}
}
