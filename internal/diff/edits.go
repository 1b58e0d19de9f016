package diff

import "pilotplan/internal/diff/change"

import znkr "znkr.io/diff"

// editsOf shows how one text becomes another: whole numbers, dates, Latin words and names, single characters else. What both
// have between two changes is shown as changed if it is a single character, as nobody reads such crumbs.
func (c *cutter) editsOf(old, new string) []change.Edit {
	before, after := c.covering(old), c.covering(new)
	edits := znkr.Edits(before, after)
	var out []change.Edit
	add := func(op change.Op, text string) {
		if n := len(out); n > 0 && out[n-1].Op == op {
			out[n-1].Text += text
			return
		}
		out = append(out, change.Edit{Op: op, Text: text})
	}
	for i := 0; i < len(edits); {
		if edits[i].Op == znkr.Match {
			add(change.Keep, edits[i].X)
			i++
			continue
		}
		var gone, come string
		for i < len(edits) && (edits[i].Op != znkr.Match || isCrumb(edits, i)) {
			if edits[i].Op != znkr.Insert {
				gone += edits[i].X
			}
			if edits[i].Op != znkr.Delete {
				come += edits[i].Y
			}
			i++
		}
		if gone != "" {
			add(change.Delete, gone)
		}
		if come != "" {
			add(change.Insert, come)
		}
	}
	return out
}

func isCrumb(edits []znkr.Edit[string], i int) bool {
	return length(edits[i].X) == 1 && i > 0 && edits[i-1].Op != znkr.Match && i+1 < len(edits) && edits[i+1].Op != znkr.Match
}

// covering gives the pieces of a text as strings that make up all of it: blanks go with the piece before them.
func (c *cutter) covering(text string) []string {
	pieces := c.cut(text)
	var out []string
	from := 0
	for i := range pieces {
		end := len(text)
		if i+1 < len(pieces) {
			end = pieces[i+1].start
		}
		out = append(out, text[from:end])
		from = end
	}
	if len(out) == 0 && text != "" {
		out = []string{text}
	}
	return out
}

// hunk is a place where two texts differ: the pieces that only one has, as ranges of the pieces of each.
type hunk struct {
	oldFrom, oldTo, newFrom, newTo int
}

// hunksOf gives the places where two texts differ. Places with no more than a character between them are one.
func hunksOf(old, new []piece) []hunk {
	var out []hunk
	i, j := 0, 0
	for _, e := range znkr.Edits(keysOf(old), keysOf(new)) {
		if e.Op == znkr.Match {
			i++
			j++
			continue
		}
		n := len(out)
		if n == 0 || i-out[n-1].oldTo > 1 || i-out[n-1].oldTo == 1 && !isBridge(old[i-1]) {
			out = append(out, hunk{i, i, j, j})
			n++
		}
		if e.Op == znkr.Delete {
			i++
		} else {
			j++
		}
		out[n-1].oldTo, out[n-1].newTo = i, j
	}
	return out
}

// isBridge reports whether a shared piece may lie inside one change.
func isBridge(p piece) bool { return p.kind == hanzi }
