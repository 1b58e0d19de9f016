package cli

import (
	"fmt"

	"pilotplan/internal/check"
	"pilotplan/internal/finding"
	"pilotplan/internal/plan"
	"pilotplan/outline"

	"github.com/spf13/cobra"
)

func (e *Env) outlineCheckCommand() *cobra.Command {
	return &cobra.Command{
		Use:     "check 名称或路径",
		Short:   "检查一个大纲包：错在哪一行，样例过不过得了检查",
		Example: "  pilotplan outline check 我的大纲包",
		Args:    atMostOnePack,
		RunE: func(_ *cobra.Command, args []string) error {
			if len(args) == 0 {
				return misuse("写明要检查的大纲包，如 pilotplan outline check 我的大纲包")
			}
			o, err := e.pack(args[0])
			if err != nil {
				return err
			}
			return e.tellPack(o)
		},
	}
}

// tellPack says what a sound pack asks, and what check says of its sample.
func (e *Env) tellPack(o *outline.Outline) error {
	questions := 0
	for _, q := range o.Questions() {
		if q.Kind != outline.Group {
			questions++
		}
	}
	if _, err := fmt.Fprintf(e.Stdout, "大纲包没有错误：%d 章，%d 题，%d 个申报类别，%d 个条件\n", len(o.Chapters), questions, len(o.Types), len(o.Conditions)); err != nil || o.Sample == nil {
		return err
	}
	p, found := plan.Parse(outline.SampleName, o.Sample, func(string) (*outline.Outline, error) { return o, nil })
	found = check.Run(p, found...)
	if err := finding.Print(e.Stdout, found, func(string) []byte { return o.Sample }, finding.PrintOptions{}); err != nil {
		return err
	}
	s := finding.Summarize(found)
	if _, err := fmt.Fprintf(e.Stdout, "%s：错误 %d，警告 %d，提示 %d\n", outline.SampleName, s.Error, s.Warning, s.Note); err != nil {
		return err
	}
	if s.Error > 0 {
		return errSeen
	}
	return nil
}
