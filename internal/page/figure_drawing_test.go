package page

import (
	"fmt"
	"math"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"pilotplan/internal/doc"
	"pilotplan/internal/page/book"
	"pilotplan/internal/page/fill"
	"pilotplan/internal/page/line"
)

// drawings are documents with one drawing each.
func drawings() map[string]string {
	long := "gantt\n title 很长的进度\n"
	for i := range 120 {
		if i%10 == 0 {
			long += fmt.Sprintf("section 第%d部分\n", i/10+1)
		}
		long += fmt.Sprintf("第%d项任务的名称，长短不一%s :t%d, 2023-%02d-01, %dM\n", i, strings.Repeat("字", i%17), i, i%12+1, i%20+1)
	}
	dense := strings.TrimSuffix(strings.Repeat("123456, ", 60), ", ")
	many := strings.TrimSuffix(strings.Repeat("\"一个很长的类别名称\", ", 40), ", ")
	tests := map[string]string{
		"long schedule":   long,
		"long names":      "gantt\n" + strings.Repeat("字", 100) + " :2023-01-01, 3y\n" + strings.Repeat("W", 100) + " :milestone, 2025-12-31\n",
		"short names":     "gantt\n甲 :2023-01-01, 1d\n",
		"milestones":      "gantt\n甲 :milestone, 2023-01-01, 0d\n乙 :milestone, 2023-12-31, 0d\n",
		"all states":      "gantt\n甲 :2023-01-01, 1y\n乙 :done, 1y\n丙 :active, 1y\n丁 :crit, done, 1y\n戊 :crit, active, 1y\n",
		"thirty years":    "gantt\n dateFormat YYYY\n甲 :2000, 2029\n",
		"missing glyph":   "gantt\n\ue000 :2023-01-01, 1y\n",
		"empty section":   "gantt\nsection 甲\n甲 :2023-01-01, 1y\nsection 乙\n",
		"one value":       "xychart\nline [7]\n",
		"equal values":    "xychart\nline [7, 7, 7, 7]\n",
		"zeros":           "xychart\nbar [0, 0, 0, 0]\nline [0, 0]\n",
		"negative":        "xychart\nbar [-1, -2.5, -3]\nline [-4, -5, -6]\n",
		"mixed signs":     "xychart\nx-axis [2022年, 2023年]\nbar \"甲\" [-10, 10]\nbar \"乙\" [10, -10]\nline \"丙\" [0, 0]\n",
		"wide apart":      "xychart\ny-axis 数 0 --> 999999999999\nbar [0.000001, 999999999999, -999999999999]\n",
		"same points":     "xychart\nx-axis [甲, 乙]\nline [5, 6]\nline [5.0, 6.0]\nline [5.00, 6.00]\nline [5.000, 6.000]\n",
		"crossing":        "xychart\nx-axis [甲, 乙, 丙, 丁]\nline [1, 9, 1, 9]\nline [9, 1, 9, 1]\nbar [5, 5, 5, 5]\n",
		"six series":      "xychart\n" + strings.Repeat("bar \"一组\" [1, 5, 3]\nline \"另一组的很长的名称\" [2, 4, 8]\n", 3),
		"dense":           "xychart\nline [" + dense + "]\nbar [" + dense + "]\n",
		"long items":      "xychart\nx-axis \"项目\" [" + many + "]\ny-axis \"" + strings.Repeat("很长", 40) + "\"\nbar [1, 2, 3]\n",
		"long everything": "xychart\ntitle \"" + strings.Repeat("长", 100) + "\"\nx-axis \"" + strings.Repeat("长", 100) + "\" [\"" + strings.Repeat("长", 100) + "\"]\nbar \"" + strings.Repeat("长", 100) + "\" [1]\n",
	}
	for name, src := range tests {
		tests[name] = "图前的文字。\n\n```mermaid\n" + src + "```\n\n图1　说明\n\n图后的文字。\n"
	}
	return tests
}

// area is a box on a page: left, top, right, bottom.
type area struct{ x0, y0, x1, y1 float64 }

func (r area) meets(o area) bool { return r.x0 < o.x1 && o.x0 < r.x1 && r.y0 < o.y1 && o.y0 < r.y1 }

// figures are the elements of drawings.
func figures(b *book.Book) map[int]bool {
	found := map[int]bool{}
	for i, e := range b.Tree {
		found[i] = e.Kind == "Figure"
	}
	return found
}

// No part of a drawing leaves the type area, no label touches another, and all is drawn.
func TestDrawings(t *testing.T) {
	for name, src := range drawings() {
		t.Run(name, func(t *testing.T) {
			b := layoutText(src)
			if len(b.Broken) > 0 {
				t.Fatal(b.Broken)
			}
			for i := range b.Pages {
				checkInside(t, &b.Pages[i])
				checkApart(t, figures(b), &b.Pages[i])
			}
		})
	}
}

