package align

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
)

// Another number leaves a sentence like itself, and yet less like than the same number: what was 1.00 for one of two likenesses
// and 0.72 for the other is between them.
func TestLikeness(t *testing.T) {
	for _, c := range []struct {
		a, b     string
		low, top float64
	}{
		{"服务性收入达到7.8亿元", "服务性收入达到7.8亿元", 1, 1},
		{"服务性收入达到7.8亿元", "服务性收入达到17.2亿元", 0.85, 0.99},
		{"2023年|4.1|5.5", "2024年|4.1|5.5", 0.5, 0.95},
		{"2023年|4.1|5.5", "2024年|6.0|7.2", 0.3, 0.7},
		{"建设平台，培训人员。", "建设平台、培训人员", 1, 1},
		{"建设平台", "引进设备", 0, 0},
		{"", "甲", 0, 0},
	} {
		if got := Likeness(c.a, c.b); got < c.low || got > c.top || got != Likeness(c.b, c.a) {
			t.Errorf("%s, %s: %.2f, want %.2f to %.2f; the other way round %.2f", c.a, c.b, got, c.low, c.top, Likeness(c.b, c.a))
		}
	}
}

// Of two rows that differ in their numbers only, the one with more of them in common is the revision.
func TestTextsByNumbers(t *testing.T) {
	old := []string{"2023|4.1|10", "2024|5.5|20", "2025|7.8|30"}
	new := []string{"2024|5.5|21", "2025|7.8|31"}
	if got, want := fmt.Sprint(Texts(old, new, any2)), "[{0 -1} {1 0} {2 1}]"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

func any2(int, int) bool { return true }

func TestTexts(t *testing.T) {
	for _, c := range []struct{ name, old, new, want string }{
		{"same", "甲甲 乙乙", "甲甲 乙乙", "[{0 0} {1 1}]"},
		{"in between", "甲甲 乙乙", "甲甲 丙丙 乙乙", "[{0 0} {-1 1} {1 2}]"},
		{"gone", "甲甲 丙丙 乙乙", "甲甲 乙乙", "[{0 0} {1 -1} {2 1}]"},
		{"revised", "甲甲 服务收入达到三亿元 乙乙", "甲甲 服务收入达到四亿元 乙乙", "[{0 0} {1 1} {2 2}]"},
		{"revised behind a new one", "建设远程运维平台", "培训五十名人员 建设远程运维系统平台", "[{-1 0} {0 1}]"},
		{"nothing in common", "甲甲 乙乙", "丙丙 丁丁", "[{0 -1} {1 -1} {-1 0} {-1 1}]"},
		{"nothing", "", "", "[]"},
	} {
		if got := fmt.Sprint(Texts(strings.Fields(c.old), strings.Fields(c.new), any2)); got != c.want {
			t.Errorf("%s: got %s, want %s", c.name, got, c.want)
		}
	}
	if got := fmt.Sprint(Texts([]string{"建设平台"}, []string{"建设平台一"}, func(int, int) bool { return false })); got != "[{0 -1} {-1 0}]" {
		t.Errorf("what may not be paired is: %s", got)
	}
}

// A block that was put in front of a long run of revised texts does not keep them from their revisions.
func TestTextsBehindABlock(t *testing.T) {
	var old, new []string
	for i := range 60 {
		new = append(new, fmt.Sprintf("另行安排第%c次会议", 'a'+rune(i)))
	}
	for i := range 40 {
		old = append(old, fmt.Sprintf("第%c项任务由甲部门负责落实", '一'+rune(i)))
		new = append(new, fmt.Sprintf("第%c项任务由乙部门负责落实", '一'+rune(i)))
	}
	paired := 0
	for _, p := range Texts(old, new, any2) {
		if p.Old >= 0 && p.New == p.Old+60 {
			paired++
		}
	}
	if paired != 40 {
		t.Errorf("%d of 40 were found", paired)
	}
}

// Every entry of both sequences is in one pair, in order, however many there are.
func TestAlikeLosesNothing(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for _, size := range [][2]int{{0, 0}, {1, 0}, {0, 3}, {5, 7}, {40, 90}, {300, 200}, {1300, 1100}} {
		seen := [2][]int{}
		for _, p := range Alike(size[0], size[1], func(i, j int) float64 { return r.Float64() - 0.5 }) {
			if p.Old >= 0 {
				seen[0] = append(seen[0], p.Old)
			}
			if p.New >= 0 {
				seen[1] = append(seen[1], p.New)
			}
		}
		for side, all := range seen {
			if len(all) != size[side] || !slices.IsSorted(all) {
				t.Errorf("%v: side %d has %d entries, in order: %v", size, side, len(all), slices.IsSorted(all))
			}
		}
	}
}

func TestSteps(t *testing.T) {
	for _, c := range []struct{ name, old, new, want string }{
		{"same", "甲 乙", "甲 乙", "甲乙"},
		{"a crumb", "制 造 的 研 发", "生 产 的 服 务", "-制造的研发 +生产的服务"},
		{"a mark holds", "制 造 ， 研 发", "生 产 ， 服 务", "-制造 +生产 ， -研发 +服务"},
		{"a number holds", "制 造 8家 研 发", "生 产 8家 服 务", "-制造 +生产 8家 -研发 +服务"},
		{"two characters hold", "制 造 甲 乙 研 发", "生 产 甲 乙 服 务", "-制造 +生产 甲乙 -研发 +服务"},
		{"a word of two characters holds", "制 造 王某 研 发", "生 产 王某 服 务", "-制造 +生产 王某 -研发 +服务"},
		{"at the start", "甲 乙", "丙 甲 乙", "+丙 甲乙"},
		{"at the end", "甲 乙", "甲 丙", "甲 -乙 +丙"},
	} {
		old, new := strings.Fields(c.old), strings.Fields(c.new)
		var got string
		last := ""
		for _, s := range Steps(old, new) {
			op, text := "", ""
			switch {
			case s.New < 0:
				op, text = "-", old[s.Old]
			case s.Old < 0:
				op, text = "+", new[s.New]
			default:
				text = old[s.Old]
			}
			if op != last {
				got += " " + op
			}
			got, last = got+text, op
		}
		if got = strings.TrimSpace(got); got != c.want {
			t.Errorf("%s: got %s, want %s", c.name, got, c.want)
		}
	}
}

func TestGaps(t *testing.T) {
	for _, c := range []struct{ old, new, want string }{
		{"甲 乙", "甲 乙", "[]"},
		{"甲 乙 丙", "甲 丁 丙", "[{1 2 1 2}]"},
		{"甲 乙", "甲 丙 丁 乙", "[{1 1 1 3}]"},
		{"制 的 研", "生 的 服", "[{0 3 0 3}]"},
		{"制 ， 研", "生 ， 服", "[{0 1 0 1} {2 3 2 3}]"},
		{"甲", "", "[{0 1 0 0}]"},
	} {
		if got := fmt.Sprint(Gaps(strings.Fields(c.old), strings.Fields(c.new))); got != c.want {
			t.Errorf("%s to %s: got %s, want %s", c.old, c.new, got, c.want)
		}
	}
}

func TestCommon(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want int
	}{{"力争服务性收入达到", "服务性收入", 5}, {"甲，乙", "甲，乙", 1}, {"甲 乙", "甲 乙", 1}, {"", "甲", 0}, {"平台接入", "接入平台", 2}} {
		if got := Common(c.a, c.b); got != c.want {
			t.Errorf("%s, %s: %d, want %d", c.a, c.b, got, c.want)
		}
	}
}
