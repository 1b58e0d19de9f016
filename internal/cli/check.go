package cli

import (
	"fmt"
	"time"

	"pilotplan/internal/check"
	"pilotplan/internal/cli/overview"
	"pilotplan/internal/cli/paper"
	"pilotplan/internal/finding"
	"pilotplan/internal/page/line"
	"pilotplan/internal/plan"
	"pilotplan/internal/prose"
	"pilotplan/internal/word/comment"

	"github.com/spf13/cobra"
)

// checkFlags are the options of check.
type checkFlags struct {
	writeFlags
	signFlags
	format  formatFlag[checkFormat]
	report  documentsFlag // none is chosen where no report is wanted
	noColor bool
	asOf    string
	placed  bool // --output was given
}

// fits refuses options that mean nothing together.
func (f *checkFlags) fits() error {
	format := f.format.format()
	made := format.write.copies || format.write.sheet
	switch {
	case made && f.report.chosen != nil:
		return misuse("“--report” 和 “--format %s” 不能一起用", format.word)
	case f.placed && f.report.chosen == nil && !made:
		return misuse("“--output” 是自查报告的文件夹、批注稿或审查汇总，要和 “--report” 或 “--format docx”、“--format xlsx” 一起用")
	case format.write.sheet:
		return sheetFits(*f)
	}
	return nil
}

func (e *Env) checkCommand() *cobra.Command {
	f := checkFlags{format: formatFlag[checkFormat]{of: checkFormats}}
	c := &cobra.Command{
		Use:   "check 文件...",
		Short: "检查方案，列出评审会提的意见",
		Long: "检查方案文件（.yaml），按所用指南列出缺项、未达条件、不可考核的指标等；文本和 Word 文件（.md、.txt、.docx）只检查目标和措辞。\n" +
			"文件可以是文件夹（检查其中全部方案和 Word 文件），“-” 表示标准输入。\n" +
			"--report 另为每个方案写一页 自查报告.md 和 自查报告.pdf：条件、材料、可考核度和各章的发现。多个文件时，各放在以文件命名的文件夹里。\n" +
			"--format docx 写出批注稿：每条意见是一条批注，标在所说的那一句上；Word 文件的其余内容一字不动，别的文件先排成 Word。不写 -o 时放在原稿旁边，名为 “原名-批注.docx”。\n" +
			"--format xlsx 把多份方案的结果写成一个 Excel 文件：一份方案一行，全部问题和全部指标各一张表，可以筛选。不写 -o 时名为 审查汇总.xlsx。\n\n" +
			"退出状态：0 没有错误；1 有错误；2 用法不对；3 无法完成。",
		Example: `  pilotplan check 方案.yaml
  pilotplan check --fail-on warning 方案文件夹
  pilotplan check --report -o 自查 方案.yaml
  pilotplan check --format docx -o 批注稿.docx 收到的稿.docx
  pilotplan check --format xlsx -o 审查汇总.xlsx 收到的方案
  pilotplan check --format sarif 方案.yaml > 检查.sarif`,
		Args: filesTo("检查"),
		RunE: func(c *cobra.Command, args []string) error {
			f.placed = c.Flags().Changed("output")
			if err := f.fits(); err != nil {
				return err
			}
			return e.check(args, f)
		},
	}
	f.writeFlags.addTo(c, "自查报告写到这个`文件夹`，没有就新建；批注稿、审查汇总写到这个文件或文件夹", "不显示小结和写了哪些文件")
	f.format.addTo(c)
	f.signFlags.addTo(c)
	f.report.addTo(c, "report", "写自查报告；--report=md,pdf,docx 还写 Word 文件")
	report := c.Flags().Lookup("report")
	report.NoOptDefVal, report.DefValue = paper.Usual, ""
	addAsOfFlag(c, &f.asOf)
	addColorFlag(c, &f.noColor)
	return c
}

// checked is what became of one file. A file that was judged may still have an error: its report could not be written.
type checked struct {
	name    string
	judged  bool
	source  []byte
	found   []finding.Finding
	written []string
	err     error

	overview *overview.Plan // of a plan file, where it is wanted
}