func checkInside(t *testing.T, p *book.Page) {
	a := fill.AreaOf(false)
	inside := func(what string, x0, y0, x1, y1 float64) {
		if x0 < a.X-0.5 || x1 > a.X+a.W+0.5 || y0 < a.Y-0.5 || y1 > a.Y+a.H+0.5 || math.IsNaN(x0+y0+x1+y1) {
			t.Fatalf("%s at %.1f–%.1f, %.1f–%.1f", what, x0-a.X, x1-a.X, y0-a.Y, y1-a.Y)
		}
	}
	for _, r := range p.Runs {
		if r.Y != FolioY && r.Size < fill.BodySize {
			inside(r.Text, r.X, r.Y-line.Ascent*r.Size, inkEnd(&r), r.Y)
		}
	}
	for _, r := range p.Rules {
		inside("rule", r.X, r.Y, r.X+r.W, r.Y+r.H)
	}
	for _, s := range p.Shapes {
		for _, v := range s.Points {
			inside("shape", v.X, v.Y, v.X, v.Y)
		}
	}
}

// inkEnd is where a run ends but for a last space or the blank half of a last mark.
func inkEnd(r *book.Run) float64 {
	if text := []rune(r.Text); strings.ContainsRune(" ；。：", text[len(text)-1]) {
		return r.X + r.Width - r.Size/2
	}
	return r.X + r.Width
}

// checkApart compares the boxes of the labels of a page, a little less than their type.
func checkApart(t *testing.T, figures map[int]bool, p *book.Page) {
	var boxes []area
	var texts []string
	for _, r := range p.Runs {
		if r.Y == FolioY || r.Elem >= 0 && !figures[r.Elem] {
			continue
		}
		box := area{r.X + 0.1, r.Y - 0.8*r.Size, inkEnd(&r) - 0.1, r.Y}
		for i, o := range boxes {
			if box.meets(o) {
				t.Fatalf("%q on %q", r.Text, texts[i])
			}
		}
		boxes, texts = append(boxes, box), append(texts, r.Text)
	}
}

// The labels of the source are in the text, in its order; the alternative text tells them all.
func TestDrawingText(t *testing.T) {
	docs := drawings()
	tests := []struct {
		name string
		want []string
	}{
		{"long schedule", []string{"第1部分", "第0项任务的名称，长短不一", "2023.1", "第11项任务的名称", "第12部分", "第119项任务的名称", "图1　说明"}},
		{"all states", []string{"甲", "乙", "丙", "丁", "戊", "计划", "已完成", "进行中", "关键", "图1　说明"}},
		{"mixed signs", []string{"2022年", "2023年", "-10", "10", "10", "-10", "0", "甲", "乙", "丙", "图1　说明"}},
		{"wide apart", []string{"数", "0.000001", "999999999999", "-999999999999"}},
		{"dense", []string{"60", "123456", "图1　说明"}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			b := layoutText(docs[test.name])
			text, rest := bookText(b), ""
			rest = text
			for _, want := range test.want {
				_, after, ok := strings.Cut(rest, want)
				if !ok {
					t.Fatalf("%s is not in order in %s", want, text)
				}
				rest = after
			}
		})
	}
}

// What describes a drawing to those who cannot see it is in words.
func TestDrawingAlt(t *testing.T) {
	b := layoutText("```mermaid\ngantt\ntitle 进度\nsection 平台\n二期 :done, 2023-01-01, 2023-12-31\n验收 :milestone, 2024-06-30\n```\n\n" +
		"```mermaid\nxychart\ny-axis 亿元\nx-axis [2022年, 2025年]\nbar [3.35, 7.8]\n```\n\n```mermaid\npie\n  \"甲\" : 1\n```\n")
	want := []string{
		"进度图：进度。平台：二期，2023年1月至2023年12月，已完成。验收，2024年6月30日，节点",
		"统计图。纵轴亿元。2022年 3.35；2025年 7.8",
		"没有画出的图，源文字：pie \"甲\" : 1",
	}
	var got []string
	for _, e := range b.Tree {
		if e.Kind == "Figure" {
			got = append(got, e.Alt)
		}
	}
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
	if d := cmp.Diff([]book.Broken{{Why: "不会画这种图：“pie”，会画的有 gantt 和 xychart-beta", Line: 17}}, b.Broken); d != "" {
		t.Error(d)
	}
	if text := bookText(b); !strings.Contains(text, "pie") {
		t.Errorf("the source is not shown: %s", text)
	}
}

