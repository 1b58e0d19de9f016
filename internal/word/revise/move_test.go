package revise

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"pilotplan/internal/word/wordtest"
)

var named = regexp.MustCompile(`<w:(move\w+)RangeStart [^>]*w:name="(\w+)"`)

// What stands elsewhere is told as moved, once; what is too short to be known again, at the end of a story, or in a table goes and
// comes.
func TestMakeMoves(t *testing.T) {
	a, b, c := p("一要建设服务平台，培训人员。"), p("二要改造三条生产线，提高效率。"), p("三要与两所高校共建研究院。")
	box := p("甲乙丙丁") // what stays around them
	tail := p("戊己庚辛")
	for _, each := range []struct {
		name, old, new string
		want           []string // the ranges, in order
	}{
		{"down", box + a + b + c + tail, box + b + c + a + tail, []string{"moveFrom pilotMove1", "moveTo pilotMove1"}},
		{"up", box + a + b + c + tail, box + c + a + b + tail, []string{"moveTo pilotMove1", "moveFrom pilotMove1"}},
		{"two together", a + b + box + p("另有说明的话若干。") + c + p("又一段话。") + tail, box + p("另有说明的话若干。") + c + p("又一段话。") + a + b + tail, []string{"moveFrom pilotMove1", "moveTo pilotMove1"}},
		{"two apart", box + a + p("另有说明的话若干。") + tail + p("又一段话。") + b + p("甲甲"), a + box + p("另有说明的话若干。") + b + tail + p("又一段话。") + p("甲甲"), []string{"moveTo pilotMove1", "moveFrom pilotMove1", "moveTo pilotMove2", "moveFrom pilotMove2"}},
		{"to the end", box + a + tail, box + tail + a, nil},
		{"from the end", box + tail + a, a + box + tail, nil},
		{"short", box + p("短") + tail + a, box + tail + p("短") + a, nil},
		{"before a table", box + tail + a + tbl("收入|7.8"), box + a + tail + tbl("收入|7.8"), nil},
		{"in a cell", tbl("收入/一要建设服务平台，培训人员。/甲甲/乙乙/丙丙|7.8"), tbl("收入/甲甲/乙乙/一要建设服务平台，培训人员。/丙丙|7.8"), []string{"moveFrom pilotMove1", "moveTo pilotMove1"}},
		{"changed", box + a + b + c + tail, box + b + c + p("一要建设数据平台，培训人员。") + tail, nil},
		{"rows", tbl("收入|7.8", "税金总额|1", "利润|2"), tbl("税金总额|1", "收入|7.8", "利润|2"), nil},
	} {
		t.Run(each.name, func(t *testing.T) {
			body := bodyOf(t, revised(t, wordtest.Docx(each.old), wordtest.Docx(each.new)).Data)
			var got []string
			for _, m := range named.FindAllStringSubmatch(body, -1) {
				got = append(got, m[1]+" "+m[2])
			}
			if !slices.Equal(got, each.want) {
				t.Errorf("ranges %q, want %q in %s", got, each.want, body)
			}
			checkRanges(t, body)
		})
	}
}

var numbered = regexp.MustCompile(`<w:(\w+) w:id="(\d+)"`)

// checkRanges holds numbers to be of one change each, and of one range its two ends.
func checkRanges(t *testing.T, body string) {
	t.Helper()
	begun := map[string]string{} // by number
	for _, m := range numbered.FindAllStringSubmatch(body, -1) {
		name, id := m[1], m[2]
		if start, isEnd := strings.CutSuffix(name, "RangeEnd"); isEnd && begun[id] == start+"RangeStart" {
			begun[id] = "ended"
			continue
		}
		if begun[id] != "" {
			t.Errorf("%s and %s have number %s in %s", begun[id], name, id, body)
		}
		begun[id] = name
	}
	for id, name := range begun {
		if strings.HasSuffix(name, "RangeStart") {
			t.Errorf("%s %s does not end in %s", name, id, body)
		}
	}
}
