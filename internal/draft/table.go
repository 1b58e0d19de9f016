package draft

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"pilotplan/internal/doc"
	"pilotplan/internal/draft/printed"
	"pilotplan/internal/quantity"
	"pilotplan/internal/vocabulary"
	"pilotplan/outline"
)

// head is the head of a column of a table: what it stands for.
type head struct {
	text   string            // without blanks
	column *outline.Question // nil if the table has no such column
	year   int               // that the column is of, as label says it
	label  string
	joint  bool // it is of scope and method together
	owners bool // it is of who answers for the row: unit and person
}

// headsOf reads the heads of a table by the columns of a question.
func headsOf(row []Cell, table *outline.Question) []head {
	var all []head
	for _, c := range row {
		h := head{text: strings.Join(strings.Fields(c.Text), ""), column: table.ColumnHeaded(c.Text)}
		h.year, h.label = yearOfHead(c.Text)
		h.joint = h.text != "" && h.text == printed.MethodHead(table)
		h.owners = h.text != "" && h.text == printed.OwnerHead(table)
		if h.year != 0 && h.text == printed.BaseHead(table, h.label) {
			h.column = table.Column(outline.RoleBase)
		}
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
func (r *reader) readTable(b *Block) {
	r.inTable = map[*Row]bool{}
	defer func() { r.inTable = nil }()
	if len(b.head()) == 0 {
		return
	}
	first, second := b.head()[0].Text, ""
	if len(b.head()) > 1 {
		second = b.head()[1].Text
	}
	indicators, tasks := headsOf(b.head(), r.TableOf(outline.Indicators)), headsOf(b.head(), r.TableOf(outline.Tasks))
	isFigure := func(h head) bool { return h.year != 0 || h.is(outline.RoleTargets) }
	switch {
	case r.known && isConditions(b):
		r.leave(b)
	case r.known && r.answer != nil && r.answer.Kind == outline.Table:
		r.ownRows(b)
	case anyHead(indicators, isRole(outline.RoleName)) && anyHead(indicators, head.ofOwn) && anyHead(indicators, isFigure):
		r.indicators(b, indicators)
	case isMore(indicators):
		r.indicators(b, indicators)
	case anyHead(tasks, isRole(outline.RoleName)) && anyHead(tasks, head.ofOwn) && len(tasks) > 2:
		r.tasks(b, tasks)
	case r.known && isAnswers(b):
		r.answers(b)
	case r.known && first == "项目" && strings.HasPrefix(second, "数额"):
		r.amounts(b)
	default:
		r.otherRows(b)
	}
}

// isMore reports whether a table says more of rows that another has: it names them, and all its columns are of theirs.
func isMore(heads []head) bool {
	named := anyHead(heads, func(h head) bool { return h.is(outline.RoleName) && h.ofOwn() })
	return named && len(heads) > 2 && !anyHead(heads, func(h head) bool { return h.column == nil && !h.joint && h.text != counter })
}

// isAnswers reports whether a table is one that this program writes of questions and answers, one or two a row.
func isAnswers(b *Block) bool {
	head := b.head()
	for i, c := range head {
		if c.Text != []string{"项目", "内容"}[i%2] {
			return false
		}
	}
	return len(head) > 0 && len(head)%2 == 0
}

// isConditions reports whether a table is the one that this program writes of conditions: it follows from the answers.
func isConditions(b *Block) bool {
	head := b.head()
	return len(head) == 4 && head[0].Text == "条件" && head[1].Text == "要求" && head[2].Text == "本单位" && head[3].Text == "依据"
}

// tableRow gives the entry that row n of a table is of. One without number and name is called by its place.
func (r *reader) tableRow(kind outline.Kind, row []Cell, heads []head, n int) *Row {
	id, name := under(row, heads, isRole(outline.RoleID)).Text, printed.Unsigned(doc.OneLine(under(row, heads, isRole(outline.RoleName)).Text))
	if id == "" && name == "" {
		name = "第" + strconv.Itoa(n+1) + "行"
	}
	e := r.row(kind, id, name, placeOfRow(row))
	e.Name = cmp.Or(e.Name, name)
	r.inTable[e] = true
	r.share(e)
	return e
}

// under is the cell below the first head that holds.
func under(row []Cell, heads []head, holds func(h head) bool) Cell {
	if i := slices.IndexFunc(heads, holds); i >= 0 && i < len(row) {
		return row[i]
	}
	return Cell{}
}

// placeOfRow is where a row stands.
func placeOfRow(row []Cell) Cell {
	var at Cell
	for _, c := range row {
		switch {
		case c.To == 0: // nothing is written
		case at.To == 0:
			at.From, at.To = c.From, c.To
		default:
			at.From, at.To = min(at.From, c.From), max(at.To, c.To)
		}
	}
	return at
}

// counter heads the numbers of rows, which say nothing.
const counter = "序号"

func (r *reader) indicators(b *Block, heads []head) {
	base := r.TableOf(outline.Indicators).ColumnKey(outline.RoleBase)
	isBase := func(h head) bool { return h.is(outline.RoleBase) && h.year == 0 || h.text == base+"值" }
	isBaseYear := func(h head) bool { return h.text == base+"年" }
	for n, row := range b.rows() {
		e := r.tableRow(outline.Indicators, row, heads, n)
		for i, c := range row {
			if i < len(heads) && heads[i].text != counter && !isBase(heads[i]) && !isBaseYear(heads[i]) {
				r.indicatorCell(e, heads[i], c)
			}
		}
		r.baseline(e, under(row, heads, isBaseYear), under(row, heads, isBase))
	}
}

func (r *reader) indicatorCell(e *Row, h head, c Cell) {
	scope, method := e.Table.Column(outline.RoleScope), e.Table.Column(outline.RoleMethod)
	switch {
	case h.is(outline.RoleBase):
		r.yearly(e, h.column, h.year, h.label, c)
	case h.year != 0 || h.is(outline.RoleTargets):
		r.yearly(e, e.Table.Column(outline.RoleTargets), h.year, cmp.Or(h.label, h.text), c)
	case h.owners:
		r.owners(e, c)
	case h.is(outline.RoleName):
		r.cell(e, h.column, unsigned(c))
	case h.column != nil:
		r.cell(e, h.column, c)
	case h.joint:
		said, how, both := strings.Cut(c.Text, "；")
		if !both && !slices.Contains(scope.Choices, said) {
			said, how = "", c.Text
		}
		r.cell(e, scope, Cell{Text: said, From: c.From, To: c.To})
		r.cell(e, method, Cell{Text: how, From: c.From, To: c.To})
	default:
		r.cell(e, &outline.Question{Key: h.text, Kind: outline.Text}, c)
	}
}

// baseline reads the years of a baseline and their values, which stand one below the other.
func (r *reader) baseline(e *Row, years, values Cell) {
	column := e.Table.Column(outline.RoleBase)
	if column == nil {
		return
	}
	labels, texts := strings.Split(years.Text, "\n"), strings.Split(values.Text, "\n")
	for i, text := range texts {
		year, label := 0, column.Key
		if i < len(labels) {
			year, label = yearOfHead(labels[i])
		}
		r.yearly(e, column, year, label, Cell{Text: strings.TrimSpace(text), From: values.From, To: values.To})
	}
}

func (r *reader) tasks(b *Block, heads []head) {
	schedule := r.TableOf(outline.Tasks).Column(outline.RoleSchedule)
	for n, row := range b.rows() {
		e := r.tableRow(outline.Tasks, row, heads, n)
		for i, c := range row {
			if i >= len(heads) || heads[i].text == counter {
				continue
			}
			switch h := heads[i]; {
			case h.owners:
				r.owners(e, c)
			case h.year != 0 && schedule != nil:
				r.yearly(e, schedule, h.year, h.label, c)
			case h.column == nil:
				r.cell(e, &outline.Question{Key: h.text, Kind: outline.Text}, c)
			case (h.is(outline.RoleID) || h.is(outline.RoleName)) && r.told[toldKey{e, h.column.Role}]:
			default:
				r.cell(e, h.column, c)
			}
		}
	}
}

// ownRows reads the rows of a table of the pack's.
func (r *reader) ownRows(b *Block) {
	table := r.answer
	heads := headsOf(b.head(), table)
	for _, row := range b.rows() {
		if table.TotalRow && len(row) > 0 && r.Words.List(vocabulary.SumRows).Has(row[0].Text) {
			continue // the program adds it up
		}
		at := placeOfRow(row)
		e := &Row{Table: table, Index: r.count[outline.Table], From: at.From, To: at.To}
		r.count[outline.Table]++
		e.ID, e.Name = under(row, heads, isRole(outline.RoleID)).Text, doc.OneLine(under(row, heads, isRole(outline.RoleName)).Text)
		e.Path = fmt.Sprintf("%s[%d]", r.path, r.ownRow(table)+1)
		r.Rows = append(r.Rows, e)
		for i, c := range row {
			if i < len(heads) && heads[i].text != counter {
				r.ownCell(e, heads[i], c)
			}
		}
	}
}

// ownRow is how many rows a table of the pack's has.
func (r *reader) ownRow(table *outline.Question) int {
	n := 0
	for _, other := range r.Rows {
		if other.Table == table {
			n++
		}
	}
	return n
}

// ownCell reads a cell of a table of the pack's. What a column says by year has a column for each: 投入（2024年）.
func (r *reader) ownCell(e *Row, h head, c Cell) {
	if h.column != nil {
		r.cell(e, h.column, c)
		return
	}
	if e.isFull(c) {
		return
	}
	name, year, _ := strings.Cut(strings.TrimSuffix(h.text, "）"), "（")
	column := e.Table.ColumnHeaded(name)
	if column == nil || column.Kind != outline.Yearly {
		r.cell(e, &outline.Question{Key: h.text, Kind: outline.Text}, c)
		return
	}
	n, said := yearOfHead(year)
	r.yearly(e, column, n, said, c)
}

// isFull reports whether a cell is the most that the outline lets its row score, which no plan says.
func (e *Row) isFull(c Cell) bool {
	full := e.Table.Full(e.Name)
	q, err := quantity.Parse(c.Text)
	return full != nil && err == nil && q.Equal(*full)
}

// otherRows reads any other table cell by cell; a row is known by its first cell that is no number of the row.
func (r *reader) otherRows(b *Block) {
	table := cmp.Or(b.named(), r.heading, "表")
	heads, indicators := headsOf(b.head(), r.TableOf(outline.Tasks)), headsOf(b.head(), r.TableOf(outline.Indicators))
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
	for n, row := range b.rows() {
		if at >= len(row) || !slices.ContainsFunc(row, func(c Cell) bool { return c.Text != "" }) {
			continue
		}
		name := cmp.Or(doc.OneLine(row[at].Text), "第"+strconv.Itoa(n+1)+"行")
		place := placeOfRow(row)
		e := &Row{Heading: table, Name: name, Index: len(r.Rows), From: place.From, To: place.To}
		if seen[name]++; seen[name] > 1 {
			e.Name += "#" + strconv.Itoa(seen[name])
		}
		e.Path = table + "." + name
		r.Rows = append(r.Rows, e)
		for i, c := range row {
			if i < len(heads) && i >= at {
				r.cell(e, heads[i].plain(i), c)
			}
		}
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
