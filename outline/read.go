package outline

import (
	"pilotplan/internal/finding"

	"gopkg.in/yaml.v3"
)

// outline reads the top of a pack. Which keys a pack has is said here and below, and nowhere else.
func (l *loader) outline(n *yaml.Node, o *Outline) {
	l.mapping(n, "大纲包",
		key{NameKey, true, l.text(&o.Name)},
		key{"标题", true, l.text(&o.Title)},
		key{"版本", false, l.text(&o.Version)},
		key{"发布单位", false, l.text(&o.Issuer)},
		key{"说明", false, l.texts(&o.Remarks)},
		key{"方案题名", true, l.titleForm(&o.TitleForm)},
		key{"申报单位", true, l.path(&o.Applicant)},
		key{"试点期", false, func(n *yaml.Node) {
			l.mapping(n, "试点期", key{"年数", true, l.number(&o.Years)}, key{"条款", false, l.text(&o.YearsClause)})
		}},
		key{"字数", false, l.length(&o.Length)},
		key{"申报类别", false, readAll(l, &o.Types, l.applicant)},
		key{"章节", true, readAll(l, &o.Chapters, l.chapter)},
		key{"主要任务", false, readAll(l, &o.MainTasks, l.mainTask)},
		key{"重点领域", false, readAll(l, &o.Fields, l.field)},
		key{"常用指标", false, readAll(l, &o.Indicators, l.indicator)},
		key{"条件", false, readAll(l, &o.Conditions, l.condition)},
		key{"申请材料", false, readAll(l, &o.Materials, l.material)},
		key{"汇总表", false, readAll(l, &o.Forms, l.form)},
	)
}

// readAll reads a list with the reader of its entries.
func readAll[T any](l *loader, to *[]T, read func(*yaml.Node) T) func(*yaml.Node) {
	return func(n *yaml.Node) {
		l.each(n, func(entry *yaml.Node) { *to = append(*to, read(entry)) })
	}
}

func (l *loader) applicant(n *yaml.Node) Type {
	t := Type{Pos: pos(n)}
	l.mapping(n, "申报类别",
		key{"名称", true, l.text(&t.Name)},
		key{"大类", false, l.text(&t.Group)},
		key{"条款", false, l.text(&t.Clause)},
		key{"汇总表", false, l.name(&t.Form, "汇总表", formNames)},
	)
	return t
}

func (l *loader) chapter(n *yaml.Node) Section {
	s := Section{Pos: pos(n)}
	l.mapping(n, "章节",
		key{"键", true, l.text(&s.Key)},
		key{"标题", false, l.text(&s.Title)},
		key{"条款", false, l.text(&s.Clause)},
		key{"说明", false, l.text(&s.Guidance)},
		key{"适用", false, l.types(&s.For)},
		key{"前提", false, l.premise(&s.When)},
		key{"呈现", false, l.layout(&s.Layout)},
		key{"字数", false, l.length(&s.Length)},
		key{"问题", true, readAll(l, &s.Questions, l.question)},
	)
	if s.Title == "" {
		s.Title = s.Key
	}
	return s
}

func (l *loader) question(n *yaml.Node) Question {
	q := Question{Pos: pos(n)}
	l.nested(n, func() {
		l.mapping(n, "问题", append(l.asked(&q), l.wording(&q),
			key{"条款", false, l.text(&q.Clause)},
			key{"适用", false, l.types(&q.For)},
			key{"前提", false, l.premise(&q.When)},
			key{"同", false, l.same(&q)},
			key{"比值", false, l.ratio(&q.Ratio)},
			key{"占比分母", false, l.text(&q.BaseKey)},
			key{"呈现", false, l.layout(&q.Layout)},
			key{"小节", false, l.yes(&q.Sectioned)},
			key{"固定行", false, l.fixedRows(&q)},
			key{"合计行", false, l.yes(&q.TotalRow)},
			key{"又称", false, l.texts(&q.Heads)},
			key{"字段", false, readAll(l, &q.Fields, l.question)},
			key{"栏目", false, readAll(l, &q.Fields, l.tableColumn)})...)
	})
	if q.Title == "" {
		q.Title = q.Key
	}
	return q
}

// tableColumn reads a column of a table.
func (l *loader) tableColumn(n *yaml.Node) Question {
	q := Question{Pos: pos(n)}
	l.mapping(n, "栏目", append(l.asked(&q),
		key{"角色", false, l.role(&q.Role)},
		key{"表头", false, l.text(&q.Head)},
		key{"又称", false, l.texts(&q.Heads)},
		key{"称作", false, l.text(&q.Label)})...)
	q.Wanted = q.Required
	if q.Title == "" {
		q.Title = q.Key
	}
	return q
}

