package sheet

import (
	"strings"

	"pilotplan/internal/finding"
)

// doctor finds faults of YAML in a sheet and mends them.
type doctor struct {
	sheet *Sheet
	keys  Keys
	read  func(text []byte) error
	found []finding.Finding

	anchors map[string]bool // names given with "&"; nil if not yet collected

	levels  []level // the keys and dashes that the current line may be aligned with
	last    shape   // the last line of structure
	text    bool    // the last line had a value
	block   bool    // the last line's value was block text
	lastKey bool    // the last line had a key
	outside int     // the last line of block text that was not indented, -1 if there is none
}

// report says what is wrong with the characters [from, to) of line i.
func (d *doctor) report(i, from, to int, f fault) {
	pos := d.sheet.Pos(i, from)
	if to > from {
		pos.EndLine, pos.EndColumn = pos.Line, d.sheet.Column(i, to-1)+1
	}
	d.found = append(d.found, finding.Finding{
		Rule: "yaml-syntax", Severity: finding.Error, Pos: pos, Message: f.message, Hint: f.hint,
	})
}

// documents leaves out what stands behind a second document's mark.
func (d *doctor) documents() {
	content := false
	for i, line := range d.sheet.Lines {
		text := strings.TrimSpace(string(line))
		mark := hasMark(line, "---") || hasMark(line, "...")
		switch {
		case mark && content && !d.anyContent(i+1):
			return
		case mark && content:
			d.report(i, 0, 3, fault{"一个文件只写一份方案，" + finding.Quote(text[:3]) + "以后的内容没有读取", "另一份方案存为另一个文件；若是正文里的横线，把它缩进"})
			for ; i < len(d.sheet.Lines); i++ {
				d.sheet.replace(i, 0, len(d.sheet.Lines[i]), "")
			}
			return
		case !mark && text != "" && text[0] != '#' && text[0] != '%':
			content = true
		}
	}
}

func hasMark(line []rune, mark string) bool {
	return len(line) >= 3 && string(line[:3]) == mark && blankAt(line, 3)
}

func (d *doctor) anyContent(from int) bool {
	for _, line := range d.sheet.Lines[from:] {
		if text := strings.TrimSpace(string(line)); text != "" && text[0] != '#' && text != "---" && text != "..." {
			return true
		}
	}
	return false
}

// examine goes through the lines of structure. Unless strict, it reports only what YAML would read without complaint but
// otherwise than it was meant, and leaves the rest alone.
func (d *doctor) examine(strict bool) {
	d.levels, d.last, d.text, d.block, d.lastKey, d.outside = nil, shape{}, false, false, false, -1
	always := []check{(*doctor).fullWidthColon, (*doctor).colonWithoutSpace, (*doctor).dashWithoutSpace, (*doctor).flowMarks, (*doctor).tagged}
	sure := []check{
		(*doctor).tabs, (*doctor).indent, (*doctor).noKey, (*doctor).unclosed, (*doctor).badStart, (*doctor).colonInValue,
	}
	d.sheet.walk(func(_ *walker, i int) {
		for range rounds(d.sheet.Lines[i]) {
			if len(d.found) >= maxSyntax {
				return
			}
			if !d.one(i, always, strict) && !(strict && d.one(i, sure, true)) || d.outside == i {
				break // what stands outside its block is text, whatever its marks
			}
		}
		d.pass(i)
	})
	if strict {
		d.blockTabs()
	}
}

// rounds is how many faults of one line are told and mended.
func rounds(line []rune) int {
	if len(line) > 10_000 {
		return 5
	}
	return 100
}

// check looks for one fault in line i, reports and mends it; it reports whether the line was changed.
type check func(d *doctor, i int, s shape, strict bool) bool

func (d *doctor) one(i int, checks []check, strict bool) bool {
	s := shapeOf(d.sheet.Lines[i])
	for _, c := range checks {
		if c(d, i, s, strict) {
			return true
		}
	}
	return false
}

// level is a column where keys or dashes of one mapping or list stand.
type level struct {
	column int
	dash   bool
}

// pass remembers line i for the lines to come.
func (d *doctor) pass(i int) {
	line := d.sheet.Lines[i]
	s := shapeOf(line)
	if d.outside == i || s.colon < 0 && len(s.dashes) == 0 && d.goesOn(s) || s.indent == len(line) {
		return
	}
	for k := len(d.levels) - 1; k >= 0 && (d.levels[k].column > s.indent || d.levels[k] == level{s.indent, true}); k-- {
		d.levels = d.levels[:k]
	}
	for _, column := range s.dashes {
		d.levels = append(d.levels, level{column, true})
	}
	if k := len(d.levels); s.colon >= 0 && (k == 0 || d.levels[k-1] != level{s.key, false}) {
		d.levels = append(d.levels, level{s.key, false})
	}
	d.last, d.lastKey = s, s.colon >= 0
	d.text = s.value < s.end
	d.block = d.text && isBlockHeader(string(line[s.value:s.end]))
}

