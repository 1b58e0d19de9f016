package cli

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"pilotplan/internal/cli/disk"
	"pilotplan/internal/finding"
	"pilotplan/internal/plan/source"
	"pilotplan/internal/prose"
	"pilotplan/internal/word"

	"github.com/spf13/cobra"
)

// stdin is the FILE that stands for standard input, and stdinName how messages call it.
const (
	stdin     = "-"
	stdinName = "标准输入"
)

// maxInput is the longest file that is read, in bytes: more than the parser of plans accepts, whose own limit speaks before.
const maxInput = 64 << 20

// input is a document that the user named.
type input struct {
	name string // as messages show it
	data []byte
}

// isPlan reports whether the input is a plan file and not text.
func (in input) isPlan() bool { return !isText(in.name) && !in.isWord() }

// isWord reports whether the input is a Word file, whatever it is called.
func (in input) isWord() bool { return word.KindOf(in.name, in.data).Docx }

// refusal says what a file is that nobody can read here, and what to do with it; nil for others. Most of them would else be
// answered by what is wrong with their first bytes as text.
func (in input) refusal() error {
	if kind := word.KindOf(in.name, in.data); kind.Name != "" {
		return fmt.Errorf("%s：这是%s，不能直接读取；%s", in.name, kind.Name, kind.Advice)
	}
	return nil
}

// text reads an input that is no plan file, and tells what its reader should know of it.
func (in input) text() (*prose.Text, []finding.Finding, error) {
	if in.isWord() {
		f, err := in.word()
		if err != nil {
			return nil, nil, err
		}
		return &f.Text, f.Found, nil
	}
	text, found := source.Decode(in.name, in.data)
	return prose.Of(in.name, text), found, nil
}

// word reads a Word file.
func (in input) word() (*word.File, error) {
	f, err := word.Read(in.name, in.data)
	if err != nil {
		return nil, fmt.Errorf("%s：%w", in.name, err)
	}
	return f, nil
}

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

// plansIn gives the plans right in a folder: plan files, and Word files that were not made of them.
func plansIn(dir string) ([]string, error) {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return nil, err
	}
	var names, drafts []string
	printed := map[string]bool{}
	for _, entry := range entries {
		name, ext := entry.Name(), strings.ToLower(filepath.Ext(entry.Name()))
		switch {
		case !entry.Type().IsRegular():
		case ext == ".yaml" || ext == ".yml":
			names = append(names, filepath.Join(dir, name))
			printed[documentName], printed[strings.TrimSuffix(name, filepath.Ext(name))] = true, true
		case isDraft(name):
			drafts = append(drafts, name)
		}
	}
	for _, name := range drafts {
		if !printed[strings.TrimSuffix(name, filepath.Ext(name))] {
			names = append(names, filepath.Join(dir, name))
		}
	}
	if len(names) == 0 {
		return nil, fmt.Errorf("文件夹 “%s” 里没有方案文件（.yaml、.docx）", dir)
	}
	slices.Sort(names)
	return names, nil
}

// isDraft reports whether a file is called as a Word file is that somebody wrote: not what Word leaves beside one that is open, nor a
// copy with comments.
func isDraft(name string) bool {
	return word.IsName(name) && !strings.HasPrefix(name, "~$") && !strings.HasPrefix(name, ".") && !isCommented(name)
}

// read gives one input's bytes; what nobody can read here is refused.
func (e *Env) read(name string) (input, error) {
	in, err := e.readAny(name)
	if err != nil {
		return in, err
	}
	return in, in.refusal()
}

// readAny gives one input's bytes, whatever they are. What is too long is refused: its first part is not what the user gave.
func (e *Env) readAny(name string) (input, error) {
	if name == stdin {
		if f, ok := fileOf(e.Stdin); ok {
			if info, err := f.Stat(); err == nil {
				e.given.add(info)
			}
		}
		data, err := wholly(e.patient(e.Stdin))
		if err != nil {
			return input{}, fmt.Errorf("读标准输入：%w", err)
		}
		return input{stdinName, data}, nil
	}
	if info, err := os.Stat(name); err == nil && !info.IsDir() && !info.Mode().IsRegular() && !isDescriptor(name) {
		return input{}, fmt.Errorf("%s：%w；由管道给出的内容写 - 来读", finding.Visible(name), disk.ErrNotRegular)
	}
	f, err := os.Open(name)
	if err != nil {
		return input{}, err
	}
	defer f.Close()
	if info, err := f.Stat(); err == nil {
		if e.given.add(info); info.Size() > maxInput {
			return input{}, fmt.Errorf("%s：%w", finding.Visible(name), errTooLong)
		}
	}
	data, err := wholly(f)
	if errors.Is(err, errTooLong) {
		err = fmt.Errorf("%s：%w", finding.Visible(name), err)
	}
	return input{name, data}, err
}

// isDescriptor reports whether a name is that of a file which a shell has opened already: <(…), /dev/stdin. It may be a pipe.
func isDescriptor(name string) bool {
	return name == "/dev/stdin" || strings.HasPrefix(name, "/dev/fd/") || strings.HasPrefix(name, "/proc/self/fd/")
}

var errTooLong = fmt.Errorf("文件超过 %d MB，没有读取", maxInput>>20)

// wholly reads to the end, or refuses.
func wholly(r io.Reader) ([]byte, error) {
	data, err := io.ReadAll(io.LimitReader(r, maxInput+1))
	if err == nil && len(data) > maxInput {
		return nil, errTooLong
	}
	return data, err
}
