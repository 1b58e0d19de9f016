package version

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"pilotplan/internal/diff/change"
	"pilotplan/internal/doc"
	"pilotplan/outline"
)

// head is the head of a column of a table: what it stands for.
type head struct {
	text   string            // without blanks
	column *outline.Question // nil if the table has no such column
	year   int               // that the column is of, as label says it
	label  string
}

// headsOf reads the heads of a table by the columns of a question.
func headsOf(row []cellText, table *outline.Question) []head {
	var all []head
	for _, c := range row {
		h := head{text: strings.Join(strings.Fields(c.text), ""), column: table.ColumnHeaded(c.text)}
		h.year, h.label = yearOfHead(c.text)
		all = append(all, h)
	}
	return all
}

func (h head) is(role outline.Role) bool { return h.column != nil && h.column.Role == role }

// ofOwn reports whether a head is one that only the rows of its table have: 指标名称, 任务编号, not 名称.
func (h head) ofOwn() bool {
	return (h.is(outline.RoleName) || h.is(outline.RoleID)) && h.text != h.column.Key
}

func anyHead(all []head, holds func(h head) bool) bool { return slices.ContainsFunc(all, holds) }

func isRole(role outline.Role) func(h head) bool {
	return func(h head) bool { return h.is(role) }
}

// readTable reads a table by its head: indicators, tasks, answers, amounts of a group, a table of the pack's, or any other.
func (r *textReader) readTable(b *block) {
	r.inTable = map[*Row]bool{}
	defer func() { r.inTable = nil }()
	if len(b.head) == 0 {
		return
	}
	first, second := b.head[0].text, ""
	if len(b.head) > 1 {
		second = b.head[1].text
	}
	indicators, tasks := headsOf(b.head, r.table(Indicators)), headsOf(b.head, r.table(Tasks))
	isFigure := func(h head) bool { return h.year != 0 || h.is(outline.RoleTargets) }
	switch {
	case r.known && r.answer != nil && r.answer.Kind == outline.Table:
		r.ownRows(b)
	case anyHead(indicators, isRole(outline.RoleName)) && anyHead(indicators, head.ofOwn) && anyHead(indicators, isFigure):
		r.indicators(b, indicators)
	case anyHead(tasks, isRole(outline.RoleName)) && anyHead(tasks, head.ofOwn) && len(tasks) > 2:
		r.tasks(b, tasks)
	case r.known && first == "项目" && second == "内容" && len(b.head) == 2:
		r.answers(b)
	case r.known && first == "项目" && strings.HasPrefix(second, "数额"):
		r.amounts(b)
	case r.known && first == "条件" && second == "要求":
	default:
		r.otherRows(b)
	}
}

// tableRow gives the entry that row n of a table is of. One without number and name is called by its place.
func (r *textReader) tableRow(t Table, row []cellText, heads []head, n int) *Row {
	id, name := under(row, heads, isRole(outline.RoleID)).text, doc.OneLine(under(row, heads, isRole(outline.RoleName)).text)
	if id == "" && name == "" {
		name = "第" + strconv.Itoa(n+1) + "行"
	}
	e := r.row(t, id, name, r.rowPlace(row))
	e.Name = cmp.Or(e.Name, name)
	r.inTable[e] = true
	return e
}

