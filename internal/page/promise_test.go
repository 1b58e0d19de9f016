package page

import (
	"fmt"
	"math"
	"os"
	"path/filepath"
	"strings"
	"sync/atomic"
	"testing"
	"unicode"

	"github.com/google/go-cmp/cmp"

	"pilotplan/internal/doc"
	"pilotplan/internal/page/book"
	"pilotplan/internal/page/fill"
)

// stressing are documents of one kind each, long enough for many pages.
func stressing() map[string]string {
	para := "公司主要从事移动式港口装卸机的研发、制造与服务，2022年营业收入18.6亿元，占比23.5%。"
	tests := map[string]string{
		"paragraphs":  strings.Repeat(strings.Repeat(para, 3)+"\n\n", 80),
		"one-liners":  strings.Repeat("短句。\n\n", 200),
		"headings":    strings.Repeat("## 一、标题\n\n### （一）小标题\n\n"+para+para+"\n\n短。\n\n", 60),
		"short parts": strings.Repeat("## 一、标题\n\n短句。\n\n", 60) + strings.Repeat("### （一）标题\n\n- 甲\n- 乙\n- 丙\n\n", 60),
		"only heads":  strings.Repeat("## 一、标题\n\n", 100),
		"lists":       strings.Repeat("- "+para+"\n  1. "+para+"\n     > "+para+"\n\n", 60),
		"table":       "表1　数据\n\n| 序号 | 名称 | 数值 |\n|--|--|--|\n" + strings.Repeat("| 1 | "+para+" | 23.5 |\n", 120),
		"wide table":  strings.Repeat("| 指标名称 ", 14) + "|\n" + strings.Repeat("|--", 14) + "|\n" + strings.Repeat(strings.Repeat("| 一段较长的文字说明 ", 14)+"|\n", 30) + "\n" + para,
		"tall rows":   "| 甲 | 乙 |\n|--|--|\n" + strings.Repeat("| 短 | "+strings.Repeat(para, 60)+" |\n", 3),
		"mixed":       strings.Repeat(para+"\n\n## 一、表\n\n表1　数据\n\n| 甲 | 乙 |\n|--|--|\n| 1 | 2 |\n\n"+para+"\n\n```\ncode\n```\n\n", 40),
		"long word":   strings.Repeat("https://example.com/", 100),
		"narrow":      strings.Repeat("- ", 12) + para,
		"signature":   strings.Repeat(strings.Repeat("短句。\n\n", 19)+"<!-- 落款 -->\n\n某某公司\\\n2023年1月1日\n\n", 12),
	}
	return tests
}

func layoutText(src string) *book.Book {
	return Layout(doc.Parse([]byte(src)), squareFaces{}, Options{})
}

// Everything that is typed is on the pages, in order.
func TestNothingLost(t *testing.T) {
	docs := stressing()
	for _, name := range []string{"plain", "table"} {
		src, err := os.ReadFile(filepath.Join("testdata", name+".md"))
		if err != nil {
			t.Fatal(err)
		}
		docs[name] = string(src)
	}
	for name, src := range docs {
		t.Run(name, func(t *testing.T) {
			d := doc.Parse([]byte(src))
			b := Layout(d, squareFaces{}, Options{})
			if lost := notInOrder(sourceText(d.Blocks), bookText(b)); lost != "" {
				t.Errorf("lost from %.60q", lost)
			}
		})
	}
}

func bookText(b *book.Book) string {
	var w strings.Builder
	for _, p := range b.Pages {
		for _, r := range p.Runs {
			switch {
			case r.Elem < 0:
			case r.Actual != "":
				w.WriteString(r.Actual)
			default:
				w.WriteString(r.Text)
			}
		}
	}
	return w.String()
}

func sourceText(blocks []doc.Block) string {
	var w strings.Builder
	for _, b := range blocks {
		switch b := b.(type) {
		case *doc.Heading:
			w.WriteString(doc.Text(b.Spans))
		case *doc.Paragraph:
			w.WriteString(doc.Text(b.Spans))
		case *doc.List:
			for _, item := range b.Items {
				w.WriteString(sourceText(item))
			}
		case *doc.Quote:
			w.WriteString(sourceText(b.Blocks))
		case *doc.Code:
			w.WriteString(b.Text)
		case *doc.Table:
			w.WriteString(doc.Text(b.Caption))
			for _, row := range append([][][]doc.Span{b.Head}, b.Rows...) {
				for _, cell := range row {
					w.WriteString(doc.Text(cell))
				}
			}
		}
	}
	return w.String()
}

