package intake

import (
	"cmp"
	"strconv"
	"strings"

	"pilotplan/internal/draft"
	"pilotplan/internal/finding"
	"pilotplan/outline"
)

// table is what drafts say to a question that asks for rows.
type table struct {
	path     string
	question *outline.Question
	from     string // what its mark says
	rows     []*row
}

// row is a row of a table.
type row struct {
	table    *table
	id, name string
	pos      finding.Pos
	at       Place              // where it is first told
	cells    map[string]*answer // by the key of the column
	blank    map[string][]Place // where marks of an empty cell stand, by the same
}

// cell is what a row says in a column, made if it says nothing yet.
func (r *row) cell(column *outline.Question, file int) *answer {
	a := r.cells[column.Key]
	if a == nil {
		a = &answer{question: column, file: file}
		r.cells[column.Key] = a
	}
	return a
}

// rowFor is the row that one of a draft is.
func (b *builder) rowFor(of *draft.Row) *row {
	pos := b.places.Pos(of.From, of.To)
	r := b.rowOf(of.Path, of.Name, pos, of.ID)
	if r.at.To == 0 {
		r.at = Place{b.file, of.From, of.To}
	}
	return r
}

// rowOf is the row that a path of the draft being read leads to: one of the same number or name that is there already, else a new one.
func (b *builder) rowOf(path, name string, pos finding.Pos, id ...string) *row {
	key := strconv.Itoa(b.file) + "|" + path
	if r := b.rows[key]; r != nil {
		return r
	}
	at := path[:strings.LastIndexByte(path, '[')]
	t := b.tables[at]
	if t == nil {
		t = &table{path: at, question: b.outline.Question(at), from: b.mark(at, pos, "")}
		b.tables[at] = t
	}
	number := strings.Join(id, "")
	for _, r := range t.rows {
		if _, own := b.owners[r][b.file]; !own && (number != "" && r.id == number && (name == "" || r.name == "" || draft.Key(r.name) == draft.Key(name)) || name != "" && draft.Key(r.name) == draft.Key(name)) {
			b.own(key, r)
			return r
		}
	}
	r := &row{table: t, id: number, name: name, pos: pos, cells: map[string]*answer{}}
	t.rows = append(t.rows, r)
	b.own(key, r)
	return r
}

// own remembers which row of a draft a row is.
func (b *builder) own(key string, r *row) {
	if b.owners[r] == nil {
		b.owners[r] = map[int]bool{}
	}
	b.owners[r][b.file] = true
	b.rows[key] = r
}

// headsOf adds the headings that nothing has been placed below yet to the mark of a table.
func (b *builder) headsOf(t *table) {
	if len(b.heads) > 0 {
		t.from += strings.TrimPrefix(b.mark(t.path, finding.Pos{}, ""), " ")
	}
}

// told takes a cell of a row.
func (b *builder) told(t *draft.Told) {
	r := b.rowFor(t.Row)
	b.headsOf(r.table)
	pos := b.places.Pos(t.Cell.From, t.Cell.To)
	column := r.table.question.ColumnHeaded(t.Column.Key)
	switch {
	case column == nil:
		b.leaveText(r.called()+" "+t.Column.Key+"："+t.Cell.Text, pos, "")
	case column.Kind == outline.Yearly:
		b.yearly(r, column, t, pos)
	case column.Kind == outline.Prose:
		a := r.cell(column, b.file)
		if len(a.pieces) > 0 && draft.Key(markdownOf(a.pieces)) == draft.Key(t.Cell.Text) {
			b.placed(t.Cell.Text)
			return
		}
		b.proseCell(r.table.path, a, t.Cell, "")
	default:
		a, text := r.cell(column, b.file), oneLine(t.Cell.Text)
		if a.text != "" && draft.Key(a.text) != draft.Key(text) {
			b.leaveText(r.called()+" "+column.Key+"："+text, pos, "另一处写的是“"+a.text+"”")
			return
		}
		b.placed(t.Cell.Text)
		a.text, a.at = cmp.Or(a.text, text), b.place(t.Cell)
	}
	switch column {
	case nil:
	case r.table.question.Column(outline.RoleName):
		r.name = cmp.Or(r.name, oneLine(t.Cell.Text))
	case r.table.question.Column(outline.RoleID):
		r.id = cmp.Or(r.id, oneLine(t.Cell.Text))
	}
}

// called is how a reader calls a row.
func (r *row) called() string { return r.table.question.Key + "“" + cmp.Or(r.name, r.id) + "”" }

// yearly takes what a row says of a year. What names none is of the last year of the pilot, or of that before it.
func (b *builder) yearly(r *row, column *outline.Question, t *draft.Told, pos finding.Pos) {
	a, text := r.cell(column, b.file), oneLine(t.Cell.Text)
	label := t.Label
	if t.Year == 0 {
		label = "" // settled when the period is known
	}
	for _, y := range a.years {
		if y.label != label {
			continue
		}
		if draft.Key(y.text) != draft.Key(text) {
			b.leaveText(r.called()+" "+cmp.Or(label, column.Key)+"："+text, pos, "另一处写的是“"+y.text+"”")
			return
		}
		b.placed(t.Cell.Text)
		return
	}
	b.placed(t.Cell.Text)
	a.pos = pos
	a.at = a.at.with(b.place(t.Cell))
	a.years = append(a.years, year{label, text, b.place(t.Cell)})
}
