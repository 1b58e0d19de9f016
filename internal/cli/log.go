package cli

import (
	"context"
	"errors"
	"fmt"
	"io"
	"slices"

	"pilotplan/internal/cli/history"
	"pilotplan/internal/cli/repo"
	"pilotplan/internal/finding"
	"pilotplan/internal/plan"

	"github.com/spf13/cobra"
	"golang.org/x/term"
)

// logFlags are the options of log.
type logFlags struct {
	readFlags
	format formatFlag[logWriter]
}

// logWriter writes a history.
type logWriter func(*Env, *history.History, logFlags) error

// logFormats are the formats of log.
var logFormats = formats[logWriter]{
	{word: "text", write: (*Env).printLog},
	{word: "json", write: func(e *Env, h *history.History, _ logFlags) error { return h.WriteJSON(e.Stdout) }},
	{word: "markdown", write: func(e *Env, h *history.History, _ logFlags) error {
		_, err := io.WriteString(e.Stdout, h.Markdown())
		return err
	}},
	{word: "csv", write: func(e *Env, h *history.History, _ logFlags) error { return h.WriteCSV(e.Stdout) }},
}

func (e *Env) logCommand() *cobra.Command {
	f := logFlags{format: formatFlag[logWriter]{of: logFormats}}
	c := &cobra.Command{
		Use:   "log 方案.yaml",
		Short: "列出各指标的目标值在历次提交里怎样变化",
		Long: "从 git 版本库里读一个方案文件的历次提交，列出每个指标的目标值（最后一年）在哪次提交、由谁改成多少；只列有变化的提交，旧的在前。\n" +
			"文件改过名、指标改过编号也能接上；读不懂的版本跳过，并说明是哪一个。json 和 csv 里各年的目标都有。\n\n" +
			"退出状态：0 完成；2 用法不对；3 无法完成。",
		Example: `  pilotplan log 方案.yaml
  pilotplan log --format markdown 方案.yaml > 指标沿革.md
  pilotplan log --format csv 方案.yaml > 指标沿革.csv`,
		RunE: func(c *cobra.Command, args []string) error {
			if len(args) != 1 {
				return misuse("要写明一个方案文件，例如：pilotplan log 方案.yaml")
			}
			return e.log(c.Context(), args[0], f)
		},
	}
	f.readFlags.addTo(c, "不显示小结")
	f.format.addTo(c)
	return c
}

func (e *Env) log(ctx context.Context, name string, f logFlags) error {
	if isText(name) {
		return misuse("log 只读方案文件（.yaml），“%s” 是文本", finding.Visible(name))
	}
	packs, err := e.packs(f.outline)
	if err != nil {
		return err
	}
	r, err := repo.Open(ctx, name)
	if err != nil {
		return err
	}
	if _, err := r.Commit("HEAD"); err != nil {
		return errors.New("版本库里还没有提交")
	}
	commits, err := r.History("", r.Path)
	if err != nil {
		return err
	}
	if len(commits) == 0 {
		return fmt.Errorf("版本库里没有 “%s” 的提交", name)
	}
	h := history.Of(name)
	slices.Reverse(commits) // the oldest first
	r.Versions(commits, func(v repo.Revision, data []byte, ok bool) {
		p, why := planAt(v, data, ok, packs)
		e.addCommit(h, v, p, why)
	})
	return f.format.format().write(e, h, f)
}

// addCommit adds the plan of one commit to the history, or says why it is left out.
func (e *Env) addCommit(h *history.History, v repo.Revision, p *plan.Plan, why string) {
	if why == "" {
		h.Add(v, p)
		return
	}
	h.Skip(v, why)
	fmt.Fprintf(e.Stderr, "pilotplan: 跳过 %s（%s）：%s\n", v.Short(), v.Date, finding.Visible(why))
}

// planAt reads the plan of one commit, or says why it cannot be read.
func planAt(v repo.Revision, data []byte, ok bool, packs plan.Packs) (p *plan.Plan, why string) {
	if !ok {
		return nil, "文件不在这个版本里"
	}
	p, found := plan.Parse(v.Path, data, packs)
	for _, f := range found {
		if unreadable(f, p.Source) {
			return nil, fmt.Sprintf("第 %d 行：%s", f.Pos.Line, f.Message)
		}
	}
	return p, ""
}

// printLog writes the table for people, as wide as their terminal.
func (e *Env) printLog(h *history.History, f logFlags) error {
	width := 80
	if file, ok := fileOf(e.Stdout); ok {
		if w, _, err := term.GetSize(int(file.Fd())); err == nil {
			width = max(w, 40)
		}
	}
	_, err := io.WriteString(e.Stdout, h.Text(width, f.quiet))
	return err
}
