package source

import (
	"strings"

	"pilotplan/internal/finding"
)

// Say puts a word of the user's into a message: in quotes, cut after 40 characters, with nothing hidden in it.
func Say(word string) string {
	const most = 40
	runes := []rune(strings.Join(strings.Fields(word), " "))
	if len(runes) > most {
		runes = append(runes[:most:most], '…')
	}
	return "“" + finding.Visible(string(runes)) + "”"
}
