package draft

import (
	"slices"
	"strings"

	"pilotplan/internal/doc"
	"pilotplan/internal/draft/grid"
	"pilotplan/internal/phrase"
	"pilotplan/internal/prose"
	"pilotplan/internal/quantity/calendar"
	"pilotplan/outline"
)

// A draft that nobody wrote by an outline is fitted to it: headings open what they are most like, in whatever order they stand.

// Fit reads a document whose headings need not be those of the outline.
//
// The period of the pilot, if it is known, tells figures that are targets from those before it.
func Fit(t *prose.Text, o *outline.Outline, period calendar.Period) *Draft {
	d := t.Document
	r := newReader(&doc.Document{Front: d.Front, Blocks: grid.Tables(d.Blocks, t.Source), Notes: d.Notes}, o)
	r.known = true
	l := &looseReader{reader: r, period: period, fit: newFitter(o, r.Words), opened: map[*outline.Question]bool{}, asks: map[askedOf]asked{}, first: -1}
	r.front(d.Front)
	l.frontRest(d.Front)
	r.blocks = l.shaped(r.blocks)
	l.assign()
	for i := range r.blocks {
		l.block(&r.blocks[i])
	}
	return r.Draft
}

// looseReader reads a draft.
type looseReader struct {
	*reader
	fit     *fitter
	period  calendar.Period
	section *section                   // that is being read; nil before the first, and in what is none
	opens   map[*Block]target          // what headings open
	opened  map[*outline.Question]bool // questions that a heading opens somewhere
	outer   int                        // the least level of headings that open sections; 1 if none does
	first   int                        // where the first heading stands that opens something; -1 if none does
	asks    map[askedOf]asked          // what labels ask; see asked
	begun   int                        // level of the heading that the section began with, its own or that of a question
	level   int                        // of the heading of the answer, or of the section where there is none
	named   *outline.Question          // the first question that the heading of the section names
	group   *outline.Question          // that the labels before this one stand in
	numbers string                     // of the numbers that begin tasks; see phrase.Ordinal
	unit    string                     // that a line before the table names for all of it
}

// frontRest takes the applicant out of front matter, and leaves the other entries.
func (l *looseReader) frontRest(front []doc.Entry) {
	for _, e := range front {
		c := Cell{Text: e.Value, From: e.From, To: e.To}
		switch {
		case slices.ContainsFunc(frontKeys, func(k struct {
			front, key string
			kind       outline.Kind
		}) bool {
			return k.front == e.Key
		}):
		case e.Key == "单位" && l.o.Question(l.o.Applicant) != nil:
			l.answered(l.o.Applicant, l.o.Question(l.o.Applicant), c)
		case e.Value != "" && e.Key != "封面":
			l.add(&Left{Label: e.Key, Cells: []Cell{c}})
		}
	}
}

// assign finds what each heading opens.
func (l *looseReader) assign() {
	l.opens = map[*Block]target{}
	a := assigner{looseReader: l}
	for i := range l.blocks {
		if b := &l.blocks[i]; b.Kind == Heading && (len(l.opens) > 0 || !phrase.IsPaperTitle(b.Title)) {
			a.below = l.blocks[i+1:]
			a.heading(b)
		}
	}
	a.fill()
	least := 0
	for b, t := range l.opens {
		if t.question != nil && !t.several {
			l.opened[t.question] = true
		}
		if t.question == nil && b.Level > 0 && (least == 0 || b.Level < least) {
			least = b.Level
		}
		if l.first < 0 || b.From < l.first {
			l.first = b.From
		}
	}
	l.outer = max(least, 1)
}

// assigner goes over the headings of a draft.
type assigner struct {
	*looseReader
	here   *section
	outer  int // level of the headings of sections; 0 if not known yet
	answer int // level of the heading of the answer that is open; 0 if none is
	kind   outline.Kind
	free   []*Block // headings of the section that open nothing, of the level of its answers
	heads  []*Block // headings of the section that might open answers
	below  []Block  // behind the heading
}

// holdsOthers reports whether headings below one of a level are the very names of other questions of its section: it is the section's.
func (a *assigner) holdsOthers(q target, level int) bool {
	for i := range a.below {
		b := &a.below[i]
		if b.Kind != Heading {
			continue
		}
		if b.Level <= level {
			break
		}
		if t, ok := a.fit.question(b.Title, q.section); ok && t.likeness == 1 && t.section == q.section && t.question != q.question {
			return true
		}
	}
	return false
}

