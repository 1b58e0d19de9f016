package line

import (
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"unicode"

	"pilotplan/internal/marks"
	"pilotplan/internal/thorough"
)

// readBack is what the lines say, blanks and invisible characters left out.
func readBack(lines []Line) string {
	var b strings.Builder
	for _, l := range lines {
		for _, r := range l.Runs {
			if r.Actual != "" {
				b.WriteString(r.Actual)
			} else {
				b.WriteString(r.Text)
			}
		}
	}
	return solid(b.String())
}

// solid leaves blanks and invisible characters out, and writes control characters as escapes.
func solid(text string) string {
	var b strings.Builder
	for _, r := range text {
		switch {
		case r == '\u2028' || r == '\u2029' || r == '\t' || r == '\n' || r == '\r' || unicode.Is(unicode.Zs, r) || marks.IsFormat(r):
		case marks.IsControl(r):
			fmt.Fprintf(&b, `\u%04x`, r)
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}

// checkLines fails if a text does not come through whole, overflows, or breaks a rule that need not be broken.
func checkLines(t *testing.T, text string, ms Measure) {
	t.Helper()
	lines, _ := Break(plainFaces{}, body(text), ms)
	if got, want := readBack(lines), solid(string([]rune(text))); got != want {
		t.Fatalf("%q at %g: read back %q", text, ms.Rest, got)
	}
	head := true
	for part := range new(scratch).segments(plainFaces{}, body(text)) {
		s := newSetting(part, ms, head)
		if len(s.atoms) > 0 {
			checkEnds(t, s, s.lines())
		}
		head = false
	}
	for _, l := range lines {
		checkRuns(t, l)
	}
}

func checkEnds(t *testing.T, s *setting, ends []int) {
	t.Helper()
	avoidable, from := s.unforced(), 0
	for _, end := range ends {
		line := s.text(from, end)
		if end < len(s.atoms) && s.ends[end] >= costUnit && avoidable {
			t.Fatalf("%q at %g: needless line end after %q", s.text(0, len(s.atoms)), s.ms.Rest, line)
		}
		sp, room := s.span(from, end), s.room(from)
		if sp.to-sp.from > 1 && sp.width-sp.shrink > room+0.01 {
			t.Fatalf("%q is wider than %g", line, room)
		}
		if s.ms.Align == Justify && end < len(s.atoms) && sp.stretch > 0 && !s.short(sp, room) {
			checkFlush(t, s.line(from, end), s.atoms[sp.to-1].trail, room)
		}
		from = end
	}
}

// short reports whether a line stays short, even if its last mark is given the whole width.
func (t *setting) short(s span, room float64) bool {
	return s.open(room-s.width-t.atoms[s.to-1].trail, t.atoms[s.from].size) > mostOpen
}

// unforced reports whether some way to break keeps all rules.
func (t *setting) unforced() bool {
	reached := make([]bool, len(t.atoms)+1)
	reached[0] = true
	for j := 1; j <= len(t.atoms); j++ {
		for i := j - 1; i >= 0 && !reached[j]; i-- {
			s := t.span(i, j)
			fits := s.width-s.shrink <= t.room(i) || s.to-s.from <= 1
			if t.ms.Align != Justify {
				fits = s.width <= t.room(i) || s.to-s.from <= 1
			}
			reached[j] = reached[i] && fits && (j == len(t.atoms) || t.ends[j] < costUnit)
		}
	}
	return reached[len(t.atoms)]
}

// checkFlush fails if the last glyph does not end at the edge; the blank half of a mark may stand over it.
func checkFlush(t *testing.T, l Line, blank, room float64) {
	t.Helper()
	last := l.Runs[len(l.Runs)-1]
	if off := last.X + last.Width - room; off < -0.01 || off > blank+0.01 {
		t.Fatalf("%q: edge off by %.3f of %g", drawnText([]Line{l})[0], off, room)
	}
}

// checkRuns fails if a run's width is not that of its characters, or runs stand in the wrong order.
func checkRuns(t *testing.T, l Line) {
	t.Helper()
	for i, r := range l.Runs {
		sum, ok := advances(plainFaces{}, r.Face, r.Text)
		want := float64(sum)*r.Size/1000 + r.Spacing*float64(len([]rune(r.Text))-1)
		if !ok || math.Abs(r.Width-want) > 1e-6 {
			t.Fatalf("run %q: width %g, want %g", r.Text, r.Width, want)
		}
		if i > 0 && r.X < l.Runs[i-1].X-em/10 {
			t.Fatalf("run %q starts left of %q", r.Text, l.Runs[i-1].Text)
		}
	}
}

var mixtures = []string{
	"公司加快建设远程运维平台服务", "，。、：；！？（）《》“”‘’〔〕—…～·", "0123456789.%,-", "abcXYZ /'\"()[]-_@",
	"年月日亿元万台套第号℃￥№×≥", "👨‍👩‍👧🇨🇳👍🏽e\u0301\ufe0f", "\u00ad\u200b\u2060\u00a0\u3000\n\t", "\x00\x1b\u202e\ue000אבג",
}

// jumble is a text of random characters, most of them Chinese.
func jumble(rng *rand.Rand) string {
	var b strings.Builder
	for range rng.IntN(60) {
		k := 0
		if rng.IntN(2) == 0 {
			k = rng.IntN(len(mixtures))
		}
		from := []rune(mixtures[k])
		b.WriteRune(from[rng.IntN(len(from))])
	}
	return b.String()
}

func TestAnyText(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 2))
	for range thorough.Rounds(500, 4000) {
		ems := 1 + 15*rng.Float64()*rng.Float64()
		ms := Measure{First: ems * em, Rest: ems * em, Align: Align(rng.IntN(4))}
		if rng.IntN(2) == 0 {
			ms.Grid = -0.13
		}
		checkLines(t, jumble(rng), ms)
	}
}

