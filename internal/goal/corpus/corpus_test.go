package corpus

import (
	"reflect"
	"strings"
	"testing"
)

const small = `{"doc":"W1-001","kind":"通知","as_of":"2024-01-20","title":"某通知"}
{"level":1,"heading":"一、目标"}
{"level":2,"heading":"（一）平台"}
{"label":"measurable","text":"年底前建成3个。","has_deadline":true}
{"level":1,"heading":"二、保障"}
{"label":"vague","text":"加强领导。","needs_context":true}
{"doc":"own-001","kind":"单句","as_of":"2023-06-30"}
{"label":"fact","text":"已建成3个。","class_only":true}
`

func TestRead(t *testing.T) {
	docs, err := Read(strings.NewReader(small))
	if err != nil {
		t.Fatal(err)
	}
	if len(docs) != 2 || docs[0].Writer() != "W1" || docs[1].Writer() != "own" || docs[0].AsOf.Day() != 20 || docs[0].Title != "某通知" {
		t.Fatalf("%+v", docs)
	}
	want := []Row{
		{Headings: []string{"一、目标", "（一）平台"}, Text: "年底前建成3个。", Label: "measurable", Deadline: true},
		{Headings: []string{"二、保障"}, Text: "加强领导。", Label: "vague", Context: true},
	}
	if !reflect.DeepEqual(docs[0].Rows, want) {
		t.Errorf("%+v", docs[0].Rows)
	}
	if docs[1].Rows[0].Headings != nil || !docs[1].Rows[0].ClassOnly {
		t.Errorf("%+v", docs[1].Rows)
	}
}

// What is no corpus is refused with the number of the line.
func TestReadRefuses(t *testing.T) {
	for _, c := range []struct{ file, want string }{
		{"{", "line 1"},
		{`{"label":"fact","text":"已建成。"}`, "line 1: neither"},
		{`{"doc":"a","as_of":"2024"}`, "line 1: parsing time"},
		{small + `{"label":"goal","text":"建成。"}`, "line 9: no such label: goal"},
		{small + `{"label":"fact"}`, "line 9: neither"},
	} {
		if _, err := Read(strings.NewReader(c.file)); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%q: %v, want %q", c.file, err, c.want)
		}
	}
}

// Documents come to the parts in about the shares that are wanted.
func TestParts(t *testing.T) {
	counts := map[Part]int{}
	for w := range 10 {
		for n := range 1000 {
			d := Document{ID: string(rune('A'+w)) + "-" + string(rune('0'+n/100)) + string(rune('0'+n/10%10)) + string(rune('0'+n%10))}
			counts[d.Part()]++
		}
	}
	if counts[Train] < 6700 || counts[Train] > 7300 || counts[Tune] < 1300 || counts[Held] < 1300 {
		t.Errorf("%v", counts)
	}
}

func TestFigures(t *testing.T) {
	var f, g Figures
	goal := Row{Label: "measurable", Deadline: true}
	f.Add(&goal, Verdict{Label: "measurable", Deadline: true})
	f.Add(&goal, Verdict{Label: "vague", Unsure: true})
	g.Add(&Row{Label: "fact"}, Verdict{Label: "fact"})
	f.Join(&g)
	right, all := f.Right()
	if right != 2 || all != 3 || f.F1("fact") != 1 || f.F1("measurable") != 2.0/3 || f.F1("vague") != 0 || f.Macro() != (1+2.0/3)/5 {
		t.Errorf("%s", &f)
	}
	if s := f.String(); !strings.Contains(s, "deadline 0.500, baseline 1.000, unsure 0.333 (right 0.000)") {
		t.Errorf("%s", s)
	}
	if lines := strings.Split(f.Table(), "\n"); len(lines) != 7 || !strings.HasPrefix(lines[5], "measurable") {
		t.Errorf("%s", f.Table())
	}
}
