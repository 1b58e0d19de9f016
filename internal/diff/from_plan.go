package diff

import (
	"slices"
	"strings"

	"pilotplan/internal/diff/change"
	"pilotplan/internal/finding"
	"pilotplan/internal/goal"
	"pilotplan/internal/plan"
	"pilotplan/internal/quantity"
	"pilotplan/internal/vocabulary"
	"pilotplan/outline"
)

// planReader reads a plan file into a version.
type planReader struct {
	plan  *plan.Plan
	v     *version
	roles chapterRoles
	seen  map[string]bool // paths that were read
}

func readPlan(p *plan.Plan) *version {
	v := &version{name: p.File, outline: p.Outline, file: true, title: p.DocumentTitle()}
	v.period, _ = p.PilotPeriod()
	r := &planReader{plan: p, v: v, roles: rolesOf(p.Outline), seen: map[string]bool{}}
	for _, asked := range p.Asked() {
		r.answer(&asked)
	}
	for i := range p.Indicators {
		v.entries = append(v.entries, r.indicator(&p.Indicators[i], i))
	}
	for i := range p.Tasks {
		v.entries = append(v.entries, r.task(&p.Tasks[i], i))
	}
	r.rest()
	return v
}

func placeOf(t plan.Text) change.Place {
	return change.Place{Pos: t.Range(0, len(t.Value)), Path: t.Path, Text: clean(t.Value)}
}

func clean(s string) string { return strings.TrimSpace(s) }

func (r *planReader) answer(a *plan.Asked) {
	if a.Value == nil {
		return
	}
	q := &a.Question
	switch {
	case q.Kind == outline.Indicators || q.Kind == outline.Tasks:
		return
	case q.Kind == outline.Prose:
		r.markSeen(a.Value)
		r.prose(a)
		return
	}
	r.markSeen(a.Value)
	f := &field{key: q.Key, label: label(q), path: a.Path, kind: q.Kind, unit: q.Unit, value: a.Value.Line(), at: placeOf(a.Value.Text)}
	if a.Value.Kind == plan.List {
		for _, item := range a.Value.Items {
			f.parts = append(f.parts, item.Line())
		}
	}
	f.at.Text = f.value
	f.funds, f.sum = fundsOf(r.plan.Outline, a.Path)
	f.group = groupOf(r.plan.Outline, a.Path)
	if f.value != "" {
		r.v.fields = append(r.v.fields, f)
	}
}

func label(q *outline.Question) string {
	if q.Title != "" {
		return q.Title
	}
	return q.Key
}

func (r *planReader) markSeen(v *plan.Value) {
	r.seen[v.Text.Path] = true
	for _, item := range v.Items {
		r.markSeen(item)
	}
}

// prose reads a prose answer; one that is written as a list has a paragraph for each entry.
func (r *planReader) prose(a *plan.Asked) {
	p := &prose{key: a.Path, path: a.Path, label: label(&a.Question), role: r.roles.of(a.Path, &a.Question), money: aboutMoney(a.Question.Key + a.Question.Title)}
	var read func(v *plan.Value)
	read = func(v *plan.Value) {
		if v.Kind == plan.Scalar {
			p.read(v.Text.Value, v.Text.Path, v.Text.Range)
		}
		for _, item := range v.Items {
			read(item)
		}
	}
	read(a.Value)
	if len(p.sentences) > 0 {
		r.v.proses = append(r.v.proses, p)
	}
}

// read adds the sentences of a text. Those that hang together by ； are taken apart, so that a change to one does not move
// the borders of others.
func (p *prose) read(text, path string, place func(from, to int) finding.Pos) {
	last := -1
	marks := "；;"
	if p.key == "交付成果" || p.year != 0 {
		marks = "；;，," // a list of results, each a thing of its own
	}
	for _, s := range goal.Split(text) {
		for _, part := range partsOfSentence(s, marks) {
			shown := text[part[0]:part[1]]
			paragraph := strings.LastIndexByte(text[:part[0]], '\n')
			p.sentences = append(p.sentences, &sentence{
				in: p, index: len(p.sentences), text: shown, key: sentenceKey(shown), heading: s.Kind == goal.Heading && !strings.HasSuffix(shown, "。"),
				at: change.Place{Pos: place(part[0], part[1]), Path: path, Text: oneLine(shown)}, start: paragraph != last,
			})
			last = paragraph
		}
	}
}

// oneLine is a text without its line ends.
func oneLine(s string) string {
	if !strings.ContainsAny(s, "\r\n") {
		return s
	}
	var b strings.Builder
	for _, line := range strings.FieldsFunc(s, func(r rune) bool { return r == '\n' || r == '\r' }) {
		b.WriteString(strings.TrimSpace(line))
	}
	return b.String()
}

// partsOfSentence gives the parts of a sentence that end with one of the marks, outside brackets and quotes, as bytes in the text.
func partsOfSentence(s goal.Sentence, marks string) [][2]int {
	var parts [][2]int
	from, depth := s.Start, 0
	for i, r := range s.Text {
		switch {
		case strings.ContainsRune("（(“《", r):
			depth++
		case strings.ContainsRune("）)”》", r):
			depth = max(0, depth-1)
		case depth == 0 && strings.ContainsRune(marks, r):
			if end := s.Start + i + len(string(r)); end < s.End {
				parts = append(parts, [2]int{from, end})
				from = end
			}
		}
	}
	return append(parts, [2]int{from, s.End})
}

// rest reads what no question asks for.
func (r *planReader) rest() {
	for _, t := range r.plan.Texts() {
		if r.seen[t.Path] || t.Empty() {
			continue
		}
		key := t.Path[strings.LastIndexByte(t.Path, '.')+1:]
		if strings.ContainsRune(t.Value, '\n') {
			p := &prose{key: t.Path, path: t.Path, label: key, extra: true}
			p.read(t.Value, t.Path, t.Range)
			r.v.proses = append(r.v.proses, p)
			continue
		}
		f := &field{key: key, label: key, path: t.Path, kind: outline.Text, value: clean(t.Value), at: placeOf(t), extra: true}
		if e := r.v.rowAt(t.Path); e != nil {
			e.fields = append(e.fields, f)
			continue
		}
		r.v.fields = append(r.v.fields, f)
	}
}

// rowAt is the row that a path is in; nil if it is in none.
func (v *version) rowAt(path string) *entry {
	i := slices.IndexFunc(v.entries, func(e *entry) bool { return strings.HasPrefix(path, e.path+".") })
	if i < 0 {
		return nil
	}
	return v.entries[i]
}

// sentences gives the judge of sentences, for whom the pilot is yet to begin. It is made when it is first asked for, as most
// comparisons need none.
func (v *version) sentences() *goal.Judge {
	if v.judge != nil {
		return v.judge
	}
	o := goal.Options{Period: v.period}
	if v.period.From.Year != 0 {
		o.AsOf = v.period.From.First()
	}
	if v.outline != nil {
		o.Vocabulary, _ = vocabulary.Load(v.outline.Words) // its faults are told where the pack is loaded
	}
	v.judge = goal.New(o)
	return v.judge
}

func asQuantity(text, unit string) (quantity.Quantity, bool) {
	q, err := quantity.Parse(text)
	if err != nil {
		return q, false
	}
	if q.Unit == "" && !q.Rank {
		q.Unit = unit
	}
	return q, true
}
