package cli

import (
	"errors"

	"pilotplan/internal/cli/disk"
	"pilotplan/internal/interview"

	"golang.org/x/term"
)

// isTerminal reports whether somebody can be at a stream of Env.
func isTerminal(stream any) bool {
	f, ok := fileOf(stream)
	return ok && term.IsTerminal(int(f.Fd()))
}

// savedBy saves for an interview, in the user's words.
func savedBy(held *disk.Holding) func([]byte) error {
	return func(text []byte) error {
		err := held.Save(text)
		if errors.Is(err, disk.ErrChanged) {
			return interview.ErrChanged
		}
		return inWords(err)
	}
}

// inWords is an error in the user's words, with what to do about it; nil for none.
func inWords(err error) error {
	if err == nil {
		return nil
	}
	return errors.New(explain(err) + advice(err))
}

func told(look func() ([]byte, error)) func() ([]byte, error) {
	return func() ([]byte, error) {
		data, err := look()
		return data, inWords(err)
	}
}

func toldAside(aside func(string, []byte) (string, error)) func(string, []byte) (string, error) {
	return func(name string, text []byte) (string, error) {
		name, err := aside(name, text)
		return name, inWords(err)
	}
}
