package diff_test

import (
	"fmt"

	"pilotplan/internal/diff"
	"pilotplan/internal/diff/version"
	"pilotplan/outline"
)

// Versions may be of different kinds: here two texts. The substance comes first.
func ExampleCompare() {
	o, err := outline.Builtin("")
	if err != nil {
		panic(err)
	}
	read := func(text string) *version.Version { return version.OfText("方案.md", []byte(text), o) }
	old := read("# 试点目标\n\n到2025年，服务收入达到7.8亿元。本方案由企业编制。\n")
	new := read("# 试点目标\n\n到2025年，服务收入达到7.2亿元。本方案由本企业编制。\n")
	for _, c := range diff.Compare(old, new) {
		fmt.Println(c.Kind, c.Kind.Substantive(), c.Message)
	}
	// Output:
	// target-lowered true “服务收入”由 7.8亿元 降到 7.2亿元，降低 7.7%
	// reworded false 改动文字
}
