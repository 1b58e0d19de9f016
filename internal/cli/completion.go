package cli

import (
	"io"

	"github.com/spf13/cobra"
)

// shells maps each shell to what writes its completion script, in the order of the help.
var shells = []struct {
	name  string
	write func(*cobra.Command, io.Writer) error
}{
	{"bash", func(c *cobra.Command, w io.Writer) error { return c.GenBashCompletionV2(w, true) }},
	{"zsh", (*cobra.Command).GenZshCompletion},
	{"fish", func(c *cobra.Command, w io.Writer) error { return c.GenFishCompletion(w, true) }},
	{"powershell", (*cobra.Command).GenPowerShellCompletionWithDesc},
}

func (e *Env) completionCommand() *cobra.Command {
	c := &cobra.Command{
		Use:     "completion bash|zsh|fish|powershell",
		Short:   "输出命令补全脚本",
		Example: "  source <(pilotplan completion bash)\n  pilotplan completion powershell | Out-String | Invoke-Expression",
		RunE: func(c *cobra.Command, args []string) error {
			return e.writeCompletion(c.Root(), args)
		},
	}
	for _, s := range shells {
		c.ValidArgs = append(c.ValidArgs, s.name)
	}
	return c
}

func (e *Env) writeCompletion(root *cobra.Command, args []string) error {
	if len(args) == 1 {
		for _, s := range shells {
			if s.name == args[0] {
				return s.write(root, e.Stdout)
			}
		}
	}
	return misuse("要写明一种命令行：bash、zsh、fish 或 powershell")
}
