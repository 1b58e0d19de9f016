package diff

import (
	"slices"
	"strings"

	"pilotplan/internal/diff/change"
)

// clausePieces are the pieces of a clause with the mark behind it.
type clausePieces struct {
	pieces []piece
	key    string
}

func clausesOf(pieces []piece) []clausePieces {
	var out []clausePieces
	from := 0
	for i, p := range pieces {
		last := i == len(pieces)-1
		if last || p.kind == mark && strings.Contains("，,；;", p.text) {
			own := pieces[from : i+1]
			body := own
			if p.kind == mark {
				body = own[:len(own)-1]
			}
			out = append(out, clausePieces{own, strings.Join(keysOf(body), "")})
			from = i + 1
		}
	}
	return out
}

// dropMoved takes the clauses out of two sentences that both have, in another order; moved is what they say.
func dropMoved(old, new []piece) (x, y []piece, moved string) {
	a, b := clausesOf(old), clausesOf(new)
	at := map[string]int{}
	for i, c := range a {
		if _, twice := at[c.key]; twice || c.key == "" {
			at[c.key] = -1
			continue
		}
		at[c.key] = i
	}
	var seq, where []int
	for j, c := range b {
		if i, ok := at[c.key]; ok && i >= 0 {
			seq, where = append(seq, i), append(where, j)
			at[c.key] = -1
		}
	}
	if slices.IsSorted(seq) {
		return old, new, ""
	}
	goneOld, goneNew := map[int]bool{}, map[int]bool{}
	for _, block := range movedBlocks(seq)[:1] {
		for _, k := range block {
			goneOld[seq[k]], goneNew[where[k]] = true, true
			for _, p := range b[where[k]].pieces {
				moved += p.text
			}
		}
	}
	return without(a, goneOld), without(b, goneNew), moved
}

func without(clauses []clausePieces, gone map[int]bool) []piece {
	var out []piece
	for i, c := range clauses {
		if !gone[i] {
			out = append(out, c.pieces...)
		}
	}
	if n := len(out); n > 0 && out[n-1].kind == mark {
		out = out[:n-1]
	}
	return out
}

// wordsMoved reports clauses that stand elsewhere in their sentence.
func (d *differ) wordsMoved(a, b *sentence, words string) {
	c := d.sentenceChange(a, b)
	c.Kind, c.Message = change.Moved, quoted(shortText(strings.TrimRight(words, clauseMarks)))+"在句中换了位置"
	d.add(c)
}

// takenByRename gives words to the new name of a row, if they are part of the old name and of the new one.
func (d *differ) takenByRename(h *hunkReading) bool {
	if h.gone == "" || h.come == "" || h.lostAny() {
		return false
	}
	for _, c := range d.changes {
		if !strings.HasSuffix(c.Path, "].名称") {
			continue
		}
		old, new := clauseAt(h.a, h.old, h.oldAt), clauseAt(h.b, h.new, h.newAt)
		if isPartOf(h.gone, c.Old) && isPartOf(h.come, c.New) && inCommon(old, c.Old) >= 4 && inCommon(new, c.New) >= 4 {
			c.OldPlaces, c.NewPlaces = append(c.OldPlaces, h.a.at), append(c.NewPlaces, h.b.at)
			return true
		}
	}
	return false
}

func isPartOf(words, name string) bool {
	return strings.Contains(name, words) || strings.Contains(words, name) || inCommon(words, name)*10 >= 6*length(words) && length(words) >= 4
}
