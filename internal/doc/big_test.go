package doc

import (
	"strings"
	"testing"
)

// What nobody types, and somebody will send.
func TestExtremes(t *testing.T) {
	row := "|" + strings.Repeat(" 数据 |", 50) + "\n"
	tests := map[string]struct{ src, want string }{
		"deep quotes":    {strings.Repeat(">", 10000) + " 底", "底"},
		"deep list":      {strings.Repeat("- ", 5000) + "底", "底"},
		"deep brackets":  {strings.Repeat("[", 20000) + "底", "底"},
		"deep emphasis":  {strings.Repeat("**a ", 5000) + "底", "底"},
		"huge table":     {row + "|" + strings.Repeat("---|", 50) + "\n" + strings.Repeat(row, 3000) + "|底|", "底"},
		"NUL":            {"前\x00底", "\ufffd底"},
		"not UTF-8":      {"前\xff底", "\ufffd底"},
		"only a comment": {"<!-- 无 -->", "<!--无-->"},
		"empty":          {"", ""},
		"open fence":     {"```\n底", "底"},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			if got := flatten(Parse([]byte(tt.src))); !strings.HasSuffix(got, tt.want) {
				t.Errorf("does not end with %q", tt.want)
			}
		})
	}
}

func FuzzParse(f *testing.F) {
	f.Add("# 题\n\n<!-- 主送 -->\n\n某某：\n\n| a |\n|--|\n| b | c |\n\n[^1]: 注\n")
	f.Add("---\n标题: \"x\n---\n表1　甲\n\n|a|\n|-|\n\n```mermaid\ngantt\n```\n\n图1　乙")
	f.Fuzz(func(t *testing.T, src string) { Parse([]byte(src)) })
}
