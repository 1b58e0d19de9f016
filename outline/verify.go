package outline

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"pilotplan/internal/finding"
)

// verify says what is wrong across the parts of a pack: names that nothing bears, tests that cannot be judged.
func (l *loader) verify(o *Outline) {
	l.verifyNames(o)
	l.spread(o)
	paths := map[string]*Question{}
	for path, q := range o.Questions() {
		if paths[path] != nil {
			l.report(q.Pos, fmt.Sprintf("“%s” 问了两次", path), "改一个键，或删去其中一个问题")
		}
		paths[path] = q
		l.verifyQuestion(o, q)
		l.verifyWordings(o, q)
	}
	for path, q := range o.Questions() {
		if q.When != nil {
			l.verifyTest(q.When, path)
		}
	}
	l.verifyTables(o)
	l.verifyLoneSums()
	for i := range o.Conditions {
		l.verifyTest(&o.Conditions[i].Test, "")
	}
	l.verifyForms(o)
	for _, check := range l.later {
		check(o, paths)
	}
	o.suit()
}

// verifyNames refuses names that stand twice in one list.
func (l *loader) verifyNames(o *Outline) {
	unique(l, "申报类别", o.Types, func(t Type) (string, finding.Pos) { return t.Name, t.Pos })
	unique(l, "章节", o.Chapters, func(s Section) (string, finding.Pos) { return s.Key, s.Pos })
	unique(l, "主要任务", o.MainTasks, func(t MainTask) (string, finding.Pos) { return t.Name, t.Pos })
	unique(l, "重点领域", o.Fields, func(f Field) (string, finding.Pos) { return f.Name, f.Pos })
	unique(l, "常用指标", o.Indicators, func(i CommonIndicator) (string, finding.Pos) { return i.Name, i.Pos })
	unique(l, "申请材料", o.Materials, func(m Material) (string, finding.Pos) { return m.Key, m.Pos })
	unique(l, "汇总表", o.Forms, func(f Form) (string, finding.Pos) { return f.Name, f.Pos })
	for _, s := range o.Chapters {
		if slices.Contains(TopKeys, s.Key) || s.Key == MaterialsKey {
			l.report(s.Pos, fmt.Sprintf("章节的键不能是 “%s”，方案文件另有用处", s.Key), "换一个键")
		}
		if len(s.Questions) == 0 {
			l.report(s.Pos, fmt.Sprintf("章节 “%s” 没有问题", s.Key), "在 问题 下写要填的项目")
		}
	}
}

func unique[T any](l *loader, what string, all []T, name func(T) (string, finding.Pos)) {
	seen := map[string]bool{}
	for _, v := range all {
		word, at := name(v)
		if word != "" && seen[word] {
			l.report(at, fmt.Sprintf("%s “%s” 写了两次", what, word), "删去其中一个")
		}
		seen[word] = true
	}
}

func (l *loader) verifyQuestion(o *Outline, q *Question) {
	if strings.ContainsAny(q.Key, ".[]: #") {
		l.report(q.Pos, fmt.Sprintf("键 “%s” 里不能有空格和 . [ ] : #", finding.Visible(q.Key)), "只用汉字、字母和数字")
	}
	choosing := q.Kind == Choice || q.Kind == Choices
	switch {
	case choosing && q.From != "" && q.From != fromFields && q.From != fromTasks:
		l.report(q.Pos, fmt.Sprintf("取自：没有目录 “%s”", q.From), "可以写 "+fromFields+" 或 "+fromTasks)
	case choosing && len(o.ChoicesOf(q)) == 0:
		l.report(q.Pos, fmt.Sprintf("“%s” 是%s，没有选项", q.Key, q.Kind), "补 选项，或用 取自 指明目录")
	case !choosing && (q.From != "" || len(q.Choices) > 0):
		l.report(q.Pos, fmt.Sprintf("“%s” 是%s，不用选项", q.Key, q.Kind), "删去 选项 和 取自，或把类型改为 单选、多选")
	}
	switch holds := len(q.Fields) > 0; {
	case q.Kind == Table && !holds:
		l.report(q.Pos, fmt.Sprintf("“%s” 是%s，没有栏目", q.Key, q.Kind), "在 栏目 下写每一栏的 键 和 类型")
	case q.Kind != Table && (q.Kind == Group) != holds:
		l.report(q.Pos, fmt.Sprintf("“%s”：只有分组有字段，分组必须有字段", q.Key), "核对类型和字段")
	}
	l.verifyBounds(q)
	l.fix(q)
	if q.Kind != Group && (q.Layout != AnyLayout || q.Sectioned) {
		l.report(q.Pos, fmt.Sprintf("“%s” 是%s，不用呈现和小节", q.Key, q.Kind), "删去 呈现 和 小节，或把类型改为 分组")
	}
	l.verifyForm(q)
	l.verifyAmounts(q)
	if q.Unit != "" && q.Kind != Quantity && q.Kind != Yearly {
		l.report(q.Pos, fmt.Sprintf("“%s” 是%s，不用单位", q.Key, q.Kind), "删去 单位，或把类型改为 数量")
	}
}

