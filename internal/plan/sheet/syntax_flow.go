package sheet

import "strings"

// openBracket finds brackets that are not closed.
func (d *doctor) openBracket(i int, s shape) bool {
	line := d.sheet.Lines[i]
	open := brackets(line[s.value:s.end])
	if len(open) == 0 {
		return d.afterBracket(i, s)
	}
	closer := string(open[len(open)-1])
	if k := s.end - 1; strings.ContainsRune("］】｝", line[k]) {
		d.report(i, k, k+1, fault{"括号是全角的“" + string(line[k]) + "”", "改成半角的 “" + closer + "”"})
		d.sheet.replace(i, k, k+1, closer)
		return true
	}
	if d.closedLater(i, "]}") {
		return false
	}
	d.report(i, s.value, s.value+1, fault{"括号 “" + string(line[s.value]) + "” 没有写完", "在末尾补上 “" + reverse(open) + "”"})
	d.sheet.replace(i, s.end, s.end, reverse(open))
	return true
}

// afterBracket finds text behind the bracket that closes a value.
func (d *doctor) afterBracket(i int, s shape) bool {
	line := d.sheet.Lines[i]
	for k := s.value + 1; k < s.end; k++ {
		if len(brackets(line[s.value:k])) > 0 {
			continue
		}
		rest := skipBlanks(line, k)
		if rest < s.end && strings.Trim(string(line[rest:s.end]), "]} ") == "" {
			d.report(i, rest, s.end, fault{"括号多了", "删去多余的 “" + string(line[rest:s.end]) + "”"})
			d.sheet.replace(i, rest, s.end, "")
			return true
		}
		if rest < s.end && line[rest] != ':' {
			d.report(i, rest, s.end, fault{"括号后面还有文字", "给整个值加引号：" + quotedExample(string(line[s.value:s.end]))})
			d.enclose(i, s)
			return true
		}
		return false
	}
	return false
}

// brackets gives the closing marks that are still wanted behind text, the innermost last.
func brackets(text []rune) []rune {
	var open []rune
	opens := true
	for k := 0; k < len(text); k++ {
		switch r := text[k]; {
		case opens && (r == '"' || r == '\''):
			end := closingQuote(text, k)
			if end < 0 {
				return open
			}
			k, opens = end, false
		case r == '[':
			open, opens = append(open, ']'), true
		case r == '{':
			open, opens = append(open, '}'), true
		case r == ']' || r == '}':
			if len(open) > 0 {
				open = open[:len(open)-1]
			}
			opens = false
		case !isBlank(r):
			opens = r == ',' || r == ':'
		}
	}
	return open
}

func reverse(marks []rune) string {
	var b strings.Builder
	for k := len(marks) - 1; k >= 0; k-- {
		b.WriteRune(marks[k])
	}
	return b.String()
}

// flowMarks finds full-width marks, and colons without space, where a mapping in braces wants half-width ones.
func (d *doctor) flowMarks(i int, s shape, _ bool) bool {
	line := d.sheet.Lines[i]
	if s.value >= s.end || line[s.value] != '{' {
		return false
	}
	for from := s.value + 1; from < s.end; {
		to := entryEnd(line[:s.end], from)
		if d.entry(i, from, to) {
			return true
		}
		from = to + 1
	}
	return false
}

// entryEnd is the next comma or bracket from k on that is not in quotes.
func entryEnd(line []rune, k int) int {
	for opens := true; k < len(line); k++ {
		switch r := line[k]; {
		case opens && (r == '"' || r == '\''):
			end := closingQuote(line, k)
			if end < 0 {
				return len(line)
			}
			k, opens = end, false
		case strings.ContainsRune(",{}[]", r):
			return k
		case !isBlank(r):
			opens = r == ':'
		}
	}
	return k
}

// entry looks at one "key: value" in braces, the characters [from, to) of line i.
func (d *doctor) entry(i, from, to int) bool {
	line := d.sheet.Lines[i]
	from = skipBlanks(line, from)
	if from >= to || line[from] == '"' || line[from] == '\'' || d.inList(line[:from]) {
		return false
	}
	colon := index(line[:to], from, ":：")
	if colon < 0 {
		return false
	}
	switch {
	case line[colon] == '：':
		d.report(i, colon, colon+1, fault{"冒号是全角的“：”", "改成半角冒号，后面空一格：“" + exampleOf(line[from:colon], "…") + "”"})
		d.sheet.replace(i, colon, colon+1, ": ")
		return true
	case !blankAt(line[:to], colon+1) && !strings.ContainsRune(`"'`, line[colon+1]):
		d.report(i, colon, colon+1, fault{"冒号后面没有空格", "冒号后面空一格：“" + exampleOf(line[from:colon], "…") + "”"})
		d.sheet.replace(i, colon, colon+1, ": ")
		return true
	}
	comma := index(line[:to], colon+1, "，、")
	if comma < 0 || index(line[:to], comma, ":：") < 0 {
		return false
	}
	d.report(i, comma, comma+1, fault{"逗号是全角的“" + string(line[comma]) + "”", "改成半角逗号，后面空一格"})
	d.sheet.replace(i, comma, comma+1, ", ")
	return true
}

// inList reports whether text ends inside square brackets.
func (d *doctor) inList(text []rune) bool {
	k := index(text, 0, "{")
	if k < 0 {
		return false
	}
	open := brackets(text[k:])
	return len(open) > 0 && open[len(open)-1] == ']'
}
