package intake

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"pilotplan/internal/plan"
	"pilotplan/internal/prose"
	"pilotplan/outline"
)

// handMade is a draft in one of the ways people write them, with what of it is to go where: a path, or several that are right, and words
// that are to stand there.
type handMade struct {
	name, text string
	want       [][2]string
}

func handMadeDrafts(t *testing.T) []handMade {
	t.Helper()
	files, err := filepath.Glob("testdata/drafts/*")
	if err != nil || len(files) == 0 {
		t.Fatal(err, "no drafts")
	}
	var all []handMade
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		text, key, _ := strings.Cut(strings.ReplaceAll(string(data), "\r\n", "\n"), "==== 应归入\n")
		d := handMade{name: filepath.Base(file), text: text}
		for line := range strings.Lines(key) {
			path, words, _ := strings.Cut(strings.TrimSpace(line), " ")
			d.want = append(d.want, [2]string{path, words})
		}
		all = append(all, d)
	}
	return all
}

// rightly reports whether words of a draft stand where one of the paths leads, 未归入 for the comments at the end.
func rightly(made Result, p *plan.Plan, paths, words string) bool {
	for path := range strings.SplitSeq(paths, "|") {
		if path == "未归入" {
			if _, left, ok := strings.Cut(string(made.Text), "# 未归入"); ok && strings.Contains(left, words) {
				return true
			}
		} else if strings.Contains(p.Text(path).Value, words) {
			return true
		}
	}
	return false
}

// leastRight is the share of the parts of the hand-made drafts that stand in the right place, and of each draft.
const (
	leastRight       = 0.97
	leastRightOfEach = 0.9
)

// Drafts in the ways people write them are placed rightly, nearly all.
func TestHandMadeDrafts(t *testing.T) {
	o := pack(t, "江苏两业融合-第三批")
	right, all := 0, 0
	for _, d := range handMadeDrafts(t) {
		made := Make(Options{Outline: o}, prose.Of(d.name, []byte(d.text)))
		p, _ := plan.Parse("方案.yaml", made.Text, packs(o))
		n := 0
		for _, w := range d.want {
			if rightly(made, p, w[0], w[1]) {
				n++
			} else {
				t.Logf("%s: %s: %q", d.name, w[0], w[1])
			}
		}
		right, all = right+n, all+len(d.want)
		if float64(n) < leastRightOfEach*float64(len(d.want)) {
			t.Errorf("%s: %d of %d parts in the right place", d.name, n, len(d.want))
		}
		t.Logf("%s: %d of %d", d.name, n, len(d.want))
	}
	if t.Logf("%d of %d parts in the right place: %.1f%%", right, all, 100*float64(right)/float64(all)); float64(right) < leastRight*float64(all) {
		t.Errorf("only %d of %d", right, all)
	}
}

// Whatever the draft, every word and figure of it is in the plan file.
func TestNothingIsLost(t *testing.T) {
	for _, name := range outline.Names() {
		o := pack(t, name)
		for _, d := range handMadeDrafts(t) {
			checkKept(t, o, d.name, d.text)
		}
	}
}

// checkKept reports the sentences and cells of a text that are not in the plan file.
func checkKept(t *testing.T, o *outline.Outline, name, text string) {
	t.Helper()
	source := prose.Of(name, []byte(text))
	made := Make(Options{Outline: o}, source)
	kept := squeezed(string(made.Text))
	for line := range strings.Lines(text) {
		for _, part := range wordsOf(line) {
			if !slices.Contains([]string{"序号", "项目", "内容"}, part) && !strings.Contains(kept, part) { // rows are numbered anew, and answers have no head
				t.Errorf("%s by %s: %q of %q is lost", name, o.Name, part, line)
			}
		}
	}
	if _, found := plan.Parse("方案.yaml", made.Text, packs(o)); len(found) > 0 {
		for _, f := range found {
			if f.Rule == "yaml-syntax" || f.Rule == "encoding" {
				t.Errorf("%s by %s: %d: %s", name, o.Name, f.Pos.Line, f.Message)
			}
		}
	}
}

// Long lines of labels, rows and headings take no squared time; what would not finish is stopped by the time limit of go test.
func TestFinishesOnLongDrafts(t *testing.T) {
	o := pack(t, "江苏两业融合-第三批")
	for _, part := range []string{"联系人：甲，", "（一）试点目标\n", "甲\t乙\t丙\n", "1.建设平台。投入1万元。责任单位：甲\n", "{甲: 乙, ", "（"} {
		Make(Options{Outline: o}, prose.Of("稿.txt", []byte("## 重点任务\n\n"+strings.Repeat(part, 3000))))
	}
}
