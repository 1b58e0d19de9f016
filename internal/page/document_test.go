package page

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"sync/atomic"
	"testing"
	"unicode"

	"pilotplan/internal/doc"
	"pilotplan/internal/marks"
	"pilotplan/internal/thorough"
)

// The examples of CommonMark's specification and of GFM's tables come onto pages, with every character.
func TestSpecOnPages(t *testing.T) {
	out, err := exec.Command("go", "list", "-m", "-f", "{{.Dir}}", "github.com/yuin/goldmark").Output()
	if err != nil {
		t.Skip("the go command is needed to find the examples")
	}
	dir := strings.TrimSpace(string(out))
	var examples []struct{ Markdown string }
	src, err := os.ReadFile(filepath.Join(dir, "_test", "spec.json"))
	if err != nil {
		t.Skip(err)
	}
	if err := json.Unmarshal(src, &examples); err != nil {
		t.Fatal(err)
	}
	for _, e := range examples {
		checkDocument(t, e.Markdown)
	}
	tables, err := os.ReadFile(filepath.Join(dir, "extension", "_test", "table.txt"))
	if err != nil {
		t.Skip(err)
	}
	for _, part := range strings.Split(string(tables), "//- - - - - - - - -//\n") {
		checkDocument(t, part)
	}
}

// checkDocument fails if a document loses a character or sets one outside of the type area.
func checkDocument(t *testing.T, src string) {
	t.Helper()
	d := doc.Parse([]byte(src))
	b := Layout(d, squareFaces{}, Options{})
	if lost := missingFrom(bookText(b), allText(d)); lost != 0 {
		t.Errorf("%q: lost %q, got %q", src, lost, bookText(b))
	}
	if len(allText(d)) > 0 {
		checkTypeArea(t, b)
	}
}

// allText is what a document shows, its notes included.
func allText(d *doc.Document) string {
	text := sourceText(d.Blocks)
	for _, n := range d.Notes {
		text += sourceText(n)
	}
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) || marks.IsControl(r) || marks.IsFormat(r) || unicode.Is(unicode.Mn, r) {
			return -1
		}
		return r
	}, text)
}

// missingFrom is a character that want has more often than got; 0 for none. Composed letters are not counted.
func missingFrom(got, want string) rune {
	counts := map[rune]int{}
	for _, r := range got {
		counts[r]++
	}
	for _, r := range want {
		if counts[r]--; counts[r] < 0 && (r < 0x80 || marks.IsHan(r) || !unicode.IsLetter(r)) {
			return r
		}
	}
	return 0
}

// randomDocument is Markdown of random blocks with random text.
func randomDocument(random *rand.Rand) string {
	letters := []rune("甲乙丙年月亿元第，。、：；“”‘’（）《》〔〕—…·～%0123456789abcXYZ.-/*_`~[]()<>!|#&\\ \t\u00a0\u00ad\u200b\u3000é①㎡𠮷😀👨‍👩\x01\u202e")
	text := func(n int) string {
		var b strings.Builder
		for range 1 + random.IntN(n) {
			b.WriteRune(letters[random.IntN(len(letters))])
		}
		return b.String()
	}
	var b strings.Builder
	for range 1 + random.IntN(8) {
		switch random.IntN(9) {
		case 0:
			b.WriteString(strings.Repeat("#", 1+random.IntN(6)) + " " + text(60))
		case 1:
			b.WriteString("- " + text(200) + "\n  1. " + text(50) + "\n\n     > " + text(90))
		case 2:
			row := "| " + text(20) + " | " + text(300) + " | " + text(8) + " |\n"
			b.WriteString("表1　" + text(9) + "\n\n" + row + "|--|-:|:-:|\n" + strings.Repeat(row, random.IntN(40)))
		case 3:
			b.WriteString("> " + text(300))
		case 4:
			b.WriteString("```\n" + text(300) + "\n```")
		case 5:
			b.WriteString(text(50) + "[^1]" + text(300) + "\n\n[^1]: " + text(500))
		case 6:
			b.WriteString("<!-- 落款 -->\n\n" + text(20) + "\\\n" + text(10))
		default:
			b.WriteString(text(900))
		}
		b.WriteString("\n\n")
	}
	return b.String()
}

// Any document comes through whole and inside the type area.
func TestAnyDocument(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 1))
	for range thorough.Rounds(40, 250) {
		checkDocument(t, randomDocument(random))
	}
}

// typical is a sentence of a plan.
const typical = "到2025年，公司营业收入达到26亿元，“服务收入”占营业收入比重由2022年的18.0%提高到30.0%；平台接入设备3000台套。"

// A document of a thousand pages (of two hundred, usually) takes about ten times as much asking for widths as one of a tenth.
func TestThousandPages(t *testing.T) {
	src := strings.Repeat("## 一、标题\n\n"+strings.Repeat(typical, 16)+"\n\n| 甲 | 乙 |\n|--|--|\n| 18.6 | "+typical+" |\n\n", thorough.Rounds(24, 120))
	count := func(src string) (pages int, asked int64) {
		var n atomic.Int64
		b := Layout(doc.Parse([]byte(src)), countingFaces{asked: &n}, Options{})
		return len(b.Pages), n.Load()
	}
	_, one := count(src)
	pages, ten := count(strings.Repeat(src, 10))
	if pages < thorough.Rounds(200, 1000) {
		t.Errorf("%d pages", pages)
	}
	if ten > 11*one {
		t.Errorf("asked %d times for a tenth, %d times for all", one, ten)
	}
}

// A link that leads where no document should is set as text and told of, wherever it stands; one within the document is not told of.
func TestUnlinked(t *testing.T) {
	const src = "# 题\n\n## [甲](file:///a)\n\n[乙](javascript:x)正文[丙](https://a.cn)[丁](#题)。[^1]\n\n| [戊](data:x) |\n| --- |\n| 己 |\n\n[^1]: [庚](//b/c)\n"
	b := Layout(doc.Parse([]byte(src)), squareFaces{}, Options{})
	var got []string
	for _, u := range b.Unlinked {
		got = append(got, fmt.Sprint(u.Line, u.URL))
	}
	slices.Sort(got)
	if want := []string{"11//b/c", "3file:///a", "5javascript:x", "7data:x"}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
	for _, p := range b.Pages {
		for _, l := range p.Links {
			if l.URL != "" && l.URL != "https://a.cn" {
				t.Errorf("a link leads to %s", l.URL)
			}
		}
	}
}
