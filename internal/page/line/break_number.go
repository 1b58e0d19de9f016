package line

import (
	"strings"
	"unicode/utf8"

	"pilotplan/internal/marks"
)

// units are the words of more than one character that follow a number; any single character does so too.
var units = strings.Fields(`
	千克标准煤/万元 吨标准煤/万元 千克标准煤 万吨标准煤 吨标准煤 个百分点 万平方米 平方公里 平方千米 平方米 平方厘米
	万立方米 立方米 万千瓦时 亿千瓦时 千瓦时 兆瓦时 万千瓦 千瓦 兆瓦 万亿美元 亿美元 万美元 美元 万亿元 万元/亩 万元/人 万元/年
	亿元 万元 千元 元/人 元/吨 元/亩 人次/年 件/万人 台/万人 万人次 万户次 万台套 万标箱 台(套) 台（套） 台套 套件 家次 人次 户次 场次 标箱 批次
	万人 万家 万户 万台 万套 万件 万辆 万米 万亩 万吨 万锭 万个 万项 万册 万次 万株 万头 亿片 亿件 亿只 亿人 亿吨 亿股
	千克 公斤 公里 千米 毫米 厘米 毫克 微米 公顷 小时 分钟 秒钟 个月 个工作日 工作日 周年 年度 季度 世纪 摄氏度
	余家 余个 余项 余件 余人 余台 余名 余户 多家 多个 多项 多件 多人 多台 多名 多户 余万 多万 余亿 多亿
`)

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
	if s.atoms[i-1].class != marks.Space {
		tie(costs, i, i+1, costUnit)
	}
	tie(costs, i+1, i+unitLength(s.text(i, min(i+8, len(s.atoms)))), costUnit)
}

// unitLength is the number of characters of the longest unit that text starts with.
func unitLength(text string) int {
	n := 1
	for _, u := range units {
		if strings.HasPrefix(text, u) {
			n = max(n, utf8.RuneCountInString(u))
		}
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
