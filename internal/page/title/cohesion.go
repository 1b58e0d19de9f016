package title

import "strings"

// glued is what a turn costs more in the middle of a phrase that the document has as one wherever it has its parts.
const glued = 15.0

// cohesion tells how firmly the two characters before rune i and the two behind it hold together in a text: the share of the
// rarer pair that stands beside the other. What a text has once only says nothing.
func cohesion(said string, runes []rune, i int) float64 {
	if i < 2 || i+2 > len(runes) || said == "" {
		return 0
	}
	left, right := string(runes[i-2:i]), string(runes[i:i+2])
	both := strings.Count(said, left+right)
	if both < 2 {
		return 0
	}
	return float64(both) / float64(min(strings.Count(said, left), strings.Count(said, right)))
}