func (a *assigner) heading(b *Block) {
	nested := a.answer > 0 && b.Level > a.answer
	outermost := a.outer == 0 || b.Level <= a.outer
	q, isQuestion := a.fit.question(b.Title, a.here)
	s, isSection := a.fit.section(b.Title)
	if a.fit.isForm(b.Title) && q.likeness < 1 {
		isQuestion = false
	}
	if nested && (q.likeness < 1 || a.kind == outline.Tasks && !q.question.Kind.IsTable()) && !(isSection && s.section.chapter == nil) {
		return
	}
	if b.Level == 0 && max(q.likeness, s.likeness) < 1 {
		return
	}
	if isQuestion && outermost && b.Level > 0 && a.holdsOthers(q, b.Level) {
		q.several = true
		if !isSection || s.section != q.section {
			s, isSection = target{section: q.section, likeness: q.likeness}, true
		}
	}
	switch {
	case isSection && (outermost || b.Level == 0 || s.section.chapter == nil) && (!isQuestion || s.likeness >= q.likeness || q.several):
		a.fill()
		a.opens[b], a.here, a.answer = s, s.section, 0
		if q.several && q.section == s.section {
			s.several, s.question = true, nil
		}
		if b.Level > 0 && s.section.chapter != nil {
			a.outer = b.Level
		}
	case isQuestion:
		if q.section != a.here {
			a.fill()
			a.here = q.section
		}
		a.opens[b], a.answer, a.kind = q, b.Level, q.question.Kind
		if q.several && outermost {
			a.answer = 0
		}
		if a.outer == 0 && b.Level > 0 {
			a.outer = b.Level
		}
		a.heads = append(a.heads, b)
	case (outermost || b.Level <= a.outer+1) && a.fit.isForm(b.Title), outermost && a.outer > 0:
		a.fill()
		a.here, a.answer = nil, 0
	case a.here != nil && !nested:
		a.answer = 0
		a.free = append(a.free, b)
		a.heads = append(a.heads, b)
	}
}

// fill gives the headings of a section that open nothing the questions that nothing opens, where between two that fit, or an end of the
// section, as many stand of the one as of the other: then their order tells.
func (a *assigner) fill() {
	if a.here != nil && len(a.free) > 0 {
		a.fillBetween()
	}
	a.free, a.heads = nil, nil
}

func (a *assigner) fillBetween() {
	asked := headedOf(a.here)
	from, next := 0, 0
	for i := 0; i <= len(a.heads); i++ {
		at := len(asked)
		if i < len(a.heads) {
			t, ok := a.opens[a.heads[i]]
			if !ok {
				continue
			}
			if t.section != a.here || t.several {
				return
			}
			at = slices.IndexFunc(asked, func(q *outline.Question) bool { return q == t.question })
		}
		if gap := a.heads[from:i]; at >= next && len(gap) == at-next {
			for k, b := range gap {
				if q := asked[next+k]; q.Kind == outline.Prose && !a.fit.isForm(b.Title) {
					a.opens[b] = target{section: a.here, question: q}
				}
			}
		}
		from, next = i+1, at+1
	}
}

// headedOf are the questions of a section that are answered below headings.
func headedOf(s *section) []*outline.Question {
	var all []*outline.Question
	for i := range s.questions {
		if q := &s.questions[i]; isHeaded(q) {
			all = append(all, q)
		}
	}
	return all
}

func (l *looseReader) block(b *Block) {
	switch b.Kind {
	case Heading:
		l.readHeading(b)
	case Table:
		l.readTable(b)
	case Paragraph:
		l.readParagraph(b)
	case Mute:
		if l.task != nil {
			l.leave(b)
			return
		}
		l.line(b)
	}
}

func (l *looseReader) readHeading(b *Block) {
	title := phrase.WithoutHead(b.Title)
	l.heading, l.group = title, nil
	t, ok := l.opens[b]
	switch {
	case ok:
		l.enter(t, b)
	case l.fit.isForm(b.Title) && (l.task == nil || b.Level > 0 && b.Level <= l.level):
		l.close()
		l.section, l.named = nil, nil
		l.leave(b)
	case l.answer != nil && l.answer.Kind == outline.Tasks && b.Level > l.level && (l.below == 0 || b.Level <= l.below):
		l.below = b.Level
		l.beginTask(title, Cell{From: b.From, To: b.To}, b)
	case (l.text != nil || l.task != nil) && (b.Level > l.level && (l.level > 0 || b.Level > l.outer) || b.Level == 0):
		l.line(b)
	case l.section == nil && l.isTitle(b):
		l.add(&Title{Path: outline.TitleKey, Cell: Cell{Text: b.Title, From: b.From, To: b.To}, Kind: outline.Text})
	default:
		l.close()
		if b.Level <= l.outer || b.Level > 0 && b.Level < l.begun {
			l.section, l.named = nil, nil
		}
		l.leave(b)
	}
}

// minTitle is how many characters what a paper is called has at least; 申报书 alone says no more than what it is.
const minTitle = 6

// isTitle reports whether a heading is what the paper is called; there is one.
func (l *looseReader) isTitle(b *Block) bool {
	titled := slices.ContainsFunc(l.Parts, func(p Part) bool {
		t, ok := p.(*Title)
		return ok && t.Path == outline.TitleKey && !strings.Contains(Key(b.Title), Key(t.Cell.Text)) // a cover may set it in several lines
	})
	return !titled && len([]rune(b.Title)) >= minTitle && (phrase.IsPaperTitle(b.Title) || b.Level == 1 && !strings.ContainsAny(b.Title, "：:")) && b.Title != pending
}

