package diff

import (
	"cmp"

	"pilotplan/internal/diff/change"
	"pilotplan/internal/goal"
	"pilotplan/internal/quantity"
	"pilotplan/outline"
)

// version is one version of a plan, whatever kind of file it was read from: rows of tables, short answers and prose, each
// with its places.
type version struct {
	name     string
	outline  *outline.Outline
	file     bool // read from a plan file, which says all that there is to say
	title    string
	period   quantity.Period
	entries  []*entry
	fields   []*field // short answers that stand in no row
	proses   []*prose
	order    []string                // paths of the sections as they stand in a text; nil for a plan file, whose order says nothing
	headings map[string]change.Place // of those sections

	judge    *goal.Judge // see sentences
	mentions []*mention  // of the whole version, once asked for
}

// tableKind is the sort of table that an entry is a row of.
type tableKind uint8

const (
	indicatorTable tableKind = iota
	taskTable
	otherTable // of a text that is not one of this program's
)

func (k tableKind) String() string { return [...]string{"指标", "任务", "表"}[k] }

// entry is a row of a table.
type entry struct {
	kind       tableKind
	table      string // heading of a table that is neither of indicators nor of tasks
	id, name   string
	path       string
	at         change.Place
	fields     []*field
	baseline   []yearly
	targets    []yearly
	proses     []*prose // of a task
	indicators []string // what a task carries, by ID
	index      int
	match      *entry // in the other version; nil if there is none
}

func (e *entry) String() string {
	if e.kind == otherTable {
		return quoted(e.name)
	}
	name := e.name
	if name == "" {
		name = e.id
	}
	return e.kind.String() + quoted(name)
}

func (e *entry) field(key string) *field {
	for _, f := range e.fields {
		if f.key == key && !f.copy {
			return f
		}
	}
	return nil
}

func (e *entry) value(key string) string {
	if f := e.field(key); f != nil {
		return f.value
	}
	return ""
}

// yearly is the figure of one year in a row.
type yearly struct {
	year  int
	label string // 2025年
	value quantity.Quantity
	ok    bool
	text  string
	at    change.Place
}

// field is a short answer, or a cell.
type field struct {
	key   string // 责任人
	label string // as a reader calls it
	path  string
	kind  outline.Kind
	unit  string // meant where none is written
	value string
	parts []string // of a list
	at    change.Place
	copy  bool   // the text says it a second time
	group string // that it stands in, as a reader calls it
	funds string // path of the group of money that it is part of
	sum   bool   // of those funds
	extra bool   // no question asks for it
}

// called is how a reader calls an answer: 服务业投入的合计.
func (f *field) called() string {
	if f.group != "" {
		return f.group + "的" + f.label
	}
	return f.label
}

// role is what prose is for.
type role uint8

const (
	unknownRole role = iota
	factRole         // before the chapter of the goals
	guidingRole
	goalRole
	taskRole  // what a task does, hands over, has done by a year
	aftermath // behind the chapter of the goals
)

// prose is a text of sentences.
type prose struct {
	key       string // what the same text has in the other version: its path, or its column in the row
	path      string
	label     string
	role      role
	of        *entry // the task that it belongs to
	year      int    // that its place says
	money     bool   // its heading speaks of funds
	copy      bool
	extra     bool
	sentences []*sentence
}

// sentence is one sentence of a prose.
type sentence struct {
	in      *prose
	index   int
	text    string
	key     string // without its number, blanks and marks of Markdown
	at      change.Place
	heading bool
	start   bool   // of a paragraph
	section string // the heading above, in a text without an outline

	pieces   []piece
	mentions []*mention
	verdict  *goal.Verdict
	pair     *sentence
	joined   *sentence // of which it is a part, if the other version has the whole in one
}

// path is where a reader finds the sentence.
func (s *sentence) path() string { return cmp.Or(s.section, s.in.path) }

// money reports whether it stands under a heading that speaks of funds.
func (s *sentence) money() bool { return s.in.money || s.section != "" && aboutMoney(s.section) }

func quoted(s string) string { return "“" + s + "”" }
