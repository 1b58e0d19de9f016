package check

import (
	"fmt"
	"slices"
	"strings"

	"pilotplan/internal/plan"
)

// placeholders are words that fill a cell and say nothing.
var placeholders = []string{
	"待定", "待填", "待补", "待补充", "待确定", "待明确", "待落实", "未定", "暂无", "暂缺", "无", "同上",
	"略", "/", "-", "—", "——", "…", "……", "?", "？", "TBD", "TODO", "N/A",
}

// blank reports whether a cell says nothing: it is empty, or holds a placeholder only.
func blank(t plan.Text) bool {
	return blankWord(t.Value)
}

func blankWord(s string) bool {
	word := strings.Trim(s, " \t\r\n　（）()[]【】")
	return word == "" || slices.ContainsFunc(placeholders, func(s string) bool { return strings.EqualFold(s, word) })
}

// quote puts the user's words in quotes: on one line, and not more of them than a message bears.
func quote(s string) string {
	const most = 30
	s = strings.NewReplacer("“", "‘", "”", "’").Replace(strings.Join(strings.Fields(s), " "))
	if rs := []rune(s); len(rs) > most {
		s = string(rs[:most]) + "…"
	}
	return "“" + s + "”"
}

// someOf lists words, not more of them than a message bears.
func someOf(words []string) string {
	const most = 12
	if len(words) <= most {
		return strings.Join(words, "、")
	}
	return fmt.Sprintf("%s 等 %d 个", strings.Join(words[:most], "、"), len(words))
}
