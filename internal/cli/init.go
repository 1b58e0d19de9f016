package cli

import (
	"errors"
	"fmt"
	"os"
	"strings"

	"pilotplan/internal/cli/disk"
	"pilotplan/internal/finding"
	"pilotplan/internal/plan"
	"pilotplan/outline"

	"github.com/spf13/cobra"
)

// initFlags are the options of init.
type initFlags struct {
	outline, kind, output string
	force                 bool
}

func (e *Env) initCommand() *cobra.Command {
	var f initFlags
	c := &cobra.Command{
		Use:   "init --type 申报类别 [-o 方案.yaml]",
		Short: "生成空白方案文件，每项都带填写说明",
		Long:  "生成空白方案文件：列出该申报类别要填的全部项目，填写说明写在注释里，不编造任何内容。不写 -o 时输出到屏幕。",
		Example: `  pilotplan init --type 龙头骨干企业 -o 方案.yaml
  pilotplan init --outline 通用试点方案 -o 方案.yaml`,
		Args: noArguments,
		RunE: func(*cobra.Command, []string) error { return e.init(f) },
	}
	c.Flags().StringVar(&f.outline, "outline", "", "大纲包的`名称或路径`")
	c.Flags().StringVar(&f.kind, "type", "", "`申报类别`，例如 龙头骨干企业")
	c.Flags().StringVarP(&f.output, "output", "o", "", "写到这个`文件`")
	c.Flags().BoolVar(&f.force, "force", false, "文件已存在时覆盖")
	return c
}

func (e *Env) init(f initFlags) error {
	o, err := e.pack(f.outline)
	if err != nil {
		return err
	}
	if err := checkType(o, f.kind); err != nil {
		return err
	}
	text := plan.Skeleton(o, f.kind)
	if f.output == "" {
		_, err := e.Stdout.Write(text)
		return err
	}
	if err := refuseExisting(f.output, f.force); err != nil {
		return err
	}
	if err := disk.Keep(f.output, text); err != nil {
		return err
	}
	fmt.Fprintf(e.Stderr, "已写入 %s，填写后运行：pilotplan check %s\n", finding.Visible(f.output), finding.Visible(f.output))
	return nil
}

// refuseExisting is why a file is not written: it exists, and nobody wants it overwritten.
func refuseExisting(name string, force bool) error {
	if name == "" || force {
		return nil
	}
	_, err := os.Lstat(name)
	switch {
	case err == nil:
		return fmt.Errorf("%s 已经存在，没有改动；要覆盖请加 --force", name)
	case errors.Is(err, os.ErrNotExist):
		return nil
	}
	return err
}

// checkType refuses an applicant type that the outline does not name; an outline without types takes none.
func checkType(o *outline.Outline, kind string) error {
	var names []string
	for _, t := range o.Types {
		if t.Name == kind {
			return nil
		}
		names = append(names, t.Name)
	}
	switch {
	case len(names) == 0 && kind == "":
		return nil
	case len(names) == 0:
		return misuse("“%s” 不分申报类别，请去掉 --type", o.Name)
	case kind == "":
		return misuse("要用 --type 写明申报类别：%s", strings.Join(names, "、"))
	}
	return misuse("“%s” 没有申报类别 “%s”，可以写：%s", o.Name, finding.Visible(kind), strings.Join(names, "、"))
}
