package version

import (
	"cmp"
	"slices"
	"strings"

	"pilotplan/internal/diff/change"
	"pilotplan/internal/doc"
	"pilotplan/internal/finding"
	"pilotplan/internal/phrase"
	"pilotplan/internal/plan"
	"pilotplan/internal/prose"
	"pilotplan/internal/quantity/calendar"
	"pilotplan/outline"
)

// textReader reads Markdown or plain text into a version. Where the headings are those of an outline, what stands below them is
// the answers to it; a text without them is one long prose.
type textReader struct {
	v       *Version
	o       *outline.Outline
	lines   *finding.Lines
	heads   headings
	known   bool // the headings are the outline's
	chapter *outline.Section
	answer  *outline.Question // of the section that is being read; nil between sections
	path    string            // of what is being read
	heading string            // the nearest one
	prose   *Prose            // that takes in paragraphs
	task    *Row
	below   int // level of the headings of tasks
	rows    map[rowKey]*Row
	inTable map[*Row]bool // rows that the table being read has told already
	count   map[Table]int // of rows so far
}

// OfText reads Markdown or plain text. What render has written becomes rows, answers and prose again by the headings of an
// outline, which may be nil; of other texts the headings, tables and sentences are taken as they are.
func OfText(name string, src []byte, o *outline.Outline) *Version {
	v := &Version{Name: name, Outline: o, Order: []string{}, Headings: map[string]change.Place{}}
	r := &textReader{v: v, o: o, lines: finding.NewLines(name, src), heads: headingsOf(o), rows: map[rowKey]*Row{}, count: map[Table]int{}}
	document := doc.Parse(src)
	blocks := blocksOf(document)
	v.Words = r.heads.words
	r.known = r.knows(blocks)
	if r.known {
		r.frontAnswers(document.Front)
	} else {
		v.Outline, r.heads.outline = nil, nil
		r.prose = &Prose{Key: "全文", Path: "全文", Label: "全文"}
		v.Proses = append(v.Proses, r.prose)
	}
	for i := range blocks {
		r.block(&blocks[i])
	}
	r.tidy()
	for _, f := range v.Fields {
		if f.Path == plan.PeriodKey {
			v.Period, _ = calendar.ParsePeriod(f.Value)
		}
		if f.Path == plan.TitleKey {
			v.Title = f.Value
		}
	}
	return v
}

// knows reports whether the text has the outline's chapters, most of them.
func (r *textReader) knows(blocks []block) bool {
	if r.o == nil || len(r.o.Chapters) == 0 {
		return false
	}
	found := 0
	for i := range r.o.Chapters {
		for k := range blocks {
			if blocks[k].kind == headingBlock && names(blocks[k].title, r.o.Chapters[i].Title, r.o.Chapters[i].Key) {
				found++
				break
			}
		}
	}
	return 2*found >= len(r.o.Chapters)
}

// names reports whether a heading is one of the names, whatever its number.
func names(heading string, of ...string) bool {
	for _, name := range of {
		if name != "" && Key(heading) == Key(name) {
			return true
		}
	}
	return false
}

func (r *textReader) frontAnswers(front []doc.Entry) {
	for _, known := range [][2]string{{"标题", plan.TitleKey}, {"日期", plan.DatedKey}} {
		i := slices.IndexFunc(front, func(e doc.Entry) bool { return e.Key == known[0] })
		if i < 0 || front[i].Value == "" || front[i].Value == "（待填写）" {
			continue
		}
		e := &front[i]
		f := &Field{Key: known[1], Label: known[1], Path: known[1], Kind: outline.Text, Value: e.Value, At: change.Place{Pos: r.lines.Pos(e.From, e.To), Path: known[1], Text: e.Value}}
		if known[1] == plan.DatedKey {
			f.Kind = outline.Date
		}
		r.v.Fields = append(r.v.Fields, f)
	}
}

func (r *textReader) block(b *block) {
	switch b.kind {
	case headingBlock:
		r.readHeading(b)
	case tableBlock:
		r.readTable(b)
	default:
		r.readParagraph(b)
	}
}

// readHeading opens a chapter, an answer, a task, or goes on in a prose.
func (r *textReader) readHeading(b *block) {
	title := phrase.WithoutHead(b.title)
	at := change.Place{Pos: r.lines.Pos(b.from, b.to), Path: title, Text: b.title}
	r.heading = title
	if !r.known {
		r.takeHeading(b, at)
		return
	}
	for i := range r.o.Chapters {
		if c := &r.o.Chapters[i]; names(b.title, c.Title, c.Key) && b.level <= 2 {
			r.chapter, r.answer, r.task, r.prose, r.path = c, nil, nil, nil, c.Key
			r.section(c.Key, at)
			return
		}
	}
	if r.chapter == nil {
		r.readTitle(b)
		return
	}
	for i := range r.chapter.Questions {
		if q := &r.chapter.Questions[i]; names(b.title, q.Title, q.Key) && (r.answer == nil || b.level <= r.below-1) {
			r.open(q, b.level, at)
			return
		}
	}
	switch {
	case r.answer != nil && r.answer.Kind == outline.Tasks && b.level == r.below:
		r.task = r.row(Tasks, "", title, at)
		r.prose = nil
	case b.level < r.below || r.answer == nil:
		r.foreign(title, b.level, at)
	default:
		r.takeHeading(b, at)
	}
}

