// Package intake makes a plan file of the drafts that an applicant has.
//
// Its one idea: nothing is lost and nothing is believed. Each part of a draft stands in an answer, which bears a mark where it came from
// until somebody has looked at it, or, in the order of the draft, among comments at the end of the file.
package intake

import (
	"slices"
	"strings"

	"pilotplan/internal/draft"
	"pilotplan/internal/finding"
	"pilotplan/internal/phrase"
	"pilotplan/internal/prose"
	"pilotplan/internal/quantity/calendar"
	"pilotplan/internal/statement"
	"pilotplan/internal/vocabulary"
	"pilotplan/outline"
)

// Options say what the drafts are to answer.
type Options struct {
	Outline *outline.Outline
	Type    string // of applicant; empty takes the one that the drafts name
}

// Result is a plan file made of drafts.
type Result struct {
	Text  []byte
	Rest  []byte             // the comments at the end of the text that hold what has no place; empty if all has one
	Type  string             // of applicant; empty if the drafts do not tell
	Files []Count            // in the order of the drafts
	Paths []string           // of the answers, in the order of the plan; a table is one
	At    map[string]Place   // of answers, rows of tables and their cells, by path
	Blank map[string][]Place // of the marks of empty cells, by path
}

// Count says how much of a draft went where, in sentences and cells.
type Count struct {
	Name                 string
	Placed, Left         int
	PlacedText, LeftText int // the same in characters
}

// Make makes a plan file. What an earlier draft has answered stands; later ones add what is missing.
func Make(o Options, texts ...*prose.Text) Result {
	b := &builder{outline: o.Outline, answers: map[string]*answer{}, tables: map[string]*table{}, rows: map[string]*row{}, owners: map[*row]map[int]bool{}, at: map[string]Place{}, empty: map[string][]Place{}}
	b.words, _ = vocabulary.Load(o.Outline.Words) // its faults are told where the pack is loaded
	b.period = b.periodOf(texts)
	for i, t := range texts {
		b.file = i
		b.take(t)
	}
	b.settle(o, texts)
	w := writer{builder: b}
	answers := w.plan()
	rest := w.leftovers()
	return Result{Text: slices.Concat(answers, rest), Rest: rest, Type: b.typeName, Files: b.counts, Paths: w.paths, At: b.at, Blank: b.empty}
}

// Placed is how much of all drafts stands in answers, in characters.
func (r Result) Placed() int {
	n := 0
	for _, c := range r.Files {
		n += c.PlacedText
	}
	return n
}

// builder gathers what drafts say.
type builder struct {
	outline  *outline.Outline
	words    *vocabulary.Vocabulary
	typeName string
	file     int // that is being read
	places   finding.Places
	counts   []Count
	answers  map[string]*answer    // by path
	tables   map[string]*table     // by path
	rows     map[string]*row       // by the file and the path of a row in it
	owners   map[*row]map[int]bool // the files that tell of a row
	left     []leftover
	heads    []source // headings that nothing has been placed below yet
	period   calendar.Period
	at       map[string]Place // of what is written, by path
	empty    map[string][]Place
}

// source is a text of a draft with the place where it stands.
type source struct {
	text string
	pos  finding.Pos
	path string // that a heading opens
}

func (b *builder) count() *Count { return &b.counts[len(b.counts)-1] }

// take reads one draft.
func (b *builder) take(t *prose.Text) {
	b.counts = append(b.counts, Count{Name: t.Name})
	b.places = t.Places
	d := draft.Fit(t, b.outline, b.period)
	for _, p := range d.Parts {
		b.part(p)
	}
	b.leaveHeads()
	b.blanks(d.Blank)
}

func (b *builder) part(p draft.Part) {
	switch p := p.(type) {
	case *draft.Title:
		b.short(p.Path, &outline.Question{Key: p.Path, Kind: p.Kind}, p.Cell, "")
		b.answers[p.Path].unnamed = true
	case *draft.Opening:
		b.opening(p)
	case *draft.Line:
		b.line(p)
	case *draft.Answer:
		if p.Question.Kind == outline.Prose {
			b.proseCell(p.Path, b.proseAt(p.Path, p.Question), p.Cell, p.Label)
			return
		}
		b.short(p.Path, p.Question, p.Cell, p.Label)
	case *draft.Told:
		b.told(p)
	case *draft.Left:
		b.leaveHeads()
		b.leave(p)
	}
}

