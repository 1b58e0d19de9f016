package printed

import (
	"fmt"
	"slices"
	"strings"
)

const see = "见"

// Refer is the sentence that says where tables and figures are, called by their captions: 主要指标见表4，服务性收入年度目标见图1。
// Labels are 表4 and 图1.
func Refer(labels, captions []string) string {
	var parts []string
	for i, label := range labels {
		parts = append(parts, name(captions[i])+see+label)
	}
	return strings.Join(parts, "，") + "。"
}

// name is what running text calls a table or figure: its caption without remarks and without what says that it is one.
func name(caption string) string {
	if i := strings.IndexAny(caption, "（(，。；\n"); i >= 0 {
		caption = caption[:i]
	}
	for _, kind := range []string{"简表", "表", "图"} {
		if short, cut := strings.CutSuffix(caption, kind); cut && short != "" {
			return short
		}
	}
	if caption == "" {
		return unnamed
	}
	return caption
}

// unnamed calls what has no caption to be called by.
const unnamed = "详情"

// Label is 表4 or 图1.
func Label(kind string, n int) string { return fmt.Sprintf("%s%d", kind, n) }

// IsRefer reports whether a sentence is one of Refer's in a document with these captions, whatever their numbers are. Some of what it
// leads to may be gone from the document, not all.
func IsRefer(sentence string, captions []string) bool {
	found := false
	for part := range strings.SplitSeq(strings.TrimRight(sentence, "。 \n"), "，") {
		called, ok := leads(part)
		if !ok {
			return false
		}
		found = found || slices.ContainsFunc(captions, func(c string) bool { return called == name(c) })
	}
	return found
}

// leads takes 主要指标见表4 apart: what is called so. It is false for other words.
func leads(part string) (called string, ok bool) {
	at := strings.LastIndex(part, see)
	if at <= 0 {
		return "", false
	}
	number := strings.TrimLeft(part[at+len(see):], "表图")
	return part[:at], number != "" && number != part[at+len(see):] && strings.Trim(number, "0123456789") == ""
}
