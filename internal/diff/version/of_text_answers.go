package version

import (
	"regexp"
	"slices"
	"strings"

	"pilotplan/internal/doc"
	"pilotplan/internal/plan"
	"pilotplan/internal/quantity"
	"pilotplan/outline"
)

// commitment reads the line below a task's measures that says what it is held to: 交付成果：…。完成时限：…。 It reports whether
// the text is such a line.
func (r *textReader) commitment(p doc.Placed) bool {
	table, text := r.table(Tasks), p.Text
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
func (r *textReader) labelled(p doc.Placed) bool {
	name, value, ok := strings.Cut(p.Text, "：")
	if !ok || length(name) > 24 {
		return false
	}
	path, q := r.question(name)
	if q == nil || q.Kind == outline.Prose || q.Kind == outline.Group {
		return false
	}
	r.answered(path, q, cellOf(p.Slice(len(p.Text)-len(value), len(p.Text))))
	return true
}

// question finds what a label asks, in the chapter, beside its sections, or at the top of the plan.
func (r *textReader) question(name string) (string, *outline.Question) {
	for _, head := range []struct {
		key  string
		kind outline.Kind
	}{{plan.TypeKey, outline.Choice}, {plan.PeriodKey, outline.Span}} {
		if names(name, head.key) {
			return head.key, &outline.Question{Key: head.key, Kind: head.kind}
		}
	}
	if r.chapter == nil {
		return "", nil
	}
	for i := range r.chapter.Questions {
		if q := &r.chapter.Questions[i]; strings.TrimSpace(name) == q.Key || strings.TrimSpace(name) == q.Title {
			return r.chapter.Key + "." + q.Key, q
		}
	}
	return "", nil
}

func (r *textReader) answered(path string, q *outline.Question, c cellText) {
	if c.text == "" || c.text == "（待填写）" {
		return
	}
	f := &Field{Key: q.Key, Label: label(q), Path: path, Kind: q.Kind, Unit: q.Unit, Value: c.text, At: r.at(c, path)}
	if isList(q.Kind) {
		f.Parts = strings.Split(c.text, "、")
	}
	r.heads.place(f)
	r.v.Fields = append(r.v.Fields, f)
}

// answers reads a table of questions and answers.
func (r *textReader) answers(b *block) {
	for _, row := range b.rows {
		if len(row) < 2 {
			continue
		}
		path, q := r.question(row[0].text)
		if q == nil {
			path, q = r.path+"."+row[0].text, &outline.Question{Key: row[0].text, Kind: outline.Text}
			if r.chapter != nil {
				path = r.chapter.Key + "." + row[0].text
			}
		}
		r.answered(path, q, row[1])
	}
}

// amounts reads the amounts of a group. Its other answers stand in the caption: 服务业投入（年度：2022年）.
func (r *textReader) amounts(b *block) {
	name, remarks, _ := strings.Cut(b.caption, "（")
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
	unit := between(b.head[1].text, "（", "）")
	for _, row := range b.rows {
		if len(row) < 2 || row[1].text == "" {
			continue
		}
		c := row[1]
		if q, err := quantity.Parse(c.text); err == nil && q.Unit == "" {
			c.text += unit
		}
		q := field(row[0].text)
		r.answered(path+"."+q.Key, q, c)
	}
	for _, remark := range strings.Split(strings.TrimSuffix(remarks, "）"), "，") {
		if key, value, ok := strings.Cut(remark, "："); ok {
			q := field(key)
			r.answered(path+"."+q.Key, q, cellText{text: value, from: b.from, to: b.from})
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
