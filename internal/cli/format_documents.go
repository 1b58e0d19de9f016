package cli

import (
	"slices"
	"strings"

	"pilotplan/internal/cli/paper"

	"github.com/spf13/cobra"
)

// documentsFlag are the kinds of files that a document is written as, in the order of paper.Formats; none means the usual ones.
type documentsFlag struct{ chosen []paper.Format }

// formats are those that are written.
func (f *documentsFlag) formats() []paper.Format {
	if f.chosen == nil {
		return chosen(strings.Split(paper.Usual, ","))
	}
	return f.chosen
}

// chosen are the formats of some words.
func chosen(words []string) []paper.Format {
	var all []paper.Format
	for _, format := range paper.Formats {
		if slices.Contains(words, format.Ext) {
			all = append(all, format)
		}
	}
	return all
}

func (f *documentsFlag) String() string {
	var words []string
	for _, format := range f.formats() {
		words = append(words, format.Ext)
	}
	return strings.Join(words, ",")
}

// Set takes words between commas.
func (f *documentsFlag) Set(list string) error {
	words := strings.FieldsFunc(strings.ToLower(list), func(r rune) bool { return strings.ContainsRune(",，、 ", r) })
	for _, w := range words {
		if !slices.Contains(documentWords(), w) {
			return misuse("没有 “%s” 这种格式，可以写 %s，几种之间用逗号", w, either(documentWords()))
		}
	}
	if len(words) == 0 {
		return misuse("要写 %s，几种之间用逗号", either(documentWords()))
	}
	f.chosen = chosen(words)
	return nil
}

func (f *documentsFlag) Type() string { return "格式" }

func documentWords() []string {
	var words []string
	for _, format := range paper.Formats {
		words = append(words, format.Ext)
	}
	return words
}

// addTo gives a command the flag called name, with its words completed.
func (f *documentsFlag) addTo(c *cobra.Command, name, usage string) {
	c.Flags().Var(f, name, usage)
	complete := func(_ *cobra.Command, _ []string, typed string) ([]string, cobra.ShellCompDirective) {
		begun := typed[:strings.LastIndexByte(typed, ',')+1]
		var all []string
		for _, w := range documentWords() {
			if !slices.Contains(strings.Split(begun, ","), w) {
				all = append(all, begun+w)
			}
		}
		return all, cobra.ShellCompDirectiveNoFileComp | cobra.ShellCompDirectiveNoSpace
	}
	if err := c.RegisterFlagCompletionFunc(name, complete); err != nil {
		panic(err) // the flag was made a line before
	}
}
