package prose_test

import (
	"fmt"

	"pilotplan/internal/prose"
)

// A sentence reads as the reader sees it and knows its place in the source and the headings above.
func ExampleSplit() {
	text := "# 试点目标\n\n到2025年，**建成**平台。服务收入达到7.8亿元。\n"
	for _, s := range prose.Split(text) {
		from, to := s.Source(0, len(s.Text))
		fmt.Printf("%s %q\n", s.Text, text[from:to])
	}
	// Output:
	// 试点目标 "试点目标"
	// 到2025年，建成平台。 "到2025年，**建成**平台。"
	// 服务收入达到7.8亿元。 "服务收入达到7.8亿元。"
}
