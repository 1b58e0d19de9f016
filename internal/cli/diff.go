package cli

import (
	"context"

	"pilotplan/internal/diff"
	"pilotplan/internal/diff/change"
	"pilotplan/internal/plan"

	"github.com/spf13/cobra"
)

// diffFlags are the options of diff.
type diffFlags struct {
	readFlags
	signFlags
	format      formatFlag[diffFormat]
	output      string
	git         string
	driver      bool
	textconv    bool
	all         bool
	substantive bool
	noColor     bool
}

func (e *Env) diffCommand() *cobra.Command {
	f := diffFlags{format: formatFlag[diffFormat]{of: diffFormats}}
	c := &cobra.Command{
		Use:   "diff 旧稿 新稿",
		Short: "比较两稿，先列实质性修改",
		Long: "按意思比较两稿：方案文件（.yaml）、Word 文件（.docx）、Markdown 或文本（.md、.txt），也可以混着比。目标、基期、时限、责任、资金等实质性修改在前，\n" +
			"文字修改在后；同一处修改牵涉的地方合成一条，没有跟着改的地方另外指出。“-” 表示标准输入。\n" +
			"--git 比较版本库里的两个版本：写一个版本，就拿它和现在的文件比；写 “甲..乙”，就比这两个版本。\n\n" +
			"退出状态：0 没有改动；1 有改动；2 用法不对；3 无法完成。",
		Example: `  pilotplan diff 旧稿.yaml 新稿.yaml
  pilotplan diff --format html -o 对照.html 旧稿.yaml 新稿.yaml
  pilotplan diff --format pdf 旧稿.yaml 新稿.yaml
  pilotplan diff --format docx -o 修订稿.docx 旧稿.docx 新稿.docx
  pilotplan diff --substantive 收到的稿.docx 方案.yaml
  pilotplan diff --git HEAD~3 方案.yaml
  pilotplan diff --git v1..v2 方案.yaml`,
		RunE: func(c *cobra.Command, args []string) error { return e.diff(c, args, f) },
	}
	f.readFlags.addTo(c, "不显示两稿的名称、小结和写了哪个文件")
	f.format.addTo(c)
	f.signFlags.addTo(c)
	c.Flags().StringVarP(&f.output, "output", "o", "", "写到这个`文件`；pdf、redline 和 docx 不写时用 修改对照表.pdf、修改标注稿.pdf、修订稿.docx")
	c.Flags().StringVar(&f.git, "git", "", "比较 git 版本库里的`版本`：HEAD~3 或 v1..v2")
	c.Flags().BoolVar(&f.driver, "git-driver", false, "由 git 调用：作为 diff 的外部程序")
	c.Flags().BoolVar(&f.textconv, "textconv", false, "由 git 调用：把一个文件写成一行一条的文字")
	c.Flags().BoolVar(&f.all, "all", false, "文字修改也逐条显示")
	c.Flags().BoolVar(&f.substantive, "substantive", false, "只看实质性修改")
	addColorFlag(c, &f.noColor)
	return c
}

func (e *Env) diff(c *cobra.Command, args []string, f diffFlags) error {
	fromGit := c.Flags().Changed("git")
	if f.driver && f.textconv || fromGit && (f.driver || f.textconv) {
		return misuse("“--git”、“--git-driver”、“--textconv” 只能用一个")
	}
	packs, err := e.packs(f.outline)
	if err != nil {
		return err
	}
	r := &revisions{env: e, packs: packs, flags: f}
	switch {
	case f.driver:
		return r.driver(args)
	case f.textconv:
		return r.textconv(args)
	}
	old, new, err := e.drafts(c.Context(), args, f, fromGit)
	if err != nil {
		return err
	}
	return r.compare(old, new)
}

// drafts reads the two versions that the arguments name.
func (e *Env) drafts(ctx context.Context, args []string, f diffFlags, fromGit bool) (old, new draft, err error) {
	switch {
	case fromGit && len(args) != 1:
		return old, new, misuse("“--git” 要写明一个文件，例如：pilotplan diff --git HEAD~3 方案.yaml")
	case fromGit:
		return e.gitDrafts(ctx, f.git, args[0])
	case len(args) != 2:
		return old, new, misuse("要写明旧稿和新稿两个文件，例如：pilotplan diff 旧稿.yaml 新稿.yaml")
	case args[0] == stdin && args[1] == stdin:
		return old, new, misuse("旧稿和新稿只能有一个是标准输入")
	}
	if old, err = e.draft(args[0]); err != nil {
		return old, new, err
	}
	if new, err = e.draft(args[1]); err != nil {
		return old, new, err
	}
	old.like(new)
	new.like(old)
	return old, new, nil
}

// revisions compares versions and writes what came of it.
type revisions struct {
	env   *Env
	packs plan.Packs
	flags diffFlags
}

// compare compares two versions and ends with errSeen if they differ.
func (r *revisions) compare(old, new draft) error {
	before, after, err := r.readBoth(old, new)
	if err != nil {
		return err
	}
	told := r.reportOn(before, after)
	if err := r.write(comparison{told, before, after}); err != nil {
		return err
	}
	if len(told.Changes) > 0 {
		return errSeen
	}
	return nil
}

// reportOn tells what changed, as far as it is wanted.
func (r *revisions) reportOn(before, after *readDraft) *change.Report {
	told := &change.Report{Old: before.name, New: after.name, Changes: diff.Compare(before.source, after.source)}
	if (before.plan == nil) == (after.plan == nil) { // a text is not held to what a plan is
		told.Introduced, told.Settled = diff.Findings(before.found, after.found, told.Changes)
	}
	if r.flags.substantive {
		told.Changes, told.SubstanceOnly = told.Substance(), true
	}
	return told
}
