package quantity

import (
	"strings"
	"testing"

	"pilotplan/internal/quantity/calendar"
	"pilotplan/internal/thorough"
)

// Hostile text is read in one go as well: none of these may take squared time.
func TestFindFinishesOnHostileText(t *testing.T) {
	for _, s := range []string{"1", "一", "十", "万", "第", "前5", "1—", "百分之", "2025年", "2025.", "一点", "三五", "过半", "1,000", "不低于", "全国前", "“十四五”", "1/", "翻", "近", " ", "1 "} {
		text := strings.Repeat(s, thorough.Rounds(5000, 20000))
		for _, m := range Find(text) {
			if m.End > len(text) {
				t.Fatalf("%q: match ends at %d", s, m.End)
			}
		}
		FindDates(text)
		if _, err := Parse(text); err == nil && s != "1" && len(text) > 100 {
			t.Errorf("%q, over and over, is a quantity", s)
		}
		if _, err := calendar.ParseDate(text); err == nil {
			t.Errorf("%q, over and over, is a date", s)
		}
		if _, err := calendar.ParsePeriod(text); err == nil {
			t.Errorf("%q, over and over, is a period", s)
		}
	}
}
