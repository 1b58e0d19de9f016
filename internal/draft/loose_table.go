package draft

import (
	"cmp"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"pilotplan/internal/doc"
	"pilotplan/internal/draft/printed"
	"pilotplan/internal/quantity"
	"pilotplan/internal/vocabulary"
	"pilotplan/outline"
)

// readTable reads a table by its heads, its labels, or where it stands; any other is a part of the text around it.
func (l *looseReader) readTable(b *Block) {
	l.inTable = map[*Row]bool{}
	defer func() { l.inTable = nil }()
	b = l.turned(l.withoutTitle(b))
	if len(b.Grid[0]) == 1 {
		l.oneColumn(b)
		return
	}
	l.group = cmp.Or(l.groupNamed(b.Caption.named()), l.groupNamed(l.heading), l.groupOf(b))
	defer func() { l.group, l.unit = nil, "" }()
	best := l.likeliest(b)
	switch {
	case isAnswers(b):
		l.form(b)
	case isConditions(b):
		l.leave(b)
	case best.table != nil:
		l.rowsOf(b, best)
	case l.isForm(b):
		l.form(b)
	default:
		l.line(b)
	}
}

// groupOf is the group that most labels of the first column are fields of; nil if not two are.
func (l *looseReader) groupOf(b *Block) *outline.Question {
	var best *outline.Question
	most := 1
	for i := range l.fit.sections {
		for k := range l.fit.sections[i].questions {
			q, n := &l.fit.sections[i].questions[k], 0
			for _, row := range b.Grid {
				n += boolInt(q.Kind == outline.Group && len(row) > 1 && l.field(q, row[0].Text) != nil)
			}
			if n > most {
				best, most = q, n
			}
		}
	}
	return best
}

// named is a caption without 表1.
func (c Cell) named() string {
	return strings.TrimSpace(strings.TrimLeft(strings.TrimPrefix(c.Text, "表"), "0123456789-—.．"))
}

// withoutTitle is a table whose first rows are one text, its title, without them.
func (l *looseReader) withoutTitle(b *Block) *Block {
	for len(b.Grid) > 2 && len(b.Grid[0]) > 1 && len(distinct(b.Grid[0])) == 1 {
		title := distinct(b.Grid[0])[0]
		inner := *b
		inner.Grid = b.Grid[1:]
		if inner.Caption.Text == "" {
			inner.Caption = title
		} else {
			l.add(&Left{Cells: []Cell{title}})
		}
		b = &inner
	}
	return b
}

// distinct are the cells of a row that say something, merged ones once.
func distinct(row []Cell) []Cell {
	var found []Cell
	for _, c := range row {
		if c.Text == "" || len(found) > 0 && sameCell(found[len(found)-1], c) {
			continue
		}
		found = append(found, c)
	}
	return found
}

// sameCell reports whether a cell repeats one that it is merged with.
func sameCell(a, b Cell) bool {
	return a.Text != "" && a.From == b.From && a.To == b.To && a.To > a.From
}

// oneColumn reads the cells of a frame as the paragraphs they are.
func (l *looseReader) oneColumn(b *Block) {
	for _, row := range b.Grid {
		for _, c := range row {
			if said := c.Sentences(); len(said) > 0 {
				piece := Block{From: c.From, To: c.To, Said: said}
				for _, line := range l.linesOf(&piece) {
					l.readParagraph(&line)
				}
			}
		}
	}
}

// fitting is a table of the outline's with what the heads of a table mean in it.
type fitting struct {
	table *outline.Question
	path  string
	heads []looseHead
	score int    // how many heads mean something
	unit  string // that is named for all of the table
}

// looseHead is what the head of a column means.
type looseHead struct {
	text    string
	column  *outline.Question // nil if nothing
	year    int
	base    bool // a figure before the pilot
	target  bool // a figure to be reached
	counter bool
	guessed bool // its column is told by its place, not by its words
}

// likeliest is the table of the outline that a table is; the zero fitting if it is none.
func (l *looseReader) likeliest(b *Block) fitting {
	best := fitting{}
	for i := range l.fit.sections {
		s := &l.fit.sections[i]
		for k := range s.questions {
			q := &s.questions[k]
			if !q.Kind.IsTable() {
				continue
			}
			f := fitting{table: q, path: s.path + "." + q.Key, heads: l.headsIn(b, q)}
			if f.score = l.score(b, &f); f.score > 0 && q == l.answer {
				f.score++
			}
			if f.score > best.score {
				best = f
			}
		}
	}
	return best
}

