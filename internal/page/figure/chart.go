package figure

import (
	"strconv"
	"strings"
)

// Chart is values over the items of an axis: how an indicator goes from its baseline to its target.
type Chart struct {
	Title, XTitle, YTitle string   // empty if not given; YTitle is most often the unit
	Items                 []string // below the axis: at least as many as any series has values
	Ranged                bool     // the source gives the range of the y axis
	Low, High             float64  // that range; 0, 0 without one
	XRange                []string // least and greatest value of a numeric x axis, as written; else nil
	Series                []Series // one to six, in the order of the source
}

// Series is one line or one row of bars.
type Series struct {
	Bar    bool    // else a line
	Name   string  // empty if none is given
	Values []Value // the first stands at the first item
	line   int
}

// Value is a number and how the source writes it.
type Value struct {
	Number float64
	Text   string
}

// What a page can show.
const (
	mostItems  = 60
	mostSeries = 6
	mostNumber = 1e12
	leastStep  = 1e-9
)

// readChart reads the statements below the word xychart-beta.
func readChart(title string, lines []statement) (Figure, *Fault) {
	c := &Chart{Title: title}
	for _, s := range lines {
		if f := c.read(s); f != nil {
			return nil, f
		}
	}
	return c, c.check()
}

func (c *Chart) read(s statement) *Fault {
	word, rest := s.split()
	if i := strings.IndexAny(word, `["`); i > 0 { // bar[1, 2]
		word, rest = s.text[:i], s.text[i:]
	}
	switch strings.ToLower(word) {
	case "title":
		return s.label(rest, &c.Title)
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
func (c *Chart) readX(s statement, text string) *Fault {
	title, list, found := cutList(text)
	if !found {
		var limits []Value
		title, limits = cutRange(text)
		if limits == nil && strings.Contains(text, "-->") {
			return faultf(s.line, "看不懂横轴的范围 “%s”", shown(text))
		}
		for _, v := range limits {
			c.XRange = append(c.XRange, v.Text)
		}
	}
	c.XTitle = plainText(title)
	c.Items = nil
	for _, item := range splitList(list) {
		c.Items = append(c.Items, plainText(item))
	}
	switch {
	case len(c.Items) > mostItems:
		return faultf(s.line, "横轴超过 %d 项", mostItems)
	case tooLong(c.XTitle):
		return faultf(s.line, "“%s” 超过 %d 字", shown(c.XTitle), mostLabel)
	}
	for _, item := range c.Items {
		if tooLong(item) {
			return faultf(s.line, "“%s” 超过 %d 字", shown(item), mostLabel)
		}
	}
	return nil
}

// readY reads [title] [least --> greatest].
func (c *Chart) readY(s statement, text string) *Fault {
	title, limits := cutRange(text)
	if limits == nil && strings.Contains(text, "-->") {
		return faultf(s.line, "看不懂纵轴的范围 “%s”", shown(text))
	}
	c.YTitle, c.Ranged = plainText(title), limits != nil
	if tooLong(c.YTitle) {
		return faultf(s.line, "“%s” 超过 %d 字", shown(c.YTitle), mostLabel)
	}
	if c.Ranged {
		c.Low, c.High = min(limits[0].Number, limits[1].Number), max(limits[0].Number, limits[1].Number)
	}
	return nil
}

// readSeries reads [name] [values].
func (c *Chart) readSeries(s statement, text string, bar bool) *Fault {
	name, list, found := cutList(text)
	one := Series{Bar: bar, Name: plainText(name), line: s.line}
	items := splitList(list)
	switch {
	case !found || len(items) == 0:
		return faultf(s.line, "“%s” 没有数值", shown(s.text))
	case len(items) > mostItems:
		return faultf(s.line, "数值超过 %d 个", mostItems)
	case len(c.Series) == mostSeries:
		return faultf(s.line, "数据超过 %d 组", mostSeries)
	case tooLong(one.Name):
		return faultf(s.line, "“%s” 超过 %d 字", shown(one.Name), mostLabel)
	}
	for _, item := range items {
		v, ok := readValue(item)
		if !ok {
			return faultf(s.line, "“%s” 不是能画的数", shown(strings.TrimSpace(item)))
		}
		one.Values = append(one.Values, v)
	}
	c.Series = append(c.Series, one)
	return nil
}

// check makes sure that there is something to draw, and an item for each value.
func (c *Chart) check() *Fault {
	if len(c.Series) == 0 {
		return faultf(1, "图里没有数据")
	}
	most := 0
	for _, s := range c.Series {
		if most = max(most, len(s.Values)); len(c.Items) > 0 && len(s.Values) > len(c.Items) {
			return faultf(s.line, "有 %d 个数，横轴只有 %d 项", len(s.Values), len(c.Items))
		}
	}
	if len(c.Items) == 0 {
		c.Items = c.numbered(most)
	}
	return nil
}

// numbered are the items of an axis that has none of its own: steps from end to end, or 1, 2, 3.
func (c *Chart) numbered(n int) []string {
	items := make([]string, n)
	for i := range items {
		items[i] = strconv.Itoa(i + 1)
	}
	if len(c.XRange) < 2 {
		return items
	}
	low, _ := strconv.ParseFloat(c.XRange[0], 64)
	high, _ := strconv.ParseFloat(c.XRange[1], 64)
	for i := range items {
		items[i] = strconv.FormatFloat(low+(high-low)*float64(i)/float64(max(1, n-1)), 'g', 6, 64)
	}
	items[n-1], items[0] = c.XRange[1], c.XRange[0]
	return items
}
