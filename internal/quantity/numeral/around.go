package numeral

import "strings"

// CutNote takes a full stop and a note in brackets off the end: 18.6亿元（审计数）。
func CutNote(rs Runes) (body, note Runes) {
	end := len(rs)
	for end > 0 && strings.ContainsRune("。；;．. ", rs[end-1]) {
		end--
	}
	body = rs[:end]
	if !body.Is(end-1, ')') {
		return body, nil
	}
	for i, depth := end-1, 0; i > 0; i-- {
		switch body[i] {
		case ')':
			depth++
		case '(':
			if depth--; depth == 0 {
				return body[:body.SpaceBefore(i)], body[i+1 : end-1]
			}
		}
	}
	return body, nil
}

// RangeMark returns the length of the mark between two ends at i.
func RangeMark(rs Runes, i int) int {
	switch {
	case i >= len(rs):
		return 0
	case rs[i] == '—' || rs[i] == '-':
		if rs.Is(i+1, rs[i]) {
			return 2
		}
		return 1
	case rs[i] == '~' || rs[i] == '至' || rs[i] == '到':
		return 1
	}
	return 0
}