// verifyAmounts judges what a question says of sums and shares.
func (l *loader) verifyAmounts(q *Question) {
	if q.BaseKey != "" && q.Kind != Group {
		l.report(q.Pos, fmt.Sprintf("“%s” 是%s，不用占比分母", q.Key, q.Kind), "删去 占比分母，或把类型改为 分组")
	}
	if q.Ratio != nil && q.Kind != Quantity {
		l.report(q.Pos, fmt.Sprintf("“%s” 是%s，不用比值", q.Key, q.Kind), "删去 比值，或把类型改为 数量")
	}
	if q.Kind == Group || q.Kind == Table {
		l.verifySums(q)
	}
}

// verifyTables wants at most one table of indicators and one of tasks, and tables neither inside a group nor among the
// materials. What stands in years stands in a table.
func (l *loader) verifyTables(o *Outline) {
	seen := map[Kind]bool{}
	for path, q := range o.Questions() {
		switch {
		case q.Kind == Yearly:
			l.report(q.Pos, fmt.Sprintf("“%s”：只有表的栏目可以%s", q.Key, q.Kind), "改用 数量 或 文字，或放进一个表的 栏目")
		case !q.Kind.IsTable():
			continue
		case seen[q.Kind] && q.Kind != Table:
			l.report(q.Pos, fmt.Sprintf("%s只能有一个", q.Kind), "删去多出的问题")
		case strings.Count(path, ".") != 1 && q.Kind != Table || strings.HasPrefix(path, MaterialsKey+"."):
			l.report(q.Pos, fmt.Sprintf("%s要直接写在章节里", q.Kind), "移到章节的 问题 下")
		}
		seen[q.Kind] = true
		l.verifyColumns(o, q)
	}
}

// verifyColumns looks at the columns of a table that a pack says: each with its key, of a kind that fits into a cell.
func (l *loader) verifyColumns(o *Outline, table *Question) {
	unique(l, "栏目", table.Fields, func(q Question) (string, finding.Pos) { return q.Key, q.Pos })
	roles := map[Role]bool{}
	for i := range table.Fields {
		q := &table.Fields[i]
		l.verifyQuestion(o, q)
		if q.Kind.IsTable() || q.Kind == Group {
			l.report(q.Pos, fmt.Sprintf("“%s”：一栏不能是%s", q.Key, q.Kind), "拆成几栏")
		}
		if q.Role != NoRole && roles[q.Role] {
			l.report(q.Pos, fmt.Sprintf("“%s”：角色 “%s” 已经有一栏了", q.Key, q.Role), "留一栏")
		}
		roles[q.Role] = true
	}
}

// verifyForms wants types and forms to name each other.
func (l *loader) verifyForms(o *Outline) {
	for _, f := range o.Forms {
		for _, t := range o.Types {
			if named := slices.Contains(f.For, t.Name); len(f.For) > 0 && named != (t.Form == f.Name) {
				l.report(t.Pos, fmt.Sprintf("申报类别 “%s” 和汇总表 “%s” 说的不一致", t.Name, f.Name), "核对类别的 汇总表 和汇总表的 适用")
			}
		}
	}
}

// near is the hint for a path that no question has: the path whose last key is nearest.
func near(path string, paths map[string]*Question) string {
	known := slices.Sorted(maps.Keys(paths))
	word := lastKey(path)
	if !slices.ContainsFunc(known, func(p string) bool { return lastKey(p) == word }) {
		word = finding.Nearest(word, mapped(known, lastKey))
	}
	for _, p := range known {
		if lastKey(p) == word {
			return "是不是想写 “" + p + "”"
		}
	}
	return "写成 章节.键 的形式"
}
