package draft

import (
	"testing"

	"pilotplan/internal/doc"
	"pilotplan/outline"
)

// Whatever a text holds, Read ends by every outline, and all that it tells stands inside of the text.
func FuzzRead(f *testing.F) {
	packs := []*outline.Outline{nil}
	for _, name := range outline.Names() {
		o, err := outline.Builtin(name)
		if err != nil {
			f.Fatal(err)
		}
		packs = append(packs, o)
	}
	for _, s := range []string{
		"# 某公司试点方案\n\n## 一、试点单位概况\n\n单位名称：某公司\n年营业收入：3亿元\n\n## 三、主要试点内容\n\n### （一）试点目标\n\n到2025年，达到3亿元。\n",
		"## 三、主要试点内容\n\n| 指标名称 | 单位 | 2022年 | 2025年 |\n| --- | --- | --- | --- |\n| 营业收入 | 亿元 | 3 | 5 |\n",
		"## 重点任务\n\n1. 建设平台。责任单位：某部，2024年底前完成。\n2. 培育企业5家。\n",
		"单位名称\t某公司\n联系人\t王某\n", "：\n|\n|-|\n|：|", "[^1]\n\n[^1]: 试点期：2023年—2025年\n", "# \n## 　\n（一）\n",
	} {
		f.Add(s, uint8(len(s)))
	}
	f.Fuzz(func(t *testing.T, src string, pack uint8) {
		d := doc.Parse([]byte(src))
		read := Read(d, packs[int(pack)%len(packs)])
		for _, p := range read.Parts {
			for _, at := range placesOf(p) {
				if at[0] < 0 || at[1] < at[0] || at[1] > len(src) {
					t.Errorf("%s stands at %d–%d of %d", lineOf(p), at[0], at[1], len(src))
				}
			}
		}
	})
}

// placesOf are the places that a part tells, from and to.
func placesOf(p Part) [][2]int {
	var cells []Cell
	var blocks []*Block
	var places [][2]int
	switch p := p.(type) {
	case *Title:
		cells = append(cells, p.Cell)
	case *Opening:
		places = append(places, [2]int{p.From, p.To})
	case *Line:
		blocks = append(blocks, p.Block)
	case *Answer:
		cells = append(cells, p.Cell)
	case *Told:
		cells = append(cells, p.Cell)
		places = append(places, [2]int{p.Row.From, p.Row.To})
	case *Left:
		cells = append(cells, p.Cells...)
		blocks = append(blocks, p.Block)
	}
	for _, c := range cells {
		places = append(places, [2]int{c.From, c.To})
	}
	for _, b := range blocks {
		if b != nil {
			places = append(places, [2]int{b.From, b.To})
		}
	}
	return places
}