// readTitle takes the title over the text for that in the front matter, which no reader sees.
func (r *textReader) readTitle(b *block) {
	if b.level != 1 || b.title == "（待填写）" {
		return
	}
	f := &Field{Key: plan.TitleKey, Label: plan.TitleKey, Path: plan.TitleKey, Kind: outline.Text, Value: b.title, At: change.Place{Pos: r.lines.Pos(b.from, b.to), Path: plan.TitleKey, Text: b.title}}
	r.v.Fields = slices.DeleteFunc(r.v.Fields, func(o *Field) bool { return o.Path == f.Path })
	r.v.Fields = append(r.v.Fields, f)
}

func (r *textReader) section(path string, at change.Place) {
	at.Path = path
	if _, twice := r.v.Headings[path]; twice {
		return
	}
	r.v.Order = append(r.v.Order, path)
	r.v.Headings[path] = at
}

// open begins the answer to a question.
func (r *textReader) open(q *outline.Question, level int, at change.Place) {
	r.answer, r.task, r.below = q, nil, level+1
	r.path = r.chapter.Key + "." + q.Key
	r.section(r.path, at)
	r.prose = nil
	if q.Kind == outline.Prose {
		r.begin(label(q), q)
	}
}

// begin makes the prose of a section, or goes on with that of one of the same name.
func (r *textReader) begin(title string, q *outline.Question) {
	for _, p := range r.v.Proses {
		if p.Key == r.path {
			r.prose = p
			return
		}
	}
	r.prose = &Prose{Key: r.path, Path: r.path, Label: title, Purpose: r.heads.purpose(r.path, q), Money: r.heads.speaksOfMoney(q.Key + q.Title)}
	r.v.Proses = append(r.v.Proses, r.prose)
}

// foreign begins a section that the outline does not ask for.
func (r *textReader) foreign(title string, level int, at change.Place) {
	r.answer, r.task, r.below = &outline.Question{Key: title, Kind: outline.Prose}, nil, level+1
	r.path = r.chapter.Key + "." + title
	r.section(r.path, at)
	r.begin(title, r.answer)
}

// takeHeading adds a heading to the prose that is being read.
func (r *textReader) takeHeading(b *block, at change.Place) {
	p := r.taking()
	if p == nil {
		return
	}
	at.Path = p.Path
	p.Sentences = append(p.Sentences, &Sentence{In: p, Index: len(p.Sentences), Text: b.title, Key: Key(b.title), At: at, Heading: true, Start: true, Section: r.sectionName(), money: r.heads.speaksOfMoney(r.sectionName())})
}

// sectionName is the heading above, in a text without an outline.
func (r *textReader) sectionName() string {
	if r.known {
		return ""
	}
	return r.heading
}

// taking is the prose that paragraphs go to; nil if there is none.
func (r *textReader) taking() *Prose {
	if r.task != nil && r.prose == nil {
		i := slices.IndexFunc(r.task.Proses, func(p *Prose) bool { return p.Role == outline.RoleMeasures })
		if i >= 0 {
			r.prose = r.task.Proses[i]
			return r.prose
		}
		column := r.table(Tasks).Column(outline.RoleMeasures)
		r.prose = r.task.newProse(column, 0, r.task.Path+"."+column.Key)
	}
	return r.prose
}

func (r *textReader) readParagraph(b *block) {
	if r.known && r.chapter == nil {
		return
	}
	whole := prose.Whole(b.said)
	switch {
	case strings.TrimSpace(whole.Text) == "（待填写）":
		return
	case r.known && (r.task != nil && r.commitment(whole) || r.labelled(whole)):
		return
	}
	p := r.taking()
	if p == nil && r.known {
		r.foreign(r.chapter.Key, 2, change.Place{Pos: r.lines.Pos(b.from, b.to)})
		p = r.prose
	}
	before := len(p.Sentences)
	p.take(b.said, cmp.Or(r.sectionName(), p.Path), r.lines.Pos)
	for _, s := range p.Sentences[before:] {
		s.Section, s.money = r.sectionName(), r.heads.speaksOfMoney(r.sectionName())
		if s.Index > 0 && s.Index == before {
			s.Start = true
		}
	}
}
