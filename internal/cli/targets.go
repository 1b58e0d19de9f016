package cli

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
	"time"

	"pilotplan/internal/finding"
	"pilotplan/internal/goal"
	"pilotplan/internal/plan"
	"pilotplan/internal/plan/source"
	"pilotplan/internal/quantity"
	"pilotplan/internal/vocabulary"
	"pilotplan/outline"

	"github.com/spf13/cobra"
)

// targetsFlags are the options of targets.
type targetsFlags struct {
	outline string
	format  string
	asOf    string
	lines   bool
	all     bool
	explain bool
	quiet   bool
}

func (e *Env) targetsCommand() *cobra.Command {
	var f targetsFlags
	c := &cobra.Command{
		Use:   "targets 文件...",
		Short: "列出方案里的每一句目标，说明能不能考核",
		Long: "逐句判断方案文件（.yaml）或文本（.md、.txt）里的目标：可考核、仅有时限还是空泛，写出数值、期限、基期和缺少的内容。" +
			"文件可以是文件夹，“-” 表示标准输入（按文本读）。\n\n退出状态：0 完成；2 用法不对；3 无法完成。",
		Example: `  pilotplan targets 方案.yaml
  pilotplan targets --explain 目标.md
  pilotplan targets --lines --format json --as-of 2023-06-30 -`,
		Args: filesTo("读"),
		RunE: func(_ *cobra.Command, args []string) error { return e.targets(args, f) },
	}
	addOutlineFlag(c, &f.outline)
	c.Flags().StringVar(&f.format, "format", "text", "输出`格式`：text 或 json")
	c.Flags().StringVar(&f.asOf, "as-of", "", "从这个`日期`起算将来，如 2023-06-30；默认是今天，方案文件是试点期的开始")
	c.Flags().BoolVar(&f.lines, "lines", false, "每行当作一句，每行给一条结果")
	c.Flags().BoolVar(&f.all, "all", false, "事实、标题等不是目标的句子也列出")
	c.Flags().BoolVar(&f.explain, "explain", false, "写出判断所依据的词和规则")
	c.Flags().BoolVarP(&f.quiet, "quiet", "q", false, "不显示小结")
	return c
}

// judged is a sentence with its place and what the judge says of it.
type judged struct {
	pos     finding.Pos
	text    string
	verdict goal.Verdict
}

// sentences is what targets found in one file.
type sentences struct {
	judged []judged
	err    error
}

func (e *Env) targets(args []string, f targetsFlags) error {
	if f.format != "text" && f.format != "json" {
		return misuse("选项 “--format” 要写 text 或 json")
	}
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
	each(0, len(names), func(i int) sentences {
		return e.judgeFile(names[i], packs, asOf, f)
	}, func(s sentences) {
		if s.err != nil {
			fmt.Fprintf(e.Stderr, "pilotplan: %s\n", explain(s.err))
			failures++
		}
		found = append(found, s.judged...)
	})
	var out bytes.Buffer
	if f.format == "json" {
		err = printTargetsJSON(&out, found)
	} else {
		printTargets(&out, found, f)
	}
	if _, writeErr := e.Stdout.Write(out.Bytes()); writeErr != nil {
		err = errors.Join(err, writeErr)
	}
	if err == nil && failures > 0 {
		return errUnfinished
	}
	return err
}

// asOf reads the day of --as-of; the zero time means that none was given.
func (e *Env) asOf(text string) (time.Time, error) {
	if text == "" {
		return time.Time{}, nil
	}
	d, err := quantity.ParseDate(text)
	if err != nil {
		return time.Time{}, misuse("选项 “--as-of” 不能是 “%s”，应如 2023-06-30", finding.Visible(text))
	}
	return d.First(), nil
}

func (e *Env) judgeFile(name string, packs plan.Packs, asOf time.Time, f targetsFlags) sentences {
	in, err := e.read(name)
	if err != nil {
		return sentences{err: err}
	}
	data, found := source.Decode(in.name, in.data)
	if worst(found) == finding.Error {
		return sentences{err: fmt.Errorf("%s：%s", in.name, found[0].Message)}
	}
	text, options := string(data), goal.Options{AsOf: asOf}
	if asOf.IsZero() {
		options.AsOf = e.dayOf(data)
	}
	if f.outline != "" {
		if options.Vocabulary, err = wordsOf(packs); err != nil {
			return sentences{err: err}
		}
	}
	switch {
	case f.lines:
		return sentences{judged: judgeLines(in.name, text, goal.New(options))}
	case name == stdin || !in.isPlan():
		return sentences{judged: judgeText(in.name, text, goal.New(options), f.all)}
	}
	return sentences{judged: judgePlan(in, packs, options, f)}
}

// wordsOf is the vocabulary with the words of the chosen pack; its faults were told when the pack was loaded.
func wordsOf(packs plan.Packs) (*vocabulary.Vocabulary, error) {
	o, err := packs("")
	if err != nil {
		return nil, err
	}
	v, _ := vocabulary.Load(o.Words)
	return v, nil
}

// judgeLines judges every line as one sentence, the empty ones too.
func judgeLines(name, text string, j *goal.Judge) []judged {
	text = strings.TrimSuffix(text, "\n")
	if text == "" {
		return nil
	}
	var found []judged
	for i, line := range strings.Split(text, "\n") {
		line = strings.TrimSuffix(line, "\r")
		found = append(found, judged{finding.Pos{File: name, Line: i + 1, Column: 1}, line, j.Judge(line)})
	}
	return found
}

// judgeText judges the sentences of Markdown or plain text.
func judgeText(name, text string, j *goal.Judge, all bool) []judged {
	var found []judged
	lines := finding.NewLines(name, []byte(text))
	for _, s := range goal.Split(text) {
		found = appendJudged(found, judged{lines.Pos(s.Start, s.End), s.Text, judgeSentence(j, s)}, all)
	}
	return found
}

// judgeSentence judges a sentence where it stands: a heading is no goal.
func judgeSentence(j *goal.Judge, s goal.Sentence) goal.Verdict {
	if s.Kind == goal.Heading {
		return goal.Verdict{}
	}
	return j.Judge(s.Text)
}

func appendJudged(found []judged, s judged, all bool) []judged {
	if !all && !s.verdict.Class.Goal() {
		return found
	}
	return append(found, s)
}

// judgePlan judges the prose of a plan, in the user's order.
func judgePlan(in input, packs plan.Packs, o goal.Options, f targetsFlags) []judged {
	p, _ := plan.Parse(in.name, in.data, packs)
	if period, ok := p.PilotPeriod(); ok {
		o.Period = period
		if f.asOf == "" {
			o.AsOf = period.From.First()
		}
	}
	j := goal.New(o)
	var found []judged
	for _, t := range p.Texts() {
		if !speaks(p, t) {
			continue
		}
		for _, s := range goal.Split(t.Value) {
			found = appendJudged(found, judged{t.At(s.Start), s.Text, judgeSentence(j, s)}, f.all)
		}
	}
	return found
}

// speaks reports whether a text of the plan is written in sentences: prose, and what a task is to deliver.
func speaks(p *plan.Plan, t plan.Text) bool {
	if strings.HasSuffix(t.Path, ".交付成果") || strings.Contains(t.Path, ".年度进度.") {
		return true
	}
	q := p.Question(t.Path)
	return q != nil && q.Kind == outline.Prose
}
