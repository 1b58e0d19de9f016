package draft

import (
	"strings"

	"pilotplan/internal/doc"
	"pilotplan/outline"
)

// placed is a question with its path.
type placed struct {
	path string
	*outline.Question
}

// headedIn are the questions of a chapter that have headings of their own, those of sections in sections as well, in order.
func headedIn(c *outline.Section) []placed {
	return expand(nil, c.Key, c.Questions, (*outline.Question).IsSection)
}

// askedIn are the questions of a chapter, and behind them what its groups hold.
func askedIn(c *outline.Section) []placed {
	return expand(nil, c.Key, c.Questions, func(q *outline.Question) bool { return q.Kind == outline.Group })
}

// expand lists questions, and level by level those in groups of some sort.
func expand(all []placed, path string, questions []outline.Question, open func(*outline.Question) bool) []placed {
	for i := range questions {
		all = append(all, placed{path + "." + questions[i].Key, &questions[i]})
	}
	for i := range questions {
		if q := &questions[i]; open(q) {
			all = expand(all, path+"."+q.Key, q.Fields, open)
		}
	}
	return all
}

// openSection begins a section that holds answers, and sections, of its own.
func (r *reader) openSection(p placed, b *Block) {
	r.answer, r.task, r.text, r.path = nil, nil, nil, p.path
	r.add(&Opening{Block: b, From: b.From, To: b.To, Title: r.heading, Path: p.path})
}

// runs reads short answers that run on in one paragraph, 主题：…；年限：3年。, if each names a question. It reports whether it did.
func (r *reader) runs(p doc.Placed) bool {
	text, ok := strings.CutSuffix(strings.TrimRight(p.Text, " "), "。")
	parts := strings.Split(text, "；")
	if !ok || len(parts) < 2 {
		return false
	}
	at := 0
	var found []func()
	for _, part := range parts {
		name, value, _ := strings.Cut(part, "：")
		path, q := r.question(name)
		if q == nil || q.Kind == outline.Prose || q.Kind == outline.Group {
			return false
		}
		from, to := at+len(part)-len(value), at+len(part)
		found = append(found, func() { r.answered(path, q, cellOf(p.Slice(from, to))) })
		at += len(part) + len("；")
	}
	for _, answer := range found {
		answer()
	}
	return true
}
