package goal

import "pilotplan/internal/phrase"

// Context is what a reader knows of a sentence from where it stands. The zero Context knows nothing.
type Context struct {
	Topic phrase.Topic // what the headings above it say
	Place Place
}

// Place is what a sentence stands in.
type Place uint8

// The places. A heading, a title and the head of a table are no goals, whatever they say; a cell or a line of a form is one only if
// it can be checked.
const (
	InText Place = iota
	InItem       // of a list
	InCell       // of a table
	InForm       // behind a label: 完成时限：2025年12月
	AsHeading
)
