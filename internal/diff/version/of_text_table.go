package version

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"pilotplan/internal/diff/change"
	"pilotplan/internal/doc"
	"pilotplan/internal/quantity"
	"pilotplan/outline"
)

// columnNames are the heads of tables, by the column of a row that they stand for.
var columnNames = map[string]string{
	"编号": "编号", "指标编号": "编号", "任务编号": "编号", "指标名称": "名称", "指标": "名称", "重点任务": "名称", "任务名称": "名称", "任务": "名称", "名称": "名称",
	"单位": "单位", "计量单位": "单位", "方向": "方向", "指标方向": "方向", "性质": "性质", "指标性质": "性质", "口径": "口径", "计算方法": "计算方法",
	"口径/计算方法": "口径/计算方法", "数据来源": "数据来源", "责任单位": "责任单位", "牵头单位": "责任单位", "责任部门": "责任单位", "责任人": "责任人", "负责人": "责任人",
	"完成时限": "完成时限", "完成时间": "完成时限", "交付成果": "交付成果", "对应指标": "对应指标", "配合单位": "配合单位", "佐证材料": "佐证材料", "主要任务": "主要任务",
	"重点领域": "重点领域", "举措": "举措", "主要举措": "举措", "基期年": "基期年", "基期值": "基期值", "基期": "基期值", "目标值": "目标值",
}

func headNames(head []cellText) []string {
	var out []string
	for _, c := range head {
		text := strings.Join(strings.Fields(c.text), "")
		if name, ok := columnNames[text]; ok {
			text = name
		}
		out = append(out, text)
	}
	return out
}

// readTable reads a table by its head: indicators, tasks, answers, amounts of a group, or any other.
func (r *textReader) readTable(b *block) {
	r.inTable = map[*Row]bool{}
	defer func() { r.inTable = nil }()
	heads := headNames(b.head)
	first := ""
	for _, c := range b.head {
		if t := strings.Join(strings.Fields(c.text), ""); strings.HasPrefix(t, "指标") || strings.HasSuffix(t, "任务") || t == "任务名称" {
			first = cmp.Or(first, t)
		}
	}
	has := func(name string) bool { return slices.Contains(heads, name) }
	years := slices.ContainsFunc(b.head, func(c cellText) bool { y, _ := yearOfHead(c.text); return y != 0 })
	switch {
	case len(heads) == 0:
	case has("名称") && strings.HasPrefix(first, "指标") && (years || has("目标值")):
		r.indicators(b, heads)
	case has("名称") && strings.Contains(first, "任务") && len(heads) > 2:
		r.tasks(b, heads)
	case r.known && len(heads) == 2 && heads[0] == "项目" && heads[1] == "内容":
		r.answers(b)
	case r.known && heads[0] == "项目" && len(heads) > 1 && strings.HasPrefix(heads[1], "数额"):
		r.amounts(b, heads)
	case r.known && slices.Equal(heads, []string{"条件", "要求", "本单位", "依据"}):
	default:
		r.otherRows(b, heads)
	}
}

func (r *textReader) indicators(b *block, heads []string) {
	for n, row := range b.rows {
		e := r.tableRow(Indicators, row, heads, n)
		for i, c := range row {
			if i < len(heads) {
				r.indicatorCell(e, b.head[i].text, heads[i], c)
			}
		}
		r.baseline(e, valueUnder(row, heads, "基期年"), valueUnder(row, heads, "基期值"))
	}
}

// tableRow gives the entry that row n of a table is of. One without number and name is called by its place.
func (r *textReader) tableRow(kind Table, row []cellText, heads []string, n int) *Row {
	id, name := valueUnder(row, heads, "编号").text, doc.OneLine(valueUnder(row, heads, "名称").text)
	if id == "" && name == "" {
		name = "第" + strconv.Itoa(n+1) + "行"
	}
	e := r.row(kind, id, name, r.rowPlace(row))
	e.Name = cmp.Or(e.Name, name)
	r.inTable[e] = true
	return e
}

func (r *textReader) indicatorCell(e *Row, head, name string, c cellText) {
	year, label := yearOfHead(head)
	switch {
	case name == "序号" || name == "基期年" || name == "基期值":
	case name == "口径/计算方法":
		scope, method, both := strings.Cut(c.text, "；")
		if !both && scope != "当年" && scope != "累计" {
			scope, method = "", c.text
		}
		r.cell(e, "口径", cellText{text: scope, from: c.from, to: c.to})
		r.cell(e, "计算方法", cellText{text: method, from: c.from, to: c.to})
	case year != 0 || name == "目标值":
		y := Figure{Year: year, Label: cmp.Or(label, head), At: change.Place{Path: e.Path + ".年度目标"}}
		e.Targets = r.figure(e, e.Targets, y, c)
	default:
		r.cell(e, name, c)
	}
}

// baseline reads the years of a baseline and their values, which stand one below the other.
func (r *textReader) baseline(e *Row, years, values cellText) {
	labels, texts := strings.Split(years.text, "\n"), strings.Split(values.text, "\n")
	for i, text := range texts {
		year, label := 0, "基期"
		if i < len(labels) {
			year, label = yearOfHead(labels[i])
		}
		y := Figure{Year: year, Label: label, At: change.Place{Path: e.Path + ".基期"}}
		e.Baseline = r.figure(e, e.Baseline, y, cellText{text: strings.TrimSpace(text), from: values.from, to: values.to})
	}
}

