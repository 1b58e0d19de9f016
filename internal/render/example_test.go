package render_test

import (
	"fmt"
	"strings"

	"pilotplan/internal/plan"
	"pilotplan/internal/render"
	"pilotplan/outline"
	"pilotplan/templates"
)

// What is not answered yet is shown as such; what was typed never becomes Markdown by accident.
func ExampleMarkdown() {
	src := "指南: 通用试点方案\n单位概况:\n  单位名称: 某某#研究院\n"
	p, _ := plan.Parse("方案.yaml", []byte(src), outline.Builtin)
	text, err := render.Markdown(p, templates.FS)
	if err != nil {
		panic(err)
	}
	for _, line := range strings.Split(string(text), "\n") {
		if strings.HasPrefix(line, "单位名称") || strings.HasPrefix(line, "联系人") {
			fmt.Println(line)
		}
	}
	// Output:
	// 单位名称：某某#研究院
	// 联系人：**（待填写）**
}
