package cli

import (
	"runtime/debug"

	"pilotplan/internal/finding"
	"pilotplan/internal/lsp"
	"pilotplan/internal/plan"
	"pilotplan/outline"

	"github.com/spf13/cobra"
)

func (e *Env) lspCommand() *cobra.Command {
	var chosen, day string
	c := &cobra.Command{
		Use:   "lsp",
		Short: "供编辑器调用：边写边检查（语言服务器）",
		Long: "按语言服务器协议（LSP）经标准输入、标准输出和编辑器通信：边写边标出检查发现，悬停看说明、条件和读法，补全键和选项，跳转、改编号、改正。\n" +
			"由编辑器启动，各编辑器的设置见说明书；不是方案的 YAML 文件不作检查。\n\n退出状态：0 编辑器正常退出；3 通信出错。",
		Example: "  pilotplan lsp",
		Args:    noArguments,
		RunE:    func(*cobra.Command, []string) error { return e.lsp(chosen, day) },
	}
	addOutlineFlag(c, &chosen)
	addAsOfFlag(c, &day)
	c.Flags().Bool("stdio", true, "经标准输入输出通信；只有这一种，编辑器带了这个选项也不要紧")
	return c
}

func (e *Env) lsp(chosen, day string) error {
	asOf, err := e.asOf(day)
	if err != nil {
		return err
	}
	packs, err := e.packs(chosen)
	if err != nil {
		return err
	}
	press, err := e.press()
	if err != nil {
		return err
	}
	defer debug.SetGCPercent(debug.SetGCPercent(400)) // a state of a plan lives until the next key: to collect less often spares a sixth of the time
	return lsp.Serve(e.ctx, e.Stdin, e.Stdout, lsp.Options{
		Packs: packs, Guides: outline.Names(), Version: buildVersion(), Log: e.Stderr,
		Check: func(p *plan.Plan, parsed []finding.Finding) []finding.Finding {
			return judgeParsed(asOf, p, parsed, press.Faces)
		},
	})
}
