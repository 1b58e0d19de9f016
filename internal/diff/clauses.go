package diff

import (
	"slices"
	"strings"

	"pilotplan/internal/diff/align"
	"pilotplan/internal/diff/token"
)

// clause is the tokens of a clause with the mark behind it.
type clause struct {
	tokens []token.Token
	key    string // of what it says
}

func clausesOf(tokens []token.Token) []clause {
	var out []clause
	from := 0
	for i, t := range tokens {
		if i < len(tokens)-1 && !(t.Kind == token.Mark && strings.Contains("，,；;", t.Text)) {
			continue
		}
		own := tokens[from : i+1]
		body := own
		if t.Kind == token.Mark {
			body = own[:len(own)-1]
		}
		out = append(out, clause{own, strings.Join(token.Keys(body), "")})
		from = i + 1
	}
	return out
}

// dropMoved takes the clauses out of two sentences that both have, in another order; moved is what they say.
func dropMoved(old, new []token.Token) (x, y []token.Token, moved string) {
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
	for _, k := range align.Moved(seq)[0] {
		goneOld[seq[k]], goneNew[where[k]] = true, true
		for _, t := range b[where[k]].tokens {
			moved += t.Text
		}
	}
	return without(a, goneOld), without(b, goneNew), moved
}

func without(clauses []clause, gone map[int]bool) []token.Token {
	var out []token.Token
	for i, c := range clauses {
		if !gone[i] {
			out = append(out, c.tokens...)
		}
	}
	if n := len(out); n > 0 && out[n-1].Kind == token.Mark {
		out = out[:n-1]
	}
	return out
}

// takenByRename gives words to the new name of a row, if they are part of the old name and of the new one.
func (d *textReader) takenByRename(s *spot) bool {
	if s.gone == "" || s.come == "" || s.lostAny() {
		return false
	}
	for _, c := range d.renamed {
		old, new := s.clauses()
		if isPartOf(s.gone, c.Old) && isPartOf(s.come, c.New) && align.Common(old, c.Old) >= 4 && align.Common(new, c.New) >= 4 {
			addSentences(c, s.a, s.b)
			return true
		}
	}
	return false
}

func isPartOf(words, name string) bool {
	return strings.Contains(name, words) || strings.Contains(words, name) || align.Common(words, name)*10 >= 6*length(words) && length(words) >= 4
}
