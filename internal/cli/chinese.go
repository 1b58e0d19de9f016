package cli

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"runtime"
	"strings"
	"syscall"

	"pilotplan/internal/cli/disk"
	"pilotplan/internal/finding"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

const usageTemplate = `用法：{{if .HasAvailableSubCommands}}
  {{.CommandPath}} 命令 [选项]{{else}}
  {{.UseLine}}{{end}}{{if .HasExample}}

例子：
{{.Example}}{{end}}{{if .HasAvailableSubCommands}}

命令：{{range .Commands}}{{if .IsAvailableCommand}}
  {{rpad .Name .NamePadding}} {{.Short}}{{end}}{{end}}{{end}}{{if .HasAvailableLocalFlags}}

选项：
{{.LocalFlags.FlagUsages | trimTrailingWhitespaces}}{{end}}{{if .HasAvailableSubCommands}}

“{{.CommandPath}} 命令 --help”显示该命令的说明{{end}}
`

const helpTemplate = `{{with or .Long .Short}}{{. | trimTrailingWhitespaces}}

{{end}}{{.UsageString}}`

// speakChinese replaces what cobra says by itself, in the whole tree.
func speakChinese(root *cobra.Command) {
	root.CompletionOptions.DisableDefaultCmd = true
	root.SetUsageTemplate(usageTemplate)
	root.SetHelpTemplate(helpTemplate)
	root.SetHelpCommand(&cobra.Command{
		Use:   "help [命令]",
		Short: "显示说明",
		RunE:  func(c *cobra.Command, args []string) error { return help(root, args) },
	})
	helpFlag(root)
}

func helpFlag(c *cobra.Command) {
	c.Flags().BoolP("help", "h", false, "显示说明")
	c.DisableFlagsInUseLine = true
	for _, sub := range c.Commands() {
		helpFlag(sub)
	}
}

func help(root *cobra.Command, args []string) error {
	c, rest, err := root.Find(args)
	if err != nil || len(rest) > 0 {
		return noCommand(root, args)
	}
	return c.Help()
}

// noCommand refuses words that no command takes and names the nearest command.
func noCommand(c *cobra.Command, args []string) error {
	if len(args) == 0 {
		return nil
	}
	c.SuggestionsMinimumDistance = 2
	if near := c.SuggestionsFor(args[0]); len(near) > 0 {
		return misuse("没有命令 “%s”，是不是想写 “%s”", finding.Visible(args[0]), near[0])
	}
	return misuse("没有命令 “%s”", finding.Visible(args[0]))
}

// explainFlag says in Chinese what pflag says in English.
func explainFlag(_ *cobra.Command, err error) error {
	var unknown *pflag.NotExistError
	var valueless *pflag.ValueRequiredError
	var invalid *pflag.InvalidValueError
	switch {
	case errors.As(err, &unknown) && len(unknown.GetSpecifiedName()) == 1:
		return misuse("没有选项 “-%s”", finding.Visible(unknown.GetSpecifiedName()))
	case errors.As(err, &unknown):
		return misuse("没有选项 “--%s”", finding.Visible(unknown.GetSpecifiedName()))
	case errors.As(err, &valueless):
		return misuse("选项 “%s” 后面要写一个值", dashed(valueless.GetFlag()))
	case errors.As(err, &invalid):
		fault := fmt.Sprintf("选项 “%s” 不能是 “%s”", dashed(invalid.GetFlag()), finding.Visible(invalid.GetValue()))
		if want := (*usageError)(nil); errors.As(err, &want) {
			fault += "，" + want.message
		}
		return misuse("%s", fault)
	}
	return misuse("选项写法不对：%s", finding.Visible(err.Error()))
}

func dashed(f *pflag.Flag) string { return "--" + f.Name }

// explain puts an error of the outside world into the user's words.
func explain(err error) string {
	var file *fs.PathError
	var link *os.LinkError
	switch {
	case errors.As(err, &file):
		return finding.Visible(file.Path) + "：" + reason(file.Err)
	case errors.As(err, &link):
		return finding.Visible(link.New) + "：" + reason(link.Err)
	}
	return finding.Visible(err.Error())
}

func reason(err error) string {
	switch {
	case errors.Is(err, disk.ErrReadOnly):
		return "是只读文件，没有改动；要改它，先去掉它的只读属性"
	case errors.Is(err, fs.ErrNotExist):
		return "没有这个文件或文件夹"
	case errors.Is(err, fs.ErrPermission):
		return "没有权限，或者文件正被别的程序打开"
	case errors.Is(err, fs.ErrExist):
		return "已经存在"
	case errors.Is(err, syscall.ENOTDIR):
		return "上级不是文件夹"
	case errors.Is(err, syscall.EISDIR):
		return "是文件夹，不是文件"
	case errors.Is(err, syscall.ENOSPC):
		return "磁盘已满"
	case errors.Is(err, syscall.EDQUOT):
		return "磁盘配额已用完"
	case errors.Is(err, syscall.EIO):
		return "磁盘读写出错"
	case errors.Is(err, syscall.EROFS):
		return "磁盘是只读的"
	case strings.Contains(err.Error(), "path escapes from parent"): // os does not export it
		return "是通往别处的链接，没有写"
	case runtime.GOOS == "windows" && strings.Contains(err.Error(), "used by another process"):
		return "文件正被别的程序打开，请关闭后再试"
	}
	return finding.Visible(err.Error())
}

// advice is what to do about a file that cannot be written; empty if nothing is known.
func advice(err error) string {
	switch {
	case errors.Is(err, syscall.ENOSPC), errors.Is(err, syscall.EDQUOT):
		return "（删去不用的文件再存，或存到别处）"
	case errors.Is(err, syscall.EROFS):
		return "（存到别处）"
	case errors.Is(err, fs.ErrPermission), runtime.GOOS == "windows" && strings.Contains(err.Error(), "used by another process"):
		return "（关掉正打开它的程序再存，或存到别处）"
	}
	return ""
}
