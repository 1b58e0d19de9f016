package check

import (
	"strings"

	"pilotplan/internal/finding"
	"pilotplan/internal/phrase"
	"pilotplan/internal/plan"
	"pilotplan/internal/prose"
	"pilotplan/internal/statement"
	"pilotplan/outline"
)

// RunText gives what is wrong with a plan in plain text or Markdown (UTF-8), sorted: the rules that read prose, and those
// of rows where it has tables of indicators or tasks. Its headings
// tell facts and guiding thought from goals; what stands under none of these may be all goals. The outline may be nil.
func RunText(name string, src []byte, o *outline.Outline, opts TextOptions) []finding.Finding {
	return RunDocument(prose.Of(name, src), o, opts)
}

// RunDocument is RunText for a text of any kind.
func RunDocument(text *prose.Text, o *outline.Outline, opts TextOptions) []finding.Finding {
	if o == nil {
		o = &outline.Outline{}
	}
	p := &pass{
		plan: &plan.Plan{File: text.Name, Source: text.Source, Outline: o}, missing: map[string]bool{}, vocabulary: opts.Vocabulary,
	}
	said, times := statement.Read(text.Document, p.words(), opts.AsOf)
	p.asOf, p.period = times.Day, opts.Period
	if p.asOf.IsZero() {
		p.asOf = opts.Today
	}
	if p.period.From.IsZero() {
		p.period = times.Period
	}
	p.hasPeriod = !p.period.From.IsZero()
	p.passages = textPassages(text, said)
	for _, r := range rules() {
		if r.text {
			p.rule = r
			r.run(p)
		}
	}
	p.addDrafted(text, opts)
	finding.Sort(p.found)
	return p.found
}

// textPassages cuts a text where it turns to something else: at its headings, and at labels such as 存在问题：.
func textPassages(of *prose.Text, said []statement.Sentence) []passage {
	text := string(of.Source)
	var all []passage
	start, first := 0, 0
	cut := func(end, next int, r role) {
		if from := start; end > from {
			all = append(all, passage{text: text[from:end], role: r, plain: true, base: from, said: said[first:next], place: func(a, b int) finding.Pos {
				return of.Places.Pos(from+a, from+b)
			}})
		}
		start, first = end, next
	}
	now := unknown
	for i := range said {
		r := rolesInText[topicAt(said, i)]
		if r != now {
			cut(startOfLine(text, said, i), i, now)
			now = r
		}
	}
	cut(len(text), len(said), now)
	return all
}

// topicAt is what the text from a sentence on is about: with a heading begins what stands under it.
func topicAt(said []statement.Sentence, i int) phrase.Topic {
	for said[i].Kind == prose.Heading && i+1 < len(said) && said[i+1].Section != said[i].Section {
		i++
	}
	return said[i].Context.Topic
}

// startOfLine is where the line of a sentence begins, or the sentence if another stands before it in its line.
func startOfLine(text string, said []statement.Sentence, i int) int {
	start := said[i].Start
	if line := strings.LastIndexByte(text[:start], '\n') + 1; i == 0 || said[i-1].End <= line {
		return line
	}
	return start
}

// rolesInText are the roles of text under its headings. What is to be done may stand there as labels and steps.
var rolesInText = [...]role{
	phrase.NoTopic: unknown, phrase.Mixed: unknown, phrase.Background: background, phrase.Guiding: guiding, phrase.Goals: goals,
	phrase.Tasks: unknown, phrase.Ahead: unknown, phrase.Safeguards: safeguard, phrase.Form: otherText,
}

// headingName is a heading without its number and marks.
func headingName(s string) string {
	s = strings.TrimSpace(strings.Trim(s, "# \t*"))
	return strings.Trim(strings.TrimSpace(phrase.WithoutHead(s)), "：:*# ")
}