// nested reads what may hold more of its own kind, down to a limit.
func (l *loader) nested(n *yaml.Node, read func()) {
	l.depth++
	defer func() { l.depth-- }()
	if l.depth > maxDepth {
		l.fault(n, "", "嵌套超过 %d 层", maxDepth)
		return
	}
	read()
}

// asked are the keys of whatever asks something: a question, or a column of a table.
func (l *loader) asked(q *Question) []key {
	return []key{
		{"键", true, l.text(&q.Key)},
		{"题目", false, l.text(&q.Title)},
		{"类型", true, l.kind(&q.Kind)},
		{"单位", false, l.text(&q.Unit)},
		{"选项", false, l.texts(&q.Choices)},
		{"取自", false, l.text(&q.From)},
		{"至少", false, l.number(&q.Min)},
		{"至多", false, l.number(&q.Max)},
		{"字数", false, l.length(&q.Length)},
		{"形式", false, l.answerForm(&q.Form)},
		{"合计", false, l.sumOf(q)},
		{"必填", false, l.yes(&q.Required)},
		{"说明", false, l.text(&q.Guidance)},
		{"示例", false, l.text(&q.Example)},
	}
}

func (l *loader) mainTask(n *yaml.Node) MainTask {
	t := MainTask{Pos: pos(n)}
	l.mapping(n, "主要任务",
		key{"名称", true, l.text(&t.Name)},
		key{"条款", false, l.text(&t.Clause)},
		key{"模式", false, l.texts(&t.Models)},
	)
	return t
}

func (l *loader) field(n *yaml.Node) Field {
	f := Field{Pos: pos(n)}
	l.mapping(n, "重点领域",
		key{"名称", true, l.text(&f.Name)},
		key{"条款", false, l.text(&f.Clause)},
		key{"说明", false, l.text(&f.Summary)},
	)
	return f
}

// directions are the ways in which an indicator may be meant to go.
var directions = []string{"升", "降", "保持"}

func (l *loader) indicator(n *yaml.Node) CommonIndicator {
	i := CommonIndicator{Pos: pos(n), Direction: directions[0]}
	l.mapping(n, "常用指标",
		key{"名称", true, l.text(&i.Name)},
		key{"单位", true, l.text(&i.Unit)},
		key{"方向", false, func(n *yaml.Node) { l.oneOf(n, directions, &i.Direction) }},
		key{"又称", false, l.texts(&i.Synonyms)},
		key{"适用", false, l.types(&i.Groups)},
	)
	return i
}

func (l *loader) oneOf(n *yaml.Node, words []string, to *string) {
	for _, w := range words {
		if w == n.Value {
			*to = w
			return
		}
	}
	l.fault(n, suggest(finding.Nearest(n.Value, words), words), "不能写 “%s”", finding.Visible(n.Value))
}

func (l *loader) condition(n *yaml.Node) Condition {
	c := Condition{Pos: pos(n)}
	l.mapping(n, "条件",
		key{"名称", true, l.text(&c.Title)},
		key{"条款", false, l.text(&c.Clause)},
		key{"适用", false, l.types(&c.For)},
		key{"解读", false, l.text(&c.Reading)},
		key{"要求", true, func(n *yaml.Node) { c.Test = l.test(n) }},
	)
	return c
}

func (l *loader) material(n *yaml.Node) Material {
	m := Material{Pos: pos(n)}
	l.mapping(n, "申请材料",
		key{"键", true, l.text(&m.Key)},
		key{"标题", false, l.text(&m.Title)},
		key{"条款", false, l.text(&m.Clause)},
		key{"必填", false, l.yes(&m.Required)},
		key{"适用", false, l.types(&m.For)},
		key{"问题", false, readAll(l, &m.Questions, l.question)},
	)
	if m.Title == "" {
		m.Title = m.Key
	}
	return m
}

func (l *loader) form(n *yaml.Node) Form {
	f := Form{Pos: pos(n)}
	l.mapping(n, "汇总表",
		key{"名称", true, l.text(&f.Name)},
		key{"标题", true, l.text(&f.Title)},
		key{"适用", false, l.types(&f.For)},
		key{"栏目", true, readAll(l, &f.Columns, l.column)},
	)
	return f
}

func (l *loader) column(n *yaml.Node) Column {
	c := Column{Pos: pos(n)}
	l.mapping(n, "栏目",
		key{"名称", true, l.text(&c.Title)},
		key{"取自", false, l.path(&c.Source, append([]string{NumberColumn}, TopKeys...)...)},
		key{"单位", false, l.text(&c.Unit)},
	)
	return c
}
