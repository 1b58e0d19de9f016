// Package cli is the command line: one file a command; flags, files, the clock, messages and the exit status.
//
// It is the only place that opens files, reads the clock or turns an error into words. Everything below it gets bytes
// and gives models.
package cli

import (
	"context"
	"errors"
	"fmt"
	"io"
	"time"

	"github.com/spf13/cobra"
)

// Env is the outside world.
type Env struct {
	Stdin          io.Reader
	Stdout, Stderr io.Writer
	Now            func() time.Time
	Getenv         func(string) string

	ctx   context.Context // its end is the user's wish that the command ends
	given given           // what results must not be written over
}

// Exit statuses.
const (
	done        = 0   // done, nothing to see
	seen        = 1   // done, and there is something to see: an error-level finding, a difference
	misused     = 2   // wrong usage
	failed      = 3   // could not do it
	interrupted = 130 // ended by Ctrl+C, as shells have it: 128 and the number of the signal
)

// errSeen ends a command that did its work and found something; it has been printed.
var errSeen = errors.New("something to see")

// errUnfinished ends a command that could not do all of its work; each fault has been printed.
var errUnfinished = errors.New("unfinished")

// usageError is a fault in how the command was called.
type usageError struct{ message string }

func (e *usageError) Error() string { return e.message }

func misuse(format string, args ...any) error {
	return &usageError{fmt.Sprintf(format, args...)}
}

// Main runs the command that args name and gives the exit status. The end of the context interrupts it.
func (e *Env) Main(ctx context.Context, args []string) (status int) {
	out := &output{Writer: e.Stdout}
	run := &Env{Stdin: e.Stdin, Stdout: out, Stderr: e.Stderr, Now: e.Now, Getenv: e.Getenv, ctx: ctx}
	defer func() {
		if value := recover(); value != nil {
			status = run.conclude(nil, brokenBy(value))
		}
	}()
	root := run.root()
	root.SetArgs(args)
	called, err := root.ExecuteContextC(ctx)
	if fault := out.fault(); fault != nil {
		err = fault // whatever else happened, nobody got to see it
	}
	return run.conclude(called, err)
}

// conclude says on standard error what went wrong and chooses the status.
func (e *Env) conclude(called *cobra.Command, err error) int {
	var usage *usageError
	switch {
	case err == nil:
		return done
	case e.ctx.Err() != nil:
		fmt.Fprintln(e.Stderr, "pilotplan: 已中断；写好的文件都是完整的")
		return interrupted
	case errors.Is(err, errSeen):
		return seen
	case errors.Is(err, errUnfinished):
		return failed
	case errors.As(err, &usage):
		fmt.Fprintf(e.Stderr, "pilotplan: %s\n用法：%s\n更多说明：%s --help\n", usage, called.UseLine(), called.CommandPath())
		return misused
	}
	fmt.Fprintf(e.Stderr, "pilotplan: %s\n", explain(err))
	return failed
}

// root is the command tree, in the order of the manual.
func (e *Env) root() *cobra.Command {
	root := &cobra.Command{
		Use:           "pilotplan",
		Short:         "试点方案编制工具",
		Long:          "试点方案编制工具：填写、检查、排印、比较试点方案（两业深度融合等政府试点）。",
		Example:       "  pilotplan render                 排印内置样例，生成 方案.md 和 方案.pdf\n  pilotplan new                    答题填写 方案.yaml，随时可停，下次接着答\n  pilotplan init --type 龙头骨干企业 -o 方案.yaml\n  pilotplan check 方案.yaml\n  pilotplan diff 旧稿.yaml 新稿.yaml",
		SilenceErrors: true,
		SilenceUsage:  true,
		Args:          e.orFile,
		RunE:          e.startOrHelp,
	}
	cobra.MousetrapHelpText = "" // a double click is answered by the start page
	root.SetIn(e.Stdin)
	root.SetOut(e.Stdout)
	root.SetErr(e.Stderr)
	root.SetFlagErrorFunc(explainFlag)
	root.AddCommand(e.newCommand(), e.initCommand(), e.importCommand(), e.checkCommand(), e.targetsCommand(), e.renderCommand(), e.diffCommand(), e.logCommand(), e.outlineCommand(), e.lspCommand(), e.completionCommand(), e.versionCommand())
	speakChinese(root)
	return root
}
