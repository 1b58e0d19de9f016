package diff

import (
	"fmt"
	"slices"
	"strings"
)

// titles names the kinds for people, in the order in which a report lists them.
var titles = []struct {
	kind  Kind
	title string
}{
	{TargetLowered, "目标降低"},
	{IndicatorRemoved, "取消指标"},
	{BaselineChanged, "基期变动"},
	{UnitChanged, "单位变动"},
	{DirectionChanged, "方向变动"},
	{DeadlinePostponed, "时限推后"},
	{CommitmentWeakened, "承诺减弱"},
	{TaskRemoved, "取消任务"},
	{TargetRaised, "目标提高"},
	{IndicatorAdded, "新增指标"},
	{DeadlineAdvanced, "时限提前"},
	{CommitmentStrengthened, "承诺增强"},
	{TaskAdded, "新增任务"},
	{TaskChanged, "任务变动"},
	{FundsChanged, "资金变动"},
	{FigureChanged, "数据变动"},
	{OwnerChanged, "责任单位变动"},
	{PersonChanged, "责任人变动"},
	{AnswerAdded, "新增内容"},
	{AnswerRemoved, "删去内容"},
	{AnswerChanged, "内容变动"},
	{Moved, "位置移动"},
	{Reworded, "文字改动"},
}

// rank is the place of a kind among the titles.
func (k Kind) rank() int {
	for i, t := range titles {
		if t.kind == k {
			return i
		}
	}
	return len(titles)
}

// Title is what people call a kind: 目标降低.
func (k Kind) Title() string {
	if i := k.rank(); i < len(titles) {
		return titles[i].title
	}
	return string(k)
}

// weakens reports whether a kind is one that a reviewer looks for first: the plan promises less than before.
func (k Kind) weakens() bool {
	return slices.Contains([]Kind{TargetLowered, IndicatorRemoved, DeadlinePostponed, CommitmentWeakened, TaskRemoved, AnswerRemoved}, k)
}

// strengthens reports whether the plan promises more than before.
func (k Kind) strengthens() bool {
	return slices.Contains([]Kind{TargetRaised, IndicatorAdded, DeadlineAdvanced, CommitmentStrengthened, TaskAdded, AnswerAdded}, k)
}

// Substance and Wording are the two parts of a report, each in its order.
func (r *Report) Substance() []Change { return r.part(true) }

// Wording is what changed without changing what is promised.
func (r *Report) Wording() []Change { return r.part(false) }

func (r *Report) part(substantive bool) []Change {
	var part []Change
	for _, c := range r.Changes {
		if c.Substantive == substantive {
			part = append(part, c)
		}
	}
	return part
}

// conflicts counts the places that changes left behind.
func (r *Report) conflicts() int {
	n := 0
	for _, c := range r.Changes {
		n += len(c.Conflicts)
	}
	return n
}

// group is the changes of one kind.
type group struct {
	Kind    Kind
	Changes []Change
}

// grouped parts changes by kind, in the order in which the kinds first come.
func grouped(changes []Change) []group {
	var groups []group
	for _, c := range changes {
		i := slices.IndexFunc(groups, func(g group) bool { return g.Kind == c.Kind })
		if i < 0 {
			groups, i = append(groups, group{Kind: c.Kind}), len(groups)
		}
		groups[i].Changes = append(groups[i].Changes, c)
	}
	return groups
}

// kindCounts is 目标降低 2、新增任务 1.
func kindCounts(changes []Change) string {
	var parts []string
	for _, g := range grouped(changes) {
		parts = append(parts, fmt.Sprintf("%s %d", g.Kind.Title(), len(g.Changes)))
	}
	return strings.Join(parts, "、")
}

// summary is one line on the whole report.
func (r *Report) summary() string {
	switch {
	case len(r.Changes) == 0 && r.SubstanceOnly:
		return "没有实质性修改"
	case len(r.Changes) == 0:
		return "没有改动"
	}
	parts := []string{fmt.Sprintf("实质性修改 %d 处", len(r.Substance()))}
	if !r.SubstanceOnly {
		parts = append(parts, fmt.Sprintf("文字修改 %d 处", len(r.Wording())))
	}
	add := func(n int, form string) {
		if n > 0 {
			parts = append(parts, fmt.Sprintf(form, n))
		}
	}
	add(r.conflicts(), "没有跟着改的 %d 处")
	add(len(r.Introduced), "带来问题 %d 条")
	add(len(r.Settled), "解决问题 %d 条")
	return strings.Join(parts, "，")
}

// lineNumbers names where versions say something: 第 63、70 行.
func lineNumbers(at []Place) string {
	var lines []string
	for _, p := range at {
		line := fmt.Sprint(p.Pos.Line)
		if p.Pos.Line > 0 && !slices.Contains(lines, line) {
			lines = append(lines, line)
		}
	}
	if len(lines) == 0 {
		return ""
	}
	return "第 " + strings.Join(lines, "、") + " 行"
}

// where is the new version's place of a change, or the old one's of what was removed.
func (c *Change) where() string {
	if at := lineNumbers(c.NewPlaces); at != "" {
		return at
	}
	if at := lineNumbers(c.OldPlaces); at != "" {
		return "原" + at
	}
	return ""
}

// name is what a reviewer calls the thing that changed.
func (c *Change) name() string {
	if c.Label != "" {
		return c.Label
	}
	return c.Path
}
