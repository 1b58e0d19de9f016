package figure

import (
	"math"
	"regexp"
	"strconv"
	"strings"
)

var plainNumber = regexp.MustCompile(`^[-+]?(\d+(\.\d*)?|\.\d+)$`)

func readValue(s string) (Value, bool) {
	s = strings.TrimSpace(s)
	if !plainNumber.MatchString(s) || len(s) > mostLabel/4 {
		return Value{}, false
	}
	n, err := strconv.ParseFloat(s, 64)
	size := math.Abs(n)
	return Value{n, s}, err == nil && size <= mostNumber && (size >= leastStep || n == 0)
}

// cutList divides text before [a, b].
func cutList(text string) (before, list string, found bool) {
	text = strings.TrimRight(text, "; ")
	open := unquotedIndex(text, '[')
	if open < 0 || !strings.HasSuffix(text, "]") {
		return text, "", false
	}
	return text[:open], text[open+1 : len(text)-1], true
}

var rangePattern = regexp.MustCompile(`^(.*?)\s*([-+.\d]+)\s*-->\s*([-+.\d]+)$`)

// cutRange divides text before least --> greatest; without a range limits are nil.
func cutRange(text string) (before string, limits []Value) {
	m := rangePattern.FindStringSubmatch(strings.TrimRight(text, "; "))
	if m == nil {
		return text, nil
	}
	low, ok := readValue(m[2])
	high, also := readValue(m[3])
	if !ok || !also || low.Number == high.Number {
		return text, nil
	}
	return m[1], []Value{low, high}
}

// splitList divides at commas outside quotes; blank items at the end do not count.
func splitList(list string) []string {
	var items []string
	for {
		i := unquotedIndex(list, ',')
		if i < 0 {
			break
		}
		items, list = append(items, list[:i]), list[i+1:]
	}
	if strings.TrimSpace(list) != "" {
		items = append(items, list)
	}
	return items
}

func unquotedIndex(s string, mark byte) int {
	quoted := false
	for i := range len(s) {
		switch {
		case s[i] == '"':
			quoted = !quoted
		case s[i] == mark && !quoted:
			return i
		}
	}
	return -1
}
