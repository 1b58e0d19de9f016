package shape

import (
	"fmt"
	"strings"
	"testing"

	"pilotplan/internal/doc"
)

var roles = map[doc.Role]string{doc.Body: "文", doc.Addressee: "主送", doc.Signature: "落款", doc.Annex: "附件说明"}

// look is a document in one line for each block.
func look(src string) string {
	d := doc.Parse([]byte(src))
	Read(d)
	var lines []string
	for _, b := range d.Blocks {
		switch b := b.(type) {
		case *doc.Heading:
			lines = append(lines, fmt.Sprintf("%d %s", b.Level, doc.Text(b.Spans)))
		case *doc.Paragraph:
			lines = append(lines, roles[b.Role]+" "+strings.ReplaceAll(doc.Text(b.Spans), "\n", "/"))
		default:
			lines = append(lines, strings.TrimPrefix(fmt.Sprintf("%T", b), "*doc."))
		}
	}
	return strings.Join(lines, "|")
}

func TestShapes(t *testing.T) {
	tests := []struct{ name, src, want string }{
		{"a paper from an office program", "某市试点方案\n\n　　为了发展，制定本方案。\n\n　　\n\n一、总体要求\n\n（一）指导思想\n\n　　加快发展。\n\n（二）目标\n\n1. 收入达到3亿元。\n",
			"1 某市试点方案|文 为了发展，制定本方案。|2 一、总体要求|3 （一）指导思想|文 加快发展。|3 （二）目标|List"},
		{"headings without blank lines", "某市试点方案\n\n一、总体要求\n　　加快发展。\n二、保障\n加强领导。\n", "1 某市试点方案|2 一、总体要求|文 加快发展。|2 二、保障|文 加强领导。"},
		{"chapters above", "办法\n\n第一章 总则\n\n第一条 为了规范，制定本办法。\n\n第二章 附则\n\n", "1 办法|2 第一章 总则|文 第一条 为了规范，制定本办法。|2 第二章 附则"},
		{"signed", "请示\n\n省发展改革委：\n\n　　请批准。\n\n　　附件：1. 方案\n　　　　　2. 承诺书\n\n　　　　某市发展改革委\n　　　　2025年3月1日\n",
			"1 请示|主送 省发展改革委：|文 请批准。|附件说明 附件：1. 方案/2. 承诺书|落款 某市发展改革委/2025年3月1日"},
		{"annex", "方案\n\n　　正文。\n\n附件1\n\n指标表\n\n　　略。\n", "1 方案|文 正文。|1 附件1|1 指标表|文 略。"},
		{"sentences are no headings", "方案\n\n一、二期工程投产。\n\n一是加强领导，二是落实责任。\n", "1 方案|文 一、二期工程投产。|文 一是加强领导，二是落实责任。"},
		{"a sentence first is no title", "为了发展，制定本方案。\n\n一、要求\n", "文 为了发展，制定本方案。|2 一、要求"},
		{"a date in the text signs nothing", "方案\n\n　　会议召开。\n\n2025年3月1日\n", "1 方案|文 会议召开。|文 2025年3月1日"},
		{"marked headings speak for themselves", "# 方案\n\n## 要求\n\n一、目标\n\n正文。\n", "1 方案|2 要求|文 一、目标|文 正文。"},
		{"only the title is marked", "# 方案\n\n一、目标\n\n正文。\n", "1 方案|2 一、目标|文 正文。"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := look(tt.src); got != tt.want {
				t.Errorf("got  %s\nwant %s", got, tt.want)
			}
		})
	}
}

// No text is lost, whatever its lines look like.
func FuzzNothingIsLost(f *testing.F) {
	f.Add("方案\n\n一、目标\n甲\n　　乙\n附件1\n表\n")
	f.Fuzz(func(t *testing.T, src string) {
		all := func(d *doc.Document) (s string) {
			for _, b := range d.Blocks {
				switch b := b.(type) {
				case *doc.Heading:
					s += doc.Text(b.Spans)
				case *doc.Paragraph:
					s += doc.Text(b.Spans)
				}
			}
			return strings.Join(strings.Fields(s), "")
		}
		before, after := doc.Parse([]byte(src)), doc.Parse([]byte(src))
		Read(after)
		if all(before) != all(after) {
			t.Errorf("%q: %q became %q", src, all(before), all(after))
		}
	})
}