// headsIn reads the heads of a table by the columns of a question.
func (l *looseReader) headsIn(b *Block, table *outline.Question) []looseHead {
	var all []looseHead
	for _, c := range b.Grid[0] {
		h := looseHead{text: strings.Join(strings.Fields(c.Text), ""), column: columnFor(table, c.Text)}
		h.counter = l.Words.List(vocabulary.RowNumbers).Has(h.text)
		h.year = yearIn(h.text)
		h.base = table.Kind == outline.Indicators && l.Words.List(vocabulary.BaseInHeads).Held(h.text)
		h.target = table.Kind == outline.Indicators && !h.base && l.Words.List(vocabulary.TargetInHeads).Held(h.text)
		all = append(all, h)
	}
	if table.Kind == outline.Indicators {
		l.figuresIn(all, table, b)
	}
	l.nameColumn(all, table)
	return all
}

var yearPattern = regexp.MustCompile(`20\d\d`)

// yearIn is the one year that a head names; 0 if none or several.
func yearIn(head string) int {
	found := yearPattern.FindAllString(head, -1)
	if len(found) != 1 {
		return 0
	}
	year, _ := strconv.Atoi(found[0])
	return year
}

// figuresIn gives the heads of figures their columns. What is called a base, or is of a year before the pilot, is the base; see isBase.
func (l *looseReader) figuresIn(all []looseHead, table *outline.Question, b *Block) {
	base, targets := table.Column(outline.RoleBase), table.Column(outline.RoleTargets)
	if base == nil || targets == nil {
		return
	}
	start := l.firstTarget(all)
	for i := range all {
		h := &all[i]
		isFigure := h.column == base || h.column == targets
		switch {
		case h.text == base.Key+"年":
			h.column, h.base = base, true
		case h.column != nil && !isFigure && h.column.Role != outline.RoleScope, h.year == 0 && !h.base && !h.target && !isFigure, !l.holdsFigures(b, i):
			h.base, h.target = false, false
			if isFigure {
				h.column = nil
			}
		case h.base || h.column == base || h.year != 0 && h.year < start && !h.target:
			h.column, h.base = base, true
		default:
			h.column, h.target = targets, true
		}
	}
}

// firstTarget is the first year of which figures are targets: the pilot's, else the first that is called one where nothing is called a base,
// else the second where the last is as many years behind the first as the pilot has; 0 if all are.
func (l *looseReader) firstTarget(all []looseHead) int {
	if y := l.period.From.Year; y != 0 {
		return y
	}
	var years []int
	called := 0
	for _, h := range all {
		if h.base {
			return 0
		}
		if h.year == 0 {
			continue
		}
		years = append(years, h.year)
		if h.target && (called == 0 || h.year < called) {
			called = h.year
		}
	}
	slices.Sort(years)
	if n := len(years); n > 1 && l.o.Years > 0 && years[n-1]-years[0] == l.o.Years {
		return years[1]
	}
	return called
}

// holdsFigures reports whether most cells of a column are figures.
func (l *looseReader) holdsFigures(b *Block, column int) bool {
	figures, all := 0, 0
	for _, row := range b.rows() {
		if column >= len(row) || row[column].Text == "" {
			continue
		}
		all++
		if _, err := quantity.AnswerQuantity(row[column].Text, ""); err == nil {
			figures++
		}
	}
	return all > 0 && 2*figures > all
}

// nameColumn finds the column that names the rows: where none is headed so, the last one before the others that means nothing.
func (l *looseReader) nameColumn(all []looseHead, table *outline.Question) {
	name := table.Column(outline.RoleName)
	if name == nil || slices.ContainsFunc(all, func(h looseHead) bool { return h.column == name }) {
		return
	}
	for i := range all {
		if h := &all[i]; h.column == nil && !h.counter && h.year == 0 {
			if i+1 < len(all) && all[i+1].column == nil && !all[i+1].counter && all[i+1].year == 0 && !l.Words.List(vocabulary.FormHeadings).Has(h.text) {
				continue
			}
			h.column, h.guessed = name, true
			return
		}
	}
}

