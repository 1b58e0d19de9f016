package marks

import "testing"

func TestOneClassEach(t *testing.T) {
	seen := map[rune]Class{}
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
		want Class
	}{
		{"hanzi", '甲', Han},
		{"hanzi beyond the basic plane", '𠮷', Han},
		{"kana", 'か', Han},
		{"circled number", '①', Han},
		{"pictograph", '👍', Han},
		{"opening quote", '“', Open},
		{"comma", '，', Stop},
		{"dash", '—', Dash},
		{"digit", '5', Digit},
		{"letter", 'é', Latin},
		{"per cent", '%', Latin},
		{"ASCII bracket", '(', Mark},
		{"space", ' ', Space},
		{"en space", '\u2002', Space},
		{"no-break space", '\u00a0', Glue},
		{"ideographic space", '\u3000', WideSpace},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := Of(tt.r); got != tt.want {
				t.Errorf("class %d, want %d", got, tt.want)
			}
		})
	}
}

// The marks that CLREQ's basic level keeps from the start or the end of a line.
func TestProhibitions(t *testing.T) {
	for _, r := range "、，。．：；！？）》〉」』】〕〗｝”’·～‰%％℃!),.:;?]}" {
		if !NeverStarts(r) {
			t.Errorf("%c may start a line", r)
		}
	}
	for _, r := range "（《〈「『【〔〖｛“‘([{$¥￥№" {
		if !NeverEnds(r) {
			t.Errorf("%c may end a line", r)
		}
	}
}
