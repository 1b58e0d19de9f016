package report

import (
	"strings"
	"testing"
)

// A line ends where one on paper may: not before a mark that closes, a sign behind a number or the second half of a dash, and
// not behind a mark that opens.
func TestBrokenLines(t *testing.T) {
	tests := []struct{ text, want string }{
		{"服务收入提高到百分之三十", "服务收入|提高到|百分之|三十"},
		{"服务收入，提高", "服务收|入，提|高"},
		{"服务收入〗提高", "服务收|入〗提|高"},
		{"服务收（入）提", "服务收|（入）|提"},
		{"服务收￥提高", "服务收|￥提高"},
		{"服务收入——提高", "服务收|入——提|高"},
		{"占比达到23.5%以上", "占比达到|23.5%|以上"},
	}
	for _, tt := range tests {
		var got []string
		for _, line := range brokenLines(lineAtoms([]painted{plainText(tt.text)}), 8) {
			text := ""
			for _, a := range line {
				text += a.text
			}
			got = append(got, text)
		}
		if strings.Join(got, "|") != tt.want {
			t.Errorf("%s: got %s, want %s", tt.text, strings.Join(got, "|"), tt.want)
		}
	}
}
