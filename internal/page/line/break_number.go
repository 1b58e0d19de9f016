package line

import (
	"strings"

	"pilotplan/internal/marks"
	"pilotplan/internal/quantity"
)

// tieNumbers keeps numbers whole, with the signs before them and the units behind.
func (s *segment) tieNumbers(costs []float64) {
	for from := 0; from < len(s.atoms); {
		to := s.number(from)
		if to == from {
			from++
			continue
		}
		tie(costs, from+1, to, costRule)
		if from > 0 && marks.IsSign(s.atoms[from-1].r) {
			tie(costs, from, from+1, costUnit)
		}
		s.tieUnit(costs, to)
		s.tieDate(costs, to)
		from = to
	}
}

// tie sets the costs of the places before atoms from to to-1 to no less than cost.
func tie(costs []float64, from, to int, cost float64) {
	for i := max(from, 1); i < min(to, len(costs)); i++ {
		costs[i] = max(costs[i], cost)
	}
}

// number is the end of the number that starts at atom from: digits, with single points, commas or colons inside.
func (s *segment) number(from int) int {
	to := from
	for to < len(s.atoms) {
		switch r := s.atoms[to].r; {
		case marks.IsDigit(r):
			to++
		case to > from && strings.ContainsRune(".,:．", r) && to+1 < len(s.atoms) && marks.IsDigit(s.atoms[to+1].r):
			to += 2
		default:
			return to
		}
	}
	return to
}

// tieUnit keeps the unit that starts at atom i with the number before it.
func (s *segment) tieUnit(costs []float64, i int) {
	if i < len(s.atoms) && s.atoms[i].class == marks.Space {
		tie(costs, i+1, i+2, costDate)
		i++
	}
	if i >= len(s.atoms) || s.atoms[i].class != marks.Han && s.atoms[i].class != marks.Postfix {
		return
	}
	length := s.unitLength(i)
	switch {
	case s.atoms[i-1].class == marks.Space:
	case length > 1 && s.atoms[i].class == marks.Han:
		tie(costs, i, i+1, costUnits)
	default:
		tie(costs, i, i+1, costUnit)
	}
	tie(costs, i+1, i+length, costUnit)
}

// mostUnit is more characters than a unit has.
const mostUnit = 10

// unitLength is how many characters from atom i on, which follow on a number, belong to its unit: what quantity knows, a 余 or
// 多 before it, or any single character.
func (s *segment) unitLength(i int) int {
	var buffer [mostUnit]rune
	text := buffer[:0]
	for _, a := range s.atoms[i:min(i+mostUnit, len(s.atoms))] {
		text = append(text, a.r)
	}
	about := 0
	if text[0] == '余' || text[0] == '多' {
		about = 1
	}
	n := about + max(1, quantity.UnitAt(text[about:]))
	if n == 1 && len(text) > 1 && text[0] == '年' && text[1] == '度' {
		return 2
	}
	return n
}

// tieDate keeps 年 with 6月, and more so 月 with 底.
func (s *segment) tieDate(costs []float64, i int) {
	if i+1 >= len(s.atoms) || s.atoms[i].r != '年' && s.atoms[i].r != '月' {
		return
	}
	switch next := s.atoms[i+1].r; {
	case marks.IsDigit(next):
		tie(costs, i+1, i+2, costDate)
	case strings.ContainsRune("底末初内上下中", next):
		tie(costs, i+1, i+2, 2*costDate)
	}
}

// tieReferences keeps the number of a document whole where it fits: 发改产业〔2019〕1762号.
func (s *segment) tieReferences(costs []float64) {
	for i := range s.atoms {
		if s.atoms[i].r != '〔' {
			continue
		}
		year := s.number(i + 1)
		if year == i+1 || year+1 >= len(s.atoms) || s.atoms[year].r != '〕' {
			continue
		}
		if end := s.number(year + 1); end > year+1 {
			tie(costs, year+1, end+1, costRef)
			s.tieAgent(costs, i)
		}
	}
}

// agentLength is how many characters before 〔 are taken for the name of who issued the document.
const agentLength = 6

func (s *segment) tieAgent(costs []float64, bracket int) {
	tie(costs, bracket, bracket+1, costAgent)
	for i := bracket - 1; i > max(0, bracket-agentLength) && s.atoms[i].class == marks.Han && s.atoms[i-1].class == marks.Han; i-- {
		tie(costs, i, i+1, costName)
	}
}
