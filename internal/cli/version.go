package cli

import (
	"fmt"
	"runtime"
	"runtime/debug"

	"pilotplan/internal/finding"

	"github.com/spf13/cobra"
)

func (e *Env) versionCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "version",
		Short: "显示版本",
		Args:  noArguments,
		RunE: func(*cobra.Command, []string) error {
			_, err := fmt.Fprintf(e.Stdout, "pilotplan %s（%s，%s/%s）\n", buildVersion(), runtime.Version(), runtime.GOOS, runtime.GOARCH)
			return err
		},
	}
}

// buildVersion is the module's version as the build recorded it.
func buildVersion() string {
	info, ok := debug.ReadBuildInfo()
	if !ok || info.Main.Version == "" || info.Main.Version == "(devel)" {
		return "开发版"
	}
	return info.Main.Version
}

func noArguments(c *cobra.Command, args []string) error {
	if len(args) > 0 {
		return misuse("“%s” 不带参数，多出了 “%s”", c.CommandPath(), finding.Visible(args[0]))
	}
	return nil
}
