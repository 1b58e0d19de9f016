package draft

import (
	"cmp"
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"pilotplan/internal/phrase"
	"pilotplan/internal/segment"
	"pilotplan/internal/vocabulary"
	"pilotplan/outline"
)

// section is a part of a plan that headings may open: a chapter, or the questions of a material.
type section struct {
	path, title string
	questions   []outline.Question
	chapter     *outline.Section // nil for a material
	inner       bool             // a section of the chapter, not the chapter itself
}

// sectionsOf are the sections of an outline, in its order.
func sectionsOf(o *outline.Outline) []section {
	var all []section
	for i := range o.Chapters {
		c := &o.Chapters[i]
		all = append(all, section{path: c.Key, title: c.Title, questions: c.Questions, chapter: c})
		for _, p := range headedIn(c) {
			if p.IsSection() {
				all = append(all, section{path: p.path, title: p.Title, questions: p.Fields, chapter: c, inner: true})
			}
		}
	}
	for i := range o.Materials {
		if m := &o.Materials[i]; len(m.Questions) > 0 {
			all = append(all, section{path: outline.MaterialsKey + "." + m.Key, title: m.Title, questions: m.Questions})
		}
	}
	return all
}

// key is the last part of the path.
func (s *section) key() string { return s.path[strings.LastIndexByte(s.path, '.')+1:] }

// target is what a heading opens: a question of a section, or the section itself.
type target struct {
	section  *section
	question *outline.Question // nil for the section; with several, the first that the heading names
	several  bool              // the heading names several questions
	likeness float64           // from 0 to 1
}

func (t target) path() string {
	if t.question == nil {
		return t.section.path
	}
	return t.section.path + "." + t.question.Key
}

// fitter tells how like a heading is to the names that an outline has for its parts. Words count by how few of the names have
// them, so that what only one part is called by tells it; words that may stand in any heading count little.
type fitter struct {
	sections []section
	words    *vocabulary.Vocabulary
	cutter   segment.Cutter
	count    map[string]int      // of names that a word stands in
	cut      map[string][]string // names as words
	bared    map[string]string   // headings without what says nothing
	topics   phrase.Headings
	found    map[headingIn]target // what was found before
}

func newFitter(o *outline.Outline, words *vocabulary.Vocabulary) *fitter {
	f := &fitter{sections: sectionsOf(o), words: words, count: map[string]int{}, cut: map[string][]string{}, bared: map[string]string{}, found: map[headingIn]target{}, topics: phrase.Headings{Words: words}}
	for i := range f.sections {
		s := &f.sections[i]
		f.learn(s.title, s.key())
		for k := range s.questions {
			if q := &s.questions[k]; isHeaded(q) {
				f.learn(namesOf(q)...)
			}
		}
	}
	return f
}

// isHeaded reports whether a question is answered below a heading of its own.
func isHeaded(q *outline.Question) bool { return q.Kind == outline.Prose || q.Kind.IsTable() }

// namesOf are what a question is called.
func namesOf(q *outline.Question) []string { return append([]string{q.Key, q.Title}, q.Heads...) }

// learn counts the words of the names of one part, each once.
func (f *fitter) learn(names ...string) {
	seen := map[string]bool{}
	for _, n := range names {
		for _, w := range f.wordsOf(n) {
			if !seen[w] {
				seen[w] = true
				f.count[w]++
			}
		}
	}
}

// joints are what joins words and tells nothing.
const joints = "和与及暨、的之等"

// wordsOf are the words of a heading.
func (f *fitter) wordsOf(heading string) []string {
	heading = f.bare(heading)
	if words, ok := f.cut[heading]; ok {
		return words
	}
	rs := []rune(heading)
	f.cutter.Cut(rs, nil)
	words := []string{}
	for i := 0; i < f.cutter.Len(); {
		from, to := f.cutter.Word(i)
		if w := string(rs[from:to]); w != "" && !strings.Contains(joints, w) && !slices.Contains(words, w) {
			words = append(words, w)
		}
		i = max(to, i+1)
	}
	f.cut[heading] = words
	return words
}

var brackets = regexp.MustCompile(`[（(][^（）()]*[）)]`)

// bare is a heading without its number, what stands in brackets and its marks.
func bare(heading string) string {
	heading = strings.Trim(heading, " \t　#*【】[]")
	return Key(strings.Trim(brackets.ReplaceAllString(phrase.WithoutHead(heading), ""), " \t　：:。*【】"))
}

// bare is the same, worked out once.
func (f *fitter) bare(heading string) string {
	b, ok := f.bared[heading]
	if !ok {
		b = bare(heading)
		f.bared[heading] = b
	}
	return b
}

// Weights of words that no name has, of those that may stand in any heading, and of single characters.
const (
	strange = 0.3
	common  = 0.2
	single  = 0.5
)

func (f *fitter) weight(word string) float64 {
	w := strange
	if n := f.count[word]; n > 0 {
		w = 1 / float64(n)
	}
	if f.words.List(vocabulary.CommonInHeads).Has(word) {
		w *= common
	}
	if utf8.RuneCountInString(word) == 1 {
		w *= single
	}
	return w
}

// likeness is how like a heading is to a name, from 0 to 1: what they share, held against both.
func (f *fitter) likeness(heading, name string) float64 {
	if name == "" || f.bare(heading) == "" {
		return 0
	}
	if f.bare(heading) == f.bare(name) {
		return 1
	}
	said, meant := f.wordsOf(heading), f.wordsOf(name)
	shared, ofSaid, ofMeant := 0.0, 0.0, 0.0
	for _, w := range said {
		ofSaid += f.weight(w)
	}
	for _, w := range meant {
		ofMeant += f.weight(w)
		if slices.Contains(said, w) {
			shared += f.weight(w)
		}
	}
	if shared == 0 {
		return 0
	}
	return min(0.99, 2*shared/(ofSaid+ofMeant))
}

