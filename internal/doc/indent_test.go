package doc

import (
	"reflect"
	"testing"
)

// Text from Word brings its indents along: they begin paragraphs and are no text; a line of nothing but them is none.
func TestIndentsOfIdeographicSpaces(t *testing.T) {
	tests := []struct {
		src   string
		want  []string
		lines []int
	}{
		{"　　甲。\n\n　　\n\n　　乙。\n", []string{"甲。", "乙。"}, []int{1, 5}},
		{"　　甲\n乙。\n　　丙。\n", []string{"甲乙。", "丙。"}, []int{1, 3}},
		{"甲。\n　　**乙**丙。\n", []string{"甲。", "乙丙。"}, []int{1, 2}},
		{"甲。\n　　\n　 　乙。\n　\n", []string{"甲。", "乙。"}, []int{1, 3}},
		{"甲　　乙\n", []string{"甲　　乙"}, []int{1}},
		{"　\n", nil, nil},
	}
	for _, tt := range tests {
		var got []string
		var lines []int
		for _, b := range Parse([]byte(tt.src)).Blocks {
			p := b.(*Paragraph)
			got, lines = append(got, Text(p.Spans)), append(lines, p.Line)
			if from, to := Join(p.Spans).Source(0, len("甲")); tt.src[from:to] != got[len(got)-1][:len("甲")] {
				t.Errorf("%q: %s stands at %d", tt.src, got[len(got)-1], from)
			}
		}
		if !reflect.DeepEqual(got, tt.want) || !reflect.DeepEqual(lines, tt.lines) {
			t.Errorf("%q: got %q in lines %v, want %q in %v", tt.src, got, lines, tt.want, tt.lines)
		}
	}
}
