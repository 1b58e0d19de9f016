package draft

import (
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"pilotplan/internal/doc"
	"pilotplan/internal/quantity"
	"pilotplan/outline"
)

// maxLabel is how long, in bytes, a label before a colon may be.
const maxLabel = 24

// commitment reads the line below a task's measures that says what it is held to: 交付成果：…。完成时限：…。 It reports whether
// the text is such a line.
func (r *reader) commitment(p doc.Placed) bool {
	table, text := r.TableOf(outline.Tasks), p.Text
	label := commitmentLabel(table.Columns())
	found := label.FindAllStringSubmatchIndex(text, -1)
	if len(found) < 2 || found[0][0] != 0 {
		return false
	}
	for i, m := range found {
		end := len(text)
		if i+1 < len(found) {
			end = found[i+1][0]
		}
		value := strings.TrimRight(text[m[1]:end], "。；， \n")
		r.cell(r.task, columnNamed(table.Columns(), text[m[2]:m[3]]), cellOf(p.Slice(m[1], m[1]+len(value))))
	}
	return true
}

// commitmentLabel finds what running text calls a column, with the colon behind it.
func commitmentLabel(columns []outline.Question) *regexp.Regexp {
	var names []string
	for i := range columns {
		names = append(names, regexp.QuoteMeta(columns[i].Named()))
	}
	slices.SortStableFunc(names, func(a, b string) int { return len(b) - len(a) })
	return regexp.MustCompile("(?:^|[。，；])(" + strings.Join(names, "|") + ")：")
}

func columnNamed(columns []outline.Question, name string) *outline.Question {
	return &columns[slices.IndexFunc(columns, func(c outline.Question) bool { return c.Named() == name })]
}

// labelled reads a line such as 试点主题：…, if it answers a question of the chapter.
func (r *reader) labelled(p doc.Placed) bool {
	name, value, ok := strings.Cut(p.Text, "：")
	if !ok || utf8.RuneCountInString(name) > maxLabel {
		return false
	}
	path, q := r.question(name)
	if q == nil || q.Kind == outline.Prose || q.Kind == outline.Group {
		return false
	}
	if r.runs(p) {
		return true
	}
	r.answered(path, q, cellOf(p.Slice(len(p.Text)-len(value), len(p.Text))))
	return true
}

// question finds what a label asks, in the chapter, beside its sections, or at the top of the plan.
func (r *reader) question(name string) (string, *outline.Question) {
	for _, head := range []struct {
		key  string
		kind outline.Kind
	}{{outline.TypeKey, outline.Choice}, {outline.PeriodKey, outline.Span}} {
		if names(name, head.key) {
			return head.key, &outline.Question{Key: head.key, Kind: head.kind}
		}
	}
	if r.chapter == nil {
		return "", nil
	}
	for _, p := range askedIn(r.chapter) {
		if name = strings.TrimSpace(name); name == p.Key || name == p.Title {
			return p.path, p.Question
		}
	}
	return "", nil
}

func (r *reader) answered(path string, q *outline.Question, c Cell) {
	if c.Text != "" && c.Text != pending {
		r.add(&Answer{Path: path, Question: q, Cell: c})
	}
}

// answers reads a table of questions and answers.
func (r *reader) answers(b *Block) {
	for _, row := range b.rows() {
		for ; len(row) > 1; row = row[2:] {
			r.answerTo(row[0].Text, row[1])
		}
	}
}

// answerTo reads what stands beside a label.
func (r *reader) answerTo(label string, c Cell) {
	if label == "" {
		return
	}
	path, q := r.question(label)
	if q == nil {
		path, q = r.path+"."+label, &outline.Question{Key: label, Kind: outline.Text}
		if r.chapter != nil {
			path = r.chapter.Key + "." + label
		}
	}
	r.answered(path, q, c)
}

// amounts reads the amounts of a group. Its other answers stand in the caption: 服务业投入（年度：2022年）.
func (r *reader) amounts(b *Block) {
	name, remarks, _ := strings.Cut(b.named(), "（")
	path, group := r.question(name)
	if group == nil {
		r.otherRows(b)
		return
	}
	field := func(key string) *outline.Question {
		for i := range group.Fields {
			if q := &group.Fields[i]; names(key, q.Key, q.Title) {
				return q
			}
		}
		return &outline.Question{Key: key, Kind: outline.Text}
	}
	unit := between(b.head()[1].Text, "（", "）")
	for _, row := range b.rows() {
		if len(row) < 2 || row[1].Text == "" {
			continue
		}
		c := row[1]
		if q, err := quantity.Parse(c.Text); err == nil && q.Unit == "" {
			c.Text += unit
		}
		q := field(row[0].Text)
		r.answered(path+"."+q.Key, q, c)
	}
	for _, remark := range strings.Split(strings.TrimSuffix(remarks, "）"), "，") {
		if key, value, ok := strings.Cut(remark, "："); ok {
			q := field(key)
			r.answered(path+"."+q.Key, q, Cell{Text: value, From: b.From, To: b.From})
		}
	}
}

func between(s, from, to string) string {
	_, rest, ok := strings.Cut(s, from)
	if !ok {
		return ""
	}
	inside, _, _ := strings.Cut(rest, to)
	return inside
}
