package plan

import (
	"path/filepath"
	"strings"
	"testing"

	"pilotplan/internal/plan/edit"
	"pilotplan/outline"
)

func TestFormatKeepsWhatIsSaid(t *testing.T) {
	files, _ := filepath.Glob("testdata/*/*.yaml")
	for _, file := range files {
		t.Run(filepath.Base(file), func(t *testing.T) {
			p, found := parse(t, readTest(t, file))
			text := Format(p)
			q, _ := parse(t, string(text))
			if twice := strings.Contains(list(found), "duplicate-key"); !twice && !edit.Same(p.root, q.root) {
				t.Errorf("read again it says otherwise:\n%s", text)
			}
			if again := Format(q); string(again) != string(text) {
				t.Errorf("formatted twice:\n%s\nonce:\n%s", again, text)
			}
		})
	}
}

func TestFormatKeepsHardTexts(t *testing.T) {
	for _, s := range samples {
		src, err := set("", "内容.目标", Answer{Text: s})
		if err != nil {
			t.Fatalf("%q: %v", s, err)
		}
		p, _ := parse(t, src)
		q, _ := parse(t, string(Format(p)))
		if q.Text("内容.目标").Value != s {
			t.Errorf("got %q, want %q", q.Text("内容.目标").Value, s)
		}
	}
}

func TestFormatUsesTheOrderOfTheOutline(t *testing.T) {
	p, _ := parse(t, "内容:\n  指标:\n  - {名称: 甲, 年度目标: {2023年: 1}, 编号: Z1}\n  标签: 红\n自己的: x\n指南: 试\n")
	const want = "指南: 试\n\n内容:\n  标签: 红\n  指标:\n    - 编号: Z1\n      名称: 甲\n      年度目标: {2023年: 1}\n自己的: x\n"
	if got := string(Format(p)); got != want {
		t.Errorf("got:\n%s\nwant:\n%s", got, want)
	}
}

func TestSkeletonIsAPlanWithoutFaults(t *testing.T) {
	for _, kind := range []string{"甲类", "乙类", "", "没有的类"} {
		src := Skeleton(testOutline(), kind)
		p, found := parse(t, string(src))
		if len(found) > 0 {
			t.Errorf("%s: %s", kind, list(found))
		}
		for _, text := range p.Texts() {
			if text.Path != GuideKey && text.Path != TypeKey && !text.Empty() {
				t.Errorf("%s: %s is answered with %q", kind, text.Path, text.Value)
			}
		}
	}
}

func TestSkeletonAsksWhatTheTypeIsAsked(t *testing.T) {
	a, _ := parse(t, string(Skeleton(testOutline(), "甲类")))
	b, _ := parse(t, string(Skeleton(testOutline(), "乙类")))
	if a.Lookup("概况.成立日期") != nil || b.Lookup("概况.成立日期") == nil {
		t.Error("成立日期 is asked of 乙类 only")
	}
	for _, asked := range b.Asked() {
		if asked.Value == nil {
			t.Errorf("%s is missing", asked.Path)
		}
	}
}

func TestSkeletonTablePatternIsARow(t *testing.T) {
	for _, kind := range []outline.Kind{outline.Indicators, outline.Tasks} {
		var k skeleton
		k.pattern(outline.Standard(kind).Columns(), 0)
		if k.out.Len() == 0 {
			t.Error("no pattern")
		}
	}
}
