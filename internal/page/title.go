package page

import (
	"math"
	"strings"
	"unicode/utf8"

	"pilotplan/internal/page/book"
	"pilotplan/internal/page/line"
)

// Words and name endings that occur in the titles of official papers. They are not split; where one ends or starts is a
// good place to turn the line. There is no dictionary: what is not listed may be split as a last resort.
var (
	titleWords = strings.Fields(`先进制造业 现代服务业 制造业 服务业 生产性 深度融合 融合发展 融合 试点 示范 方案 实施方案 试点方案 工作方案
		行动计划 计划 规划 报告 请示 通知 意见 办法 申报 建设 推进 推动 加快 促进 开展 关于 高质量 发展 转型 升级 数字化 智能化
		网络化 绿色化 服务型 制造 区域 集聚 企业 产业 产业链 供应链 工业 互联网 平台 创新 体系 能力 三年 年度 承诺书 汇总表 龙头 骨干
		装备 机械 科技 技术 智能 股份 集团 有限 责任 公司 股份有限公司 有限责任公司 有限公司 开发区 高新区 经济 园区 工业园
		管理委员会 管委会 委员会 人民政府 政府 发展和改革 改革 领域 行业 重点 项目 管理 服务 工程 资金 绩效 目标 任务 指标`)
	nameEnds = strings.Fields("公司 集团 开发区 高新区 园区 工业园 管委会 委员会 人民政府 研究院 大学")
	suffixes = strings.Fields("股份 有限 公司 集团") // of a company's name, which are not torn off
	nextWord = strings.Fields("先进 现代 制造业 深度 试点 示范 实施 申报 建设 推进 推动 加快 促进 开展 融合 高质量 行动 三年 关于 工作")
	noEnd    = "和与及、（《〈“(第" // never ends a line
	noStart  = "的、，。）》〉”)：；业化性型"
)

const maxTitleRows = 4

// titleRows divides a title that is too wide for one line, by meaning: not inside a word, in lines of like length, and
// never with the shortest in the middle, as the standard wants a trapezium or a diamond. A title that fits, has line
// breaks of its own, or is too long, is one row.
func (l *layouter) titleRows(text string, size, width float64) []string {
	rows, _ := l.splitTitle(text, size, width)
	return rows
}

// splitTitle also tells what the split costs.
func (l *layouter) splitTitle(text string, size, width float64) (rows []string, cost float64) {
	runes := []rune(strings.TrimSpace(text))
	s := titleSplit{runes: runes, width: width, size: size, sums: make([]float64, len(runes)+1), costs: breakCosts(runes)}
	for i, r := range runes {
		s.sums[i+1] = s.sums[i] + line.Width(l.metrics, []line.Piece{{Text: string(r), Face: book.TitleSong, Size: size}})
	}
	total := s.sums[len(runes)]
	if total <= width || total > width*maxTitleRows || strings.Contains(text, "\n") {
		return []string{text}, 0
	}
	least := int(math.Ceil(total / width))
	s.bestCost = math.Inf(1)
	for n := least; n <= maxTitleRows && n <= len(runes); n++ {
		s.extra = float64(n-least) * moreRows
		s.try(nil, n)
	}
	return s.rows(), s.bestCost
}

// badBreak is the cost of a break inside what may be a word; dearer than any imbalance.
const (
	badBreak = 40.0
	moreRows = 6.0 // for each line more than needed
)

type titleSplit struct {
	runes    []rune
	width    float64
	size     float64
	sums     []float64 // width of the text before each rune
	costs    []float64 // of a break before each rune
	best     []int
	bestCost float64
	extra    float64 // cost of the number of lines
}

// try extends the breaks so far to n lines and keeps the best.
func (s *titleSplit) try(breaks []int, n int) {
	start := 0
	if len(breaks) > 0 {
		start = breaks[len(breaks)-1]
	}
	if len(breaks) == n-1 {
		if cost := s.cost(breaks); s.sums[len(s.runes)]-s.sums[start] <= s.width && cost < s.bestCost {
			s.best, s.bestCost = append([]int(nil), breaks...), cost
		}
		return
	}
	for i := start + 1; i < len(s.runes) && s.sums[i]-s.sums[start] <= s.width; i++ {
		if !math.IsInf(s.costs[i], 1) {
			s.try(append(breaks[:len(breaks):len(breaks)], i), n)
		}
	}
}

// cost adds up the breaks, the squared differences of the lines' lengths in characters, and a waist.
func (s *titleSplit) cost(breaks []int) float64 {
	ends := append(append([]int{0}, breaks...), len(s.runes))
	mean := s.sums[len(s.runes)] / float64(len(ends)-1)
	cost := s.extra
	widths := make([]float64, 0, len(ends))
	for i := 1; i < len(ends); i++ {
		w := s.sums[ends[i]] - s.sums[ends[i-1]]
		widths = append(widths, w)
		d := (w - mean) / s.size
		cost += d * d / 5
	}
	for i := 1; i+1 < len(widths); i++ {
		if widths[i] < widths[i-1] && widths[i] < widths[i+1] {
			cost += badBreak / 2
		}
	}
	for _, b := range breaks {
		cost += s.costs[b]
	}
	return cost
}

func (s *titleSplit) rows() []string {
	var rows []string
	start := 0
	for _, b := range append(s.best, len(s.runes)) {
		rows = append(rows, string(s.runes[start:b]))
		start = b
	}
	return rows
}

// breakCosts is the cost of turning the line before each rune: +Inf inside a word or a number, or where marks forbid it.
func breakCosts(runes []rune) []float64 {
	costs := make([]float64, len(runes)+1)
	inside := insideWords(string(runes))
	for i := 1; i < len(runes); i++ {
		before, after := string(runes[:i]), string(runes[i:])
		switch {
		case inside[i], strings.ContainsRune(noEnd, runes[i-1]), strings.ContainsRune(noStart, runes[i]),
			alnum(runes[i-1]) && alnum(runes[i]), alnum(runes[i-1]) && strings.ContainsRune("年月%％", runes[i]):
			costs[i] = math.Inf(1)
		case hasAny(after, suffixes, strings.HasPrefix):
			costs[i] = badBreak
		case hasAny(before, nameEnds, strings.HasSuffix):
			costs[i] = 0
		case runes[i-1] == '的', hasAny(before, []string{"关于"}, strings.HasSuffix):
			costs[i] = 12
		case strings.ContainsRune("和与及", runes[i]):
			costs[i] = 14 // what it joins belongs together
		case hasAny(after, nextWord, strings.HasPrefix):
			costs[i] = 5
		case inside[i-1] && (i == 1 || !inside[i]):
			costs[i] = 10 // a listed word ends here
		default:
			costs[i] = badBreak
		}
	}
	return costs
}

func hasAny(s string, words []string, test func(s, word string) bool) bool {
	for _, w := range words {
		if test(s, w) {
			return true
		}
	}
	return false
}

func alnum(r rune) bool {
	return r >= '0' && r <= '9' || r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r == '.' || r == '-'
}

// insideWords marks the runes that continue a listed word.
func insideWords(text string) []bool {
	inside := make([]bool, utf8.RuneCountInString(text)+1)
	for _, w := range titleWords {
		at, n := 0, utf8.RuneCountInString(w)
		for rest := text; ; {
			k := strings.Index(rest, w)
			if k < 0 {
				break
			}
			at += utf8.RuneCountInString(rest[:k])
			for j := 1; j < n; j++ {
				inside[at+j] = true
			}
			at += n
			rest = rest[k+len(w):]
		}
	}
	return inside
}