// score says how surely a table is one of the outline's; 0 if it is not. Indicators have figures, and other rows more columns than one that
// the outline knows, by heads that are no chance.
func (l *looseReader) score(b *Block, f *fitting) int {
	known, figures, texts := 0, 0, 0
	named, sure := false, false
	for i, h := range f.heads {
		switch {
		case h.column == nil && h.year != 0 && f.table.Column(outline.RoleSchedule) != nil && !l.holdsFigures(b, i):
			texts++
		case h.column == nil && h.year != 0 && onlyYearly(f.table) != nil:
			known++
		case h.column == nil:
		case h.base || h.target:
			figures++
		default:
			known++
			named = named || h.column.Role == outline.RoleName
			sure = sure || h.column.Role == outline.RoleName && !h.guessed
		}
	}
	about := l.about(b, f.table)
	switch {
	case f.table.Kind == outline.Indicators && sure && figures == 0 && l.tellsMore(b, f):
	case f.table.Kind == outline.Indicators && (!named || figures == 0 || known < 2 && !about && !(sure && figures > 1)):
		return 0
	case f.table.Kind == outline.Tasks && (!named || known+texts < 3 && !(about && known+texts > 1)):
		return 0
	case f.table.Kind == outline.Table && 2*known < len(f.heads):
		return 0
	}
	return 2*(known+figures+texts) + boolInt(about)
}

// tellsMore reports whether a table says more of rows that another has told: by heads that all mean a column, of a row that is known.
func (l *looseReader) tellsMore(b *Block, f *fitting) bool {
	for _, h := range f.heads {
		if h.column == nil && !h.counter && h.text != printed.MethodHead(f.table) {
			return false
		}
	}
	return slices.ContainsFunc(b.rows(), func(row []Cell) bool {
		id, name := l.under(*f, row, outline.RoleID).Text, printed.Unsigned(doc.OneLine(l.under(*f, row, outline.RoleName).Text))
		return l.rows[rowKey{f.table.Kind, outline.RoleID, id}] != nil || l.rows[rowKey{f.table.Kind, outline.RoleName, Key(name)}] != nil
	})
}

// about reports whether a table stands under the name of a question, or bears it.
func (l *looseReader) about(b *Block, q *outline.Question) bool {
	return l.answer == q || l.fit.best(b.Caption.named(), namesOf(q)) >= likeHere || l.fit.best(l.heading, namesOf(q)) >= likeHere
}

// rowsOf reads the rows of a table of the outline's.
func (l *looseReader) rowsOf(b *Block, f fitting) {
	for _, title := range []string{b.Caption.Text, otherHeads(b.Grid[0], f.heads)} {
		if title != "" {
			l.add(&Opening{From: b.From, To: b.To, Title: title, Path: f.path, Question: f.table, Block: b})
		}
	}
	unit := cmp.Or(unitOf(b.Caption.Text), l.unit, unitOf(l.heading))
	f.unit = unit
	for n, row := range b.rows() {
		if len(distinct(row)) == 0 {
			continue
		}
		if d := distinct(row); len(d) == 1 && len(row) > 2 || l.isSum(d[0]) {
			l.add(&Left{Cells: d}) // a line of its own across the table, such as a group of rows or a note, or the sum of others
			continue
		}
		l.looseRow(f, row, n, unit)
	}
}

// isSum reports whether a cell names a row that sums others.
func (l *looseReader) isSum(c Cell) bool {
	return l.Words.List(vocabulary.SumRows).Has(strings.Join(strings.Fields(c.Text), ""))
}

// turned is a table whose rows are years and whose columns are indicators with the years as columns; any other as it is.
func (l *looseReader) turned(b *Block) *Block {
	head, rows := b.Grid[0], b.rows()
	if len(head) < 2 || len(rows) < 2 || !l.Words.List(vocabulary.YearHeads).Has(strings.Join(strings.Fields(head[0].Text), "")) {
		return b
	}
	for _, row := range rows {
		if len(row) != len(head) || len(distinct(row)) > 0 && yearIn(row[0].Text) == 0 {
			return b
		}
	}
	if slices.ContainsFunc(head, func(c Cell) bool { return yearIn(c.Text) != 0 }) {
		return b
	}
	inner := *b
	inner.Grid = make([][]Cell, len(head))
	for i := range head {
		for _, row := range b.Grid {
			inner.Grid[i] = append(inner.Grid[i], row[i])
		}
	}
	column := l.TableOf(outline.Indicators).Column(outline.RoleName)
	if column == nil {
		return b
	}
	inner.Grid[0][0] = Cell{Text: column.Heading()}
	if best := l.likeliest(&inner).table; best == nil || best.Kind != outline.Indicators {
		return b
	}
	l.add(&Left{Cells: []Cell{head[0]}})
	return &inner
}