func (e *Env) check(args []string, f checkFlags) error {
	fewCollections()
	asOf, err := e.asOf(f.asOf)
	if err != nil {
		return err
	}
	names, err := expand(args)
	if err != nil {
		return err
	}
	e.given.addNames(names)
	packs, err := e.packs(f.outline)
	if err != nil {
		return err
	}
	press, err := e.press()
	if err != nil {
		return err
	}
	signed, err := f.signFlags.options()
	if err != nil {
		return err
	}
	c := checker{env: e, packs: packs, press: press, report: f.report.chosen, asOf: asOf, signed: signed, sheet: f.format.format().write.sheet, chosen: f.outline}
	jobs := assign(names, f.output)
	work := func(i int) checked { return c.run(jobs[i]) }
	if f.format.format().write.copies {
		copies := commentedNames(names, f.output, f.placed)
		work = func(i int) checked { return c.commented(names[i], copies[i]) }
	}
	t := tally{failOn: f.failOn}
	out := f.format.format().write.listing(e, f)
	err = each(batch[checked]{ctx: e.ctx, jobs: f.jobs, n: len(jobs), work: work, broken: func(i int, fault error) checked {
		return checked{name: shownName(names[i]), err: ofFile(names[i], fault)}
	}, next: func(r checked) {
		if r.judged {
			t.add(r.found)
		} else {
			t.unread++
		}
		if r.err != nil {
			fmt.Fprintf(e.Stderr, "pilotplan: %s\n", explain(r.err))
			t.failed++
		}
		out.add(r)
	}})
	if err != nil {
		return err
	}
	if err := out.close(t); err != nil {
		return err
	}
	return t.conclude()
}

// checker judges plans and reports on them; it may run several at once.
type checker struct {
	env    *Env
	packs  plan.Packs
	press  paper.Press
	report []paper.Format // of the report; nil if none is wanted
	asOf   time.Time      // of --as-of; zero if it was not given
	signed comment.Options
	sheet  bool   // an overview of all is wanted
	chosen string // the outline, if the user named one
}

func (c checker) run(j job) checked {
	result := checked{name: shownName(j.name)}
	in, err := c.env.read(j.name)
	if err == nil && !in.isPlan() && c.report != nil {
		err = fmt.Errorf("%s：自查报告要由方案文件（.yaml）生成", in.name)
	}
	if err != nil {
		result.err = err
		return result
	}
	if !in.isPlan() {
		text, found, err := c.text(in)
		if result.err = err; err == nil {
			result.judged, result.source, result.found = true, text.Source, found
			result.overview, result.err = c.draft(text, found)
		}
		return result
	}
	result.judged = true
	p, found := judge(c.asOf, in, c.packs, c.press.Faces)
	result.source, result.found = p.Source, found
	if c.sheet {
		result.overview = overview.Of(p, found)
	}
	if c.report != nil {
		files, err := c.press.Report(p, found, c.report)
		if result.err = err; err == nil {
			result.written, result.err = c.env.makeAll(j.dir, files)
		}
	}
	return result
}

// shownName is how messages call a FILE.
func shownName(name string) string {
	if name == stdin {
		return stdinName
	}
	return name
}

// text judges a text that is no plan file.
func (c checker) text(in input) (*prose.Text, []finding.Finding, error) {
	text, found, err := in.text()
	if err == nil {
		found, err = c.prose(text, found)
	}
	return text, found, err
}

// prose runs the rules that read prose, and puts what they find with what is known of a text.
func (c checker) prose(text *prose.Text, found []finding.Finding) ([]finding.Finding, error) {
	o, err := c.packs("")
	if err != nil {
		return nil, err
	}
	found = append(found, check.RunDocument(text, o, check.TextOptions{AsOf: c.asOf, Today: c.env.Now()})...)
	finding.Sort(found)
	return found, nil
}

// judge parses a plan and runs all checks on it, as seen from a day; see check.RunAsOf.
func judge(asOf time.Time, in input, packs plan.Packs, glyphs line.Metrics) (*plan.Plan, []finding.Finding) {
	p, found := plan.Parse(in.name, in.data, packs)
	return p, judgeParsed(asOf, p, found, glyphs)
}

// judgeParsed is judge of a plan that has been parsed, with what was found in that.
func judgeParsed(asOf time.Time, p *plan.Plan, found []finding.Finding, glyphs line.Metrics) []finding.Finding {
	return check.RunAsOf(asOf, p, append(found, paper.MissingGlyphs(p, glyphs)...)...)
}