// notInOrder is the rest of want from its first visible character that got lacks.
func notInOrder(want, got string) string {
	for i, r := range want {
		if unicode.IsSpace(r) {
			continue
		}
		k := strings.IndexRune(got, r)
		if k < 0 {
			return want[i:]
		}
		got = got[k+len(string(r)):]
	}
	return ""
}

// Nothing leaves the type area, and no page but the last one of a part is empty.
func TestInsideTypeArea(t *testing.T) {
	for name, src := range stressing() {
		t.Run(name, func(t *testing.T) {
			checkTypeArea(t, layoutText(src))
		})
	}
}

// Body lines stand on the grid of 22 lines, and a page of nothing else is full.
func TestGrid(t *testing.T) {
	b := layoutText(stressing()["paragraphs"])
	for i, p := range b.Pages[:len(b.Pages)-1] {
		lines := map[float64]bool{}
		for _, r := range p.Runs {
			n := (r.Y - fill.TopEdge - fill.Baseline) / fill.Pitch
			if r.Elem < 0 {
				continue
			}
			if math.Abs(n-math.Round(n)) > 1e-6 || n > fill.PageLines {
				t.Fatalf("page %d: %q is off the grid: %.3f", i+1, r.Text, n)
			}
			lines[math.Round(n)] = true
		}
		if len(lines) < fill.PageLines-2 {
			t.Errorf("page %d has %d lines", i+1, len(lines))
		}
	}
}

// No heading, caption or head of a table ends a page; no paragraph leaves a single line behind or ahead.
func TestKeeping(t *testing.T) {
	for _, name := range []string{"headings", "short parts", "mixed", "paragraphs", "table", "wide table"} {
		t.Run(name, func(t *testing.T) {
			b := layoutText(stressing()[name])
			for i, p := range b.Pages[:len(b.Pages)-1] {
				elem := lastElem(&p, b)
				kind := b.Tree[elem].Kind
				if strings.HasPrefix(kind, "H") || kind == "Caption" || kind == "TH" {
					t.Errorf("page %d ends with %s", i+1, kind)
				}
				if below := linesBelowHeading(b, &p); below == 1 && !strings.HasPrefix(name, "short") {
					t.Errorf("page %d ends one line after a heading", i+1)
				}
				if kind == "P" && linesOf(&p, elem) == 1 && linesOf(&b.Pages[i+1], elem) > 0 {
					t.Errorf("page %d: one line of a paragraph stays behind", i+1)
				}
				if kind == "P" && linesOf(&b.Pages[i+1], elem) == 1 {
					t.Errorf("page %d: one line of a paragraph goes on", i+2)
				}
			}
		})
	}
}

// linesBelowHeading counts the lines below the last heading of a page; a page without one has many.
func linesBelowHeading(b *book.Book, p *book.Page) int {
	lines, last := map[float64]bool{}, 0.0
	for _, r := range p.Runs {
		if r.Elem >= 0 && strings.HasPrefix(b.Tree[r.Elem].Kind, "H") {
			last = max(last, r.Y)
		}
	}
	for _, r := range p.Runs {
		if r.Elem >= 0 && r.Y > last {
			lines[r.Y] = true
		}
	}
	if last == 0 {
		return 1 << 20
	}
	return len(lines)
}

// lastElem is the element of the last line above the notes.
func lastElem(p *book.Page, b *book.Book) int {
	elem, y := 0, 0.0
	for _, r := range p.Runs {
		if r.Elem >= 0 && r.Y >= y && !inNote(b, r.Elem) {
			elem, y = r.Elem, r.Y
		}
	}
	return elem
}

func inNote(b *book.Book, elem int) bool {
	for ; elem >= 0; elem = b.Tree[elem].Parent {
		if b.Tree[elem].Kind == "Note" {
			return true
		}
	}
	return false
}

func linesOf(p *book.Page, elem int) int {
	lines := map[float64]bool{}
	for _, r := range p.Runs {
		if r.Elem == elem {
			lines[r.Y] = true
		}
	}
	return len(lines)
}

