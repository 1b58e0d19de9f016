package draft

import (
	"slices"
	"strings"

	"pilotplan/internal/doc"
	"pilotplan/internal/phrase"
	"pilotplan/internal/prose"
	"pilotplan/outline"
)

// reader goes over the blocks of a text.
type reader struct {
	*Draft
	o        *outline.Outline
	blocks   []Block
	known    bool // the headings are the outline's
	chapter  *outline.Section
	answer   *outline.Question // of the section that is being read; nil between sections
	path     string            // of what is being read
	heading  string            // the nearest one
	text     *outline.Question // the running text at path that takes in paragraphs; nil if none does
	task     *Row              // whose section is being read
	below    int               // level of the headings of tasks
	rows     map[rowKey]*Row
	told     map[toldKey]bool
	inTable  map[*Row]bool        // rows that the table being read has told already
	count    map[outline.Kind]int // of rows so far
	captions []string             // of the tables and drawings of the text
	common   []commonCell         // what all rows of the tables of this answer say
	shared   map[*Row]bool        // rows that have been told so
}

func (r *reader) add(p Part) { r.Parts = append(r.Parts, p) }

func (r *reader) leave(b *Block) { r.add(&Left{Block: b}) }

// knows reports whether the text has the outline's chapters, most of them.
func (r *reader) knows() bool {
	if r.o == nil || len(r.o.Chapters) == 0 {
		return false
	}
	found, wanted := 0, 0
	for i := range r.o.Chapters {
		c := &r.o.Chapters[i]
		if len(c.For) == 0 && c.When == nil {
			wanted++
		}
		if slices.ContainsFunc(r.blocks, func(b Block) bool { return b.Kind == Heading && names(b.Title, c.Title, c.Key) }) {
			found++
		}
	}
	return 2*found >= max(wanted, 1)
}

// frontKeys are the keys of front matter that a plan has at its top.
var frontKeys = []struct {
	front, key string
	kind       outline.Kind
}{{"标题", outline.TitleKey, outline.Text}, {"日期", outline.DatedKey, outline.Date}}

func (r *reader) front(front []doc.Entry) {
	for _, known := range frontKeys {
		i := slices.IndexFunc(front, func(e doc.Entry) bool { return e.Key == known.front })
		if i >= 0 && front[i].Value != "" && front[i].Value != pending {
			r.add(&Title{Path: known.key, Cell: Cell{Text: front[i].Value, From: front[i].From, To: front[i].To}, Kind: known.kind})
		}
	}
}

func (r *reader) block(b *Block) {
	switch b.Kind {
	case Heading:
		r.readHeading(b)
	case Table:
		r.readTable(b)
	case Paragraph:
		r.readParagraph(b)
	default:
		r.leave(b)
	}
}

// readHeading opens a chapter, an answer, a task, or goes on in a text.
func (r *reader) readHeading(b *Block) {
	title := phrase.WithoutHead(b.Title)
	r.heading = title
	if !r.known {
		r.line(b)
		return
	}
	for i := range r.o.Chapters {
		if c := &r.o.Chapters[i]; names(b.Title, c.Title, c.Key) && b.Level <= 2 {
			r.chapter, r.answer, r.task, r.text, r.path = c, nil, nil, nil, c.Key
			r.add(&Opening{Block: b, From: b.From, To: b.To, Title: title, Path: c.Key})
			return
		}
	}
	if r.chapter == nil {
		r.readTitle(b)
		return
	}
	for _, p := range headedIn(r.chapter) {
		switch {
		case !names(b.Title, p.Title, p.Key) || r.answer != nil && b.Level > r.below-1:
			continue
		case p.IsSection():
			r.openSection(p, b)
		default:
			r.open(p, b)
		}
		return
	}
	switch {
	case r.answer != nil && r.answer.Kind == outline.Tasks && b.Level == r.below:
		r.task, r.text = r.row(outline.Tasks, "", title, Cell{From: b.From, To: b.To}), nil
	case b.Level < r.below || r.answer == nil:
		r.foreign(title, b.Level, b)
	default:
		r.line(b)
	}
}

// readTitle takes the title over the text for that in the front matter, which no reader sees.
func (r *reader) readTitle(b *Block) {
	if b.Level != 1 || b.Title == pending {
		r.leave(b)
		return
	}
	r.Parts = slices.DeleteFunc(r.Parts, func(p Part) bool { t, ok := p.(*Title); return ok && t.Path == outline.TitleKey })
	r.add(&Title{Path: outline.TitleKey, Cell: Cell{Text: b.Title, From: b.From, To: b.To}, Kind: outline.Text})
}

// open begins the answer to a question of the chapter.
func (r *reader) open(p placed, b *Block) {
	q := p.Question
	r.common = nil
	r.answer, r.task, r.below, r.text = q, nil, b.Level+1, nil
	r.path = p.path
	if q.Kind == outline.Prose {
		r.text = q
	}
	r.add(&Opening{Block: b, From: b.From, To: b.To, Title: phrase.WithoutHead(b.Title), Path: r.path, Question: q})
}

// foreign begins a section that the outline does not ask for. b is its heading, or the first paragraph of one without.
func (r *reader) foreign(title string, level int, b *Block) {
	r.answer, r.task, r.below = &outline.Question{Key: title, Kind: outline.Prose}, nil, level+1
	r.path, r.text = r.chapter.Key+"."+title, r.answer
	opening := &Opening{From: b.From, To: b.To, Title: title, Path: r.path, Question: r.answer}
	if b.Kind == Heading {
		opening.Block = b
	}
	r.add(opening)
}

// line adds a block to the text that is being read, of a task to its measures.
func (r *reader) line(b *Block) {
	l := &Line{Block: b, Path: r.path, Question: r.text, Under: r.heading}
	if r.task != nil {
		l.Row, l.Path, l.Question = r.task, r.task.Path, r.TableOf(outline.Tasks).Column(outline.RoleMeasures)
	}
	if l.Question == nil {
		r.leave(b)
		return
	}
	r.add(l)
}

// deepest is the level of the innermost headings.
const deepest = 6

func (r *reader) readParagraph(b *Block) {
	if r.known && r.chapter == nil {
		r.leave(b)
		return
	}
	if r.known {
		if b = r.withoutAsides(b); len(b.Said) == 0 {
			return
		}
	}
	all := prose.Whole(b.Said)
	switch {
	case strings.TrimSpace(all.Text) == pending:
		return
	case r.known && (r.task != nil && r.commitment(all) || r.labelled(all)):
		return
	}
	if r.text == nil && r.task == nil {
		level := deepest // whatever heading comes next ends it
		if r.answer != nil {
			level = r.below - 1
		}
		r.foreign(r.chapter.Key, level, b)
	}
	r.line(b)
}
