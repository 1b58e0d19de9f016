package lsp

import (
	"fmt"
	"slices"
	"strings"

	"pilotplan/internal/check"
	"pilotplan/internal/finding"
	"pilotplan/internal/plan"
	"pilotplan/outline"
)

// hover tells of the answer under the cursor what is asked, by which clause, how it was understood and which conditions it
// decides, as they stand now.
func (s *server) hover(at at) (any, error) {
	d, err := s.document(at.TextDocument.URI)
	if err != nil || !d.isPlan() {
		return nil, err
	}
	p := d.plan()
	line, column := d.place(at.Position)
	v := valueAt(p, line, column)
	if v == nil {
		return nil, nil
	}
	place := v.Key.Pos
	if !covers(place, line, column) {
		place = v.Text.Pos
	}
	about := told(p, v)
	if len(about) == 0 {
		return nil, nil
	}
	return hover{markup{"markdown", strings.Join(about, "\n\n")}, d.span(place)}, nil
}

// told is what there is to say of an answer, a paragraph each.
func told(p *plan.Plan, v *plan.Value) []string {
	path := v.Text.Path
	var about []string
	if q := p.Question(path); q != nil {
		about = append(about, asked(p, q, path)...)
	}
	if words := understood(p, v); words != "" {
		about = append(about, "读作：**"+literal(words)+"**")
	}
	about = append(about, named(p, v)...)
	return append(about, conditions(p, path)...)
}

// asked is what the outline says to a question.
func asked(p *plan.Plan, q *outline.Question, path string) []string {
	head := "**" + literal(q.Key) + "**"
	if q.Title != "" && q.Title != q.Key {
		head += " " + literal(q.Title)
	}
	kind := q.Kind.String()
	if q.Unit != "" {
		kind += "，按“" + q.Unit + "”计"
	}
	about := []string{head + "（" + literal(kind) + "）"}
	for _, line := range []struct{ label, words string }{
		{"", q.Guidance},
		{"依据：", clauseAt(p, path)},
		{"示例：", q.Example},
		{"可以写：", strings.Join(p.Outline.ChoicesOf(q), "、")},
	} {
		if line.words != "" {
			about = append(about, line.label+literal(strings.TrimSpace(line.words)))
		}
	}
	return about
}

// clauseAt is the clause behind a question, else behind the nearest that it stands in.
func clauseAt(p *plan.Plan, path string) string {
	for path != "" {
		if q := p.Question(path); q != nil && q.Clause != "" {
			return q.Clause
		}
		path = path[:max(strings.LastIndexAny(path, ".["), 0)]
	}
	return ""
}

// conditions are those that the answer at a path decides.
func conditions(p *plan.Plan, path string) []string {
	var about []string
	for _, c := range check.Conditions(p) {
		if !slices.ContainsFunc(c.Paths, func(decides string) bool { return under(decides, path) || under(path, decides) }) {
			continue
		}
		line := fmt.Sprintf("条件：%s（%s）", c.Title, c.Clause)
		if c.Clause == "" {
			line = "条件：" + c.Title
		}
		line = literal(line) + "\n\n现在：**" + c.Status.String() + "**\n\n- " + strings.Join(literals(c.Figures), "\n- ")
		if c.Reading != "" {
			line += "\n\n" + literal("本程序的读法："+c.Reading)
		}
		about = append(about, line)
	}
	return about
}

// markdownMarks are what Markdown would take for its own.
var markdownMarks = strings.NewReplacer(
	"\\", "\\\\", "*", "\\*", "_", "\\_", "`", "\\`", "[", "\\[", "]", "\\]", "<", "&lt;", "&", "&amp;", "#", "\\#", "|", "\\|", "~", "\\~",
)

// literal shows words in Markdown as they are.
func literal(words string) string { return markdownMarks.Replace(finding.Visible(words)) }

func literals(all []string) []string {
	var shown []string
	for _, words := range all {
		shown = append(shown, literal(words))
	}
	return shown
}
