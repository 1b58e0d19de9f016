package fill

import (
	"fmt"
	"strings"
	"testing"

	"pilotplan/internal/page/book"
)

// named are n lines called after a letter: a1 a2 …
func named(letter string, n int) []Unit {
	units := make([]Unit, n)
	for i := range units {
		units[i] = textLine(fmt.Sprint(letter, i+1))
	}
	return units
}

func textLine(text string) Unit {
	return Unit{Height: BodySize, Body: book.Page{Runs: []book.Run{{Text: text, Size: BodySize, Elem: 1}}}}
}

// with sets something in one unit.
func with(u Unit, change func(*Unit)) Unit {
	change(&u)
	return u
}

func all(parts ...[]Unit) []Unit {
	var units []Unit
	for _, p := range parts {
		units = append(units, p...)
	}
	return units
}

// shown is the text of pages, a stretch of lines as its ends: a1–a22|b1.
func shown(f Filled) string {
	var pages []string
	for _, p := range f.Pages {
		var texts []string
		for _, r := range p.Runs {
			texts = append(texts, r.Text)
		}
		pages = append(pages, strings.Join(texts, " "))
	}
	return strings.Join(pages, "|")
}

// list is a1 … an as shown writes it.
func list(letter string, from, to int) string {
	var texts []string
	for i := from; i <= to; i++ {
		texts = append(texts, fmt.Sprint(letter, i))
	}
	return strings.Join(texts, " ")
}

// What announces something stands with it, over white space too, but not where that begins a page or is turned.
func TestBindLeads(t *testing.T) {
	leads := func(u *Unit) { u.Leads = true }
	tests := []struct {
		name string
		next []Unit
		want string
	}{
		{"a line", []Unit{textLine("b")}, list("a", 1, 21) + "|lead b"},
		{"white space, then a line", []Unit{with(Unit{Height: BodySize}, blank), textLine("b")}, list("a", 1, 21) + "|lead b"},
		{"what begins a page", []Unit{with(textLine("b"), fresh)}, list("a", 1, 21) + " lead|b"},
		{"what is turned", []Unit{with(textLine("b"), wide)}, list("a", 1, 21) + " lead|b"},
		{"nothing", nil, list("a", 1, 21) + " lead"},
	}
	for _, test := range tests {
		units := all(named("a", 21), []Unit{with(textLine("lead"), leads)}, test.next)
		BindLeads(units)
		if got := shown(Pages(units, func(int) []Unit { return nil })); got != test.want {
			t.Errorf("%s: %s, want %s", test.name, got, test.want)
		}
	}
}

func keep(u *Unit)  { u.Keep = true }
func fresh(u *Unit) { u.Fresh = true }
func blank(u *Unit) { u.Blank = true }
func wide(u *Unit)  { u.Wide = true }

// Units turn the page where they must, and not where they are bound.
func TestPages(t *testing.T) {
	head := &Head{Height: 2 * Pitch, Body: book.Page{Runs: []book.Run{{Text: "head", Size: 10, Elem: -1}}}}
	tests := []struct {
		name  string
		units []Unit
		want  string
	}{
		{"22 lines to a page", named("a", 23), list("a", 1, 22) + "|a23"},
		{"bound to the next", all(named("a", 21), []Unit{with(textLine("b"), keep), textLine("c")}), list("a", 1, 21) + "|b c"},
		{"a page's start inside what is bound", []Unit{with(textLine("a"), keep), with(textLine("b"), fresh), textLine("c")}, "a|b c"},
		{"a page's start is bound to what follows", all(named("a", 3), []Unit{with(with(textLine("b"), fresh), keep), textLine("c")}), "a1 a2 a3|b c"},
		{"white space at the top", all(named("a", 22), []Unit{with(textLine("-"), blank), textLine("b")}), list("a", 1, 22) + "|b"},
		{"white space that does not fit", all(named("a", 21), []Unit{with(Unit{Height: 2 * Pitch}, blank), textLine("b")}), list("a", 1, 21) + " b"},
		{"white space at the very top", []Unit{with(textLine("-"), blank), textLine("a")}, "a"},
		{"white space bound to a turned line", all(named("a", 21), []Unit{with(with(textLine("-"), blank), keep), with(textLine("b"), keep), textLine("c")}),
			list("a", 1, 21) + "|b c"},
		{"a page break", []Unit{textLine("a"), {Blank: true, Fresh: true}, textLine("b")}, "a|b"},
		{"two page breaks are one", []Unit{textLine("a"), {Blank: true, Fresh: true}, {Blank: true, Fresh: true}, textLine("b")}, "a|b"},
		{"a page break at the end", []Unit{textLine("a"), {Blank: true, Fresh: true}}, "a"},
		{"wide and back", []Unit{textLine("a"), with(textLine("b"), wide), textLine("c")}, "a|b|c"},
		{"higher than a page", []Unit{textLine("a"), with(Unit{Height: 800, Body: textLine("b").Body}, keep), textLine("c")}, "a|b|c"},
		{"bound past a page", all(bound(named("a", 30))), list("a", 1, 22) + "|" + list("a", 23, 30)},
		{"a repeated head", headed(named("a", 25), head), list("a", 1, 22) + "|head a23 a24 a25"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := shown(Pages(tt.units, func(int) []Unit { return nil })); got != tt.want {
				t.Errorf("got  %s\nwant %s", got, tt.want)
			}
		})
	}
}

