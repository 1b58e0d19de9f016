package outline

import (
	"testing"
	"unicode/utf8"
)

// Whatever a pack.yaml holds, Load ends, and every fault has a place in the file and words that can be shown.
func FuzzLoad(f *testing.F) {
	f.Add(sound)
	for _, name := range names {
		src, err := packs.ReadFile(name + "/" + PackFile)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(string(src))
	}
	f.Add("名称: &a [*a]\n")
	f.Add("条件:\n-")
	f.Add("条件:\n- {名称: 甲}\n- 要求:\n- 要求: {全部: [~]}\n")
	f.Add("标题：x\n\t- {")
	f.Fuzz(func(t *testing.T, src string) {
		_, found := load(src)
		for _, fault := range found {
			if fault.Pos.File != PackFile || fault.Message == "" || !utf8.ValidString(fault.Message+fault.Hint) {
				t.Errorf("fault %+v", fault)
			}
			if fault.Pos.Line < 1 && len(src) <= maxPack || fault.Pos.Column < 1 && fault.Pos.Line > 0 {
				t.Errorf("no place: %+v", fault)
			}
		}
	})
}
