package page

import (
	"math"
	"regexp"
	"strconv"
	"strings"
)

// chart is values over the items of an axis: how an indicator goes from its baseline to its target.
type chart struct {
	title, xTitle, yTitle string
	items                 []string // below the axis
	low, high             float64  // of the y axis as the source gives it
	ranged                bool     // it gives them
	xRange                []string // least and greatest value of a numeric x axis, as written
	series                []series
}

// series is one line or one row of bars.
type series struct {
	bar    bool
	name   string // empty if none is given
	values []value
	line   int
}

// value is a number and how the source writes it.
type value struct {
	number float64
	text   string
}

// What a page can show.
const (
	mostItems  = 60
	mostSeries = 6
	mostNumber = 1e12
	leastStep  = 1e-9
)

// readChart reads the statements below the word xychart-beta.
func readChart(title string, lines []statement) (picturable, *fault) {
	c := &chart{title: title}
	for _, s := range lines {
		if f := c.read(s); f != nil {
			return nil, f
		}
	}
	return c, c.check()
}

func (c *chart) read(s statement) *fault {
	word, rest := s.split()
	if i := strings.IndexAny(word, `["`); i > 0 { // bar[1, 2]
		word, rest = s.text[:i], s.text[i:]
	}
	switch strings.ToLower(word) {
	case "title":
		return s.label(rest, &c.title)
	case "x-axis":
		return c.readX(s, rest)
	case "y-axis":
		return c.readY(s, rest)
	case "bar", "line":
		return c.readSeries(s, rest, strings.EqualFold(word, "bar"))
	case "acctitle", "acctitle:", "accdescr", "accdescr:":
		return nil
	}
	return faultf(s.line, "看不懂 “%s”", shown(s.text))
}

// readX reads [title] [items] or [title] least --> greatest.
func (c *chart) readX(s statement, text string) *fault {
	title, list, found := cutList(text)
	if !found {
		var limits []value
		title, limits = cutRange(text)
		if limits == nil && strings.Contains(text, "-->") {
			return faultf(s.line, "看不懂横轴的范围 “%s”", shown(text))
		}
		for _, v := range limits {
			c.xRange = append(c.xRange, v.text)
		}
	}
	c.xTitle = plainText(title)
	c.items = nil
	for _, item := range splitList(list) {
		c.items = append(c.items, plainText(item))
	}
	switch {
	case len(c.items) > mostItems:
		return faultf(s.line, "横轴超过 %d 项", mostItems)
	case tooLong(c.xTitle):
		return faultf(s.line, "“%s” 超过 %d 字", shown(c.xTitle), mostLabel)
	}
	for _, item := range c.items {
		if tooLong(item) {
			return faultf(s.line, "“%s” 超过 %d 字", shown(item), mostLabel)
		}
	}
	return nil
}

// readY reads [title] [least --> greatest].
func (c *chart) readY(s statement, text string) *fault {
	title, limits := cutRange(text)
	if limits == nil && strings.Contains(text, "-->") {
		return faultf(s.line, "看不懂纵轴的范围 “%s”", shown(text))
	}
	c.yTitle, c.ranged = plainText(title), limits != nil
	if tooLong(c.yTitle) {
		return faultf(s.line, "“%s” 超过 %d 字", shown(c.yTitle), mostLabel)
	}
	if c.ranged {
		c.low, c.high = min(limits[0].number, limits[1].number), max(limits[0].number, limits[1].number)
	}
	return nil
}

// readSeries reads [name] [values].
func (c *chart) readSeries(s statement, text string, bar bool) *fault {
	name, list, found := cutList(text)
	one := series{bar: bar, name: plainText(name), line: s.line}
	items := splitList(list)
	switch {
	case !found || len(items) == 0:
		return faultf(s.line, "“%s” 没有数值", shown(s.text))
	case len(items) > mostItems:
		return faultf(s.line, "数值超过 %d 个", mostItems)
	case len(c.series) == mostSeries:
		return faultf(s.line, "数据超过 %d 组", mostSeries)
	case tooLong(one.name):
		return faultf(s.line, "“%s” 超过 %d 字", shown(one.name), mostLabel)
	}
	for _, item := range items {
		v, ok := readValue(item)
		if !ok {
			return faultf(s.line, "“%s” 不是能画的数", shown(strings.TrimSpace(item)))
		}
		one.values = append(one.values, v)
	}
	c.series = append(c.series, one)
	return nil
}

// check makes sure that there is something to draw, and an item for each value.
func (c *chart) check() *fault {
	if len(c.series) == 0 {
		return faultf(1, "图里没有数据")
	}
	most := 0
	for _, s := range c.series {
		if most = max(most, len(s.values)); len(c.items) > 0 && len(s.values) > len(c.items) {
			return faultf(s.line, "有 %d 个数，横轴只有 %d 项", len(s.values), len(c.items))
		}
	}
	if len(c.items) == 0 {
		c.items = c.numbered(most)
	}
	return nil
}

// numbered are the items of an axis that has none of its own: steps from end to end, or 1, 2, 3.
func (c *chart) numbered(n int) []string {
	items := make([]string, n)
	for i := range items {
		items[i] = strconv.Itoa(i + 1)
	}
	if len(c.xRange) < 2 {
		return items
	}
	low, _ := strconv.ParseFloat(c.xRange[0], 64)
	high, _ := strconv.ParseFloat(c.xRange[1], 64)
	for i := range items {
		items[i] = strconv.FormatFloat(low+(high-low)*float64(i)/float64(max(1, n-1)), 'g', 6, 64)
	}
	items[n-1], items[0] = c.xRange[1], c.xRange[0]
	return items
}

var plainNumber = regexp.MustCompile(`^[-+]?(\d+(\.\d*)?|\.\d+)$`)

func readValue(s string) (value, bool) {
	s = strings.TrimSpace(s)
	if !plainNumber.MatchString(s) || len(s) > mostLabel/4 {
		return value{}, false
	}
	n, err := strconv.ParseFloat(s, 64)
	size := math.Abs(n)
	return value{n, s}, err == nil && size <= mostNumber && (size >= leastStep || n == 0)
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
func cutRange(text string) (before string, limits []value) {
	m := rangePattern.FindStringSubmatch(strings.TrimRight(text, "; "))
	if m == nil {
		return text, nil
	}
	low, ok := readValue(m[2])
	high, also := readValue(m[3])
	if !ok || !also || low.number == high.number {
		return text, nil
	}
	return m[1], []value{low, high}
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

// words lists the values.
func (c *chart) words() string {
	var w strings.Builder
	w.WriteString("统计图")
	for _, part := range []struct{ name, text string }{{"", c.title}, {"横轴", c.xTitle}, {"纵轴", c.yTitle}} {
		if part.text != "" {
			w.WriteString("。" + part.name + part.text)
		}
	}
	for _, s := range c.series {
		w.WriteString("。" + c.listed(s))
	}
	return w.String()
}

// listed is a series in words.
func (c *chart) listed(s series) string {
	var w strings.Builder
	name := s.name
	if name == "" && len(c.series) > 1 {
		name = map[bool]string{true: "柱", false: "折线"}[s.bar]
	}
	if name != "" {
		w.WriteString(name + "：")
	}
	for i, v := range s.values {
		if i > 0 {
			w.WriteString("；")
		}
		w.WriteString(c.items[i] + " " + v.text)
	}
	return w.String()
}
