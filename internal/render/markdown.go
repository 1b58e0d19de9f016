// Package render writes a plan as Markdown.
//
// It makes a model of the document, in which every string is Markdown already: prose answers are fitted into their place,
// all other answers are escaped. A template then puts the pieces in order. So a template never sees what a user typed,
// and what a user typed is never taken for a template.
package render

import (
	"bytes"
	"fmt"
	"io/fs"
	"slices"
	"strings"
	"text/template"

	"pilotplan/internal/doc"
	"pilotplan/internal/plan"
	"pilotplan/outline"
)

const (
	planTemplate = "方案.md.tmpl"
	pending      = "（待填写）"
	pendingMark  = "**" + pending + "**" // pending, as Markdown
)

// Document is what the template of a plan is given. All strings are Markdown.
type Document struct {
	Front    string // front matter: lines of “key: value”
	Title    string
	Chapters []Chapter
}

// Chapter is a chapter of the outline.
type Chapter struct {
	Heading  string // with its number: 一、试点单位概况
	Lead     string // what stands before the first section; may be empty
	Sections []Section
}

// Section is what a chapter says to one question of its own heading.
type Section struct {
	Heading string // with its number: （一）基本情况
	Body    string // paragraphs, tables, figures and deeper headings
}

// Markdown writes p with the template 方案.md.tmpl of templates. The same plan gives the same bytes.
func Markdown(p *plan.Plan, templates fs.FS) ([]byte, error) {
	w := &writer{plan: p, prefix: labelPrefix(p)}
	d := Document{Front: front(p), Title: doc.EscapeLine(title(p))}
	for i := range p.Outline.Chapters {
		if c := &p.Outline.Chapters[i]; w.has(c) {
			d.Chapters = append(d.Chapters, w.chapter(c))
		}
	}
	return execute(templates, planTemplate, d)
}

func title(p *plan.Plan) string { return orPending(p.DocumentTitle()) }

func execute(templates fs.FS, name string, model any) ([]byte, error) {
	t, err := template.New(name).Funcs(functions).Option("missingkey=error").ParseFS(templates, name)
	if err != nil {
		return nil, fmt.Errorf("read template %s: %w", name, err)
	}
	var b bytes.Buffer
	if err := t.Execute(&b, model); err != nil {
		return nil, fmt.Errorf("fill in template %s: %w", name, err)
	}
	return append(bytes.TrimSpace(b.Bytes()), '\n'), nil
}

// front is the front matter: what the cover and the properties of the file show.
func front(p *plan.Plan) string {
	lines := []string{"标题: " + quoted(title(p))}
	add := func(key, value string) {
		if value = strings.TrimSpace(value); value != "" {
			lines = append(lines, key+": "+quoted(value))
		}
	}
	add("单位", applicant(p))
	add("日期", p.Dated.Value)
	add("主题", p.Outline.Title)
	return strings.Join(append(lines, "封面: true"), "\n")
}

