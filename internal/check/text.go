package check

import (
	"strings"

	"pilotplan/internal/doc"
	"pilotplan/internal/finding"
	"pilotplan/internal/phrase"
	"pilotplan/internal/plan"
	"pilotplan/internal/prose"
	"pilotplan/outline"
)

// RunText gives what is wrong with a plan in plain text or Markdown (UTF-8), sorted: the rules that read prose only. The
// outline's headings tell facts and guiding thought from goals; a text without any of them may be all goals. The outline may
// be nil.
func RunText(name string, src []byte, o *outline.Outline, opts TextOptions) []finding.Finding {
	if o == nil {
		o = &outline.Outline{}
	}
	p := &pass{
		plan: &plan.Plan{File: name, Source: src, Outline: o}, missing: map[string]bool{},
		period: opts.Period, hasPeriod: !opts.Period.From.IsZero(), asOf: opts.AsOf, vocabulary: opts.Vocabulary,
	}
	p.passages = p.textPassages(string(src))
	for _, r := range rules() {
		if r.text {
			p.rule = r
			r.run(p)
		}
	}
	finding.Sort(p.found)
	return p.found
}

// textPassages cuts a text where a heading of the outline stands. The first passage goes on to the first of them.
func (p *pass) textPassages(text string) []passage {
	lines := finding.NewLines(p.plan.File, []byte(text))
	headings := p.headingRoles()
	document := doc.Parse([]byte(text))
	var all []passage
	var said []prose.Sentence
	start, now := document.Body, unknown
	cut := func(end int) {
		if end > start {
			from := start
			all = append(all, passage{text: text[from:end], role: now, plain: true, base: from, said: said, place: func(a, b int) finding.Pos {
				return lines.Pos(from+a, from+b)
			}})
		}
		start, said = end, nil
	}
	for _, s := range prose.Read(document) {
		if r, ok := headings[headingName(s.Text)]; ok && s.Kind == prose.Heading && r != now {
			cut(strings.LastIndexByte(text[:s.Start], '\n') + 1)
			now = r
		}
		said = append(said, s)
	}
	cut(len(text))
	return all
}

// headingRoles says what stands under the outline's headings.
func (p *pass) headingRoles() map[string]role {
	roles := map[string]role{}
	o := p.plan.Outline
	goal := o.GoalChapter()
	for i, chapter := range o.Chapters {
		r := unknown
		switch {
		case goal < 0:
		case i < goal:
			r = background
		case i > goal:
			r = safeguard
		}
		for _, name := range []string{chapter.Key, chapter.Title} {
			roles[headingName(name)] = r
		}
		for k := range chapter.Questions {
			q := &chapter.Questions[k]
			of := r
			if r == unknown && q.Kind == outline.Prose {
				of = p.proseRole(chapter.Key + "." + q.Key)
			}
			roles[headingName(q.Key)], roles[headingName(q.Title)] = of, of
		}
	}
	delete(roles, "")
	return roles
}

// headingName is a heading without its number and marks.
func headingName(s string) string {
	s = strings.TrimSpace(strings.Trim(s, "# \t*"))
	return strings.Trim(strings.TrimSpace(phrase.WithoutHead(s)), "：:*# ")
}
