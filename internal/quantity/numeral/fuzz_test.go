package numeral

import (
	"errors"
	"testing"
	"unicode/utf8"
)

// Whatever is written, Parse ends: with a number that reads back as itself, or with a fault that can be shown.
func FuzzParse(f *testing.F) {
	for _, s := range []string{"18,600.50", "１８．６", "-1/3", "负三点五", "两千三百零五", "廿五", "〇", "三万五千亿", "1亿2000万", "壹佰贰拾", "一万零三", "三五", "1/0", "十百", "9e9", "亿亿亿", "\xff３"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		n, err := Parse(s)
		if syntax := (*SyntaxError)(nil); err != nil {
			if !errors.As(err, &syntax) || err.Error() == "" || utf8.ValidString(s) && !utf8.ValidString(err.Error()) {
				t.Errorf("%q: error %v", s, err)
			}
			return
		}
		if again, err := Parse(n.String()); err != nil || !again.Equal(n) {
			t.Errorf("%q: %s reads back as %s, %v", s, n, again, err)
		}
		if twice := n.Sub(Number{}.Sub(n)); !twice.Sub(n).Equal(n) {
			t.Errorf("%q: twice %s is %s", s, n, twice)
		}
	})
}
