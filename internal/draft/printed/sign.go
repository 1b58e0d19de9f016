package printed

import (
	"slices"
	"strings"

	"pilotplan/outline"
)

// Sign stands behind the name of an indicator for what one of its columns says.
type Sign struct {
	Role    outline.Role
	Value   string // of the column
	Sign    string
	Meaning string
}

// Signs are all of them. What is usual, rising figures of the year, has none.
func Signs() []Sign {
	return []Sign{
		{outline.RoleDirection, "降", "↓", "数值越低越好"},
		{outline.RoleDirection, "保持", "→", "数值保持不变"},
		{outline.RoleScope, "累计", "※", "累计数"},
	}
}

// HasSign reports whether a text holds a sign.
func HasSign(text string) bool {
	return slices.ContainsFunc(Signs(), func(s Sign) bool { return strings.Contains(text, s.Sign) })
}

// Unsigned is a name without the signs behind it.
func Unsigned(name string) string {
	for {
		short := strings.TrimSpace(name)
		for _, s := range Signs() {
			short = strings.TrimSuffix(short, s.Sign)
		}
		if short == name {
			return name
		}
		name = short
	}
}

const means, legendHead = "表示", "表中"

// Legend is the sentence that says what signs mean.
func Legend(signs []Sign) string {
	var parts []string
	for _, s := range signs {
		parts = append(parts, s.Sign+means+s.Meaning)
	}
	return legendHead + strings.Join(parts, "，") + "。"
}

// IsLegend reports whether a sentence is one of Legend's.
func IsLegend(sentence string) bool {
	body, found := strings.CutPrefix(strings.TrimRight(sentence, "。 \n"), legendHead)
	if !found {
		return false
	}
	for part := range strings.SplitSeq(body, "，") {
		if !slices.ContainsFunc(Signs(), func(s Sign) bool { return part == s.Sign+means+s.Meaning }) {
			return false
		}
	}
	return true
}
