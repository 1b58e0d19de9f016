package guide

import (
	"bytes"
	"fmt"
	"strings"
	"unicode/utf8"

	"pilotplan/internal/plan/edit"
	"pilotplan/outline"
)

// write writes a pack as people write one: what is short on one line.
func write(o *outline.Outline) []byte {
	w := &writer{}
	w.line(0, "# 大纲包：%s", strings.Join(strings.Fields(o.Title), " "))
	w.line(0, "# 拟出后要核对；写法见使用说明“为别的试点写一份大纲”，改完运行 outline check")
	w.entry(0, "名称", o.Name)
	w.entry(0, "标题", o.Title)
	w.entry(0, "版本", "1")
	w.entry(0, "方案题名", o.TitleForm)
	w.entry(0, "申报单位", o.Applicant)
	w.line(0, "说明:")
	for _, r := range o.Remarks {
		w.line(2, "- %s", edit.Inline(r, false))
	}
	w.line(0, "")
	w.line(0, "章节:")
	for i := range o.Chapters {
		w.chapter(&o.Chapters[i])
	}
	return w.out.Bytes()
}

type writer struct{ out bytes.Buffer }

func (w *writer) line(indent int, format string, args ...any) {
	fmt.Fprintf(&w.out, "%s%s\n", strings.Repeat(" ", indent), fmt.Sprintf(format, args...))
}

// entry writes a key with its text; one of several lines as a block.
func (w *writer) entry(indent int, key, text string) {
	text = strings.TrimSpace(text)
	switch {
	case text == "":
	case strings.ContainsRune(text, '\n'):
		w.line(indent, "%s: |-", key)
		for l := range strings.Lines(text) {
			w.line(indent+2, "%s", printable(strings.TrimSpace(l)))
		}
	default:
		w.line(indent, "%s: %s", key, edit.Inline(printable(text), false))
	}
}

// printable is a line without the characters that YAML does not take.
func printable(s string) string {
	return strings.Map(func(r rune) rune {
		if r < ' ' || r == 0x7f || r >= 0x80 && r < 0xa0 || r == 0xfeff || r == 0xfffe || r == 0xffff || r == 0x2028 || r == 0x2029 || r == utf8.RuneError {
			return -1
		}
		return r
	}, s)
}

func (w *writer) chapter(s *outline.Section) {
	w.line(2, "- 键: %s", edit.Inline(s.Key, false))
	if s.Title != s.Key {
		w.entry(4, "标题", s.Title)
	}
	w.entry(4, "说明", s.Guidance)
	w.length(4, s.Length)
	w.line(4, "问题:")
	for i := range s.Questions {
		w.question(6, &s.Questions[i])
	}
}

func (w *writer) question(indent int, q *outline.Question) {
	w.line(indent, "- 键: %s", edit.Inline(q.Key, false))
	indent += 2
	if q.Title != q.Key {
		w.entry(indent, "题目", q.Title)
	}
	w.line(indent, "类型: %s", q.Kind)
	w.bounds(indent, q)
	w.entry(indent, "说明", q.Guidance)
	w.length(indent, q.Length)
	w.rows(indent, q)
	below := "字段"
	if q.Kind.IsTable() {
		below = "栏目"
	}
	if len(q.Fields) > 0 {
		w.line(indent, "%s:", below)
	}
	for i := range q.Fields {
		w.question(indent+2, &q.Fields[i])
	}
}

// bounds writes what an answer must be like.
func (w *writer) bounds(indent int, q *outline.Question) {
	w.entry(indent, "单位", q.Unit)
	if len(q.Choices) > 0 {
		w.line(indent, "选项:")
	}
	for _, c := range q.Choices {
		w.line(indent+2, "- %s", edit.Inline(printable(c), false))
	}
	if q.Form != outline.AnyForm {
		w.line(indent, "形式: %s", q.Form)
	}
	if q.Role != outline.NoRole {
		w.line(indent, "角色: %s", q.Role)
	}
	if q.Required {
		w.line(indent, "必填: 是")
	}
	if q.Min > 0 {
		w.line(indent, "至少: %d", q.Min)
	}
	if q.Sectioned {
		w.line(indent, "小节: 是")
	}
}

func (w *writer) length(indent int, l outline.Length) {
	switch {
	case l.Least > 0 && l.Most > 0:
		w.line(indent, "字数: {至少: %d, 至多: %d}", l.Least, l.Most)
	case l.Least > 0:
		w.line(indent, "字数: {至少: %d}", l.Least)
	case l.Most > 0:
		w.line(indent, "字数: %d", l.Most)
	}
}

func (w *writer) rows(indent int, q *outline.Question) {
	if q.TotalRow {
		w.line(indent, "合计行: 是")
	}
	if len(q.Rows) > 0 {
		w.line(indent, "固定行:")
	}
	for _, r := range q.Rows {
		if r.Full == nil {
			w.line(indent+2, "- %s", edit.Inline(printable(r.Name), false))
			continue
		}
		w.line(indent+2, "- {行: %s, 满分: %s}", edit.Inline(printable(r.Name), true), edit.Inline(r.Full.String(), true))
	}
}
