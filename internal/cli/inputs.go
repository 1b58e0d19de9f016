package cli

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"
)

// stdin is the FILE that stands for standard input, and stdinName how messages call it.
const (
	stdin     = "-"
	stdinName = "标准输入"
)

// maxInput is what is read of one file, in bytes: more than any parser here accepts, so that its own limit speaks.
const maxInput = 64 << 20

// input is a document that the user named.
type input struct {
	name string // as messages show it
	data []byte
}

// isPlan reports whether the input is a plan file and not text.
func (in input) isPlan() bool { return !isText(in.name) }

func isText(name string) bool {
	ext := strings.ToLower(filepath.Ext(name))
	return ext == ".md" || ext == ".markdown" || ext == ".txt"
}

// filesTo refuses a command without a FILE; act is what it does with one.
func filesTo(act string) cobra.PositionalArgs {
	return func(c *cobra.Command, args []string) error {
		if len(args) == 0 {
			return misuse("要写明%s哪个文件，例如：%s 方案.yaml", act, c.CommandPath())
		}
		return nil
	}
}

// expand turns the FILE arguments into names of files: a folder gives the plans in it, a pattern what it matches where
// the shell does not (cmd.exe).
func expand(args []string) ([]string, error) {
	var names []string
	for _, arg := range args {
		info, err := os.Stat(arg)
		switch {
		case arg == stdin:
			names = append(names, arg)
		case err == nil && info.IsDir():
			plans, err := plansIn(arg)
			if err != nil {
				return nil, err
			}
			names = append(names, plans...)
		case err != nil && strings.ContainsAny(arg, "*?"):
			matches, err := filepath.Glob(arg)
			if err != nil || len(matches) == 0 {
				return nil, fmt.Errorf("没有文件符合 “%s”", arg)
			}
			names = append(names, matches...)
		default:
			names = append(names, arg)
		}
	}
	return names, nil
}

func plansIn(dir string) ([]string, error) {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return nil, err
	}
	var names []string
	for _, entry := range entries {
		ext := strings.ToLower(filepath.Ext(entry.Name()))
		if entry.Type().IsRegular() && (ext == ".yaml" || ext == ".yml") {
			names = append(names, filepath.Join(dir, entry.Name()))
		}
	}
	if len(names) == 0 {
		return nil, fmt.Errorf("文件夹 “%s” 里没有方案文件（.yaml）", dir)
	}
	slices.Sort(names)
	return names, nil
}

// read gives one input's bytes.
func (e *Env) read(name string) (input, error) {
	if name == stdin {
		data, err := io.ReadAll(io.LimitReader(e.Stdin, maxInput))
		if err != nil {
			return input{}, fmt.Errorf("读标准输入：%w", err)
		}
		return input{stdinName, data}, nil
	}
	f, err := os.Open(name)
	if err != nil {
		return input{}, err
	}
	defer f.Close()
	data, err := io.ReadAll(io.LimitReader(f, maxInput))
	return input{name, data}, err
}
