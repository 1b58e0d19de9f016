package check

import (
	"slices"
	"strings"

	"pilotplan/internal/draft"
	"pilotplan/internal/finding"
	"pilotplan/internal/intake"
	"pilotplan/internal/plan"
	"pilotplan/internal/prose"
	"pilotplan/outline"
)

// reach is how far a rule about answers and rows holds of a text that was read as a plan.
type reach uint8

const (
	planOnly reach = iota // of plan files alone
	followed              // of a text whose headings are those of the outline
	anyText               // of any text with a table of indicators or tasks
)

// drafted is a plan that was read from a text. What the reader is not sure of is no plan's fault: rules ask it first.
type drafted struct {
	text    *prose.Text
	at      map[string]intake.Place // of answers, rows and cells
	blank   map[string][]intake.Place
	tables  []draft.RowTable
	follows bool
	read    *finding.Lines // of the plan file that was made
}

// addDrafted adds what the rules of rows find in a text that has tables of indicators or tasks, each at its place in the text. Rules
// that read prose have read it already.
func (p *pass) addDrafted(text *prose.Text, opts TextOptions) {
	o := p.plan.Outline
	tables := draft.RowTables(text, o)
	if len(o.Chapters) == 0 || len(tables) == 0 {
		return
	}
	made := intake.Make(intake.Options{Outline: o}, text)
	read, _ := plan.Parse(text.Name, made.Text, func(string) (*outline.Outline, error) { return o, nil })
	d := &drafted{text: text, at: made.At, blank: made.Blank, tables: tables, follows: draft.Follows(text.Document, o), read: finding.NewLines(text.Name, read.Source)}
	c := newPass(read)
	c.asOf, c.vocabulary, c.drafted = p.asOf, opts.Vocabulary, d
	if opts.Period.From.Year != 0 {
		c.period, c.hasPeriod = opts.Period, true
	}
	c.keepTold()
	c.runDrafted()
	for _, f := range c.found {
		path := f.Path
		if f = d.placed(f, read.Source); !p.told(f) {
			p.outdo(f, d.blanks(path))
			p.found = append(p.found, f)
		}
	}
}

// keepTold leaves the rows that stand in tables, and where the text follows the outline the tasks that its headings name. Rows that are
// but a name are titles of the rows below, and a table of indicators without a target
// from the day of the text on tells of what was.
func (p *pass) keepTold() {
	d, sets := p.drafted, map[int]bool{}
	for _, i := range p.indicators {
		if slices.ContainsFunc(i.Targets, func(y plan.Yearly) bool { return y.Year == 0 || y.Year >= p.asOf.Year() }) {
			sets[d.tableOf(i.Path)] = true
		}
	}
	p.indicators = slices.DeleteFunc(p.indicators, func(i *plan.Indicator) bool {
		t := d.tableOf(i.Path)
		return t < 0 || !d.tables[t].Indicators || !sets[t] || p.onlyNamed(&i.Row)
	})
	p.tasks = slices.DeleteFunc(p.tasks, func(i *plan.Task) bool {
		t := d.tableOf(i.Path)
		return d.foreign() && (t < 0 || !d.tables[t].Tasks) || p.onlyNamed(&i.Row)
	})
}

// onlyNamed reports whether a row says nothing but its name, and no mark says that it should.
func (p *pass) onlyNamed(r *plan.Row) bool {
	return !slices.ContainsFunc(r.Cells(), func(c plan.Cell) bool {
		isName := c.Column.Role == outline.RoleID || c.Column.Role == outline.RoleName
		return !isName && (c.Answered() || len(p.drafted.blank[c.Path]) > 0)
	})
}

func (p *pass) runDrafted() {
	for _, r := range rules() {
		if r.reach == anyText || r.reach == followed && p.drafted.follows {
			p.rule = r
			r.run(p)
		}
	}
	p.oneCause()
}

// told reports whether a rule has found the same in the prose.
func (p *pass) told(f finding.Finding) bool {
	return slices.ContainsFunc(p.found, func(g finding.Finding) bool {
		return g.Rule == f.Rule && g.Pos.Line == f.Pos.Line && g.Pos.Column < max(f.Pos.EndColumn, f.Pos.Column+1) && f.Pos.Column < max(g.Pos.EndColumn, g.Pos.Column+1)
	})
}

