package numbering

import "strings"

// Label is what stands before a paragraph.
type Label struct {
	Text    string // "（三）"; empty where the level shows none
	Between string // what parts it from the paragraph: a tab, a blank or nothing
	Bullet  bool   // a sign that does not count; Text is the sign
}

// Counter counts through the paragraphs of a file.
type Counter struct {
	lists  *Lists
	counts map[string]*count
}

// count is how far a list has come. Instances share it, unless one begins anew.
type count struct {
	at    [Levels]int
	begun [Levels]bool
	used  map[string]bool // instance and level that have been told: they begin anew but once
}

// Counter begins to count.
func (l *Lists) Counter() *Counter { return &Counter{l, map[string]*count{}} }

// Next moves the count on for a paragraph in level i, from 0, of an instance, and gives what stands before it; ok is whether there is
// such a list.
func (c *Counter) Next(id string, i int) (label Label, ok bool) {
	in, a, name := c.lists.levels(id)
	if a == nil || i < 0 || i >= Levels {
		return Label{}, false
	}
	k := c.counts[name]
	if k == nil {
		k = &count{used: map[string]bool{}}
		c.counts[name] = k
	}
	k.advance(id, in, a, i)
	v := in.level(a, i)
	if v.format == "bullet" {
		return Label{Text: v.text, Between: v.between, Bullet: true}, true
	}
	return Label{Text: k.text(in, a, v), Between: v.between}, true
}

func (k *count) advance(id string, in *instance, a *list, i int) {
	key := id + "/" + string(rune('0'+i))
	start, anew := in.begun[i]
	switch {
	case anew && !k.used[key]:
		k.at[i], k.begun[i] = start, true
	case !k.begun[i]:
		k.at[i], k.begun[i] = in.level(a, i).start, true
	default:
		k.at[i]++
	}
	k.used[key] = true
	for above := range i {
		if !k.begun[above] {
			k.at[above] = in.level(a, above).start
		}
	}
	for below := i + 1; below < Levels; below++ {
		if restart := in.level(a, below).restart; restart < 0 || restart > i {
			k.begun[below] = false
		}
	}
}

// text writes the number of a level as its pattern has it.
func (k *count) text(in *instance, a *list, v level) string {
	var b strings.Builder
	pattern := v.text
	for {
		before, behind, ok := strings.Cut(pattern, "%")
		b.WriteString(before)
		if !ok {
			return b.String()
		}
		if behind == "" || behind[0] < '1' || behind[0] > '9' {
			b.WriteByte('%')
			pattern = behind
			continue
		}
		n := int(behind[0] - '1')
		format := in.level(a, n).format
		if v.legal && format != "none" {
			format = "decimal"
		}
		b.WriteString(Format(format, k.at[n]))
		pattern = behind[1:]
	}
}