// covers reports whether a label has all words of a name but those that may stand anywhere: 资金 is not 财政资金.
func (f *fitter) covers(label, name string) bool {
	said := f.wordsOf(label)
	return !slices.ContainsFunc(f.wordsOf(name), func(w string) bool {
		return !slices.Contains(said, w) && !f.words.List(vocabulary.CommonInHeads).Has(w)
	})
}

// best is the name that a heading is most like.
func (f *fitter) best(heading string, names []string) float64 {
	most := 0.0
	for _, n := range names {
		most = max(most, f.likeness(heading, n))
	}
	return most
}

// How like a heading must be to what it opens: in the section that is being read, and anywhere; and how like to two questions that it
// names both.
const (
	likeHere  = 0.52
	likeThere = 0.8
	likeBoth  = 0.6
)

// headingIn is a heading where it stands.
type headingIn struct {
	heading string
	here    *section
}

// question is the question that a heading opens, where the section that is being read, which may be nil, comes first.
func (f *fitter) question(heading string, here *section) (target, bool) {
	key := headingIn{heading, here}
	t, known := f.found[key]
	if !known {
		if best, ok := f.find(heading, here); ok {
			t = best
		}
		f.found[key] = t
	}
	return t, t.question != nil
}

func (f *fitter) find(heading string, here *section) (target, bool) {
	all := f.ranked(heading, here)
	for _, t := range all {
		if t.fits(here) {
			return f.together(heading, t), true
		}
	}
	return f.byTopic(heading, here)
}

// ranked are the questions by how like a heading is to them.
func (f *fitter) ranked(heading string, here *section) []target {
	var found []target
	for i := range f.sections {
		s := &f.sections[i]
		for k := range s.questions {
			if q := &s.questions[k]; isHeaded(q) && (s.chapter != nil || s == here) {
				found = append(found, target{section: s, question: q, likeness: f.best(heading, namesOf(q))})
			}
		}
	}
	slices.SortStableFunc(found, func(a, b target) int {
		if c := cmp.Compare(b.likeness, a.likeness); c != 0 || a.section == b.section {
			return c
		}
		if a.section == here {
			return -1
		}
		return 1
	})
	return found
}

// fits reports whether a heading is like enough to what it opens.
func (t target) fits(here *section) bool {
	return t.likeness >= likeThere || t.section == here && t.likeness >= likeHere
}

// together is a target with the others of its section that a heading names as well: 试点思路和目标. The first of them comes first.
func (f *fitter) together(heading string, first target) target {
	parts := f.parts(heading)
	if first.likeness == 1 || len(parts) < 2 {
		return first
	}
	for _, part := range parts {
		for _, t := range f.ranked(part, first.section) {
			if t.section != first.section || t.likeness < likeBoth {
				continue
			}
			if t.question != first.question {
				first.several = true
				if index(first.section, t.question) < index(first.section, first.question) {
					first.question = t.question
				}
			}
			break
		}
	}
	return first
}

func index(s *section, q *outline.Question) int {
	return slices.IndexFunc(s.questions, func(o outline.Question) bool { return o.Key == q.Key })
}

// isForm reports whether a heading is of what is no text of a plan: annexes, terms.
func (f *fitter) isForm(heading string) bool {
	return f.isAnnex(heading) || f.topics.Topic(heading) == phrase.Form
}

// isAnnex reports whether a line begins an annex: 附件2：重点项目清单.
func (f *fitter) isAnnex(line string) bool {
	name, _, _ := strings.Cut(strings.ReplaceAll(f.bare(line), ":", "："), "：")
	return f.words.List(vocabulary.FormHeads).Has(strings.TrimRight(name, "0123456789"))
}

// parts are those of a heading that names several things.
func (f *fitter) parts(heading string) []string {
	return strings.FieldsFunc(bare(heading), func(r rune) bool { return strings.ContainsRune("和与及暨、", r) })
}

// byTopic is the one question with the topic that a heading tells: of the section that is being read, or of all.
func (f *fitter) byTopic(heading string, here *section) (target, bool) {
	topic := f.topics.Topic(heading)
	if topic != phrase.Goals && topic != phrase.Guiding && (topic != phrase.Tasks || here == nil) {
		return target{}, false
	}
	var found []target
	for i := range f.sections {
		s := &f.sections[i]
		for k := range s.questions {
			q := &s.questions[k]
			if (s == here || here == nil) && isHeaded(q) && f.topics.Topic(q.Title) == topic && (topic == phrase.Tasks) == (q.Kind == outline.Tasks) && q.Kind != outline.Indicators {
				found = append(found, target{section: s, question: q, likeness: likeHere})
			}
		}
	}
	if len(found) != 1 {
		return target{}, false
	}
	return found[0], true
}

// section is the section that a heading is most like; of materials only by their very names.
func (f *fitter) section(heading string) (target, bool) {
	best := target{}
	for i := range f.sections {
		s := &f.sections[i]
		t := target{section: s, likeness: f.best(heading, []string{s.title, s.key()})}
		if s.chapter == nil && t.likeness < 1 {
			continue
		}
		if t.likeness > best.likeness {
			best = t
		}
	}
	if best.likeness >= likeBoth {
		return best, true
	}
	topic := f.topics.Topic(heading)
	if topic != phrase.Safeguards {
		return target{}, false
	}
	for i := range f.sections {
		if s := &f.sections[i]; s.chapter != nil && f.topics.Topic(s.title) == topic {
			return target{section: s, likeness: likeHere}, true
		}
	}
	return target{}, false
}
