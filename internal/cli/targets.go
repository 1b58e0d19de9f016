package cli

import (
	"bytes"
	"errors"
	"fmt"

	"pilotplan/internal/finding"
	"pilotplan/internal/goal"
	"pilotplan/internal/statement"

	"github.com/spf13/cobra"
)

// targetsFlags are the options of targets.
type targetsFlags struct {
	readFlags
	format  formatFlag[targetsWriter]
	asOf    string
	jobs    int
	lines   bool
	all     bool
	explain bool
}

func (e *Env) targetsCommand() *cobra.Command {
	f := targetsFlags{format: formatFlag[targetsWriter]{of: targetsFormats}}
	c := &cobra.Command{
		Use:   "targets 文件...",
		Short: "列出方案里的每一句目标，说明能不能考核",
		Long: "逐句判断方案文件（.yaml）、文本（.md、.txt）或 Word 文件（.docx）里的目标：可考核、仅有时限还是空泛，写出数值、期限、基期和缺少的内容。" +
			"文件可以是文件夹，“-” 表示标准输入（按文本读）。\n\n退出状态：0 完成；2 用法不对；3 无法完成。",
		Example: `  pilotplan targets 方案.yaml
  pilotplan targets --explain 目标.md
  pilotplan targets --lines --format json --as-of 2023-06-30 -`,
		Args: filesTo("读"),
		RunE: func(_ *cobra.Command, args []string) error { return e.targets(args, f) },
	}
	f.readFlags.addTo(c, "不显示小结")
	f.format.addTo(c)
	addJobsFlag(c, &f.jobs)
	addAsOfFlag(c, &f.asOf)
	c.Flags().BoolVar(&f.lines, "lines", false, "每行当作一句，每行给一条结果")
	c.Flags().BoolVar(&f.all, "all", false, "事实、标题等不是目标的句子也列出")
	c.Flags().BoolVar(&f.explain, "explain", false, "写出判断所依据的词和规则")
	return c
}

// judged is a sentence with its place and what the judge says of it.
type judged struct {
	pos     finding.Pos
	text    string
	verdict goal.Verdict
	excuse  statement.Excuse
}

// sentences is what targets found in one file.
type sentences struct {
	judged []judged
	err    error
}

func (e *Env) targets(args []string, f targetsFlags) error {
	fewCollections()
	asOf, err := e.asOf(f.asOf)
	if err != nil {
		return err
	}
	names, err := expand(args)
	if err != nil {
		return err
	}
	packs, err := e.packs(f.outline)
	if err != nil {
		return err
	}
	var found []judged
	failures := 0
	err = each(batch[sentences]{
		ctx: e.ctx, jobs: f.jobs, n: len(names),
		work:   func(i int) sentences { return e.judgeFile(names[i], packs, asOf, f) },
		broken: func(i int, fault error) sentences { return sentences{err: ofFile(names[i], fault)} },
		next: func(s sentences) {
			if s.err != nil {
				fmt.Fprintf(e.Stderr, "pilotplan: %s\n", explain(s.err))
				failures++
			}
			found = append(found, s.judged...)
		},
	})
	if err != nil {
		return err
	}
	var out bytes.Buffer
	err = f.format.format().write(&out, found, f)
	if _, writeErr := e.Stdout.Write(out.Bytes()); writeErr != nil {
		err = errors.Join(err, writeErr)
	}
	if err == nil && failures > 0 {
		return errUnfinished
	}
	return err
}