func valueUnder(row []cellText, heads []string, name string) cellText {
	if i := slices.Index(heads, name); i >= 0 && i < len(row) {
		return row[i]
	}
	return cellText{}
}

func (r *textReader) rowPlace(row []cellText) change.Place {
	if len(row) == 0 {
		return change.Place{}
	}
	return change.Place{Pos: r.lines.Pos(row[0].from, row[len(row)-1].to)}
}

func (r *textReader) tasks(b *block, heads []string) {
	for n, row := range b.rows {
		e := r.tableRow(Tasks, row, heads, n)
		for i, c := range row {
			if i >= len(heads) || heads[i] == "序号" {
				continue
			}
			year, _ := yearOfHead(b.head[i].text)
			switch {
			case year != 0:
				r.taskText(e, "年度进度", year, c)
			case heads[i] == "举措":
				r.taskText(e, "举措", 0, c)
			case heads[i] == "编号" || heads[i] == "名称":
				if e.Field(heads[i], 0) == nil {
					r.cell(e, heads[i], c)
				}
			default:
				r.cell(e, heads[i], c)
			}
		}
	}
}

func (r *textReader) answers(b *block) {
	for _, row := range b.rows {
		if len(row) < 2 {
			continue
		}
		path, q := r.question(row[0].text)
		if q == nil {
			path, q = r.path+"."+row[0].text, &outline.Question{Key: row[0].text, Kind: outline.Text}
			if r.chapter != nil {
				path = r.chapter.Key + "." + row[0].text
			}
		}
		r.answered(path, q, row[1])
	}
}

// amounts reads the amounts of a group. Its other answers stand in the caption: 服务业投入（年度：2022年）.
func (r *textReader) amounts(b *block, heads []string) {
	name, remarks, _ := strings.Cut(b.caption, "（")
	path, group := r.question(name)
	if group == nil {
		r.otherRows(b, heads)
		return
	}
	field := func(key string) *outline.Question {
		for i := range group.Fields {
			if q := &group.Fields[i]; names(key, q.Key, q.Title) {
				return q
			}
		}
		return &outline.Question{Key: key, Kind: outline.Text}
	}
	unit := between(heads[1], "（", "）")
	for _, row := range b.rows {
		if len(row) < 2 || row[1].text == "" {
			continue
		}
		c := row[1]
		if q, err := quantity.Parse(c.text); err == nil && q.Unit == "" {
			c.text += unit
		}
		q := field(row[0].text)
		r.answered(path+"."+q.Key, q, c)
	}
	for _, remark := range strings.Split(strings.TrimSuffix(remarks, "）"), "，") {
		if key, value, ok := strings.Cut(remark, "："); ok {
			q := field(key)
			r.answered(path+"."+q.Key, q, cellText{text: value, from: b.from, to: b.from})
		}
	}
}

func between(s, from, to string) string {
	_, rest, ok := strings.Cut(s, from)
	if !ok {
		return ""
	}
	inside, _, _ := strings.Cut(rest, to)
	return inside
}

// otherRows reads any other table cell by cell; a row is known by its first cell that is no number of the row.
func (r *textReader) otherRows(b *block, heads []string) {
	table := cmp.Or(cmp.Or(b.caption, r.heading), "表")
	seen := map[string]int{}
	for n, row := range b.rows {
		at := 0
		if len(heads) > 1 && (heads[0] == "序号" || heads[0] == "编号") {
			at = 1
		}
		if at >= len(row) || !slices.ContainsFunc(row, func(c cellText) bool { return c.text != "" }) {
			continue
		}
		name := cmp.Or(doc.OneLine(row[at].text), "第"+strconv.Itoa(n+1)+"行")
		e := &Row{Table: Other, Heading: table, Name: name, Index: len(r.v.Rows), At: r.rowPlace(row)}
		if seen[name]++; seen[name] > 1 {
			e.Name += "#" + strconv.Itoa(seen[name])
		}
		e.Path = table + "." + name
		e.At.Path, e.At.Text = e.Path, name
		for i, c := range row {
			if i < len(heads) && i >= at {
				r.cell(e, cmp.Or(heads[i], "第"+strconv.Itoa(i+1)+"列"), c)
			}
		}
		r.v.Rows = append(r.v.Rows, e)
	}
}

// tidy drops what holds nothing, and the answers that stand twice.
func (r *textReader) tidy() {
	r.v.Proses = slices.DeleteFunc(r.v.Proses, func(p *Prose) bool { return len(p.Sentences) == 0 })
	seen := map[string]bool{}
	r.v.Fields = slices.DeleteFunc(r.v.Fields, func(f *Field) bool {
		twice := seen[f.Path]
		seen[f.Path] = true
		return twice
	})
	for _, e := range r.v.Rows {
		if e.Table != Other && e.Field("名称", 0) == nil && e.Name != "" {
			e.Fields = append(e.Fields, &Field{Key: "名称", Label: "名称", Path: e.Path + ".名称", Value: e.Name, At: e.At, Kind: outline.Text})
		}
	}
}
