package cli

import (
	"errors"
	"fmt"
	"runtime/debug"

	"pilotplan/internal/cli/disk"
	"pilotplan/internal/cli/paper"
	"pilotplan/internal/finding"
	"pilotplan/internal/render"
	"pilotplan/internal/word"

	"github.com/spf13/cobra"
)

// documentName is the base name of what render writes.
const documentName = "方案"

// renderFlags are the options of render.
type renderFlags struct {
	writeFlags
	formats   documentsFlag
	materials bool
}

func (e *Env) renderCommand() *cobra.Command {
	var f renderFlags
	c := &cobra.Command{
		Use:   "render [文件...] [-o 文件夹]",
		Short: "排印方案，生成 方案.md 和 方案.pdf，也能生成 Word 文件",
		Long: "由方案文件（.yaml）生成 方案.md，再由它排印 方案.pdf。手工改过的 .md 和 Word 文件（.docx）也可以直接排印；\n" +
			"Word 文件另存一份 .md，其中的修订按接受后的文字排印。\n" +
			"--format 选要哪几种文件：md、pdf、docx（可以接着改的 Word 文件），材料也一样。\n" +
			"不写文件时排印内置样例。多个文件时，每个文件的结果放在以它命名的文件夹里。\n\n退出状态：0 完成；1 完成，但方案有错误；2 用法不对；3 无法完成。",
		Example: `  pilotplan render
  pilotplan render 方案.yaml -o 成稿
  pilotplan render 客户甲.yaml 客户乙.yaml -o 成稿
  pilotplan render --format md,pdf,docx 方案.yaml
  pilotplan render 方案.md
  pilotplan render 草稿.docx
  pilotplan render --materials 客户文件夹 -o 报送材料`,
		RunE: func(_ *cobra.Command, args []string) error { return e.render(args, f) },
	}
	f.writeFlags.addTo(c, "写到这个`文件夹`，没有就新建", "不显示写了哪些文件")
	f.formats.addTo(c, "format", "写哪几种文件：md、pdf、docx，几种之间用逗号")
	c.Flags().BoolVar(&f.materials, "materials", false, "同时生成请示、承诺书，以及全部文件的一张申报汇总表")
	return c
}

// garbage is how much a run that sets so many files lets pile up before it collects, in percent of what is in use. At 200 a few are
// hardly ever interrupted; at Go's 100 a batch takes a tenth more processor time and a third less memory, of which it has to keep some
// for the rows of the summary.
func garbage(files int) int {
	const few = 20
	if files > few {
		return 100
	}
	return 200
}

func (e *Env) render(args []string, f renderFlags) error {
	packs, err := e.packs(f.outline)
	if err != nil {
		return err
	}
	press, err := e.press()
	if err != nil {
		return err
	}
	r := renderer{env: e, packs: packs, press: press, formats: f.formats.formats(), papers: f.materials}
	names, err := expand(args)
	if err != nil {
		return err
	}
	e.given.addNames(names)
	defer debug.SetGCPercent(debug.SetGCPercent(garbage(len(names))))
	jobs := assign(names, f.output)
	if len(args) == 0 {
		jobs = []job{{dir: disk.Target{Base: f.output}}}
	}
	t := tally{failOn: f.failOn}
	var forms render.Summaries
	if err := each(batch[rendered]{
		ctx: e.ctx, jobs: f.jobs, n: len(jobs),
		work:   func(i int) rendered { return r.run(jobs[i]) },
		broken: func(i int, fault error) rendered { return rendered{err: ofFile(jobs[i].name, fault)} },
		next: func(done rendered) {
			e.tell(done, &t, f.quiet)
			if done.plan != nil && f.materials {
				forms.Add(done.plan)
			}
		},
	}); err != nil {
		return err
	}
	if f.materials {
		if files, err := paper.Summary(forms.All()); err != nil || len(files) > 0 {
			e.tell(e.writtenTo(disk.Target{Base: f.output}, rendered{}, files, err), &t, f.quiet)
		}
	}
	return t.conclude()
}

// tell shows one result: what was written and what is wrong with it.
func (e *Env) tell(r rendered, t *tally, quiet bool) {
	t.add(r.found)
	var shown []finding.Finding
	for _, f := range r.found {
		if !f.Suppressed && (f.Severity == finding.Error || t.failOn.reached(f.Severity) || ofPages(f)) {
			shown = append(shown, f)
		}
	}
	err := finding.Print(e.Stderr, shown, func(string) []byte { return r.source }, finding.PrintOptions{})
	if err = errors.Join(r.err, err); err != nil {
		fmt.Fprintf(e.Stderr, "pilotplan: %s\n", explain(err))
		t.failed++
	}
	for _, name := range r.written {
		if !quiet {
			fmt.Fprintln(e.Stdout, finding.Visible(name))
		}
	}
}

// ofPages reports whether a finding is about the finished pages, or about what was not put on them: only render can tell it.
func ofPages(f finding.Finding) bool {
	switch f.Rule {
	case paper.PictureRule, paper.LinkRule, paper.PictureWordsRule, paper.NoTitleRule, paper.CommentRule, paper.GlyphRule, word.ChangesRule, word.LeftOutRule:
		return true
	}
	return false
}
