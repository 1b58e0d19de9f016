package render

import (
	"fmt"
	"io/fs"
	"slices"
	"strings"

	"pilotplan/internal/doc"
	"pilotplan/internal/plan"
	"pilotplan/outline"
)

// anyMaterial is the template for papers that have none of their own.
const anyMaterial = "材料.md.tmpl"

// Paper is what the template of a material is given: 请示.md.tmpl and 承诺书.md.tmpl, or 材料.md.tmpl for others. All
// strings are Markdown; an answer that is missing is the mark （待填写）, but for those that the template calls optional.
type Paper struct {
	Front     string // front matter; the title is the first heading's
	Title     string // of the material: 承诺书
	Applicant string
	Type      string
	Guide     string // the guide's title
	Plan      string // the title of the plan
	Period    string
	Questions []PaperAnswer

	plan     *plan.Plan
	material *outline.Material
}

// PaperAnswer is one question of a material with its answer.
type PaperAnswer struct{ Label, Answer string }

// Material writes the paper of the outline's materials that has the key. The error is an unknown key or a bad template.
func Material(p *plan.Plan, key string, templates fs.FS) ([]byte, error) {
	m := materialOf(p.Outline, key)
	if m == nil {
		return nil, fmt.Errorf("write material: the outline has no %q", key)
	}
	name := key + ".md.tmpl"
	if !fs.ValidPath(name) || !exists(templates, name) {
		name = anyMaterial
	}
	paper := Paper{
		Title:     doc.EscapeLine(stripNumber(m.Title)),
		Applicant: markOr(applicant(p)),
		Type:      markOr(text(p.Type)),
		Guide:     markOr(p.Outline.Title),
		Plan:      doc.EscapeLine(title(p)),
		Period:    markOr(text(p.Period)),
		plan:      p,
		material:  m,
	}
	paper.Front = "单位: " + quoted(orPending(applicant(p)))
	for i := range m.Questions {
		q := &m.Questions[i]
		if f := paper.fact(q.Key); paper.shown(f) {
			paper.Questions = append(paper.Questions, PaperAnswer{doc.EscapeLine(f.label()), answered(f)})
		}
	}
	return execute(templates, name, paper)
}

func exists(files fs.FS, name string) bool {
	_, err := fs.Stat(files, name)
	return err == nil
}

func materialOf(o *outline.Outline, key string) *outline.Material {
	for i := range o.Materials {
		if o.Materials[i].Key == key {
			return &o.Materials[i]
		}
	}
	return nil
}

func markOr(plainText string) string {
	if plainText == "" {
		return pendingMark
	}
	return doc.EscapeLine(plainText)
}

func (m Paper) fact(key string) fact {
	path := plan.MaterialsKey + "." + m.material.Key + "." + key
	f := fact{&outline.Question{Key: key, Kind: outline.Text}, path, m.plan.Lookup(path)}
	for i := range m.material.Questions {
		if m.material.Questions[i].Key == key {
			f.question = &m.material.Questions[i]
		}
	}
	return f
}

func (m Paper) shown(f fact) bool {
	w := &writer{plan: m.plan}
	return w.shown(f)
}

// Has reports whether the question is answered.
func (m Paper) Has(key string) bool { return m.fact(key).value.Answered() }

// Signers are those of the questions that this applicant is asked, as the document shows them; an answer that is missing is blank, as it
// is to be signed by hand.
func (m Paper) Signers(keys ...string) []PaperAnswer {
	var signers []PaperAnswer
	for _, key := range keys {
		if f := m.fact(key); m.asks(key) && m.shown(f) {
			signers = append(signers, PaperAnswer{m.Label(key), doc.EscapeLine(f.value.Line())})
		}
	}
	return signers
}

// asks reports whether the paper has a question.
func (m Paper) asks(key string) bool {
	return slices.ContainsFunc(m.material.Questions, func(q outline.Question) bool { return q.Key == key })
}

// Answer is the answer on one line.
func (m Paper) Answer(key string) string { return markOr(m.fact(key).value.Line()) }

// Prose is the answer as Markdown in its own right.
func (m Paper) Prose(key string) string {
	w := &writer{plan: m.plan, prefix: labelPrefix(m.plan) + key}
	return w.markdown(proseOf(m.fact(key).value), 1)
}

// Lines are the entries of a list, each on one line; a single answer is a list of one.
func (m Paper) Lines(key string) []string {
	var lines []string
	for _, t := range m.plan.List(m.fact(key).path) {
		if line := strings.TrimSpace(t.Value); line != "" {
			lines = append(lines, doc.EscapeLine(strings.TrimRight(line, "；;。")))
		}
	}
	return lines
}

// Date is the answer to 日期, else the date of the plan.
func (m Paper) Date() string {
	if m.Has("日期") {
		return m.Answer("日期")
	}
	return markOr(text(m.plan.Dated))
}

// Label is how the outline calls the question.
func (m Paper) Label(key string) string { return doc.EscapeLine(m.fact(key).label()) }
