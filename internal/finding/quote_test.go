package finding

import (
	"strings"
	"testing"
)

func TestQuote(t *testing.T) {
	for words, want := range map[string]string{
		"":                       "“”",
		"服务性收入":                  "“服务性收入”",
		"  以“一体\n两翼”  为格局":       "“以‘一体 两翼’ 为格局”",
		"a\x1b[31mb":             `“a\x1b[31mb”`,
		strings.Repeat("字", 40):  "“" + strings.Repeat("字", 40) + "”",
		strings.Repeat("字", 41):  "“" + strings.Repeat("字", 40) + "…”",
		strings.Repeat("ab", 20): "“" + strings.Repeat("ab", 20) + "”",
	} {
		if got := Quote(words); got != want {
			t.Errorf("Quote(%q) = %s, want %s", words, got, want)
		}
	}
}
