package line

import "testing"

func TestOneClassEach(t *testing.T) {
	seen := map[rune]class{}
	for c, list := range classLists {
		for _, r := range list {
			if other, ok := seen[r]; ok {
				t.Errorf("%q stands in class %d and in class %d", r, other, c)
			}
			seen[r] = c
		}
	}
}

func TestClassOf(t *testing.T) {
	tests := []struct {
		name string
		r    rune
		want class
	}{
		{"hanzi", '甲', clHan},
		{"hanzi beyond the basic plane", '𠮷', clHan},
		{"kana", 'か', clHan},
		{"circled number", '①', clHan},
		{"pictograph", '👍', clHan},
		{"opening quote", '“', clOpen},
		{"comma", '，', clStop},
		{"dash", '—', clDash},
		{"digit", '5', clDigit},
		{"letter", 'é', clLatin},
		{"per cent", '%', clLatin},
		{"ASCII bracket", '(', clMark},
		{"space", ' ', clSpace},
		{"en space", '\u2002', clSpace},
		{"no-break space", '\u00a0', clGlue},
		{"ideographic space", '\u3000', clWideSpace},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := classOf(tt.r); got != tt.want {
				t.Errorf("class %d, want %d", got, tt.want)
			}
		})
	}
}

// The marks that CLREQ's basic level keeps from the start or the end of a line.
func TestProhibitions(t *testing.T) {
	for _, r := range "、，。．：；！？）》〉」』】〕〗｝”’·～‰%％℃!),.:;?]}" {
		if a := (atom{r: r, class: classOf(r)}); !a.neverStarts() {
			t.Errorf("%c may start a line", r)
		}
	}
	for _, r := range "（《〈「『【〔〖｛“‘([{$¥￥№" {
		if a := (atom{r: r, class: classOf(r)}); !a.neverEnds() {
			t.Errorf("%c may end a line", r)
		}
	}
}