// opening keeps a heading for the mark of what stands below it. The heading of a task is its name.
func (b *builder) opening(o *draft.Opening) {
	pos := b.places.Pos(o.From, o.To)
	switch {
	case strings.HasSuffix(o.Path, "]"):
		b.placed(o.Title)
		if r := b.rowOf(o.Path, o.Title, pos); r.at.To == 0 {
			r.at = Place{b.file, o.From, o.To}
		}
	case o.Title != "":
		b.heads = append(b.heads, source{text: o.Title, pos: pos, path: o.Path})
	}
}

// leaveHeads gives up headings below which nothing was placed.
func (b *builder) leaveHeads() {
	for _, h := range b.heads {
		b.leaveText(h.text, h.pos, "")
	}
	b.heads = nil
}

// says reports whether a heading is the very key of what it opens, and the answer at a path stands there.
func (b *builder) says(h source, path string) bool {
	if path != h.path && !strings.HasPrefix(path, h.path+".") {
		return false
	}
	if q := b.outline.Question(h.path); q != nil {
		return draft.Key(h.text) == draft.Key(q.Key)
	}
	return slices.ContainsFunc(b.outline.Chapters, func(c outline.Section) bool {
		return c.Key == h.path && (draft.Key(h.text) == draft.Key(c.Key) || draft.Key(h.text) == draft.Key(c.Title))
	})
}

func (b *builder) placed(text string) {
	b.count().Placed++
	b.count().PlacedText += size(text)
}

// mark is what is told of where the answer at a path came from, with the headings above it that its keys do not say.
func (b *builder) mark(path string, pos finding.Pos, label string) string {
	var words strings.Builder
	words.WriteString(pos.File + " " + pos.Row())
	for _, h := range b.heads {
		b.placed(h.text)
		if !b.says(h, path) {
			words.WriteString("“" + oneLine(h.text) + "”")
		}
	}
	b.heads = nil
	if label != "" {
		words.WriteString("“" + oneLine(label) + "”")
	}
	return words.String()
}

// settle answers what the drafts tell between the lines: the type of applicant, the period and the day.
func (b *builder) settle(o Options, texts []*prose.Text) {
	b.typeName = o.Type
	if a := b.answers[outline.TypeKey]; a != nil {
		if o.Outline.ApplicantType(a.text) == nil || o.Type != "" && o.Type != a.text {
			b.leaveText(outline.TypeKey+"："+a.text, a.pos, "大纲没有这个类别")
			delete(b.answers, outline.TypeKey)
		} else {
			b.typeName = a.text
		}
	}
	if b.typeName == "" {
		b.typeName = b.typeNamed(texts)
	}
	if a := b.answers[outline.PeriodKey]; a != nil {
		if p, err := calendar.ParsePeriod(a.text); err == nil {
			b.period = p
		}
	} else if b.period.From.Year != 0 {
		b.answers[outline.PeriodKey] = &answer{question: &outline.Question{Key: outline.PeriodKey, Kind: outline.Span}, text: b.period.String(), from: "正文里说的起止"}
	}
}

// periodOf is the period of the pilot as the first of the drafts says it that does.
func (b *builder) periodOf(texts []*prose.Text) calendar.Period {
	for _, t := range texts {
		said := statement.In(prose.Read(t.Document), phrase.Headings{Words: b.words}, phrase.NoTopic)
		if p := statement.TimesOf(t.Document, said, b.words).Period; p.From.Year != 0 {
			return p
		}
	}
	return calendar.Period{}
}

// typeNamed is the one type of applicant that the drafts name; empty if they name none, or several.
func (b *builder) typeNamed(texts []*prose.Text) string {
	found := ""
	for _, t := range b.outline.Types {
		for _, text := range texts {
			if strings.Contains(string(text.Source), t.Name) {
				if found != "" && found != t.Name {
					return ""
				}
				found = t.Name
			}
		}
	}
	return found
}
