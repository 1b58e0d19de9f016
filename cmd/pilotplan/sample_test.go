package main

import (
	"fmt"
	"slices"
	"strings"
	"sync"
	"testing"

	"pilotplan/internal/finding"
	"pilotplan/internal/plan"
	"pilotplan/outline"
)

// The questions of the built-in guide and the answers that its sample gives, for tests that type them.

// guide is read once, for the tests look into it at every page.
var guide = sync.OnceValue(func() *outline.Outline {
	o, err := outline.Builtin("")
	if err != nil {
		panic(err)
	}
	return o
})

func parsed(text []byte) *plan.Plan {
	p, _ := parse(text)
	return p
}

func parse(text []byte) (*plan.Plan, []finding.Finding) {
	return plan.Parse("方案.yaml", text, func(string) (*outline.Outline, error) { return guide(), nil })
}

func sample() *plan.Plan { return parsed(guide().Sample) }

// columnsOf are the columns of a table.
func columnsOf(table string) []outline.Question {
	q := asked(table)
	return q.Columns()
}

// asked is the question at a path, also at the top of the plan and in the rows of tables.
func asked(path string) outline.Question {
	switch path {
	case outline.TypeKey:
		return outline.Question{Key: path, Kind: outline.Choice}
	case outline.PeriodKey:
		return outline.Question{Key: path, Kind: outline.Span}
	case outline.DatedKey:
		return outline.Question{Key: path, Kind: outline.Date}
	}
	if table, field, ok := cutRow(path); ok {
		row := columnsOf(table)
		return row[slices.IndexFunc(row, func(q outline.Question) bool { return q.Key == field })]
	}
	if q := guide().Question(path); q != nil {
		return *q
	}
	return outline.Question{Key: path, Title: path, Kind: outline.Text}
}

// cutRow parts the path of a field of a row into its table and its key.
func cutRow(path string) (table, field string, ok bool) {
	table, rest, ok := strings.Cut(path, "[")
	_, field, _ = strings.Cut(rest, ".")
	return table, field, ok
}

// label is what a page calls a question; the fields of a group bear the group's name.
func label(path string) string {
	q := asked(path)
	if i := strings.LastIndexByte(path, '.'); i >= 0 {
		if group := guide().Question(path[:i]); group != nil && group.Kind == outline.Group {
			return group.Title + "：" + q.Key
		}
	}
	if q.Title != "" {
		return q.Title
	}
	return q.Key
}

// isLong reports whether a page takes many lines, so that Enter breaks a line there.
func isLong(q outline.Question) bool {
	return q.Kind == outline.Prose || q.Kind == outline.List && q.Key != "对应指标" || q.Key == "年度进度"
}

// typed is an answer of a plan as a person types it.
func typed(p *plan.Plan, path string) string {
	v := p.Lookup(path)
	switch {
	case !v.Answered():
		return ""
	case v.Kind == plan.Scalar:
		return strings.TrimRight(v.Text.Value, "\n")
	}
	var parts []string
	for _, e := range v.Items {
		parts = append(parts, strings.TrimSpace(e.Key.Value+" "+e.Text.Value))
	}
	if v.Kind == plan.Mapping && !isLong(asked(path)) {
		for i, e := range v.Items {
			parts[i] = e.Text.Value // the page knows the years
		}
		return strings.Join(parts, " ")
	}
	return strings.Join(parts, "\n")
}

// answers are all values of a plan by their paths. Ends of texts do not count, nor how a quantity or a date is written, nor
// the order of what was chosen from a list.
func answers(p *plan.Plan) map[string]string {
	all := map[string]string{}
	var walk func(v *plan.Value)
	walk = func(v *plan.Value) {
		if v.Kind == plan.Scalar {
			all[v.Text.Path] = meaning(p, v.Text)
		}
		for _, item := range chosen(p, v) {
			walk(item)
		}
	}
	if root := p.Lookup(""); root != nil {
		walk(root)
	}
	return all
}

// chosen are the entries of a value; of a choice of several in a fixed order, under the paths of that order.
func chosen(p *plan.Plan, v *plan.Value) []*plan.Value {
	q := p.Question(v.Text.Path)
	if q == nil || v.Kind != plan.List || q.Kind != outline.Choices && q.Key != "对应指标" {
		return v.Items
	}
	sorted := slices.SortedFunc(slices.Values(v.Items), func(a, b *plan.Value) int { return strings.Compare(a.Text.Value, b.Text.Value) })
	for i := range sorted {
		moved := *sorted[i]
		moved.Text.Path = fmt.Sprintf("%s[%d]", v.Text.Path, i+1)
		sorted[i] = &moved
	}
	return sorted
}

// meaning is what a text says. Only what looks like a value is looked up, for that takes a while.
func meaning(p *plan.Plan, t plan.Text) string {
	if len(t.Value) > 40 {
		return strings.TrimRight(t.Value, " \n")
	}
	if d, ok := p.Date(t.Path); ok {
		return d.String()
	}
	if q := p.Question(t.Path); q != nil && q.Kind == outline.Quantity {
		if value, ok := p.Quantity(t.Path); ok {
			return value.String()
		}
	}
	return strings.TrimRight(t.Value, " \n")
}

// differ reports every path at which two plans say something else.
func differ(t testing.TB, got, want *plan.Plan) {
	t.Helper()
	have, wanted := answers(got), answers(want)
	for path, w := range wanted {
		if h, ok := have[path]; !ok || h != w {
			t.Errorf("%s is %q, want %q", path, h, w)
		}
	}
	for path, h := range have {
		if _, ok := wanted[path]; !ok {
			t.Errorf("%s is %q, want nothing", path, h)
		}
	}
}

// without is a plan without the answers at some paths.
func without(t testing.TB, text []byte, paths ...string) []byte {
	t.Helper()
	p := parsed(text)
	for _, path := range paths {
		var err error
		if p, err = p.Delete(path); err != nil {
			t.Fatal(err)
		}
	}
	return p.Source
}

// shortSample is the sample with two indicators and one task, so that an interview ends now and then.
func shortSample(t testing.TB) *plan.Plan {
	t.Helper()
	var more []string
	for table, keep := range map[string]int{"主要试点内容.任务": 1, "主要试点内容.指标": 2} {
		for row := len(parsed(guide().Sample).Lookup(table).Items); row > keep; row-- {
			more = append(more, fmt.Sprintf("%s[%d]", table, row))
		}
	}
	p, err := parsed(without(t, guide().Sample, more...)).Set("主要试点内容.任务[1].对应指标", plan.Answer{List: []string{"Z1", "Z2"}})
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// below reports whether a path is another or stands below it.
func below(at, path string) bool {
	rest, ok := strings.CutPrefix(at, path)
	return ok && (rest == "" || rest[0] == '.' || rest[0] == '[')
}
