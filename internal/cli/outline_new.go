package cli

import (
	"bytes"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"

	"pilotplan/internal/cli/disk"
	"pilotplan/internal/finding"
	"pilotplan/internal/guide"
	"pilotplan/internal/plan/edit"
	"pilotplan/outline"

	"github.com/spf13/cobra"
)

func (e *Env) outlineNewCommand() *cobra.Command {
	from, force := "", false
	c := &cobra.Command{
		Use:   "new 文件夹 [--from 大纲包或指南]",
		Short: "新写一份大纲包：照已有的改，或从指南的文字拟一份",
		Long: "新写一份大纲包，放进这个文件夹，文件夹名就是大纲包的名称。\n" +
			"--from 写大纲包的名称或路径时，照抄一份再改；写指南的 .docx、.md、.txt 时，按指南里的编制提纲拟：标题成为章节和题目，标题下的文字成为填写说明，空表成为要填的表和栏目。不写 --from 时照“" + outline.General() + "”。\n" +
			"拟出的大纲包没有申报类别、条件和合计关系，要对照原文补上，再用 outline check 检查。",
		Example: "  pilotplan outline new 我的大纲包 --from 申报指南.docx\n  pilotplan outline new 我的大纲包 --from " + outline.General(),
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) != 1 {
				return misuse("写明一个文件夹，如 pilotplan outline new 我的大纲包")
			}
			return nil
		},
		RunE: func(_ *cobra.Command, args []string) error { return e.newPack(args[0], from, force) },
	}
	c.Flags().StringVar(&from, "from", "", "照这个`大纲包或指南`")
	c.Flags().BoolVar(&force, "force", false, "文件夹里已有大纲包时覆盖")
	return c
}

func (e *Env) newPack(dir, from string, force bool) error {
	if err := refuseExisting(filepath.Join(dir, outline.PackFile), force); err != nil {
		return err
	}
	name := filepath.Base(absolute(dir))
	make := e.copyPack
	if isGuide(from) {
		make = e.drawUp
	}
	files, told, err := make(name, from)
	if err != nil {
		return err
	}
	written, err := disk.Target{Base: dir}.MakeAll(files...)
	for _, w := range written {
		fmt.Fprintf(e.Stderr, "已写入 %s\n", finding.Visible(w))
	}
	if err == nil {
		fmt.Fprintf(e.Stderr, "%s\n接着对照原文改，再检查：pilotplan outline check %s\n", told, finding.Visible(dir))
	}
	return err
}

// isGuide reports whether a pack is to be drawn up from the text of a guide.
func isGuide(from string) bool { return isText(from) || strings.EqualFold(filepath.Ext(from), ".docx") }

// drawUp makes a pack of the text of a guide.
func (e *Env) drawUp(name, from string) ([]disk.File, string, error) {
	t, _, err := e.importable(from)
	if err != nil {
		return nil, "", err
	}
	p, err := guide.Make(name, t)
	if err != nil {
		return nil, "", fmt.Errorf("%s：%w", finding.Visible(from), err)
	}
	told := fmt.Sprintf("从%s拟出 %d 章，%d 题", finding.Visible(filepath.Base(from)), p.Chapters, p.Questions)
	if p.Part != "" {
		told = fmt.Sprintf("从%s的“%s”拟出 %d 章，%d 题", finding.Visible(filepath.Base(from)), finding.Visible(p.Part), p.Chapters, p.Questions)
	}
	return []disk.File{{Name: outline.PackFile, Data: p.Text}}, told, nil
}

// copyPack makes a copy of a pack under another name.
func (e *Env) copyPack(name, from string) ([]disk.File, string, error) {
	if from == "" {
		from = outline.General()
	}
	o, err := e.pack(from)
	if err != nil {
		return nil, "", err
	}
	dir := outline.Files(from)
	if info, err := os.Stat(from); err == nil {
		if !info.IsDir() {
			from = filepath.Dir(from)
		}
		dir = disk.Folder(from)
	}
	var files []disk.File
	for _, file := range []struct{ name, key string }{{outline.PackFile, outline.NameKey}, {outline.SampleName, outline.GuideKey}, {outline.WordsName, ""}} {
		if text, err := fs.ReadFile(dir, file.name); err == nil {
			files = append(files, disk.File{Name: file.name, Data: renamed(text, file.key, name)})
		}
	}
	return files, fmt.Sprintf("照“%s”抄了一份", o.Name), nil
}

// renamed is a text with another value for the key at its top.
func renamed(text []byte, key, value string) []byte {
	if key == "" {
		return text
	}
	line := regexp.MustCompile(`(?m)^["']?` + regexp.QuoteMeta(key) + `["']?:.*?(\r?)$`).FindSubmatchIndex(text)
	if line == nil {
		return text
	}
	return bytes.Join([][]byte{text[:line[0]], []byte(key + ": " + edit.Inline(value, false)), text[line[2]:]}, nil)
}
