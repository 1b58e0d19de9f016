package lsp

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// spot is where in a plan something is being typed, as far as the lines tell: a text with a half-typed key need not read as YAML.
// Columns count characters from 0.
type spot struct {
	path   string   // of the question that what is typed answers or stands under, without numbers of rows
	key    bool     // a key is being typed; else a value
	row    bool     // the key is one of a row or of an entry, not of the mapping at path
	flow   byte     // the bracket that is open around it on its line: [ or {, or 0
	column int      // of the key
	from   int      // the byte that what is typed begins with
	typed  string   // up to the cursor
	beside []string // the keys or entries that stand there already
	closed bool     // behind the cursor the line goes on with a colon
}

// line is a line of structure: dashes, a key, a value.
type line struct {
	dashes []int // their columns
	column int   // of the key, or of what stands there instead
	key    string
	keyed  bool // a colon stands behind the key
	value  string
	at     int // the byte of the line that the value begins with
}

// cutLine cuts a line; ok is false for one that is blank or a comment.
func cutLine(src string) (l line, ok bool) {
	at := 0
	skip := func() {
		for at < len(src) && (src[at] == ' ' || src[at] == '\t') {
			at++
		}
	}
	for skip(); strings.HasPrefix(src[at:], "- ") || src[at:] == "-"; skip() {
		l.dashes = append(l.dashes, at)
		at++
	}
	l.column, l.at = at, at
	rest := src[at:]
	if rest == "" || rest[0] == '#' {
		return l, false
	}
	l.value = rest
	if i, n := colonIn(rest); i >= 0 && !strings.ContainsAny(rest[:i], "[{") {
		l.key, l.keyed, l.at = strings.Trim(strings.TrimSpace(rest[:i]), `"'`), true, at+i+n
		l.value = strings.TrimLeft(rest[i+n:], " \t")
		l.at += len(rest[i+n:]) - len(l.value)
	}
	return l, true
}

// colonIn is the colon that ends a key, and its length: one with a blank or nothing behind it, or a full-width one, which is told as
// a fault and meant as a colon.
func colonIn(s string) (at, length int) {
	for i, r := range s {
		n := utf8.RuneLen(r)
		if r == '：' || r == ':' && (i+1 == len(s) || s[i+1] == ' ' || s[i+1] == '\t') {
			return i, n
		}
	}
	return -1, 0
}

// spotAt finds what is being typed at a place; ok is false in comments and in texts.
func (t *text) spotAt(p position) (s spot, ok bool) {
	at := t.offset(p)
	start, end := t.lines.Start(min(p.Line, t.lines.Count()-1)+1), t.endOf(min(p.Line, t.lines.Count()-1)+1)
	src := string(t.src[start:at])
	if strings.TrimSpace(src) != "" && strings.HasPrefix(strings.TrimSpace(src), "#") {
		return s, false
	}
	l, _ := cutLine(src)
	s.column, s.from, s.typed = l.column, start+l.at, l.value
	rest, _ := colonIn(strings.TrimLeft(string(t.src[at:end]), " "))
	s.key, s.closed = !l.keyed, rest >= 0
	if strings.HasSuffix(src, "-") && len(l.dashes) > 0 && s.typed == "" {
		return s, false // nothing may stand right behind a dash
	}
	c := climber{text: t, from: p.Line, column: l.column}
	if len(l.dashes) > 0 {
		c.enterList(l.dashes[0])
	}
	if !c.climb() {
		return s, false
	}
	s.path, s.row, s.beside = strings.Join(c.path, "."), c.row, c.beside
	if l.keyed {
		s.path = strings.TrimPrefix(s.path+"."+l.key, ".")
	}
	s.inBrackets()
	return s, true
}

// inBrackets narrows what is typed to the entry of a list or mapping in brackets that the line has open.
func (s *spot) inBrackets() {
	if s.key || s.typed == "" || s.typed[0] != '[' && s.typed[0] != '{' {
		return
	}
	s.flow, s.beside = s.typed[0], nil
	entries := strings.FieldsFunc(s.typed[1:], func(r rune) bool { return r == ',' })
	last := s.typed[strings.LastIndexAny(s.typed, "[{,")+1:]
	for _, e := range entries {
		word, _, _ := strings.Cut(e, ":")
		s.beside = append(s.beside, strings.TrimSpace(word))
	}
	if strings.TrimSpace(last) != "" && len(s.beside) > 0 {
		s.beside = s.beside[:len(s.beside)-1] // the one that is being typed
	}
	word := strings.TrimLeft(last, " ")
	s.from += len(s.typed) - len(word)
	s.typed = word
	s.key = s.flow == '{' && !strings.Contains(word, ":")
}

// climber goes up and down from a line to what it stands under and beside.
type climber struct {
	*text
	from   int  // line, from 0
	column int  // of the keys of the mapping that the line belongs to
	list   bool // looking for the key of a list whose dashes stand at column
	row    bool
	path   []string
	beside []string
}

func (c *climber) enterList(dash int) {
	c.row = c.row || len(c.path) == 0
	c.column, c.list = dash, true
}

// climb finds the path; it reports false where the line is part of a text.
func (c *climber) climb() bool {
	own := c.column
	for i := c.from - 1; i >= 0; i-- {
		l, ok := cutLine(string(c.lines.Line(i + 1)))
		if !ok {
			continue
		}
		switch {
		case !c.list && len(c.path) == 0 && l.column == own && l.keyed:
			c.beside = append(c.beside, l.key)
		case c.list && len(c.path) == 0 && !l.keyed && len(l.dashes) > 0 && l.dashes[0] == c.column:
			c.beside = append(c.beside, strings.TrimSpace(l.value))
		}
		if !c.up(l) {
			return false
		}
	}
	c.below(own)
	slices.Reverse(c.path)
	return true
}

// up takes a line above into account; it reports false if what is typed continues the line's text.
func (c *climber) up(l line) bool {
	above := l.keyed && (l.column < c.column || c.list && l.column == c.column)
	switch {
	case above && len(c.path) == 0 && l.value != "" && l.value[0] != '#':
		return false
	case above:
		c.path = append(c.path, l.key)
		c.column, c.list = l.column, false
	case c.list || len(l.dashes) == 0 || l.column != c.column:
		return true
	}
	if len(l.dashes) > 0 {
		c.enterList(l.dashes[0])
	}
	return true
}

// below adds the keys that stand in the same mapping further down.
func (c *climber) below(own int) {
	for i := c.from + 1; i < c.lines.Count(); i++ {
		l, ok := cutLine(string(c.lines.Line(i + 1)))
		switch {
		case !ok || l.column > own && (len(l.dashes) == 0 || l.dashes[0] >= own):
			continue
		case l.column != own || !l.keyed || len(l.dashes) > 0:
			return
		}
		c.beside = append(c.beside, l.key)
	}
}
