package sheet

import "strings"

// shape is how a line of structure is built: indent, dashes, key, colon, value, comment. Columns count from 0.
type shape struct {
	indent  int   // of the first character
	dashes  []int // where a "- " stands
	key     int   // where the key, or the value of a line without key, begins
	colon   int   // of the ": " behind the key; -1 if there is none
	value   int   // where the value begins; the line's length if there is none
	end     int   // behind the value, without blanks and comment
	comment int   // of the "#"; -1 if there is none
}

func isBlank(r rune) bool { return r == ' ' || r == '\t' }

func blankAt(line []rune, k int) bool { return k >= len(line) || isBlank(line[k]) }

// IsBlank reports whether a line, or the rest of one, has nothing but blanks.
func IsBlank(rest []rune) bool {
	return skipBlanks(rest, 0) == len(rest)
}

func skipBlanks(line []rune, k int) int {
	for k < len(line) && isBlank(line[k]) {
		k++
	}
	return k
}

// shapeOf reads a line that begins in structure, not within a text.
func shapeOf(line []rune) shape {
	s := shape{indent: skipBlanks(line, 0), colon: -1, comment: -1}
	k := s.indent
	for k < len(line) && line[k] == '-' && blankAt(line, k+1) {
		s.dashes = append(s.dashes, k)
		k = skipBlanks(line, k+1)
	}
	s.key, s.value = k, k
	if k < len(line) && !strings.ContainsRune("#[{|>", line[k]) {
		s.colon = keyColon(line, k)
	}
	if s.colon >= 0 {
		s.value = skipBlanks(line, s.colon+1)
	}
	s.comment = commentIn(line, s.value)
	s.end = len(line)
	if s.comment >= 0 {
		s.end = s.comment
	}
	for s.end > s.value && isBlank(line[s.end-1]) {
		s.end--
	}
	return s
}

// keyColon is the colon that ends the key which begins at k; -1 if there is none.
func keyColon(line []rune, k int) int {
	if q := line[k]; q == '"' || q == '\'' {
		end := closingQuote(line, k)
		if end < 0 {
			return -1
		}
		if k = skipBlanks(line, end+1); k < len(line) && line[k] == ':' && blankAt(line, k+1) {
			return k
		}
		return -1
	}
	for i := k; i < len(line); i++ {
		if line[i] == '#' && i > k && isBlank(line[i-1]) {
			return -1
		}
		if line[i] == ':' && blankAt(line, i+1) {
			return i
		}
	}
	return -1
}

// closingQuote is where the quote that opens at k is closed on the same line; -1 if it is not.
func closingQuote(line []rune, k int) int {
	quote := line[k]
	for i := k + 1; i < len(line); i++ {
		switch {
		case quote == '"' && line[i] == '\\':
			i++
		case line[i] == quote && quote == '\'' && i+1 < len(line) && line[i+1] == quote:
			i++
		case line[i] == quote:
			return i
		}
	}
	return -1
}

// commentIn is where a comment begins in a value that begins at k; -1 if there is none. Quotes count where a value or an
// entry may begin.
func commentIn(line []rune, k int) int {
	opens := true
	flow := k < len(line) && (line[k] == '[' || line[k] == '{')
	for i := k; i < len(line); i++ {
		switch r := line[i]; {
		case opens && (r == '"' || r == '\''):
			end := closingQuote(line, i)
			if end < 0 {
				return -1
			}
			i, opens = end, false
		case r == '#' && (i == 0 || isBlank(line[i-1])):
			return i
		case !isBlank(r):
			opens = flow && strings.ContainsRune("[{,:", r)
		}
	}
	return -1
}

// isBlockHeader reports whether a value is the "|" or ">" that block text follows.
func isBlockHeader(value string) bool {
	if value == "" || value[0] != '|' && value[0] != '>' {
		return false
	}
	return strings.Trim(value[1:], "+-123456789") == "" && len(value) <= 3
}

// walker goes through the lines of a sheet and knows which of them are structure.
type walker struct {
	sheet  *Sheet
	block  int  // lines indented deeper than this are block text; noBlock if there is none
	quote  rune // a quote that an earlier line opened; 0 if there is none
	flow   int  // brackets that earlier lines opened
	opener int  // the line where the quote or the first of the brackets was opened
	depth  int  // the most brackets or dashes that one value of structure has opened so far
}

// walk calls visit for every line of structure with its shape; visit may mend the line. Comments and blank lines are not
// visited.
func (c *Sheet) walk(visit func(w *walker, i int)) {
	w := &walker{sheet: c, block: noBlock}
	for i := range c.Lines {
		line := c.Lines[i]
		switch {
		case w.inBlock(line):
			continue
		case w.quote != 0 || w.flow > 0:
			w.within(i, 0)
			continue
		}
		around := w.block
		w.block = noBlock
		if k := skipBlanks(line, 0); k == len(line) || line[k] == '#' {
			continue
		}
		visit(w, i)
		if w.block = around; w.inBlock(c.Lines[i]) {
			continue // mended, it is part of the block text before it
		}
		w.block = noBlock
		w.enter(i)
	}
}

func (w *walker) inBlock(line []rune) bool {
	k := 0
	for k < len(line) && line[k] == ' ' {
		k++
	}
	return w.block > noBlock && (IsBlank(line) || k > w.block || line[k] == '\t')
}

// noBlock is the walker's block outside block text; block text at the top of the file has the indent -1 around it.
const noBlock = -2

// enter goes on behind the value of line i, which may reach over further lines.
func (w *walker) enter(i int) {
	line := w.sheet.Lines[i]
	s := shapeOf(line)
	w.depth = max(w.depth, len(s.dashes))
	if s.value >= s.end {
		return
	}
	if isBlockHeader(string(line[s.value:s.end])) {
		w.block = s.around()
		return
	}
	if strings.ContainsRune(`"'[{`, line[s.value]) {
		w.opener = i
		w.within(i, s.value)
	}
}

// around is the indent of the mapping or list that holds the line's value.
func (s shape) around() int {
	switch {
	case s.colon >= 0:
		return s.key
	case len(s.dashes) > 0:
		return s.dashes[len(s.dashes)-1]
	}
	return -1
}

// within reads line i from character k on, inside quotes or brackets or at their opening.
func (w *walker) within(i, k int) {
	line := w.sheet.Lines[i]
	opens := w.quote == 0
	for ; k < len(line); k++ {
		r := line[k]
		switch {
		case w.quote == '"' && r == '\\':
			k++
		case w.quote == '\'' && r == '\'' && k+1 < len(line) && line[k+1] == '\'':
			k++
		case w.quote != 0:
			if r == w.quote {
				w.quote, opens = 0, false
				if w.flow == 0 {
					return
				}
			}
		case r == '#' && (k == 0 || isBlank(line[k-1])):
			return
		case opens && (r == '"' || r == '\''):
			w.quote = r
		case r == '[' || r == '{':
			w.flow, opens = w.flow+1, true
			w.depth = max(w.depth, w.flow)
		case r == ']' || r == '}':
			if w.flow, opens = w.flow-1, false; w.flow <= 0 {
				w.flow = 0
				return
			}
		case !isBlank(r):
			opens = r == ',' || r == ':'
		}
	}
}
