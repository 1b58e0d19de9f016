package diff

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"pilotplan/internal/thorough"
)

// ofTable reports whether a line is of a table or the fence of a drawing.
func ofTable(line string) bool { return strings.HasPrefix(line, "|") || strings.HasPrefix(line, "```") }

// Whatever becomes of a text's lines, a text is itself, and what changed mirrors. Where a table or a drawing is torn apart, what is left
// of it is read as prose, in which what moved from and to a cell does not always mirror.
func TestShuffledTexts(t *testing.T) {
	t.Parallel()
	md := rendered(t, sample(t))
	for round := range thorough.Rounds(6, 90) {
		text := md
		if round%3 == 0 {
			text = foreignText
		}
		r := rand.New(rand.NewPCG(uint64(round), 3))
		lines := strings.SplitAfter(text, "\n")
		torn := false
		for range 1 + r.IntN(4) {
			i, j := r.IntN(len(lines)), r.IntN(len(lines))
			torn = torn || ofTable(lines[i]) || ofTable(lines[j])
			switch r.IntN(4) {
			case 0:
				lines[i] = ""
			case 1:
				lines[i], lines[j] = lines[j], lines[i]
			case 2:
				lines[i] += lines[j]
			default:
				rs := []rune(lines[i])
				if len(rs) > 2 {
					at := r.IntN(len(rs) - 1)
					lines[i] = string(rs[:at]) + string(rs[at+1:])
				}
			}
		}
		new := strings.Join(lines, "")
		a, b := fromText(t, "a", text), fromText(t, "b", new)
		forth, back := Compare(a, b), Compare(b, a)
		checkSound(t, forth)
		if !torn {
			checkMirror(t, "round "+fmt.Sprint(round), forth, back)
		}
		if same := Compare(b, b); len(same) > 0 {
			t.Errorf("round %d is not itself: %v", round, toldAll(same))
		}
	}
}
