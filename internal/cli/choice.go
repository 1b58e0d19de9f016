package cli

import (
	"slices"
	"strings"

	"github.com/spf13/cobra"
)

// choice is a flag that takes one of a few words; the value it is made with is the usual one.
type choice struct {
	value string
	of    []string
}

func (c *choice) String() string { return c.value }

func (c *choice) Set(s string) error {
	if !slices.Contains(c.of, s) {
		return misuse("要写 %s", strings.Join(c.of, "、"))
	}
	c.value = s
	return nil
}

func (c *choice) Type() string { return "格式" }

// addTo makes the choice a flag of a command, with its words completed.
func (c *choice) addTo(command *cobra.Command, name, usage string) {
	command.Flags().Var(c, name, usage)
	err := command.RegisterFlagCompletionFunc(name, cobra.FixedCompletions(c.of, cobra.ShellCompDirectiveNoFileComp))
	if err != nil {
		panic(err) // the flag was made a line before
	}
}