// Elements come after their parents, and every run, rule and link names one that exists.
func TestTree(t *testing.T) {
	b := layOut(t, "testdata/front.md")
	for i, e := range b.Tree {
		if e.Parent >= i || (e.Parent < 0) != (i == 0) {
			t.Errorf("element %d %s has parent %d", i, e.Kind, e.Parent)
		}
	}
	last := 0
	for _, p := range b.Pages {
		for _, r := range p.Runs {
			if r.Elem >= len(b.Tree) {
				t.Errorf("%q in element %d of %d", r.Text, r.Elem, len(b.Tree))
			}
			if r.Elem >= 0 && r.Elem < last {
				t.Errorf("%q in element %d after one in %d", r.Text, r.Elem, last)
			}
			last = max(last, r.Elem)
		}
	}
}

// countingFaces counts how often it is asked.
type countingFaces struct {
	squareFaces
	asked *atomic.Int64
}

func (c countingFaces) Advance(f book.Face, r rune) (int, bool) {
	c.asked.Add(1)
	return c.squareFaces.Advance(f, r)
}

// Ten times the text takes about ten times the work.
func TestLinear(t *testing.T) {
	for name, src := range stressing() {
		t.Run(name, func(t *testing.T) {
			count := func(src string) int64 {
				var n atomic.Int64
				Layout(doc.Parse([]byte(src)), countingFaces{asked: &n}, Options{})
				return n.Load()
			}
			one, ten := count(src+"\n\n"), count(strings.Repeat(src+"\n\n", 10))
			if ten > 11*one+1000 {
				t.Errorf("%d for one, %d for ten", one, ten)
			}
		})
	}
}

// Footnotes stand on the page of their marks, or go on on the next ones, each once.
func TestFootnotes(t *testing.T) {
	var src strings.Builder
	for i := range 60 {
		fmt.Fprintf(&src, "正文%d[^%d]，又见[^%d]。\n\n", i, i, i)
	}
	for i := range 60 {
		fmt.Fprintf(&src, "[^%d]: 注文%d号。%s\n\n", i, i, strings.Repeat("很长的注文，", i%7*i))
	}
	b := layoutText(src.String())
	text := bookText(b)
	for i := range 60 {
		if n := strings.Count(text, fmt.Sprintf("注文%d号", i)); n != 1 {
			t.Errorf("note %d is set %d times", i, n)
		}
	}
}

// A mark leads to its note, and the note back to its first mark, on whatever pages they are.
func TestNoteLinks(t *testing.T) {
	b := layoutText("---\n标题: 甲\n封面: true\n---\n## 一、概况\n\n正文[^1]，又见[^1]。\n\n<!-- 分页 -->\n\n再见[^2]。\n\n[^1]: 注\n\n[^2]: 注\n")
	var got []string
	for i, p := range b.Pages {
		for _, l := range p.Links {
			got = append(got, fmt.Sprintf("%d %s %.0f→%d %.0f", i+1, b.Tree[l.Elem].Kind, l.Y, l.Page, l.DestY))
		}
	}
	foot := fill.AreaOf(false).Y + fill.AreaOf(false).H - noteLine
	want := []string{
		"2 Link 164→3 105", fmt.Sprintf("3 Reference 134→3 %.0f", foot), fmt.Sprintf("3 Reference 134→3 %.0f", foot),
		fmt.Sprintf("3 Lbl %.0f→3 134", foot), fmt.Sprintf("4 Reference 105→4 %.0f", foot), fmt.Sprintf("4 Lbl %.0f→4 105", foot),
	}
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
}

// FuzzLayout sets whatever Markdown there is: every element has its parent, every page a size.
func FuzzLayout(f *testing.F) {
	for _, src := range []string{"", "#", "# \n\n## 附件1\n\n# x", "```mermaid\n```\n\n图1　x", "```\n```", "|a|\n|-|", "-\n- \n  1.", "- ```\n  x", "> |a|b|\n> |-|-|\n> |1|",
		"<!-- 落款 -->\n\n甲\\\n乙\n\n<!-- 附件说明 -->\n\n附件：1. 甲\\\n2. 乙", "<!-- 分页 -->\n\n<!-- 分页 -->\n", "a[^1]\n\n[^1]: b[^2]\n\n[^2]: c[^1]",
		"---\n标题: 甲\n封面: true\n---\n# 甲\n", "---\n封面: true\n---\n正文", "- <!-- 分页 -->\n\n  ![](x)", "\x00\x01\x1b\u202e"} {
		f.Add(src)
	}
	f.Fuzz(func(t *testing.T, src string) {
		b := layoutText(src)
		if len(b.Pages) == 0 {
			t.Error("no page")
		}
		for i, e := range b.Tree {
			if e.Parent >= i {
				t.Errorf("element %d %s has parent %d", i, e.Kind, e.Parent)
			}
		}
	})
}
