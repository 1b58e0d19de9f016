package check

import (
	"testing"

	"pilotplan/internal/finding"
	"pilotplan/internal/phrase"
	"pilotplan/internal/prose"
	"pilotplan/internal/quantity"
	"pilotplan/internal/statement"
)

// A claim stands where the figure does, behind the marks of Markdown, and is about the measure of its name.
func TestClaims(t *testing.T) {
	const text = "**服务**性收入到2025年达到7.8亿元。\n\n- 营业收入26亿元"
	p := &pass{plan: answering("章: {}\n"), measures: []*measure{{what: "甲", names: []string{"服务性收入"}, dimension: "金额", figures: []yearFigure{{}}}}}
	s := passage{text: text, said: statement.In(prose.Split(text), phrase.Headings{}, phrase.Goals), plain: true, role: goals, year: 2024, place: func(a, b int) finding.Pos { return finding.Pos{Line: 1, Column: a + 1, EndColumn: b + 1} }}
	claims := p.claimsIn(&s, p.claimReader())
	if len(claims) != 2 {
		t.Fatalf("%d claims", len(claims))
	}
	for i, want := range []struct {
		figure, subject string
		year            int
		of              string
	}{{"7.8亿元", "服务性收入", 2025, "甲"}, {"26亿元", "营业收入", 2024, ""}} {
		c := &claims[i]
		from, to := c.source()
		of := ""
		if c.of != nil {
			of = c.of.what
		}
		if text[from:to] != want.figure || c.text() != want.figure || c.pos().Column != from+1 || c.Subject != want.subject || c.Year != want.year || of != want.of {
			t.Errorf("%+v of %q at %q", c.Figure, of, text[from:to])
		}
	}
}

func TestCompareValues(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want agreement
	}{
		{"6000万元", "0.6亿元", agree}, {"26亿元", "26.0亿元", agree}, {"26亿元", "28亿元", differ},
		{"30%", "29.8%", rounded}, {"3000台套", "3200台套", differ}, {"3000台套以上", "3200台套", agree},
		{"约3000台套", "3200台套", agree}, {"不超过20小时", "18小时", agree}, {"不低于98%", "97%", differ},
		{"三成", "30%", agree}, {"120家", "120户", agree}, {"26亿元", "30%", agree}, {"20%—30%", "25%", agree},
		{"超过110户", "110户", agree}, {"超过120户", "110户", differ}, {"98%以上", "不低于95%", differ}, {"98%以上", "不低于98%", agree}, {"150余家", "158家", agree},
	} {
		a, errA := quantity.Parse(c.a)
		b, errB := quantity.Parse(c.b)
		if errA != nil || errB != nil {
			t.Fatal(errA, errB)
		}
		if got := compareValues(a, b); got != c.want {
			t.Errorf("%s and %s: got %d, want %d", c.a, c.b, got, c.want)
		}
	}
}
