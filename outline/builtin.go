package outline

import (
	"embed"
	"fmt"
	"io/fs"
	"slices"
	"strings"
	"sync"

	"pilotplan/internal/finding"
)

//go:embed 江苏两业融合-第三批 河南两业融合发展区 智能工厂梯度培育 专精特新中小企业 通用试点方案
var packs embed.FS

// names are the built-in packs, the default first.
var names = []string{"江苏两业融合-第三批", "河南两业融合发展区", "智能工厂梯度培育", "专精特新中小企业", "通用试点方案"}

// Names lists the built-in packs, the default first.
func Names() []string { return append([]string(nil), names...) }

// General is the built-in pack that is of no guide: what plans of all sorts have.
func General() string { return names[len(names)-1] }

// Files are the files of a built-in pack; nil if there is none of that name.
func Files(name string) fs.FS {
	if !slices.Contains(names, name) {
		return nil
	}
	dir, err := fs.Sub(packs, name)
	if err != nil {
		return nil
	}
	return dir
}

// loaded are the built-in packs, each read when it is first asked for: to read one takes longer than to read a plan.
var loaded = func() map[string]func() (*Outline, error) {
	all := map[string]func() (*Outline, error){}
	for _, name := range names {
		all[name] = sync.OnceValues(func() (*Outline, error) { return builtin(name) })
	}
	return all
}()

// Builtin gives the built-in pack of a name; the empty name is the default pack. The error names the packs there are. All who
// ask share the outline, and nobody may change it.
func Builtin(name string) (*Outline, error) {
	if name == "" {
		name = names[0]
	}
	for _, known := range names {
		if known == name {
			return loaded[name]()
		}
	}
	if near := finding.Nearest(name, names); near != "" {
		return nil, fmt.Errorf("没有大纲包 “%s”，是不是想写 “%s”", finding.Visible(name), near)
	}
	return nil, fmt.Errorf("没有大纲包 “%s”，内置的有：%s", finding.Visible(name), strings.Join(names, "、"))
}

func builtin(name string) (*Outline, error) {
	o, found := Load(Files(name), name)
	if len(found) > 0 {
		return nil, fmt.Errorf("内置大纲包 “%s” 第 %d 行：%s", name, found[0].Pos.Line, found[0].Message)
	}
	return o, nil
}
