package wizard

import (
	"strings"
	"testing"

	"pilotplan/internal/finding"
)

// A line on the terminal begins and ends as one on paper does: marks hang, openers go on to the next line.
func TestWrapped(t *testing.T) {
	tests := []struct{ text, want string }{
		{"细分行业全国排名前五", "细分行业|全国排名|前五"},
		{"细分行业，全国排名", "细分行业，|全国排名"},
		{"细分行业％全国排名", "细分行业％|全国排名"},
		{"细分行业〕全国排名", "细分行业〕|全国排名"},
		{"细分行（全国）排名", "细分行|（全国）|排名"},
		{"细分行“全国”排名", "细分行|“全国”|排名"},
		{"细分\n行业", "细分|行业"},
		{"（（（（（（", "（（（|（（（"},
	}
	for _, tt := range tests {
		got := wrapped(tt.text, 8, 0)
		if strings.Join(got, "|") != tt.want {
			t.Errorf("%s: got %s, want %s", tt.text, strings.Join(got, "|"), tt.want)
		}
		for _, line := range got {
			if finding.Cells(line) > 10 {
				t.Errorf("%s is wider than the room for marks", line)
			}
		}
	}
}
