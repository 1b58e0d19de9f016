package redline

import (
	"fmt"
	"math/rand"
	"strings"
	"testing"
	"time"

	"pilotplan/internal/doc"
	"pilotplan/internal/thorough"
)

// redlineText writes spans with marks: [-struck-], [+underlined+].
func redlineText(spans []doc.Span) string {
	var b strings.Builder
	for _, s := range spans {
		switch {
		case s.Style&doc.Strike != 0:
			b.WriteString("[-" + s.Text + "-]")
		case s.Style&doc.Underline != 0:
			b.WriteString("[+" + s.Text + "+]")
		default:
			b.WriteString(s.Text)
		}
	}
	return b.String()
}

// outlineOf writes the blocks of a document, one a line.
func outlineOf(blocks []doc.Block) string {
	var b strings.Builder
	for _, block := range blocks {
		switch block := block.(type) {
		case *doc.Heading:
			fmt.Fprintf(&b, "%s %s\n", strings.Repeat("#", block.Level), redlineText(block.Spans))
		case *doc.Paragraph:
			fmt.Fprintln(&b, redlineText(block.Spans))
		case *doc.List:
			for _, item := range block.Items {
				b.WriteString("- " + outlineOf(item))
			}
		case *doc.Table:
			for _, row := range append([][][]doc.Span{block.Head}, block.Rows...) {
				var cells []string
				for _, cell := range row {
					cells = append(cells, redlineText(cell))
				}
				fmt.Fprintln(&b, "| "+strings.Join(cells, " | "))
			}
		case *doc.Quote:
			b.WriteString("> " + outlineOf(block.Blocks))
		default:
			fmt.Fprintf(&b, "%T\n", block)
		}
	}
	return b.String()
}

func redline(old, new string) string {
	d := Merge(doc.Parse([]byte(old)), doc.Parse([]byte(new)))
	return strings.Replace(outlineOf(d.Blocks), "（"+redlineLegend+"）\n", "", 1)
}

func TestRedline(t *testing.T) {
	for _, c := range []struct{ name, old, new, want string }{
		{"same", "甲\n\n乙", "甲\n\n乙", "甲\n乙\n"},
		{"figure", "达到7.8亿元。", "达到7.2亿元。", "达到[-7.8亿元-] [+7.2亿元+]。\n"},
		{"word", "研发、制造与服务能力", "研发、生产与服务能力", "研发、[-制造-][+生产+]与服务能力\n"},
		{"paragraph in the middle", "甲甲甲\n\n乙乙乙", "甲甲甲\n\n丙丙丙丙\n\n乙乙乙", "甲甲甲\n[+丙丙丙丙+]\n乙乙乙\n"},
		{"paragraph gone", "甲甲甲\n\n丙丙丙丙\n\n乙乙乙", "甲甲甲\n\n乙乙乙", "甲甲甲\n[-丙丙丙丙-]\n乙乙乙\n"},
		{"heading", "## 一、试点目标\n", "## 二、试点目标\n", "## [-一-][+二+]、试点目标\n"},
		{"heading gone", "# 方案\n\n## 一、旧\n\n话", "# 方案\n\n话", "# 方案\n## [-一、旧-]\n话\n"},
		{"row", "| 名 | 值 |\n| - | - |\n| 收入 | 7.8 |\n| 利润 | 2 |\n", "| 名 | 值 |\n| - | - |\n| 收入 | 7.2 |\n| 税金 | 1 |\n| 利润 | 2 |\n",
			"| 名 | 值\n| 收入 | [-7.8-] [+7.2+]\n| [+税金+] | [+1+]\n| 利润 | 2\n"},
		{"columns", "| 名 | 值 |\n| - | - |\n| 甲 | 1 |\n", "| 名 |\n| - |\n| 甲 |\n", "| [-名-] | [-值-]\n| [-甲-] | [-1-]\n| [+名+]\n| [+甲+]\n"},
		{"item", "- 建设平台\n- 培训人员\n", "- 建设平台\n- 引进设备二十台\n- 培训人员\n", "- 建设平台\n- [+引进设备二十台+]\n- 培训人员\n"},
		{"quote", "> 甲乙丙丁戊\n", "> 甲乙丙丁己\n", "> 甲乙丙丁[-戊-][+己+]\n"},
		{"note", "甲乙丙[^1]丁\n\n[^1]: 注", "甲乙丙戊丁", "甲乙丙[+戊+]丁\n"},
		{"nothing before", "", "甲", "[+甲+]\n"},
		{"nothing after", "甲", "", "[-甲-]\n"},
	} {
		if got := redline(c.old, c.new); got != c.want {
			t.Errorf("%s: got\n%swant\n%s", c.name, got, c.want)
		}
	}
}

// What is not struck is the new text, what is not underlined the old one: nothing is lost, whatever was changed.
func TestRedlineLosesNothing(t *testing.T) {
	random := rand.New(rand.NewSource(7))
	word := []string{"甲", "乙丙", "3.5亿元", "2025年底", "ABC", "，", "。", "服务", "提高"}
	paragraphs := func() []string {
		var all []string
		for range random.Intn(6) {
			var b strings.Builder
			for range 1 + random.Intn(12) {
				b.WriteString(word[random.Intn(len(word))])
			}
			all = append(all, b.String())
		}
		return all
	}
	for range thorough.Rounds(80, 500) {
		old, new := paragraphs(), paragraphs()
		if random.Intn(2) == 0 && len(old) > 0 {
			new = append(append([]string{}, old...), new...)
		}
		d := Merge(doc.Parse([]byte(strings.Join(old, "\n\n"))), doc.Parse([]byte(strings.Join(new, "\n\n"))))
		var before, after strings.Builder
		for _, b := range d.Blocks {
			p := b.(*doc.Paragraph)
			if p.Role == doc.Remark {
				continue
			}
			for _, s := range p.Spans {
				if s.Style&doc.Underline == 0 {
					before.WriteString(strings.TrimSpace(s.Text))
				}
				if s.Style&doc.Strike == 0 {
					after.WriteString(strings.TrimSpace(s.Text))
				}
			}
		}
		if before.String() != strings.Join(old, "") || after.String() != strings.Join(new, "") {
			t.Fatalf("%q to %q: %s", old, new, outlineOf(d.Blocks))
		}
	}
}

// Two texts of 200 pages with every fifth sentence changed take seconds at most.
func TestRedlineIsFast(t *testing.T) {
	var old, new strings.Builder
	for i := range thorough.Rounds(400, 4000) {
		line := fmt.Sprintf("第%d条，到2025年完成设备改造%d台套，实现服务性收入%d万元，由服务事业部牵头落实。\n\n", i, i%97, i*3)
		old.WriteString(line)
		if i%5 == 0 {
			line = strings.Replace(line, "设备改造", "设备更新改造", 1)
		}
		new.WriteString(line)
	}
	start := time.Now()
	redline(old.String(), new.String())
	redline(old.String(), strings.ReplaceAll(new.String(), "设备", "厂房和软件"))
	redline(old.String(), strings.ReplaceAll(old.String(), "，", "、而且"))
	if spent := time.Since(start); spent > 10*time.Second {
		t.Errorf("took %v", spent)
	}
}
