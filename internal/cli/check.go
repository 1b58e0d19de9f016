package cli

import (
	"fmt"
	"io"

	"pilotplan/internal/check"
	"pilotplan/internal/finding"
	"pilotplan/internal/page"
	"pilotplan/internal/plan"

	"github.com/spf13/cobra"
)

// checkFlags are the options of check.
type checkFlags struct {
	outline string
	jobs    int
	quiet   bool
	failOn  failOn
}

func (e *Env) checkCommand() *cobra.Command {
	var f checkFlags
	c := &cobra.Command{
		Use:   "check 文件...",
		Short: "检查方案，列出评审会提的意见",
		Long:  "检查方案文件（.yaml），按所用指南列出缺项、未达条件、不可考核的指标等。文件可以是文件夹（检查其中全部方案），“-” 表示标准输入。\n\n退出状态：0 没有错误；1 有错误；2 用法不对；3 无法完成。",
		Example: `  pilotplan check 方案.yaml
  pilotplan check --fail-on warning 方案文件夹`,
		Args: someFiles,
		RunE: func(_ *cobra.Command, args []string) error { return e.check(args, f) },
	}
	c.Flags().StringVar(&f.outline, "outline", "", "大纲包的`名称或路径`，代替方案里写的指南")
	c.Flags().IntVarP(&f.jobs, "jobs", "j", 0, "同时处理`几个`文件，默认等于处理器数")
	c.Flags().BoolVarP(&f.quiet, "quiet", "q", false, "不显示小结")
	f.failOn.addTo(c)
	return c
}

func someFiles(c *cobra.Command, args []string) error {
	if len(args) == 0 {
		return misuse("要写明检查哪个文件，例如：%s 方案.yaml", c.CommandPath())
	}
	return nil
}

// checked is what check found in one file.
type checked struct {
	plan  *plan.Plan
	found []finding.Finding
	err   error
}

func (e *Env) check(args []string, f checkFlags) error {
	names, err := expand(args)
	if err != nil {
		return err
	}
	packs, err := e.packs(f.outline)
	if err != nil {
		return err
	}
	glyphs, err := loadFonts()
	if err != nil {
		return err
	}
	t := tally{failOn: f.failOn}
	each(f.jobs, len(names), func(i int) checked {
		in, err := e.read(names[i])
		if err != nil {
			return checked{err: err}
		}
		if !in.isPlan() {
			return checked{err: fmt.Errorf("%s：只能检查方案文件（.yaml）", in.name)}
		}
		p, found := judge(in, packs, glyphs)
		return checked{p, found, nil}
	}, func(r checked) { e.show(r, &t) })
	if !f.quiet {
		t.print(e.Stdout)
	}
	return t.conclude()
}

// judge parses a plan and runs all checks on it.
func judge(in input, packs plan.Packs, glyphs page.Metrics) (*plan.Plan, []finding.Finding) {
	p, found := plan.Parse(in.name, in.data, packs)
	return p, check.Run(p, append(found, missingGlyphs(p, glyphs)...)...)
}

func (e *Env) show(r checked, t *tally) {
	if r.err != nil {
		fmt.Fprintf(e.Stderr, "pilotplan: %s\n", explain(r.err))
		t.failed++
		return
	}
	t.add(r.found)
	source := func(string) []byte { return r.plan.Source }
	if err := finding.Print(e.Stdout, r.found, source, finding.PrintOptions{}); err != nil {
		t.failed++
	}
}

// tally counts findings over all files.
type tally struct {
	failOn     failOn
	files      int
	failed     int
	counts     [finding.Note + 1]int
	suppressed int
}

func (t *tally) add(found []finding.Finding) {
	t.files++
	for _, f := range found {
		if f.Suppressed {
			t.suppressed++
			continue
		}
		t.counts[f.Severity]++
	}
}

func (t *tally) print(w io.Writer) {
	if t.files == 0 {
		return
	}
	if t.files > 1 {
		fmt.Fprintf(w, "%d 个文件：", t.files)
	}
	fmt.Fprintf(w, "错误 %d，警告 %d，提示 %d", t.counts[finding.Error], t.counts[finding.Warning], t.counts[finding.Note])
	if t.suppressed > 0 {
		fmt.Fprintf(w, "，已忽略 %d", t.suppressed)
	}
	fmt.Fprintln(w)
}

// conclude gives the gravest status of all files.
func (t *tally) conclude() error {
	if t.failed > 0 {
		return errUnfinished
	}
	for s := finding.Error; s <= finding.Note; s++ {
		if t.counts[s] > 0 && t.failOn.reached(s) {
			return errSeen
		}
	}
	return nil
}
