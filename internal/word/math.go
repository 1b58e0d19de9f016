package word

import (
	"strings"
	"unicode/utf8"

	"pilotplan/internal/word/ooxml"
)

// mathText is a formula in one line: a/b, x^2, √(x). What is put one over the other in the file stands side by side.
func mathText(n *ooxml.Node) string {
	if n == nil {
		return ""
	}
	part := func(name string) string { return mathText(n.Kid(name)) }
	switch n.Name {
	case "m:t", "t":
		return n.Text
	case "m:f":
		return grouped(part("m:num")) + "/" + grouped(part("m:den"))
	case "m:sSup":
		return grouped(part("m:e")) + "^" + grouped(part("m:sup"))
	case "m:sSub":
		return grouped(part("m:e")) + "_" + grouped(part("m:sub"))
	case "m:sSubSup":
		return grouped(part("m:e")) + "_" + grouped(part("m:sub")) + "^" + grouped(part("m:sup"))
	case "m:rad":
		return part("m:deg") + "√" + grouped(part("m:e"))
	case "m:d":
		return mathBrackets(n)
	case "m:nary":
		return mathSign(n)
	case "m:rPr", "m:fPr", "rPr", "m:ctrlPr", "del", "moveFrom":
		return ""
	}
	var b strings.Builder
	for _, kid := range n.Kids {
		b.WriteString(mathText(kid))
	}
	return b.String()
}

// grouped puts brackets around what is more than a number or a name.
func grouped(text string) string {
	if utf8.RuneCountInString(text) <= 1 || !strings.ContainsAny(text, "+-−×÷/*=·^_ ") {
		return text
	}
	return "(" + text + ")"
}

func mathBrackets(n *ooxml.Node) string {
	open, close := "(", ")"
	if value, ok := n.Value("m:dPr/m:begChr"); ok {
		open = value
	}
	if value, ok := n.Value("m:dPr/m:endChr"); ok {
		close = value
	}
	var parts []string
	for _, kid := range n.Kids {
		if kid.Name == "m:e" {
			parts = append(parts, mathText(kid))
		}
	}
	return open + strings.Join(parts, "|") + close
}

// mathSign writes a sum or an integral with its limits.
func mathSign(n *ooxml.Node) string {
	sign := "∫"
	if value, ok := n.Value("m:naryPr/m:chr"); ok && value != "" {
		sign = value
	}
	text := sign
	if below := mathText(n.Kid("m:sub")); below != "" {
		text += "_" + grouped(below)
	}
	if above := mathText(n.Kid("m:sup")); above != "" {
		text += "^" + grouped(above)
	}
	return text + " " + mathText(n.Kid("m:e"))
}