// typedMarks are the marks of GB/T 15834, each as it is typed.
var typedMarks = strings.Fields("。 ？ ！ 、 ， ； ： “ ” ‘ ’ （ ） 〔 〕 【 】 ［ ］ —— …… — ～ · 《 》 〈 〉 ＿ / - %")

// Every two marks obey the rules wherever they come to stand in a line.
func TestPairsAtLineEnds(t *testing.T) {
	for _, a := range typedMarks {
		for _, b := range typedMarks {
			for n := 4; n <= 8; n++ {
				checkLines(t, strings.Repeat("汉", n)+a+b+strings.Repeat("字", 12), width(8))
			}
		}
	}
}

func FuzzBreakLines(f *testing.F) {
	f.Add("到2025年，公司“服务收入”达到7.8亿元——占18.0%。", byte(7), byte(0))
	f.Add("见https://example.org/a/b?c=d 和 well-known 的\u00ad\u200b\u2060", byte(3), byte(1))
	f.Add("\x1b[31m\u202e👨‍👩‍👧\ue000e\u0301", byte(1), byte(2))
	f.Add("（发改产业〔2019〕1762号）\n\n…………", byte(12), byte(3))
	f.Fuzz(func(t *testing.T, text string, ems, align byte) {
		if len(text) > 2000 {
			return
		}
		ms := Measure{First: float64(1+ems%40) * em, Rest: float64(1+ems%40) * em, Align: Align(align % 4)}
		checkLines(t, text, ms)
	})
}

// sentence is typical of a plan.
const sentence = "到2025年，公司营业收入达到26亿元，“服务收入”占营业收入比重由2022年的18.0%提高到30.0%；平台接入设备3000台套。"

func TestCostIsLinear(t *testing.T) {
	count := func(text string) int {
		steps := 0
		for part := range new(scratch).segments(plainFaces{}, body(text)) {
			s := newSetting(part, width(28), true)
			s.lines()
			steps += s.steps
		}
		return steps
	}
	n := thorough.Rounds(400, 1000)
	for _, text := range []string{sentence, "甲", "a", "，", "— "} {
		short, long := count(strings.Repeat(text, n)), count(strings.Repeat(text, 4*n))
		if long > 4*short+short/4 {
			t.Errorf("%s: %d steps for a text, %d for one four times as long", text, short, long)
		}
	}
}

// What search leaves out as too loose would not have been better: weighing every line gives the same ends.
func TestSearchIsExhaustive(t *testing.T) {
	all := func(s *setting) []node {
		n := len(s.atoms)
		best := make([]node, n+1)
		for j := 1; j <= n; j++ {
			best[j].cost = math.Inf(1)
			for i := range j {
				if best[i].cost < best[j].cost && (j == n || s.ends[j] < costRule) {
					s.try(best, s.span(i, j), i, j)
				}
			}
		}
		return best
	}
	mixed := []Piece{{Text: sentence, Size: em}, {Text: "①", Size: em / 2, Note: 1}, {Text: strings.Repeat(sentence, 3), Size: 2 * em}}
	for _, ps := range [][]Piece{body(sentence), body(strings.Repeat(sentence, 5)), body(strings.Repeat("甲乙，", 60)), mixed} {
		for ems := 3.0; ems < 40; ems++ {
			for s := range new(scratch).segments(plainFaces{}, ps) {
				part := newSetting(s, Measure{First: width(ems).First - 2*em, Rest: width(ems).Rest}, true)
				if got, want := part.search(costRule), all(part); !slices.Equal(got, want) {
					t.Errorf("%.12s… at %g em: %v, want %v", ps[0].Text, ems, got, want)
				}
			}
		}
	}
}

func BenchmarkBreakLines(b *testing.B) {
	text := strings.Repeat(sentence, 20000/len([]rune(sentence))+1)
	n := len([]rune(text))
	for b.Loop() {
		Break(plainFaces{}, body(text), width(28))
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*n), "ns/char")
}