// around is the indent that a text going on must be deeper than; -1 at the top.
func (d *doctor) around() int {
	if len(d.levels) == 0 {
		return -1
	}
	return d.levels[len(d.levels)-1].column
}

// known reports whether word is a key of the outline, or the year of a table.
func (d *doctor) known(word []rune) bool {
	return d.keys.Known(strings.Trim(strings.TrimSpace(string(word)), `"'`))
}

// meant reports whether word was surely meant for a key where it stands: entries of a list and texts that go on may begin
// with the same words.
func (d *doctor) meant(word []rune, s shape) bool {
	if len(s.dashes) > 0 {
		return d.keys.Column(strings.TrimSpace(string(word)))
	}
	return d.known(word) && !(d.text && d.goesOn(s))
}

// short reports whether word may be a key: a few characters without the marks of a sentence.
func short(word []rune) bool {
	text := strings.TrimSpace(string(word))
	return text != "" && len(word) <= 16 && !strings.ContainsAny(text, "，。；、！？,;!?“”()（）/ ")
}

func index(line []rune, k int, marks string) int {
	for ; k < len(line); k++ {
		if strings.ContainsRune(marks, line[k]) {
			return k
		}
	}
	return -1
}

func (d *doctor) fullWidthColon(i int, s shape, strict bool) bool {
	line := d.sheet.Lines[i]
	k := index(line, s.key, "：:")
	if k < 0 || line[k] != '：' || s.colon >= 0 && k > s.colon || strings.ContainsRune(`"'`, line[s.key]) {
		return false
	}
	key := line[s.key:k]
	if !d.meant(key, s) && !(strict && s.colon < 0 && short(key) && !d.goesOn(s)) {
		return false
	}
	end := skipBlanks(line, k+1)
	value := strings.TrimSpace(string(line[end:]))
	d.report(i, k, k+1, fault{"冒号是全角的“：”", "改成半角冒号，后面空一格：“" + exampleOf(key, value) + "”"})
	d.sheet.replace(i, k, k+1, ": ")
	return true
}

// goesOn reports whether a line without key may go on with the text of the line before.
func (d *doctor) goesOn(s shape) bool {
	return !d.block && len(s.dashes) == 0 && len(d.levels) > 0 && s.indent > d.around()
}

func exampleOf(key []rune, value string) string {
	const most = 20
	if runes := []rune(value); len(runes) > most {
		value = string(runes[:most]) + "…"
	}
	return finding.Visible(strings.TrimSpace(strings.TrimSpace(string(key)) + ": " + value))
}

func (d *doctor) colonWithoutSpace(i int, s shape, strict bool) bool {
	line := d.sheet.Lines[i]
	k := index(line, s.key, ":")
	if k < 0 || s.colon >= 0 && k >= s.colon || blankAt(line, k+1) || strings.ContainsRune(`"'[{`, line[s.key]) {
		return false
	}
	key := line[s.key:k]
	if !d.meant(key, s) && !(strict && s.colon < 0 && short(key) && !d.goesOn(s)) {
		return false
	}
	d.report(i, k, k+1, fault{"冒号后面没有空格", "冒号后面空一格：“" + exampleOf(key, string(line[k+1:])) + "”"})
	d.sheet.replace(i, k, k+1, ": ")
	return true
}

func (d *doctor) dashWithoutSpace(i int, s shape, strict bool) bool {
	line := d.sheet.Lines[i]
	if s.key >= len(line) || !strings.ContainsRune("-－", line[s.key]) || len(line) < s.key+2 || line[s.key+1] == '-' {
		return false
	}
	rest := line[skipBlanks(line, s.key+1):]
	k := index(rest, 0, "：:")
	row := k >= 0 && d.known(rest[:k])
	if blankAt(line, s.key+1) && line[s.key] == '-' || !row && !(strict && d.afterDash(s)) {
		return false
	}
	d.report(i, s.key, s.key+1, fault{"列表的“-”要用半角，后面空一格", "写成 “- " + finding.Visible(strings.TrimSpace(string(rest[:min(len(rest), 20)]))) + "”"})
	d.sheet.replace(i, s.key, s.key+1, "- ")
	return true
}

// afterDash reports whether the line stands where the next entry of a list would.
func (d *doctor) afterDash(s shape) bool {
	if len(d.last.dashes) > 0 {
		return d.last.dashes[0] == s.indent
	}
	return d.lastKey && !d.text && s.indent >= d.last.key
}