// under is the cell below the first head that holds.
func under(row []cellText, heads []head, holds func(h head) bool) cellText {
	if i := slices.IndexFunc(heads, holds); i >= 0 && i < len(row) {
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

// counter heads the numbers of rows, which say nothing.
const counter = "序号"

func (r *textReader) indicators(b *block, heads []head) {
	table := r.table(Indicators)
	base := table.ColumnKey(outline.RoleBase)
	isBase := func(h head) bool { return h.is(outline.RoleBase) || h.text == base+"值" }
	isBaseYear := func(h head) bool { return h.text == base+"年" }
	for n, row := range b.rows {
		e := r.tableRow(Indicators, row, heads, n)
		for i, c := range row {
			if i < len(heads) && heads[i].text != counter && !isBase(heads[i]) && !isBaseYear(heads[i]) {
				r.indicatorCell(e, heads[i], c)
			}
		}
		r.baseline(e, base, under(row, heads, isBaseYear), under(row, heads, isBase))
	}
}

func (r *textReader) indicatorCell(e *Row, h head, c cellText) {
	table := r.table(Indicators)
	scope, method := table.Column(outline.RoleScope), table.Column(outline.RoleMethod)
	switch {
	case h.year != 0 || h.is(outline.RoleTargets):
		y := Figure{Year: h.year, Label: cmp.Or(h.label, h.text), At: change.Place{Path: e.Path + "." + table.ColumnKey(outline.RoleTargets)}}
		e.Targets = r.figure(e, e.Targets, y, c)
	case h.column != nil:
		r.cell(e, h.column, c)
	case scope != nil && method != nil && h.text == scope.Key+"/"+method.Key:
		said, how, both := strings.Cut(c.text, "；")
		if !both && !slices.Contains(scope.Choices, said) {
			said, how = "", c.text
		}
		r.cell(e, scope, cellText{text: said, from: c.from, to: c.to})
		r.cell(e, method, cellText{text: how, from: c.from, to: c.to})
	default:
		r.cell(e, &outline.Question{Key: h.text, Kind: outline.Text}, c)
	}
}

// baseline reads the years of a baseline and their values, which stand one below the other.
func (r *textReader) baseline(e *Row, key string, years, values cellText) {
	labels, texts := strings.Split(years.text, "\n"), strings.Split(values.text, "\n")
	for i, text := range texts {
		y := Figure{Label: key, At: change.Place{Path: e.Path + "." + key}}
		if i < len(labels) {
			y.Year, y.Label = yearOfHead(labels[i])
		}
		e.Baseline = r.figure(e, e.Baseline, y, cellText{text: strings.TrimSpace(text), from: values.from, to: values.to})
	}
}

func (r *textReader) tasks(b *block, heads []head) {
	schedule := r.table(Tasks).Column(outline.RoleSchedule)
	for n, row := range b.rows {
		e := r.tableRow(Tasks, row, heads, n)
		for i, c := range row {
			if i >= len(heads) || heads[i].text == counter {
				continue
			}
			switch h := heads[i]; {
			case h.year != 0 && schedule != nil:
				r.prosaic(e, schedule, h.year, c)
			case h.column == nil:
				r.cell(e, &outline.Question{Key: h.text, Kind: outline.Text}, c)
			case (h.is(outline.RoleID) || h.is(outline.RoleName)) && e.Cell(h.column.Role) != nil:
			default:
				r.cell(e, h.column, c)
			}
		}
	}
}

// ownRows reads the rows of a table of the pack's.
func (r *textReader) ownRows(b *block) {
	table := r.answer
	heads := headsOf(b.head, table)
	for _, row := range b.rows {
		e := &Row{Table: Other, Heading: label(table), Own: true, Index: r.count[Other], At: r.rowPlace(row)}
		r.count[Other]++
		e.ID, e.Name = under(row, heads, isRole(outline.RoleID)).text, doc.OneLine(under(row, heads, isRole(outline.RoleName)).text)
		e.Path = fmt.Sprintf("%s[%d]", r.path, r.ownRow(e)+1)
		for i, c := range row {
			if i < len(heads) && heads[i].text != counter {
				r.ownCell(e, heads[i], c)
			}
		}
		if e.Name == "" && len(e.Fields) > 0 {
			e.Name = e.Fields[0].Value
		}
		e.At.Path, e.At.Text = e.Path, e.String()
		r.v.Rows = append(r.v.Rows, e)
	}
}

// ownRow is the place of a row among those of its table.
func (r *textReader) ownRow(e *Row) int {
	n := 0
	for _, other := range r.v.Rows {
		if other.Table == Other && other.Heading == e.Heading {
			n++
		}
	}
	return n
}

// ownCell reads a cell of a table of the pack's. What a column says by year has a column for each: 投入（2024年）.
func (r *textReader) ownCell(e *Row, h head, c cellText) {
	if h.column != nil {
		r.cell(e, h.column, c)
		return
	}
	name, year, _ := strings.Cut(strings.TrimSuffix(h.text, "）"), "（")
	column := r.answer.ColumnHeaded(name)
	if column == nil || column.Kind != outline.Yearly {
		r.cell(e, &outline.Question{Key: h.text, Kind: outline.Text}, c)
		return
	}
	n, said := yearOfHead(year)
	if column.Unit == "" {
		r.prosaic(e, column, n, c)
	} else if c.text != "" {
		f := amountOf(column, said)
		e.Fields = append(e.Fields, f.filled(c.text, r.at(c, e.Path+"."+f.Key)))
	}
}

// otherRows reads any other table cell by cell; a row is known by its first cell that is no number of the row.
func (r *textReader) otherRows(b *block) {
	table := cmp.Or(b.caption, r.heading, "表")
	heads, indicators := headsOf(b.head, r.table(Tasks)), headsOf(b.head, r.table(Indicators))
	for i := range heads {
		if heads[i].column == nil {
			heads[i].column = indicators[i].column
		}
	}
	at := 0
	if len(heads) > 1 && (heads[0].text == counter || heads[0].is(outline.RoleID)) {
		at = 1
	}
	seen := map[string]int{}
	for n, row := range b.rows {
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
				r.cell(e, heads[i].plain(i), c)
			}
		}
		r.v.Rows = append(r.v.Rows, e)
	}
}

// plain is the column of a head in a table that nobody asked for. A head that means a column elsewhere is called like it, so
// that another head for the same is no other column.
func (h head) plain(i int) *outline.Question {
	column := &outline.Question{Key: cmp.Or(h.text, "第"+strconv.Itoa(i+1)+"列"), Kind: outline.Text}
	if h.column == nil {
		return column
	}
	column.Key = h.column.Key
	switch h.column.Role {
	case outline.RoleOwner, outline.RolePerson, outline.RoleDue:
		column.Role = h.column.Role
	}
	return column
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
		if e.Table != Other && e.Cell(outline.RoleName) == nil && e.Name != "" {
			key := r.table(e.Table).ColumnKey(outline.RoleName)
			e.Fields = append(e.Fields, &Field{Key: key, Role: outline.RoleName, Label: key, Path: e.Path + "." + key, Value: e.Name, At: e.At, Kind: outline.Text})
		}
	}
}
