package quantity

import (
	"slices"
	"testing"
)

func TestFindDates(t *testing.T) {
	tests := []struct {
		name, in string
		want     []string
	}{
		{"deadlines", "到2025年，2024年6月底前，25年底前", []string{"2025年=2025年", "2024年6月底前=2024年6月底前", "25年底前=2025年底前"}},
		{"period", "2023—2025年累计投入3.2亿元", []string{"2023=2023年", "2025年=2025年"}},
		{"plain", "2023.1-2025.12，2025-06-09", []string{"2023.1=2023年1月", "2025.12=2025年12月", "2025-06-09=2025年6月9日"}},
		{"plan", "到“十四五”末", []string{"“十四五”末=2025年底"}},
		{"no year", "6月底前完成", []string{"6月底前=6月底前"}},
		{"chinese", "二〇二五年六月", []string{"二〇二五年六月=2025年6月"}},
		{"none", "用3年时间，3个月，2025家，〔2019〕1762号，2025年前列", []string{"2025年=2025年"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var got []string
			for _, m := range FindDates(tt.in) {
				got = append(got, tt.in[m.Start:m.End]+"="+m.Date.String())
			}
			if !slices.Equal(got, tt.want) {
				t.Errorf("got  %q\nwant %q", got, tt.want)
			}
		})
	}
}
