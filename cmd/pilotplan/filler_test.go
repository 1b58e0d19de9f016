//go:build !windows

package main

import (
	"fmt"
	"slices"
	"strings"

	"pilotplan/internal/plan"
	"pilotplan/outline"
)

// filler is a typist who fills in a plan as another plan says, page by page, also one that was left in the middle.
type filler struct {
	*typist
	want    *plan.Plan
	visited []string // paths in the order in which they were opened
	picks   int      // pages of common indicators
	wanted  map[string]string
	sheet   func(table string) // fills a table in place; nil asks for the pages of each row
	cells   []string           // paths of cells that were confirmed in a sheet
}

// fill gives a typist a plan to type.
func fill(p *typist, want *plan.Plan) *filler {
	return &filler{typist: p, want: want, wanted: answers(want)}
}

// run answers pages until the summary is shown, and says whether it was.
func (f *filler) run() bool {
	f.Helper()
	for !f.ended() && !f.atEnd() {
		at := f.place()
		if _, _, inRow := cutRow(at); inRow && slices.Index(f.visited, at) < len(f.visited)-50 && slices.Contains(f.visited, at) {
			differ(f, parsed([]byte(f.saved())), f.want)
			f.Fatalf("%s is asked again and again", at)
		}
		if len(f.visited) == 0 || f.visited[len(f.visited)-1] != at {
			f.visited = append(f.visited, at)
		}
		f.page(at)
		f.until("another page than "+at, func() bool { return f.place() != at || f.atEnd() })
	}
	return f.atEnd()
}

func (f *filler) atEnd() bool { return strings.HasPrefix(f.lines()[0], "汇总") }

// page answers the question that is shown and leaves its page.
func (f *filler) page(path string) {
	q, have := asked(path), parsed([]byte(f.saved()))
	if table, _, inRow := cutRow(path); inRow && f.inSheet() && f.sheet != nil {
		f.sheet(table)
		return
	} else if inRow && f.inSheet() { // an interview that goes on begins with the whole table
		f.press(f2)
		f.until("the pages of the row", func() bool { return !f.inSheet() })
	}
	switch {
	case q.Kind.IsTable():
		f.table(path, have)
		return
	case f.answeredIn(answers(have), path):
		f.leave(q)
		return
	case have.Lookup(path).Answered(): // with something else, such as a draft
		for range 1 + strings.Count(have.Text(path).Value, "\n") + len(have.List(path)) { // of several lines each takes one away
			f.press(ctrlX)
		}
	}
	f.answer(path, q)
	f.leave(q)
}

// leave goes on from a page, with the key that its kind of question wants.
func (f *filler) leave(q outline.Question) {
	if isLong(q) || isList(q) && !f.want.Lookup(f.place()).Answered() {
		f.press(tab)
	} else {
		f.press(enter)
	}
}

func isList(q outline.Question) bool {
	return q.Kind == outline.Choice || q.Kind == outline.Choices || q.Kind == outline.YesNo || q.Key == "对应指标"
}

// answeredIn reports whether a file says at a path, and below it, just what is wanted.
func (f *filler) answeredIn(have map[string]string, path string) bool {
	for at, w := range f.wanted {
		if below(at, path) && have[at] != w {
			return false
		}
	}
	return true
}

func (f *filler) answer(path string, q outline.Question) {
	if !isList(q) {
		f.write(typed(f.want, path))
		return
	}
	if !f.asks(path) || !f.want.Lookup(path).Answered() {
		return
	}
	if q.Kind == outline.Choice || q.Kind == outline.YesNo {
		f.moveTo(f.want.Text(path).Value)
		return
	}
	for _, entry := range f.entries(path, q) {
		if f.moveTo(entry) {
			f.press(" ")
		}
	}
}

// entries are what is to be chosen of a list, as the page names it, in the page's order.
func (f *filler) entries(path string, q outline.Question) []string {
	offered := guide().ChoicesOf(&q)
	var want []string
	for _, t := range f.want.List(path) {
		want = append(want, t.Value)
	}
	if q.Key == "对应指标" {
		for i, id := range want {
			at := slices.IndexFunc(f.want.Indicators, func(ind plan.Indicator) bool { return ind.ID.Value == id })
			want[i] = id + " " + f.want.Indicators[at].Name.Value
		}
		return want
	}
	return slices.DeleteFunc(slices.Clone(offered), func(o string) bool { return !slices.Contains(want, o) })
}

// inSheet reports whether a table is shown as a sheet.
func (p *typist) inSheet() bool { return p.shows("F2 逐项填") }

// table asks for the pages of the next row, goes back into one that was left unfinished, or goes on if all rows are there.
func (f *filler) table(path string, said *plan.Plan) {
	have, rows := 0, len(f.want.Lookup(path).Items)
	if v := said.Lookup(path); v != nil {
		have = len(v.Items)
	}
	switch {
	case !f.asks(path):
	case f.sheet != nil && have < rows:
		f.sheet(path)
	case have > 0 && !f.answeredIn(answers(said), fmt.Sprintf("%s[%d]", path, have)):
		f.toNew()
		f.press(up)
		f.press(f2)
		f.until("the pages of the row", func() bool { return !f.inSheet() })
	case have == rows:
		f.press(ctrlN)
	default:
		f.toNew()
		f.press(f2)
		f.until("the pages of the row", func() bool { return !f.inSheet() })
		f.pick(path, fmt.Sprintf("%s[%d].名称", path, have+1))
	}
}

// toNew moves the cursor of a sheet to the row that is not there yet.
func (f *filler) toNew() {
	for !f.shows("直接打字 添一条") {
		at := f.text()
		f.press(down)
		if !f.until("the cursor of the sheet to move", func() bool { return f.text() != at }) {
			return
		}
	}
}

// pick takes a new indicator from the list of common ones if it is there.
func (f *filler) pick(table, name string) {
	if asked(table).Kind != outline.Indicators || !f.sees("添加指标") {
		return
	}
	f.picks++
	wanted := f.want.Text(name).Value
	if slices.ContainsFunc(guide().Indicators, func(c outline.CommonIndicator) bool { return c.Name == wanted }) {
		f.moveTo(wanted)
	}
	f.press(enter)
}

// asks waits until the page of a question is drawn.
func (p *typist) asks(path string) bool {
	p.Helper()
	return p.until("the page of "+path, func() bool {
		rest, ok := strings.CutPrefix(p.lines()[2], label(path))
		return p.place() == path && ok && (rest == "" || strings.HasPrefix(rest, "（") || strings.HasPrefix(rest, " "))
	})
}
