package cli

import (
	"cmp"
	"fmt"

	"pilotplan/internal/finding"
	"pilotplan/outline"

	"github.com/spf13/cobra"
)

func (e *Env) outlineCommand() *cobra.Command {
	c := &cobra.Command{
		Use:     "outline",
		Short:   "大纲包：按哪份指南、要填什么；查看、检查、新写一份",
		Example: "  pilotplan outline list\n  pilotplan outline show 江苏两业融合-第三批\n  pilotplan outline schema > 方案.schema.json",
		Args:    noCommand,
		RunE:    func(c *cobra.Command, _ []string) error { return c.Help() },
	}
	c.AddCommand(e.outlineListCommand(), e.outlineShowCommand(), e.outlineSchemaCommand(), e.outlineCheckCommand(), e.outlineNewCommand())
	return c
}

func (e *Env) outlineListCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "list",
		Short: "列出内置的大纲包",
		Args:  noArguments,
		RunE: func(*cobra.Command, []string) error {
			for _, name := range outline.Names() {
				o, err := outline.Builtin(name)
				if err != nil {
					return err
				}
				if _, err := fmt.Fprintf(e.Stdout, "%s\t%s\n", o.Name, o.Title); err != nil {
					return err
				}
			}
			return nil
		},
	}
}

func (e *Env) outlineShowCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "show [名称或路径]",
		Short: "显示一个大纲包要求填写的全部内容",
		Args:  atMostOnePack,
		RunE: func(_ *cobra.Command, args []string) error {
			o, err := e.pack(first(args))
			if err != nil {
				return err
			}
			return printOutline(e.Stdout, o)
		},
	}
}

func (e *Env) outlineSchemaCommand() *cobra.Command {
	chosen := ""
	c := &cobra.Command{
		Use:   "schema [名称或路径]",
		Short: "输出方案文件的 JSON Schema，供编辑器提示和校验",
		Args:  atMostOnePack,
		RunE: func(_ *cobra.Command, args []string) error {
			if len(args) > 0 && chosen != "" {
				return misuse("大纲包写了两次：“%s” 和 --outline %s，留一个", finding.Visible(args[0]), finding.Visible(chosen))
			}
			o, err := e.pack(cmp.Or(chosen, first(args)))
			if err != nil {
				return err
			}
			text, err := outline.Schema(o)
			if err != nil {
				return err
			}
			_, err = e.Stdout.Write(text)
			return err
		},
	}
	c.Flags().StringVar(&chosen, "outline", "", "大纲包的`名称或路径`")
	return c
}

func atMostOnePack(c *cobra.Command, args []string) error {
	if len(args) > 1 {
		return misuse("“%s” 只带一个大纲包，多出了 “%s”", c.CommandPath(), finding.Visible(args[1]))
	}
	return nil
}

func first(args []string) string {
	if len(args) == 0 {
		return ""
	}
	return args[0]
}
