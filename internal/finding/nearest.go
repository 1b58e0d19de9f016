package finding

import "strings"

// Nearest is the word among those known that was most likely meant by word; empty if none is near. Near is at most half
// of the longer word's characters changed, or one word inside the other.
func Nearest(word string, known []string) string {
	best, least := "", 0.5
	for _, k := range known {
		longer := max(len([]rune(word)), len([]rune(k)))
		if word == "" || longer == 0 || k == word {
			continue
		}
		share := float64(distance([]rune(word), []rune(k))) / float64(longer)
		if strings.Contains(k, word) || strings.Contains(word, k) {
			share = min(share*0.5, 0.33)
		}
		if share < least || share == least && best == "" {
			best, least = k, share
		}
	}
	return best
}

// distance is the number of characters to insert, drop, change or swap with the next to get from a to b. Words of more
// than 100 characters are not compared.
func distance(a, b []rune) int {
	if len(a) > 100 || len(b) > 100 {
		return max(len(a), len(b))
	}
	older, before, row := make([]int, len(b)+1), make([]int, len(b)+1), make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := 1; i <= len(a); i++ {
		older, before, row = before, row, older
		row[0] = i
		for j := 1; j <= len(b); j++ {
			cost := 1
			if a[i-1] == b[j-1] {
				cost = 0
			}
			row[j] = min(before[j]+1, row[j-1]+1, before[j-1]+cost)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				row[j] = min(row[j], older[j-2]+1)
			}
		}
	}
	return row[len(b)]
}