// outdo takes out what a rule of prose says of the words that a rule of rows knows better: 待填写 in the column of owners is no owner.
func (p *pass) outdo(by finding.Finding, blank []finding.Pos) {
	p.found = slices.DeleteFunc(p.found, func(f finding.Finding) bool {
		if f.Rule == by.Rule || f.Rule != blankLeft.id && f.Rule != vagueTarget.id {
			return false
		}
		return slices.ContainsFunc(append(blank, by.Pos), func(at finding.Pos) bool {
			return f.Pos.Line == at.Line && at.Line == at.EndLine && at.Column <= f.Pos.Column && f.Pos.EndColumn <= at.EndColumn
		})
	})
}

// blanks are the places of the marks that an answer at a path is empty.
func (d *drafted) blanks(path string) []finding.Pos {
	var all []finding.Pos
	for _, at := range d.blank[path] {
		all = append(all, d.text.Places.Pos(at.From, at.To))
	}
	return all
}

// foreign reports whether it is a text with headings of its own. Its bare figures may be in a unit that it names elsewhere, so that
// only its rows are held against each other and against what the text says.
func (d *drafted) foreign() bool { return d != nil && !d.follows }

// tableOf is the table that the row at a path stands in; -1 if it stands in none.
func (d *drafted) tableOf(path string) int {
	at, ok := d.at[path]
	if !ok || at.To == 0 {
		return -1
	}
	return slices.IndexFunc(d.tables, func(t draft.RowTable) bool { return t.From <= at.From && at.From < t.To })
}

// mayLack reports whether it may be told that a row says nothing in a column. Of a text that is told where the column is marked as
// empty, or other rows say something in it: a table without the column may have it elsewhere, in other words.
func (p *pass) mayLack(r row, column *outline.Question) bool {
	if p.drafted == nil || column == nil || len(p.drafted.blank[r.Path+"."+column.Key]) > 0 {
		return true
	}
	at := r.Path[:strings.LastIndexByte(r.Path, '[')]
	for _, t := range p.plan.Tables {
		if t.Path == at {
			return slices.ContainsFunc(t.Rows, func(other plan.Row) bool { return p.answered(other.Path + "." + column.Key) })
		}
	}
	return false
}

// mayLackYear is mayLack for the target of a year.
func (p *pass) mayLackYear(i *plan.Indicator, year int) bool {
	if p.drafted == nil {
		return true
	}
	return slices.ContainsFunc(p.indicators, func(other *plan.Indicator) bool {
		return slices.ContainsFunc(other.Targets, func(y plan.Yearly) bool { return y.Year == year })
	})
}

// gradeInText is a grade that is no more than a note in a text, where what is missing may stand in other words.
func (p *pass) gradeInText(g grade) grade {
	if p.drafted != nil {
		return doubtful
	}
	return g
}

// placed is a finding in the plan that was made, with its places in the text that it was made of.
func (d *drafted) placed(f finding.Finding, source []byte) finding.Finding {
	f.Pos, f.Also = d.place(f.Pos, f.Path, source), slices.Clone(f.Also)
	for i := range f.Also {
		f.Also[i].Pos = d.place(f.Also[i].Pos, f.Also[i].Path, source)
		f.Also[i].Path = ""
	}
	f.Path = ""
	return f
}

// contexts are how many bytes of the words before a place are held against the text, more first: the text may have marks that the
// plan has not.
var contexts = []int{72, 36, 18, 0}

// place is where in the text stands what the plan has at a place and path: the very words if the part of the text that the answer was
// made of has them, else the beginning of that part.
func (d *drafted) place(pos finding.Pos, path string, source []byte) finding.Pos {
	if blank := d.blanks(path); len(blank) > 0 && d.at[path].To == 0 {
		return blank[len(blank)-1]
	}
	at := d.near(path)
	part := string(d.text.Source[at.From:at.To])
	from, to := d.read.Offset(pos.Line, pos.Column), d.read.Offset(pos.EndLine, pos.EndColumn)
	if pos.EndLine == pos.Line && from < to {
		line := d.read.Start(pos.Line)
		words := string(source[from:to])
		for _, n := range contexts {
			before := ""
			if n > 0 {
				if from-line < n {
					continue
				}
				before = string(source[from-n : from])
			}
			if i := strings.Index(part, before+words); i >= 0 {
				i += at.From + len(before)
				return d.text.Places.Pos(i, i+len(words))
			}
		}
	}
	first, _, _ := strings.Cut(part, "\n")
	return d.text.Places.Pos(at.From, at.From+len(strings.TrimRight(first, "\r")))
}

// near is the place of what stands at a path, else of what it is a part of; the beginning of the text where nothing is known.
func (d *drafted) near(path string) intake.Place {
	for ; path != ""; path = path[:max(strings.LastIndexAny(path, ".["), 0)] {
		if at, ok := d.at[path]; ok && at.To > 0 {
			return at
		}
	}
	return intake.Place{}
}
