package check

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"pilotplan/internal/plan"
	"pilotplan/internal/quantity"
	"pilotplan/outline"
)

// measure is something that the plan gives figures for: an indicator, or an answer that is a number.
type measure struct {
	what      string // as messages call it: 指标“服务性收入”, “年用水量”
	names     []string
	figures   []yearFigure
	indicator *plan.Indicator // nil for an answer
	path      string
	dimension string // what the figures measure; empty if there are none
}

// yearFigure is what a measure is in a year; the year is 0 where the plan does not say.
type yearFigure struct {
	year  int
	value quantity.Quantity
	text  plan.Text
}

// in is the figure of a year.
func (m *measure) in(year int) (yearFigure, bool) {
	for _, f := range m.figures {
		if f.year == year {
			return f, true
		}
	}
	return yearFigure{}, false
}

// measuresOf gives what the plan has figures for: the indicators first, then the answers.
func (p *pass) measuresOf() []*measure {
	var all []*measure
	for _, i := range p.indicators {
		m := &measure{what: indicatorRow(i).String(), names: p.namesOf(i.Name.Value), indicator: i, path: i.Path}
		for _, y := range slices.Concat(i.Baseline, i.Targets) {
			if y.OK {
				m.figures = append(m.figures, yearFigure{y.Year, y.Quantity, y.Text})
			}
		}
		if len(m.figures) > 0 {
			m.dimension = quantity.Dimension(m.figures[0].value.Unit)
		}
		all = append(all, m)
	}
	for path, q := range p.plan.Outline.Questions() {
		if strings.HasPrefix(path, plan.MaterialsKey+".") {
			break
		}
		if q.Kind == outline.Group {
			all = append(all, p.totalMeasures(path, q)...)
			continue
		}
		value, ok := p.plan.Quantity(path)
		if !q.IsPart() || !ok || utf8.RuneCountInString(q.Key) < 3 {
			continue
		}
		f := yearFigure{p.answerYear(path), value, p.plan.Text(path)}
		names := append(p.namesOf(q.Key), p.namesOf(q.Title)...)
		all = append(all, &measure{
			what: "“" + q.Key + "”", names: names, figures: []yearFigure{f}, path: path, dimension: quantity.Dimension(value.Unit),
		})
	}
	return all
}

// totalMeasures gives the totals of a group of amounts: the sum bears the group's name, what it is a part of its own. Where
// the group has no sum, and is of no year, 投入 alone means the whole.
func (p *pass) totalMeasures(path string, group *outline.Question) []*measure {
	var all []*measure
	add := func(a amount, names ...string) {
		f := yearFigure{p.answerYear(a.text.Path), a.value, a.text}
		all = append(all, &measure{
			what: "“" + group.Key + "”的“" + a.name + "”", names: names, figures: []yearFigure{f}, path: a.text.Path,
			dimension: quantity.Dimension(a.value.Unit),
		})
	}
	sum, whole := p.amountOf(path, group, (*outline.Question).IsSum), p.groupWhole(path, group)
	if sum.name != "" {
		add(sum, plainName(group.Key))
	}
	if whole.name != "" {
		names := []string{plainName(whole.name)}
		if sum.name == "" {
			names = append(names, strings.TrimPrefix(names[0], "总"))
		}
		add(whole, names...)
	}
	return all
}

// answerYear is the year that an answer is of: that of a date asked for beside it, else of one beside what it stands in.
func (p *pass) answerYear(path string) int {
	for at := parent(path); at != ""; at = parent(at) {
		q := p.plan.Question(at)
		for i := range q.Fields {
			if q.Fields[i].Kind != outline.Date {
				continue
			}
			if d, ok := p.plan.Date(at + "." + q.Fields[i].Key); ok && d.Month == 0 {
				return d.Year
			}
		}
	}
	return 0
}

// namesOf gives a measure's name and the outline's other names for it, all without what does not tell measures apart.
func (p *pass) namesOf(name string) []string {
	own := plainName(name)
	if own == "" {
		return nil
	}
	if p.synonyms == nil {
		p.synonyms = synonymsOf(p.plan.Outline)
	}
	names := []string{own}
	for _, s := range p.synonyms[own] {
		if !slices.Contains(names, s) {
			names = append(names, s)
		}
	}
	return names
}

// synonymsOf gives, for every name in the outline's pick-list, all names of the measures that it may mean. Those of one that
// takes several together, 智能工厂和车间, are its parts and not the same.
func synonymsOf(o *outline.Outline) map[string][]string {
	found := map[string][]string{}
	for i := range o.Indicators {
		c := &o.Indicators[i]
		if hasWord(c.Name, []string{"和", "及", "、"}) {
			continue
		}
		var names []string
		for _, s := range append([]string{c.Name}, c.Synonyms...) {
			names = append(names, plainName(s))
		}
		for _, s := range names {
			found[s] = append(found[s], names...)
		}
	}
	return found
}

