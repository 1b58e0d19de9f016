package figure

import "strings"

// Words lists the values.
func (c *Chart) Words() string {
	var w strings.Builder
	w.WriteString("统计图")
	for _, part := range []struct{ name, text string }{{"", c.Title}, {"横轴", c.XTitle}, {"纵轴", c.YTitle}} {
		if part.text != "" {
			w.WriteString("。" + part.name + part.text)
		}
	}
	for _, s := range c.Series {
		w.WriteString("。" + c.Listed(s))
	}
	return w.String()
}

// Listed is a series in words.
func (c *Chart) Listed(s Series) string {
	var w strings.Builder
	name := s.Name
	if name == "" && len(c.Series) > 1 {
		name = map[bool]string{true: "柱", false: "折线"}[s.Bar]
	}
	if name != "" {
		w.WriteString(name + "：")
	}
	for i, v := range s.Values {
		if i > 0 {
			w.WriteString("；")
		}
		w.WriteString(c.Items[i] + " " + v.Text)
	}
	return w.String()
}