// A drawing that fits a page stands on one, with its caption; a longer one repeats its axis as an artifact.
func TestDrawingPages(t *testing.T) {
	for n := range fill.PageLines {
		b := layoutText(strings.Repeat("短句。\n\n", n) + drawings()["all states"])
		pages := map[int]bool{}
		for i, p := range b.Pages {
			for _, r := range p.Runs {
				if r.Elem >= 0 && (b.Tree[r.Elem].Kind == "Figure" || b.Tree[r.Elem].Kind == "Caption") {
					pages[i] = true
				}
			}
		}
		if len(pages) != 1 {
			t.Errorf("after %d lines: on %d pages", n, len(pages))
		}
	}
	b := layoutText(drawings()["long schedule"])
	if len(b.Pages) < 4 {
		t.Fatalf("%d pages", len(b.Pages))
	}
	for i, p := range b.Pages {
		var artifacts, own []string
		for _, r := range p.Runs {
			if r.Y != FolioY && r.Elem < 0 {
				artifacts = append(artifacts, r.Text)
			} else if r.Size < fill.BodySize {
				own = append(own, r.Text)
			}
		}
		if again := slices.Contains(artifacts, "起止时间"); again != (i > 0) || len(own) < 4 {
			t.Errorf("page %d: %v, %d labels", i+1, artifacts, len(own))
		}
	}
}

// TestFigureShapes compares what is painted with testdata: bars by their columns, in the order of the rows.
func TestFigureShapes(t *testing.T) {
	for _, name := range []string{"figure-gantt", "figure-chart"} {
		t.Run(name, func(t *testing.T) {
			got := printShapes(layOut(t, "testdata/"+name+".md"))
			golden := "testdata/" + name + ".shapes"
			if *update {
				if err := os.WriteFile(golden, []byte(got), 0o666); err != nil {
					t.Fatal(err)
				}
				return
			}
			want, err := os.ReadFile(golden)
			if err != nil {
				t.Fatal(err)
			}
			if d := cmp.Diff(string(want), got); d != "" {
				t.Error(d)
			}
		})
	}
}

// printShapes writes the boxes of shapes in points from the type area's corner; thin strokes and light lines are counted.
func printShapes(b *book.Book) string {
	var w strings.Builder
	for i, p := range b.Pages {
		fmt.Fprintf(&w, "—— %d\n", i+1)
		thin := 0
		for i, s := range p.Shapes {
			box := bounds(s.Points)
			slight := len(s.Points) == 2 && s.Stroke < 0.5 || s.Stroke == 0 && min(box.x1-box.x0, box.y1-box.y0) < 1
			if slight {
				thin++
			}
			if thin > 0 && (!slight || i == len(p.Shapes)-1) {
				fmt.Fprintf(&w, "thin lines %d\n", thin)
				thin = 0
			}
			if !slight {
				fmt.Fprintf(&w, "%d points x %.1f–%.1f y %.1f–%.1f fill %g stroke %g\n", len(s.Points),
					box.x0-fill.LeftEdge, box.x1-fill.LeftEdge, box.y0-fill.TopEdge, box.y1-fill.TopEdge, s.Fill, s.Stroke)
			}
		}
	}
	return w.String()
}

func bounds(points []book.Point) area {
	box := area{math.Inf(1), math.Inf(1), math.Inf(-1), math.Inf(-1)}
	for _, v := range points {
		box = area{min(box.x0, v.X), min(box.y0, v.Y), max(box.x1, v.X), max(box.y1, v.Y)}
	}
	return box
}

// FuzzDrawing draws whatever a block says, or says why not; nothing is drawn at no place.
func FuzzDrawing(f *testing.F) {
	for _, src := range drawings() {
		if len(src) < 2000 {
			f.Add(src)
		}
	}
	for _, src := range []string{"gantt\n甲 :a, after a, 1d", "gantt\n甲 :milestone, 2023-01-01, 0d", "xychart\nx-axis \" [", "xychart\nline [+.5, -0]",
		"gantt\nexcludes sunday\n甲 :2023-01-01, 0.5d", "---\ntitle: x\n---\nxychart\nbar [1]", "gantt\ndateFormat YYYY\n:0, 1"} {
		f.Add("```mermaid\n" + src + "\n```\n")
	}
	f.Fuzz(func(t *testing.T, src string) {
		b := Layout(doc.Parse([]byte(src)), squareFaces{}, Options{})
		for i := range b.Pages {
			for _, s := range b.Pages[i].Shapes {
				for _, v := range s.Points {
					if math.IsNaN(v.X+v.Y) || math.Abs(v.X)+math.Abs(v.Y) > 1e4 {
						t.Fatalf("a point at %v", v)
					}
				}
			}
		}
	})
}