// close ends the answer that is being read.
func (l *looseReader) close() {
	l.answer, l.text, l.task, l.path, l.below, l.numbers = nil, nil, nil, "", 0, ""
}

// enter opens what a heading opens.
func (l *looseReader) enter(t target, b *Block) {
	l.close()
	if t.question == nil || t.section != l.section {
		l.begun = b.Level
	}
	l.section, l.named, l.level = t.section, nil, b.Level
	l.chapter = t.section.chapter
	o := &Opening{Block: b, From: b.From, To: b.To, Title: phrase.WithoutHead(b.Title), Path: t.path(), Question: t.question}
	l.add(o)
	if t.question == nil {
		return
	}
	if t.several {
		l.named = t.question
	}
	l.begin(t.question)
}

// begin opens the answer to a question of the section.
func (l *looseReader) begin(q *outline.Question) {
	l.close()
	l.answer, l.path = q, l.section.path+"."+q.Key
	if q.Kind == outline.Prose {
		l.text = q
	}
}

func (l *looseReader) beginTask(name string, at Cell, heading *Block) {
	l.task, l.text = l.row(outline.Tasks, "", name, at), nil
	l.add(&Opening{Block: heading, From: at.From, To: at.To, Title: name, Path: l.task.Path, Question: l.answer})
}

func (l *looseReader) readParagraph(b *Block) {
	if b = l.withoutAsides(b); len(b.Said) == 0 {
		return
	}
	all := prose.Whole(b.Said)
	text := strings.TrimSpace(all.Text)
	switch {
	case text == pending:
	case l.task != nil && doc.IsFigureCaption(text):
		l.leave(b)
	case len([]rune(text)) <= maxHeading && l.fit.isAnnex(text) && l.task == nil:
		l.close()
		l.section, l.named = nil, nil
		l.leave(b)
	case l.answer != nil && l.answer.Kind == outline.Tasks && l.numberedTask(b, all):
	case all.Text != "" && l.labels(b, all):
	case l.section == nil:
		l.before(b, text)
	default:
		l.running(b, all)
	}
}

// before reads what stands before the first section, or in one that is none of the outline's: the title and the day of the paper.
func (l *looseReader) before(b *Block, text string) {
	switch {
	case b.From < l.first && phrase.IsPaperTitle(text) && l.isTitle(&Block{Title: text, Level: 1}):
		l.add(&Title{Path: outline.TitleKey, Cell: Cell{Text: text, From: b.From, To: b.To}, Kind: outline.Text})
	case isDay(text) && !l.has(outline.DatedKey):
		l.add(&Title{Path: outline.DatedKey, Cell: Cell{Text: text, From: b.From, To: b.To}, Kind: outline.Date})
	default:
		l.leave(b)
	}
}

func (l *looseReader) has(path string) bool {
	return slices.ContainsFunc(l.Parts, func(p Part) bool {
		switch p := p.(type) {
		case *Title:
			return p.Path == path
		case *Answer:
			return p.Path == path
		}
		return false
	})
}

// running adds a paragraph to the text that is being read: a question's of which it bears the name, else the one that is open, else
// the first of the section that no heading of its own opens.
func (l *looseReader) running(b *Block, all doc.Placed) {
	if q := l.namedBy(b); q != nil {
		l.begin(q)
	}
	if l.text == nil && l.task == nil && l.answer == nil {
		if q := l.firstProse(); q != nil {
			l.begin(q)
		}
	}
	l.line(b)
}

// namedBy is the question of the section whose name runs into a paragraph: 一是加强组织领导。…
func (l *looseReader) namedBy(b *Block) *outline.Question {
	if len(b.Said) < 2 || l.task != nil {
		return nil
	}
	first := b.Said[0].Text
	if b.Said[0].Kind != prose.Heading && len([]rune(first)) > maxRunIn {
		return nil
	}
	t, ok := l.fit.question(first, l.section)
	if !ok || t.section != l.section || t.question == l.text || t.question.Kind != outline.Prose || l.opened[t.question] || l.inOwnSection() {
		return nil
	}
	return t.question
}

// inOwnSection reports whether the answer that is being read has a heading of its own: what stands below it is not another's.
func (l *looseReader) inOwnSection() bool {
	return l.section == nil || l.answer != nil && l.opened[l.answer]
}

// maxRunIn is how long, in characters, a sentence may be that names what its paragraph is about.
const maxRunIn = 18

// firstProse is the question of a section that text directly below its heading answers.
func (l *looseReader) firstProse() *outline.Question {
	if l.named != nil {
		return l.named
	}
	for _, q := range headedOf(l.section) {
		if q.Kind == outline.Prose {
			if l.opened[q] {
				return nil
			}
			return q
		}
	}
	return nil
}