// headsText is the heads of a table on one line.
func headsText(row []Cell) string {
	var heads []string
	for _, c := range distinct(row) {
		heads = append(heads, doc.OneLine(c.Text))
	}
	return strings.Join(heads, "、")
}

// otherHeads are the heads that say what they mean in other words than the outline.
func otherHeads(row []Cell, heads []looseHead) string {
	var own []Cell
	for i, h := range heads {
		if c := h.column; h.counter || c != nil && h.text == c.Key || h.text == strconv.Itoa(h.year)+"年" {
			continue
		}
		own = append(own, row[i])
	}
	return headsText(own)
}

// looseRow reads a row of a table of the outline's.
func (l *looseReader) looseRow(f fitting, row []Cell, n int, unit string) {
	id, name := l.under(f, row, outline.RoleID), l.under(f, row, outline.RoleName)
	if id.Text == "" && f.table.Column(outline.RoleID) != nil && f.table.Kind != outline.Table {
		if i := slices.IndexFunc(f.heads, func(h looseHead) bool { return h.counter }); i >= 0 && i < len(row) && !l.hasColumn(f, outline.RoleID) {
			id = row[i]
		}
	}
	named, inName := doc.OneLine(name.Text), ""
	if f.table.Kind == outline.Indicators {
		named = printed.Unsigned(named)
	}
	if f.table.Kind == outline.Indicators {
		if inName = unitOf(named); inName != "" {
			named = strings.TrimSpace(brackets.ReplaceAllStringFunc(named, func(s string) string {
				if unitOf(s) != "" {
					return ""
				}
				return s
			}))
		}
	}
	e := l.rowOf(f, id.Text, cmp.Or(named, "第"+strconv.Itoa(n+1)+"行"), placeOfRow(row))
	l.share(e)
	l.cell(e, f.table.Column(outline.RoleID), id)
	if name.Text = named; e.ID != "" {
		name.Text = strings.TrimPrefix(named, e.ID+" ")
	}
	l.cell(e, f.table.Column(outline.RoleName), name)
	for i, c := range row {
		switch {
		case i >= len(f.heads) || i > 0 && sameCell(row[i-1], c) || f.heads[i].column == nil && e.isFull(c):
		case c.Text != "":
			l.looseCell(e, f, i, row)
		case f.heads[i].column != nil:
			l.blank(e, f.heads[i].column, c)
		}
	}
	if u := f.table.Column(outline.RoleUnit); u != nil && !l.told[toldKey{e, outline.RoleUnit}] {
		if said := cmp.Or(inName, unitInRow(f, row), unit); said != "" {
			l.cell(e, u, Cell{Text: said, From: name.From, To: name.To})
		}
	}
}

func (l *looseReader) hasColumn(f fitting, role outline.Role) bool {
	return slices.ContainsFunc(f.heads, func(h looseHead) bool { return h.column != nil && h.column.Role == role })
}

// under is the cell of a row in the column with a role.
func (l *looseReader) under(f fitting, row []Cell, role outline.Role) Cell {
	for i, h := range f.heads {
		if h.column != nil && h.column.Role == role && i < len(row) && row[i].Text != "" {
			return row[i]
		}
	}
	return Cell{}
}

// unitInRow is the unit that the figures of a row are written with.
func unitInRow(f fitting, row []Cell) string {
	for i, h := range f.heads {
		isYear := h.text == f.table.ColumnKey(outline.RoleBase)+"年" // 2022年 is no length of time
		if (h.base || h.target) && !isYear && i < len(row) {
			if q, err := quantity.Parse(row[i].Text); err == nil && q.Unit != "" {
				return q.Unit
			}
		}
	}
	return ""
}

