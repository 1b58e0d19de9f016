package diff

import (
	"cmp"
	"slices"
	"strings"

	"pilotplan/internal/diff/change"
	"pilotplan/internal/plan"
	"pilotplan/internal/quantity"
	"pilotplan/outline"
)

// textReader reads Markdown or plain text into a version. Where the headings are those of an outline, what stands below them is
// the answers to it; a text without them is one long prose.
type textReader struct {
	v       *version
	o       *outline.Outline
	text    string
	lines   *liner
	roles   chapterRoles
	known   bool // the headings are the outline's
	chapter *outline.Section
	answer  *outline.Question // of the section that is being read; nil between sections
	path    string            // of what is being read
	heading string            // the nearest one
	prose   *prose            // that takes in paragraphs
	task    *entry
	below   int // level of the headings of tasks
	rows    map[rowKey]*entry
	count   map[tableKind]int // of rows so far
}

func readText(name string, src []byte, o *outline.Outline) *version {
	text := strings.ReplaceAll(string(src), "\r\n", "\n")
	v := &version{name: name, outline: o, order: []string{}, headings: map[string]change.Place{}}
	r := &textReader{v: v, o: o, text: text, lines: newLiner(name, text), roles: rolesOf(o), rows: map[rowKey]*entry{}, count: map[tableKind]int{}}
	blocks, front := textBlocks(text)
	r.known = r.knows(blocks)
	if r.known {
		r.frontAnswers(front)
	} else {
		v.outline = nil
		r.prose = &prose{key: "全文", path: "全文", label: "全文"}
		v.proses = append(v.proses, r.prose)
	}
	for i := range blocks {
		r.block(&blocks[i])
	}
	r.tidy()
	for _, f := range v.fields {
		if f.path == plan.PeriodKey {
			v.period, _ = quantity.ParsePeriod(f.value)
		}
		if f.path == plan.TitleKey {
			v.title = f.value
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
		if name != "" && sentenceKey(heading) == sentenceKey(name) {
			return true
		}
	}
	return false
}

func (r *textReader) frontAnswers(front map[string]string) {
	for _, known := range [][2]string{{"标题", plan.TitleKey}, {"日期", plan.DatedKey}} {
		if value := unescaped(front[known[0]]); value != "" && value != "（待填写）" {
			f := &field{key: known[1], label: known[1], path: known[1], kind: outline.Text, value: value, at: r.find(known[0]+":", known[1], value)}
			if known[1] == plan.DatedKey {
				f.kind = outline.Date
			}
			r.v.fields = append(r.v.fields, f)
		}
	}
}

func (r *textReader) find(words, path, text string) change.Place {
	at := max(0, strings.Index(r.text, words))
	end := at + strings.IndexByte(r.text[at:]+"\n", '\n')
	return change.Place{Pos: r.lines.pos(at, end), Path: path, Text: text}
}

func (r *textReader) block(b *block) {
	switch b.kind {
	case headingBlock:
		r.readHeading(b)
	case tableBlock:
		r.readTable(b)
	default:
		r.readParagraphs(b)
	}
}

// readHeading opens a chapter, an answer, a task, or goes on in a prose.
func (r *textReader) readHeading(b *block) {
	title := withoutNumber(b.title)
	at := change.Place{Pos: r.lines.pos(b.from, b.to), Path: title, Text: b.title}
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
		r.task = r.row(taskTable, "", title, at)
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
	f := &field{key: plan.TitleKey, label: plan.TitleKey, path: plan.TitleKey, kind: outline.Text, value: b.title, at: change.Place{Pos: r.lines.pos(b.from, b.to), Path: plan.TitleKey, Text: b.title}}
	r.v.fields = slices.DeleteFunc(r.v.fields, func(o *field) bool { return o.path == f.path })
	r.v.fields = append(r.v.fields, f)
}

func (r *textReader) section(path string, at change.Place) {
	at.Path = path
	if _, twice := r.v.headings[path]; twice {
		return
	}
	r.v.order = append(r.v.order, path)
	r.v.headings[path] = at
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
	for _, p := range r.v.proses {
		if p.key == r.path {
			r.prose = p
			return
		}
	}
	r.prose = &prose{key: r.path, path: r.path, label: title, role: r.roles.of(r.path, q), money: aboutMoney(q.Key + q.Title)}
	r.v.proses = append(r.v.proses, r.prose)
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
	at.Path = p.path
	p.sentences = append(p.sentences, &sentence{in: p, index: len(p.sentences), text: b.title, key: sentenceKey(b.title), at: at, heading: true, start: true, section: r.sectionName()})
}

// sectionName is the heading above, in a text without an outline.
func (r *textReader) sectionName() string {
	if r.known {
		return ""
	}
	return r.heading
}

// taking is the prose that paragraphs go to; nil if there is none.
func (r *textReader) taking() *prose {
	if r.task != nil && r.prose == nil {
		for _, p := range r.task.proses {
			if p.key == "举措" {
				r.prose = p
				return p
			}
		}
		r.prose = r.task.newProse("举措", 0, r.task.path+".举措")
	}
	return r.prose
}

func (r *textReader) readParagraphs(b *block) {
	if r.known && r.chapter == nil {
		return
	}
	text := r.text[b.from:b.to]
	for from := 0; from < len(text); {
		end := len(text)
		if i := strings.Index(text[from:], "\n\n"); i >= 0 {
			end = from + i + 2
		}
		r.readParagraph(strings.TrimRight(text[from:end], "\n"), b.from+from)
		from = end
	}
}

func (r *textReader) readParagraph(text string, offset int) {
	if clean(text) == "" || strings.Trim(clean(text), "*") == "（待填写）" {
		return
	}
	if r.known && r.task != nil && isCommitment(text) {
		r.commitment(text, offset)
		return
	}
	if r.known && r.labelled(text, offset) {
		return
	}
	p := r.taking()
	if p == nil && r.known {
		r.foreign(r.chapter.Key, 2, change.Place{Pos: r.lines.pos(offset, offset+len(text))})
		p = r.prose
	}
	before := len(p.sentences)
	p.read(text, cmp.Or(r.sectionName(), p.path), r.place(offset))
	for _, s := range p.sentences[before:] {
		s.section = r.sectionName()
		if s.index > 0 && s.index == before {
			s.start = true
		}
	}
}