func bound(units []Unit) []Unit {
	KeepTogether(units, false)
	return units
}

// headed repeats a head above all units but the first.
func headed(units []Unit, h *Head) []Unit {
	for i := range units[1:] {
		units[i+1].Head = h
	}
	return units
}

// Footnotes stand at the foot of the page of their marks, what does not fit on the next; each is asked for once a mark.
func TestNotesAtTheFoot(t *testing.T) {
	notes := func(height float64, n int) func(int) []Unit {
		asked := false
		return func(int) []Unit {
			if asked {
				return nil
			}
			asked = true
			units := named("n", n)
			for i := range units {
				units[i].Height, units[i].Free = height, true
			}
			return units
		}
	}
	marked := func(u Unit) Unit { return with(u, func(u *Unit) { u.Notes = []int{1} }) }
	tests := []struct {
		name  string
		units []Unit
		notes func(int) []Unit
		want  string
	}{
		{"below the text", []Unit{marked(textLine("a")), textLine("b")}, notes(15, 2), "a b n1 n2"},
		{"a mark that does not fit with its note", all(named("a", 21), []Unit{marked(textLine("b")), textLine("c")}), notes(15, 2), list("a", 1, 21) + "|b c n1 n2"},
		{"room for the notes is kept", all([]Unit{marked(textLine("b"))}, named("a", 21)), notes(Pitch/2, 2), "b " + list("a", 1, 19) + " n1 n2|" + list("a", 20, 21)},
		{"more than a page", []Unit{marked(textLine("a"))}, notes(205, 5), "a n1 n2|n3 n4 n5"},
		{"a line higher than a page", []Unit{marked(textLine("a")), textLine("b")}, notes(700, 2), "a|b|n1|n2"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			f := Pages(tt.units, tt.notes)
			if got := shown(f); got != tt.want {
				t.Errorf("got  %s\nwant %s", got, tt.want)
			}
			for i, p := range f.Pages {
				last := p.Runs[len(p.Runs)-1]
				if strings.HasPrefix(last.Text, "n") && last.Y > TopEdge+TypeH {
					t.Errorf("page %d: %s stands at %.1f", i+1, last.Text, last.Y)
				}
			}
		})
	}
}

// A paragraph leaves no single line behind or ahead; a heading stands above two lines.
func TestBinding(t *testing.T) {
	bits := func(units []Unit) (s string) {
		for _, u := range units {
			s += map[bool]string{true: "+", false: "."}[u.Keep]
		}
		return s
	}
	ends := func(units []Unit, at ...int) []Unit {
		for _, i := range at {
			units[i].Ends = true
		}
		return units
	}
	for _, tt := range []struct {
		name  string
		units []Unit
		want  string
	}{
		{"one line", named("a", 1), "."},
		{"two lines", named("a", 2), "+."},
		{"five lines", named("a", 5), "+..+."},
		{"a hard break", ends(named("a", 7), 2), "++.+.+."},
	} {
		if KeepEnds(tt.units); bits(tt.units) != tt.want {
			t.Errorf("%s: %s, want %s", tt.name, bits(tt.units), tt.want)
		}
	}
	heading := func(u *Unit) { u.Heading, u.Keep = true, true }
	for _, tt := range []struct {
		name  string
		units []Unit
		want  string
	}{
		{"a heading above two lines", []Unit{with(textLine("h"), heading), textLine("a"), textLine("b"), textLine("c")}, "++.."},
		{"two headings", []Unit{with(textLine("h"), heading), with(textLine("i"), heading), textLine("a"), textLine("b")}, "+++."},
		{"a heading above one line", []Unit{with(textLine("h"), heading), textLine("a"), with(textLine("i"), heading), textLine("b")}, "+.+."},
		{"white space behind the line", []Unit{with(textLine("h"), heading), textLine("a"), with(textLine("-"), blank), textLine("b")}, "+..."},
	} {
		if BindHeadings(tt.units); bits(tt.units) != tt.want {
			t.Errorf("%s: %s, want %s", tt.name, bits(tt.units), tt.want)
		}
	}
}
