package version

import (
	"cmp"
	"fmt"
	"regexp"
	"strings"

	"pilotplan/internal/diff/change"
	"pilotplan/internal/doc"
	"pilotplan/internal/plan"
	"pilotplan/internal/quantity"
	"pilotplan/outline"
)

// commitmentLabels are what the line below a task's measures says of it, by the column that says it too.
var commitmentLabels = map[string]string{
	"交付成果": "交付成果", "完成时限": "完成时限", "责任单位": "责任单位", "责任人": "责任人", "配合单位": "配合单位", "对应主要任务": "主要任务", "重点领域": "重点领域",
}

var commitmentLabel = regexp.MustCompile(`(?:^|[。，；])(交付成果|完成时限|责任单位|责任人|配合单位|对应主要任务|重点领域)：`)

func isCommitment(text string) bool {
	return len(commitmentLabel.FindAllString(text, -1)) > 1 && commitmentLabel.FindStringIndex(text)[0] == 0
}

// commitment reads the line that says what a task is held to.
func (r *textReader) commitment(p doc.Placed) {
	text := p.Text
	found := commitmentLabel.FindAllStringSubmatchIndex(text, -1)
	for i, m := range found {
		end := len(text)
		if i+1 < len(found) {
			end = found[i+1][0]
		}
		value := strings.TrimRight(text[m[1]:end], "。；， \n")
		if c := cellOf(p.Slice(m[1], m[1]+len(value))); c.text != "" {
			r.cell(r.task, commitmentLabels[text[m[2]:m[3]]], c)
		}
	}
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
	if q.Kind == outline.Choices || q.Kind == outline.List {
		f.Parts = strings.Split(c.text, "、")
	}
	f.Funds, f.Sum = fundsOf(r.o, path)
	f.Group = groupOf(r.o, path)
	r.v.Fields = append(r.v.Fields, f)
}

func (r *textReader) at(c cellText, path string) change.Place {
	return change.Place{Pos: r.lines.Pos(c.from, c.to), Path: path, Text: c.text}
}

// row gives the row of a number or name, made if there is none. Tables and sections tell of one row together, but what one
// table lists twice is two rows.
func (r *textReader) row(kind Table, id, name string, at change.Place) *Row {
	byID, byName := rowKey{kind, "编号", id}, rowKey{kind, "名称", Key(name)}
	e := r.rows[byID]
	if named := r.rows[byName]; e == nil && named != nil && (id == "" || named.ID == "") {
		e = named
		e.ID = cmp.Or(e.ID, id)
	}
	if e == nil || r.inTable[e] {
		e = r.newRow(kind, id, name, at)
	}
	for _, key := range []rowKey{byID, byName} {
		if key.value != "" && r.rows[key] == nil {
			r.rows[key] = e
		}
	}
	return e
}

func (r *textReader) newRow(kind Table, id, name string, at change.Place) *Row {
	e := &Row{Table: kind, ID: id, Name: name, Index: r.count[kind]}
	r.count[kind]++
	e.Path = fmt.Sprintf("%s[%d]", r.tablePath(kind), e.Index+1)
	e.At = change.Place{Pos: at.Pos, Path: e.Path, Text: e.String()}
	r.v.Rows = append(r.v.Rows, e)
	return e
}

// rowKey is what a row is found by.
type rowKey struct {
	kind       Table
	key, value string
}

// tablePath is where the outline asks for the rows of a table.
func (r *textReader) tablePath(kind Table) string {
	want := map[Table]outline.Kind{Indicators: outline.Indicators, Tasks: outline.Tasks}[kind]
	if r.known && want != 0 {
		for path, q := range r.o.Questions() {
			if q.Kind == want {
				return path
			}
		}
	}
	return kind.String()
}

// cell gives a row the value of a column.
func (r *textReader) cell(e *Row, key string, c cellText) {
	if c.text == "" {
		return
	}
	path := e.Path + "." + key
	if e.Table == Tasks && key == "交付成果" {
		r.taskText(e, key, 0, c)
		return
	}
	f := &Field{Key: key, Label: key, Path: path, Kind: columnType(key), Value: c.text, At: r.at(c, path), Nth: e.told(key)}
	if f.Kind == outline.List {
		f.Parts = strings.Split(c.text, "、")
	}
	if key == "对应指标" {
		e.Serves = f.Parts
	}
	e.Fields = append(e.Fields, f)
}

func columnType(key string) outline.Kind {
	switch key {
	case "完成时限":
		return outline.Date
	case "对应指标", "重点领域":
		return outline.List
	case "方向", "性质", "口径", "主要任务":
		return outline.Choice
	}
	return outline.Text
}

func (r *textReader) taskText(e *Row, key string, year int, c cellText) {
	if c.text == "" {
		return
	}
	path := e.Path + "." + key
	if year != 0 {
		path += fmt.Sprintf(".%d年", year)
	}
	p := e.newProse(key, year, path)
	p.take(c.sentences(), path, r.lines.Pos)
}

// yearOfHead is the year that a column is of: 2025年（目标值）.
func yearOfHead(head string) (int, string) {
	if i := strings.IndexAny(head, "（("); i > 0 {
		head = head[:i]
	}
	head = strings.TrimSuffix(strings.TrimSpace(head), "目标")
	d, err := quantity.ParseDate(head)
	if err != nil || d.Month != 0 || d.Year == 0 {
		return 0, head
	}
	return d.Year, fmt.Sprintf("%d年", d.Year)
}

// figure adds what a cell says of a year to figures of a row.
func (r *textReader) figure(e *Row, all []Figure, y Figure, c cellText) []Figure {
	if c.text == "" {
		return all
	}
	for _, f := range all {
		if f.Year == y.Year && f.Label == y.Label {
			y.Nth++
		}
	}
	y.Value, y.OK = AsQuantity(c.text, e.Value("单位"))
	y.Text, y.At = c.text, r.at(c, y.At.Path+"."+y.Label)
	return append(all, y)
}
