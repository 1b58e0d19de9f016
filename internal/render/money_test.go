package render

import (
	"strings"
	"testing"

	"pilotplan/internal/plan"
	"pilotplan/outline"
	"pilotplan/templates"
)

// An amount written with 亿 or 万 and no 元 is printed with its unit once; in the table of indicators, whose unit has a column of its
// own, every value is a number in that unit.
func TestAmountsBearTheirUnitOnce(t *testing.T) {
	o, err := outline.Builtin("")
	if err != nil {
		t.Fatal(err)
	}
	source := string(o.Sample)
	for _, c := range []struct{ old, now, want string }{
		{"年营业收入: 18.6亿元", "年营业收入: 18.6亿", "| 年营业收入 | 18.6亿元 |"},
		{"年营业收入: 18.6亿元", "年营业收入: 18亿6000万", "| 年营业收入 | 18亿6000万元 |"},
		{"年营业收入: 18.6亿元", "年营业收入: 186000万", "| 年营业收入 | 186000万元 |"},
		{"年营业收入: 18.6亿元", "年营业收入: 18.6", "| 年营业收入 | 18.6亿元 |"},
		{"{2023年: 4.1, 2024年: 5.5, 2025年: 7.8}", "{2023年: 4.1亿, 2024年: 5.5亿元, 2025年: 78000万元}", "| 3.35 | 4.1 | 5.5 | **7.8** |"},
		{"{2022年: 3.35}", "{2022年: 33500万}", "| 3.35 | 4.1 | 5.5 | **7.8** |"},
	} {
		p, found := plan.Parse("x.yaml", []byte(strings.Replace(source, c.old, c.now, 1)), func(string) (*outline.Outline, error) { return o, nil })
		if len(found) > 0 || !strings.Contains(source, c.old) {
			t.Fatal(c.now, found)
		}
		text, err := Markdown(p, templates.FS)
		if err != nil || !strings.Contains(string(text), c.want) {
			t.Errorf("%s: no %s", c.now, c.want)
		}
	}
}