// leadIns are words before a measure's name that are no part of it.
var leadIns = []string{
	"我公司", "本公司", "全公司", "公司", "本企业", "我司", "本集团", "集团", "力争", "争取", "确保", "预计", "预期", "计划", "实现", "完成", "全年", "当年",
	"年度", "其中", "累计", "截至", "并", "将", "使", "试点期末", "试点期满", "试点期内", "试点期", "到期末", "年底前", "月底前", "底前", "期末", "目前", "现有", "已", "年", "到", "在", "和", "及", "与", "以及",
	"建成", "建设", "形成", "培育", "引进", "打造", "开发", "取得", "拥有",
}

// shareEnds are the ends of a share's name that say no more than that it is one.
var shareEnds = []string{"的比重", "的比例", "的份额", "比重", "比例", "份额", "的占比"}

// plainName is a name without brackets, marks, lead-ins and what else does not tell measures apart.
func plainName(s string) string {
	if i := strings.IndexAny(s, "（("); i > 0 {
		s = s[:i]
	}
	s = strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) || r == '+' {
			return r
		}
		return -1
	}, s)
	for cut := true; cut; {
		cut = false
		for _, w := range leadIns {
			if rest, ok := strings.CutPrefix(s, w); ok && utf8.RuneCountInString(rest) >= 2 {
				s, cut = rest, true
			}
		}
	}
	if slices.Contains(leadIns, s) {
		return ""
	}
	if i := strings.Index(s, "占"); i > 0 && i+len("占") < len(s) {
		for _, w := range shareEnds {
			s = strings.TrimSuffix(s, w)
		}
	}
	return idleWords.Replace(s)
}

// idleWords stand in names and tell nothing apart.
var idleWords = strings.NewReplacer("的", "", "已", "")

// likeness says how surely words name a measure.
type likeness uint8

const (
	unlike    likeness = iota
	perhaps            // the words have all the characters of the name
	contained          // the words are the end of the name, or the name without what stands before it
	exactly            // the very name, or one of its other names
)

// likeTo says how surely a claim is about a measure, by all its names. A name with more words before it is that of a part: 海外
// 服务性收入 is not 服务性收入.
func (m *measure) likeTo(c *claim) likeness {
	best, part := unlike, false
	for _, name := range m.names {
		best = max(best, c.like(name))
		part = part || len(name) < len(c.subject) && strings.HasSuffix(c.subject, name)
	}
	if part && best != exactly {
		return unlike
	}
	return best
}

// measureOf is the one measure that a claim is about, among those of a dimension; nil if there is none or more than one, or
// if it has the very name of one that measures something else.
func (p *pass) measureOf(c *claim) (*measure, likeness) {
	if !c.sought {
		c.of, c.sure = p.seek(c)
		c.sought = true
	}
	return c.of, c.sure
}

func (p *pass) seek(c *claim) (*measure, likeness) {
	var found *measure
	best, count, other := unlike, 0, false
	for _, m := range p.allMeasures() {
		if m.dimension == "" {
			continue
		}
		if !m.alike(c) {
			other = other || m.likeTo(c) == exactly
			continue
		}
		switch l := m.likeTo(c); {
		case l == unlike || l < best:
		case l > best:
			found, best, count = m, l, 1
		case found.indicator != nil && m.indicator == nil && l == exactly:
		default:
			count++
		}
	}
	if count != 1 || other && best != exactly {
		return nil, unlike
	}
	return found, best
}

func (p *pass) allMeasures() []*measure {
	if p.measures == nil {
		p.measures = p.measuresOf()
	}
	return p.measures
}

// kin are counts that people use for each other.
var kin = [][]string{{"人", "名", "位"}, {"家", "户", "个"}, {"台", "套", "台套", "个"}, {"项", "个", "件"}, {"条", "个"}, {"座", "个"}, {"款", "个", "种"}, {"场", "次", "期"}}

// alike reports whether a claim is in a unit that measures what the measure's figures do.
func (m *measure) alike(c *claim) bool {
	unit := m.figures[0].value
	return unit.Rank == c.value.Rank && (m.dimension == c.dimension || kindred(unit.Unit, c.value.Unit))
}

// alike reports whether two values measure the same.
func alike(a, b quantity.Quantity) bool {
	if a.Rank != b.Rank {
		return false
	}
	return quantity.SameDimension(a.Unit, b.Unit) || kindred(a.Unit, b.Unit)
}

func kindred(a, b string) bool {
	if a == b {
		return false
	}
	return slices.ContainsFunc(kin, func(units []string) bool { return slices.Contains(units, a) && slices.Contains(units, b) })
}
