package plan

import (
	"bytes"
	"fmt"
	"slices"
	"strings"

	"pilotplan/internal/plan/edit"
	"pilotplan/outline"
)

// Skeleton is a plan file to fill in: every key that applicants of a type are asked, with its guidance, clause and example
// as comments, and no answers but the guide and the type. An empty type, or one the outline does not know, is asked all.
func Skeleton(o *outline.Outline, typeName string) []byte {
	k := &skeleton{typeName: typeName, known: slices.Contains(typeNames(o), typeName)}
	o = o.Suited(typeName)
	k.comment(0, o.Title)
	k.comment(0, "在冒号后面填写，冒号后空一格；多段文字写在 “|” 下面，每行缩进两格；以 # 开头的是说明，可以删去")
	root := questions(o)
	for i := range root.Fields {
		q := &root.Fields[i]
		switch q.Key {
		case GuideKey:
			k.line(0, GuideKey+": "+edit.Inline(o.Name, false))
		case TypeKey:
			k.typeLine(q)
		default:
			k.question(q, 0)
		}
	}
	return bytes.ReplaceAll(k.out.Bytes(), []byte(": \n"), []byte(":\n"))
}

type skeleton struct {
	typeName string
	known    bool
	out      bytes.Buffer
}

func (k *skeleton) line(indent int, text string) {
	k.out.WriteString(strings.Repeat(" ", indent) + text + "\n")
}

// comment writes text as comments, each of its lines as one.
func (k *skeleton) comment(indent int, text string) {
	for line := range strings.Lines(text) {
		if line = strings.TrimSpace(line); line != "" {
			k.line(indent, "# "+line)
		}
	}
}

func (k *skeleton) typeLine(q *outline.Question) {
	if len(q.Choices) == 0 {
		return
	}
	k.comment(0, "可选："+strings.Join(q.Choices, "、"))
	k.line(0, TypeKey+": "+edit.Inline(k.typeName, false))
}

func (k *skeleton) asked(q *outline.Question) bool {
	return !k.known || len(q.For) == 0 || slices.Contains(q.For, k.typeName)
}

func (k *skeleton) question(q *outline.Question, indent int) {
	if !k.asked(q) {
		return
	}
	if indent == 0 && q.Kind == outline.Group {
		k.out.WriteByte('\n')
	}
	k.explain(q, indent)
	key := edit.Inline(q.Key, false) + ":"
	switch q.Kind {
	case outline.Prose:
		key += " |"
	case outline.Indicators, outline.Tasks, outline.Table:
		k.line(indent, key)
		k.pattern(q.Columns(), indent+edit.Step)
		return
	}
	k.line(indent, key)
	for i := range q.Fields {
		k.question(&q.Fields[i], indent+edit.Step)
	}
}

// explain writes what is to be filled in under q, as comments.
func (k *skeleton) explain(q *outline.Question, indent int) {
	about := q.Guidance
	if q.Title != "" && q.Title != q.Key {
		about = strings.TrimSuffix(q.Title+"："+about, "：")
	}
	if q.Required {
		about = "必填。" + about
	}
	if q.Clause != "" {
		about += "（" + q.Clause + "）"
	}
	k.comment(indent, about)
	if q.Unit != "" {
		k.comment(indent, "单位："+q.Unit)
	}
	if len(q.Choices) > 0 {
		k.comment(indent, "可选："+strings.Join(q.Choices, "、"))
	}
	if q.Max > 0 {
		k.comment(indent, fmt.Sprintf("最多 %d 项", q.Max))
	}
	if q.Min > 0 {
		k.comment(indent, fmt.Sprintf("最少 %d 项", q.Min))
	}
	if words := q.Length.String(); words != "" {
		k.comment(indent, words)
	}
	if q.Example != "" {
		k.comment(indent, "例："+q.Example)
	}
}

// pattern writes one empty row of a table as comments, to copy.
func (k *skeleton) pattern(row []outline.Question, indent int) {
	k.comment(indent, "每行一条，照下面的样子去掉 # 填写：")
	dash := "- "
	for _, q := range row {
		text := dash + q.Key + ":"
		if q.Kind == outline.Prose {
			text += " |"
		}
		if len(q.Choices) > 0 {
			text += "  # " + strings.Join(q.Choices, " | ")
		}
		if q.Kind == outline.Yearly {
			text += "  # {2023年: …, 2024年: …}"
		}
		k.line(indent, "# "+text)
		dash = "  "
	}
}
