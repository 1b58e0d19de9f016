package cli

import (
	"fmt"
	"strings"

	"pilotplan/internal/doc"
	"pilotplan/internal/plan"
	"pilotplan/internal/prose"
)

// textconv writes a file the way git compares it line by line: one fact a line, each with its path, tables by their rows'
// own numbers. What cannot be read is written as it is.
func (r *revisions) textconv(args []string) error {
	if len(args) != 1 {
		return misuse("“--textconv” 要写明一个文件")
	}
	v, err := r.env.draft(args[0])
	if err != nil {
		return err
	}
	text, _, err := v.input.text()
	if err != nil {
		return err
	}
	lines := strings.Split(strings.TrimSuffix(doc.Visible(string(text.Source)), "\n"), "\n")
	if !v.text {
		if p, _ := plan.Parse(v.name, v.data, r.packs); len(p.Texts()) > 0 {
			lines = factLines(p)
		}
	}
	_, err = fmt.Fprintln(r.env.Stdout, strings.Join(lines, "\n"))
	return err
}

// factLines gives a plan's answers in the order of its outline, then what the outline does not ask.
func factLines(p *plan.Plan) []string {
	var lines []string
	told := map[string]bool{}
	add := func(t plan.Text) {
		if told[t.Path] {
			return
		}
		told[t.Path] = true
		path := doc.Visible(stablePath(p, t.Path))
		sentences := prose.Split(t.Value)
		if !strings.Contains(strings.TrimSpace(t.Value), "\n") {
			sentences = []prose.Sentence{{Text: t.Value}}
		}
		for _, s := range sentences {
			lines = append(lines, path+": "+strings.Join(strings.Fields(doc.Visible(s.Text)), " "))
		}
	}
	var walk func(v *plan.Value)
	walk = func(v *plan.Value) {
		if v == nil {
			return
		}
		if v.Kind == plan.Scalar && !v.Text.Empty() {
			add(v.Text)
		}
		for _, item := range v.Items {
			walk(item)
		}
	}
	for _, asked := range p.Asked() {
		walk(asked.Value)
	}
	for _, t := range p.Texts() {
		if !t.Empty() {
			add(t)
		}
	}
	return lines
}

// stablePath names a row of a table by its number and name, which stay when rows are inserted before it.
func stablePath(p *plan.Plan, path string) string {
	rename := func(row string, id, name plan.Text) bool {
		label := strings.TrimSpace(strings.TrimSpace(id.Value) + " " + strings.TrimSpace(name.Value))
		if rest, ok := strings.CutPrefix(path, row); ok && label != "" {
			path = row[:strings.LastIndexByte(row, '[')] + "[" + label + "]" + rest
			return true
		}
		return false
	}
	for _, ind := range p.Indicators {
		if rename(ind.Path, ind.ID, ind.Name) {
			return path
		}
	}
	for _, task := range p.Tasks {
		if rename(task.Path, task.ID, task.Name) {
			return path
		}
	}
	return path
}