// quoted is s on one line in double quotes, as YAML writes it.
func quoted(s string) string {
	s = strings.ReplaceAll(doc.Literal(strings.TrimSpace(s)), "\n", " ")
	return `"` + strings.NewReplacer(`\`, `\\`, `"`, `\"`).Replace(s) + `"`
}

func applicant(p *plan.Plan) string { return strings.TrimSpace(p.Text(p.Outline.Applicant).Value) }

// labelPrefix begins the labels of footnotes and links; no answer contains it.
func labelPrefix(p *plan.Plan) string {
	prefix := "p"
	for bytes.Contains(p.Source, []byte("["+prefix)) || bytes.Contains(p.Source, []byte("[^"+prefix)) {
		prefix += "p"
	}
	return prefix
}

// writer makes the model. Tables, figures and headings are numbered in the order in which they are written.
type writer struct {
	plan    *plan.Plan
	prefix  string
	numbers numbering
	tables  int
	figures int
	prose   int // answers so far
	headed  bool
	mute    bool // tables are not announced: they are all that there is

	seek, caught string // of Excerpt: the path of an answer, and what was written of it
}

func (w *writer) heading(level int, text string) string {
	return w.numbers.next(level) + doc.EscapeLine(stripNumber(text))
}

// table writes a table with a sentence before it that says where it is.
func (w *writer) table(t table) string { return w.announced("", t.announced()) }

// markdown fits a prose answer below a heading of the level.
func (w *writer) markdown(answer string, level int) string {
	if strings.TrimSpace(answer) == "" {
		return pendingMark
	}
	w.prose++
	return prose(answer, place{level, fmt.Sprintf("%s%d-", w.prefix, w.prose)})
}

// chapter writes a chapter. Questions of prose and tables are its sections; short answers stand together, at the end of
// the section before them. Before the first section a few may stand; many follow it as a table, unless the pack says how they stand.
func (w *writer) chapter(c *outline.Section) Chapter {
	chapter := Chapter{Heading: w.heading(chapterLevel, orPending(c.Title))}
	run := shortRun{layout: c.Layout, caption: tableName(c.Title, "简表"), facts: w.heads()}
	for _, f := range factsOf(c.Questions, c.Key, w.plan) {
		switch {
		case !w.shown(f):
		case !headed(f.question):
			run.facts = append(run.facts, f)
		case len(chapter.Sections) == 0 && c.Layout == outline.AnyLayout && !few(run.facts):
			chapter.Sections = append(chapter.Sections, w.section(f))
			chapter.close(w.short(&run))
		default:
			chapter.close(w.short(&run))
			chapter.Sections = append(chapter.Sections, w.section(f))
		}
	}
	chapter.close(w.short(&run))
	return chapter
}

// has reports whether the document has a chapter: it shows a question in it.
func (w *writer) has(c *outline.Section) bool {
	return slices.ContainsFunc(factsOf(c.Questions, c.Key, w.plan), w.shown)
}

// shortRun is short answers that stand together.
type shortRun struct {
	layout  outline.Layout
	caption string // if they make a table
	facts   []fact
}

// short writes a run of short answers, and the conditions that they are compared with. The run is empty then.
func (w *writer) short(r *shortRun) string {
	w.catchFacts(r.facts)
	text := blocks(w.facts(*r), w.conditions(r.facts))
	r.facts = nil
	return text
}

// close appends text to the last section, or to the chapter if it has none.
func (c *Chapter) close(text string) {
	if n := len(c.Sections); n > 0 {
		c.Sections[n-1].Body = blocks(c.Sections[n-1].Body, text)
		return
	}
	c.Lead = blocks(c.Lead, text)
}

// headed reports whether a question has a heading of its own.
func headed(q *outline.Question) bool {
	return q.Kind == outline.Prose || q.Kind.IsTable() || q.IsSection()
}

func (w *writer) section(f fact) Section { return w.sectionAt(f, sectionLevel) }

func (w *writer) sectionAt(f fact, level int) Section {
	s := Section{Heading: w.heading(level, f.label())}
	switch f.question.Kind {
	case outline.Group:
		s.Body = w.subsections(f, level+1)
	case outline.Indicators:
		s.Body = w.indicators(f.label())
	case outline.Tasks:
		s.Body = w.tasks(f.label())
	case outline.Table:
		s.Body = blocks(w.ownTable(f.path, f.label()), w.conditions([]fact{f}))
	default:
		s.Body = w.markdown(proseOf(f.value), level)
	}
	w.catch(f.path, strings.Repeat("#", min(level, deepestLevel))+" "+s.Heading+"\n\n"+s.Body)
	return s
}

// subsections writes what a group with a heading of its own holds, in the order of the pack, below headings of the level.
func (w *writer) subsections(g fact, level int) string {
	level = min(level, deepestLevel)
	run := shortRun{layout: g.question.Layout, caption: tableName(g.label(), "简表")}
	var written []string
	for _, f := range w.fieldsOf(g) {
		switch {
		case !headed(f.question):
			run.facts = append(run.facts, f)
		default:
			written = append(written, w.short(&run))
			s := w.sectionAt(f, level)
			written = append(written, strings.Repeat("#", level)+" "+s.Heading, s.Body)
		}
	}
	return blocks(append(written, w.short(&run))...)
}

// blocks joins pieces of Markdown that are not empty.
func blocks(pieces ...string) string {
	var full []string
	for _, piece := range pieces {
		if piece = strings.Trim(piece, "\n"); piece != "" {
			full = append(full, piece)
		}
	}
	return strings.Join(full, "\n\n")
}

// functions are what a template may call beside the fields of its model.
var functions = template.FuncMap{"add": func(a, b int) int { return a + b }}