// rowOf is the row of a table that a number or a name means.
func (l *looseReader) rowOf(f fitting, id, name string, at Cell) *Row {
	if f.table.Kind != outline.Table {
		if number, rest, ok := strings.Cut(name, " "); ok && id == "" && l.rows[rowKey{f.table.Kind, outline.RoleID, number}] != nil {
			id, name = number, rest // both in one cell: R1 建设平台
		}
		e := l.row(f.table.Kind, id, name, at)
		e.Name = cmp.Or(e.Name, name)
		l.inTable[e] = true
		return e
	}
	e := &Row{Table: f.table, ID: id, Name: name, Index: l.count[outline.Table], From: at.From, To: at.To}
	l.count[outline.Table]++
	e.Path = f.path + "[" + strconv.Itoa(l.ownRow(f.table)+1) + "]"
	l.Rows = append(l.Rows, e)
	return e
}

// looseCell reads a cell by the head of its column.
func (l *looseReader) looseCell(e *Row, f fitting, i int, row []Cell) {
	h, c := f.heads[i], row[i]
	switch {
	case h.counter && h.column == nil, h.column != nil && (h.column.Role == outline.RoleID || h.column.Role == outline.RoleName):
	case h.text != "" && h.text == printed.OwnerHead(e.Table):
		l.owners(e, c)
	case h.base || h.target:
		if h.text != f.table.ColumnKey(outline.RoleBase)+"年" {
			l.figure(e, f, i, row)
		}
	case h.column == nil && h.year != 0 && f.table.Column(outline.RoleSchedule) != nil:
		l.yearly(e, f.table.Column(outline.RoleSchedule), h.year, strconv.Itoa(h.year)+"年", c)
	case f.table.Kind == outline.Table:
		l.ownLoose(e, f, h, c)
	case h.column == nil && l.isScope(e, h, c):
	case h.column == nil:
		l.cell(e, &outline.Question{Key: h.text, Kind: outline.Text}, c)
	default:
		l.cell(e, h.column, c)
	}
}

// ownLoose reads a cell of a table of the pack's. A column whose head names a year is of what the table says year by year: 2026年投资, 投资（2026年）.
func (l *looseReader) ownLoose(e *Row, f fitting, h looseHead, c Cell) {
	column := h.column
	if h.year != 0 && (column == nil || column.Kind != outline.Yearly) {
		column = cmp.Or(column, onlyYearly(f.table))
	}
	if column == nil {
		l.ownCell(e, head{text: h.text}, c)
		return
	}
	unit := cmp.Or(unitOf(h.text), f.unit)
	if column.Unit != "" && unit != column.Unit && quantity.SameDimension(unit, column.Unit) {
		c.Text = withUnit(c.Text, unit)
	}
	if column.Kind == outline.Yearly && h.year != 0 {
		l.yearly(e, column, h.year, yearOr(h.year), c)
		return
	}
	l.cell(e, column, c)
}

// onlyYearly is the one column of a table that has a value for each year; nil if none or several have.
func onlyYearly(table *outline.Question) *outline.Question {
	var only *outline.Question
	for i := range table.Fields {
		if c := &table.Fields[i]; c.Kind == outline.Yearly {
			if only != nil {
				return nil
			}
			only = c
		}
	}
	return only
}

// isScope reads the cell of the column 口径/计算方法 that this program prints; false if it is another.
func (l *looseReader) isScope(e *Row, h looseHead, c Cell) bool {
	scope, method := e.Table.Column(outline.RoleScope), e.Table.Column(outline.RoleMethod)
	if scope == nil || method == nil || h.text != printed.MethodHead(e.Table) {
		return false
	}
	l.indicatorCell(e, head{text: h.text, joint: true}, c)
	return true
}

// figure reads a figure of an indicator: of the year of its head, of that in the column of base years, else of the year before the first target.
func (l *looseReader) figure(e *Row, f fitting, i int, row []Cell) {
	h, c := f.heads[i], row[i]
	c.Text = withUnit(c.Text, unitOf(h.text))
	if !h.base {
		l.yearly(e, h.column, h.year, cmp.Or(yearOr(h.year), h.text), c)
		return
	}
	year := h.year
	for k, other := range f.heads {
		if other.text == f.table.ColumnKey(outline.RoleBase)+"年" && k < len(row) {
			l.baseline(e, row[k], c)
			return
		}
		if year == 0 && other.target && other.year != 0 {
			year = other.year - 1
		}
	}
	l.yearly(e, h.column, year, cmp.Or(yearOr(year), h.text), c)
}

func yearOr(year int) string {
	if year == 0 {
		return ""
	}
	return strconv.Itoa(year) + "年"
}
