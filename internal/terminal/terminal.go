// Package terminal keeps the terminal library from talking to the terminal before the program has begun.
//
// The library asks the terminal for its background color while it is being linked in, in every command, and waits up to
// five seconds for an answer that a pipe, a log or many an emulator never gives. It does not ask where CI is set. Packages
// are initialized in the order of their import paths once their own imports are, and this one imports os alone: so it comes
// before the library, and what it sets is taken back by Restore, which the importer calls when it is initialized.
package terminal

import "os"

var before, was = os.LookupEnv("CI")

var err = os.Setenv("CI", "true")

// Restore gives the environment back as it was.
func Restore() {
	switch {
	case err != nil: // nothing was changed
	case was:
		os.Setenv("CI", before)
	default:
		os.Unsetenv("CI")
	}
}
