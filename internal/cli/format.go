package cli

import (
	"slices"
	"strings"

	"github.com/spf13/cobra"
)

// format is one word that --format takes, with what writes it.
type format[W any] struct {
	word  string
	gloss string // of the word in the help; mostly none
	write W
}

// formats are all that a command can write, the usual one first. A new format is one more line of its list: the help, the
// completion and the fault of an unknown word come from it.
type formats[W any] []format[W]

func (all formats[W]) words() []string {
	var words []string
	for _, f := range all {
		words = append(words, f.word)
	}
	return words
}

// usage is the help: the words, with their glosses.
func (all formats[W]) usage() string {
	var words []string
	for _, f := range all {
		if f.gloss != "" {
			f.word += "（" + f.gloss + "）"
		}
		words = append(words, f.word)
	}
	return "输出格式：" + either(words)
}

// either says a choice: text、json 或 sarif.
func either(words []string) string {
	last := len(words) - 1
	text := strings.Join(words[:last], "、")
	if !strings.HasSuffix(text, "）") {
		text += " "
	}
	return text + "或 " + words[last]
}

// formatFlag is --format; the zero choice is the usual one.
type formatFlag[W any] struct {
	of     formats[W]
	chosen int
}

// format is the chosen one.
func (f *formatFlag[W]) format() format[W] { return f.of[f.chosen] }

func (f *formatFlag[W]) String() string { return f.of[f.chosen].word }

func (f *formatFlag[W]) Set(word string) error {
	i := slices.Index(f.of.words(), word)
	if i < 0 {
		return misuse("要写 %s", either(f.of.words()))
	}
	f.chosen = i
	return nil
}

func (f *formatFlag[W]) Type() string { return "格式" }

// addTo gives a command the flag, with its words completed.
func (f *formatFlag[W]) addTo(c *cobra.Command) {
	c.Flags().Var(f, "format", f.of.usage())
	if err := c.RegisterFlagCompletionFunc("format", cobra.FixedCompletions(f.of.words(), cobra.ShellCompDirectiveNoFileComp)); err != nil {
		panic(err) // the flag was made a line before
	}
}
