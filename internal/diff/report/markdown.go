package report

import (
	"fmt"
	"io/fs"
	"slices"
	"strconv"
	"strings"
	"text/template"
	"unicode/utf8"

	"pilotplan/internal/diff/change"
	"pilotplan/internal/doc"
	"pilotplan/internal/finding"
)

const tableTemplate = "修改对照表.md.tmpl"

const (
	tableContext = 40  // characters of what did not change, beside what did
	tableMost    = 400 // characters of one run in a cell
	tableLong    = 60  // characters from which on a passage wants a wide cell
)

// Comparison is what the template 修改对照表.md.tmpl is given: Markdown tables with captions. Those with nothing to say are
// empty.
type Comparison struct {
	Summary   string
	Conflicts string
	Findings  string
	Substance string
	Wording   string
}

// Markdown writes a report as a paper to be filed, with the template 修改对照表.md.tmpl of templates. It is a table of what
// stood before and what stands now; long passages are cut to what changed and its surroundings.
func Markdown(r *change.Report, templates fs.FS) ([]byte, error) {
	t, err := template.New(tableTemplate).ParseFS(templates, tableTemplate)
	if err != nil {
		return nil, fmt.Errorf("read template %s: %w", tableTemplate, err)
	}
	m := &comparer{}
	c := Comparison{Summary: m.summary(r)}
	c.Conflicts = m.conflicts(append(r.Substance(), r.Wording()...))
	c.Findings = m.findings(r)
	c.Substance = m.changes("实质性修改", r.Substance())
	c.Wording = m.changes("文字修改", r.Wording())
	var b strings.Builder
	err = t.Execute(&b, c)
	if err != nil {
		return nil, fmt.Errorf("fill in template %s: %w", tableTemplate, err)
	}
	return []byte(strings.TrimSpace(b.String()) + "\n"), nil
}

// comparer writes the tables, which are numbered in their order, as are the changes.
type comparer struct{ tables, changed int }

// table writes rows of Markdown cells; nothing if there are none.
func (m *comparer) table(caption string, head []string, rows [][]string) string {
	if len(rows) == 0 {
		return ""
	}
	m.tables++
	g := doc.Grid{Head: head, Rows: rows}
	return doc.TableCaption(m.tables, caption) + g.Markdown()
}

func (m *comparer) summary(r *change.Report) string {
	rows := [][]string{
		{"修改前", doc.EscapeCell(r.Old)},
		{"修改后", doc.EscapeCell(r.New)},
		{"实质性修改", countedKinds(r.Substance())},
	}
	if !r.SubstanceOnly {
		rows = append(rows, []string{"文字修改", countedKinds(r.Wording())})
	}
	if n := r.Stale(); n > 0 {
		rows = append(rows, []string{"没有跟着改的", fmt.Sprintf("%d 处", n)})
	}
	if len(r.Introduced)+len(r.Settled) > 0 {
		rows = append(rows, []string{"检查发现", fmt.Sprintf("修改带来 %d 条，解决 %d 条", len(r.Introduced), len(r.Settled))})
	}
	return m.table("修改概况", []string{"项目", "内容"}, rows)
}

func countedKinds(changes []change.Change) string {
	if len(changes) == 0 {
		return "没有"
	}
	return fmt.Sprintf("%d 处：%s", len(changes), kindCounts(changes))
}

func (m *comparer) changes(caption string, changes []change.Change) string {
	var rows [][]string
	for _, c := range changes {
		m.changed++
		before, after := sides(&c)
		rows = append(rows, []string{
			strconv.Itoa(m.changed), nameCell(&c), passageCell(before), passageCell(after), c.Kind.Title(), noteCell(&c),
		})
	}
	wishes := ""
	if slices.ContainsFunc(changes, func(c change.Change) bool { return long(&c) }) {
		wishes = longTable
	}
	return wishes + m.table(caption, []string{"序号", "位置", "修改前", "修改后", "性质", "说明"}, rows)
}

// longTable asks for a landscape page with as much room for the old version as for the new one.
const longTable = "<!-- 表格 横排 1.6 4 8 8 2.6 5 -->\n\n"

// long reports whether a change has more to show than fits a narrow cell.
func long(c *change.Change) bool {
	return max(utf8.RuneCountInString(c.Old), utf8.RuneCountInString(c.New)) > tableLong
}

func nameCell(c *change.Change) string {
	cell := doc.EscapeCell(shortened(name(c), tableMost))
	if at := where(c); at != "" {
		cell += "（" + unspaced(at) + "）"
	}
	return cell
}

// unspaced writes 第76行, which stays in one line in a narrow cell.
func unspaced(at string) string { return strings.ReplaceAll(at, " ", "") }

// noteCell is what the two passages do not say themselves.
func noteCell(c *change.Change) string {
	if c.Message == "" {
		return "—"
	}
	return doc.EscapeCell(shortened(c.Message, tableMost))
}

// passageCell writes one version's passage: in shared text, what was struck out is struck and what was inserted is bold.
func passageCell(runs []change.Edit) string {
	if len(runs) == 0 {
		return "—"
	}
	if len(runs) == 1 {
		return doc.EscapeCell(strings.TrimSpace(shortened(runs[0].Text, tableMost)))
	}
	var b strings.Builder
	for _, r := range condensed(runs, tableContext, tableMost) {
		switch r.Op {
		case change.Delete:
			b.WriteString(doc.EmphasizeCell("~~", r.Text))
		case change.Insert:
			b.WriteString(doc.EmphasizeCell("**", r.Text))
		default:
			b.WriteString(doc.EscapeCell(r.Text))
		}
	}
	return b.String()
}

func (m *comparer) conflicts(changes []change.Change) string {
	var rows [][]string
	for i, c := range changes {
		for _, at := range c.Stale {
			rows = append(rows, []string{
				strconv.Itoa(i + 1), doc.EscapeCell(shortened(name(&c), tableMost)), doc.EscapeCell(placeName(at)), doc.EscapeCell(shortened(at.Text, tableMost)),
			})
		}
	}
	return m.table("没有跟着改的地方", []string{"修改序号", "改了什么", "没有跟着改的位置", "仍然写着"}, rows)
}

// placeName is a place without its passage: 年度安排（第 118 行）.
func placeName(at change.Place) string {
	name, line := shortened(at.Path, tableMost), unspaced(lineNumbers([]change.Place{at}))
	switch {
	case name == "":
		return line
	case line == "":
		return name
	}
	return name + "（" + line + "）"
}

func (m *comparer) findings(r *change.Report) string {
	var rows [][]string
	add := func(what string, found []finding.Finding) {
		for _, f := range found {
			line := "—"
			if f.Pos.Name != "" {
				line = f.Pos.Name
			} else if f.Pos.Line > 0 {
				line = strconv.Itoa(f.Pos.Line)
			}
			clause := "—"
			if f.Clause != "" {
				clause = doc.EscapeCell(f.Clause)
			}
			rows = append(rows, []string{what, line, f.Severity.String(), doc.EscapeCell(shortened(f.Message, tableMost)), clause})
		}
	}
	add("修改带来", r.Introduced)
	add("已经解决", r.Settled)
	return m.table("检查发现的变化", []string{"变化", "行", "级别", "内容", "依据"}, rows)
}
