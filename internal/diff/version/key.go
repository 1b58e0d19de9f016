package version

import "pilotplan/internal/draft"

// EndMarks are the marks at the end of a sentence, which hang on what follows.
const EndMarks = draft.EndMarks

// Key is a text without the number it begins with, blanks, marks of Markdown and the mark at its end: two with one key read the
// same.
func Key(text string) string { return draft.Key(text) }

// Quoted is a word of the user's in a message.
func Quoted(s string) string { return "“" + s + "”" }
