package plan

import (
	"errors"
	"fmt"
	"regexp"
	"slices"
	"strings"

	"pilotplan/internal/finding"
	"pilotplan/internal/plan/sheet"
	"pilotplan/internal/plan/source"
	"pilotplan/internal/plan/tree"
	"pilotplan/outline"
)

// Parse reads a plan file. It goes on after a fault: the plan holds what could be read, the findings say what could not,
// each with its place in src. Which outline the plan answers is asked of packs with the plan's own 指南.
func Parse(name string, src []byte, packs Packs) (*Plan, []finding.Finding) {
	return parseWith(name, src, func(name string) (*asks, error) {
		o, err := choose(packs, name)
		return asksOf(o), err
	})
}

// parseWith is Parse with what the outline asks worked out already, or by find.
func parseWith(name string, src []byte, find func(guide string) (*asks, error)) (*Plan, []finding.Finding) {
	p := &Plan{File: name}
	if len(src) > source.MaxFile {
		p.broken = true
		p.asks, _ = find("")
		p.Outline = p.asks.outline
		p.found = []finding.Finding{{
			Rule: "yaml-syntax", Severity: finding.Error, Pos: finding.Pos{File: name},
			Message: "文件超过 8 MB，没有读取", Hint: "一份方案通常不到 1 MB，检查是不是选错了文件",
		}}
		return p, p.Findings()
	}
	text, found := source.Decode(name, src)
	p.Source = text
	s := source.New(name, text)
	found = append(found, source.Controls(s)...)
	found = append(found, p.read(s, find)...)
	finding.Sort(found)
	p.found = found
	return p, p.Findings()
}

// Findings are those of Parse, of a plan that an edit gave as well.
func (p *Plan) Findings() []finding.Finding { return slices.Clip(p.found) }

// read fills p from its source.
func (p *Plan) read(s *source.File, find func(guide string) (*asks, error)) []finding.Finding {
	c := sheet.New(s)
	asks, err := find(guideName(s))
	p.asks, p.Outline = asks, asks.outline
	r := tree.Read(c, asks.keys())
	p.root, p.values, p.broken = r.Root, r.Values, r.Broken
	p.Silences, p.unread = c.Silences(), c.Unread()
	found := append(r.Found, c.CutShort()...)
	if f, ok := p.topLevel(r.Empty); !ok {
		p.root = nil
		return append(found, f...)
	}
	p.fill()
	p.fillUnread()
	j := &judge{homes: asks.homes}
	j.mapping(p.root, p.asks.root.Fields)
	if err != nil {
		found = append(found, unknownGuide(p.Guide, err))
	}
	stretch(p.Silences, p.root)
	return append(found, unless(j.found, found)...)
}

// unless drops those of more whose place holds a fault of syntax that was told: they are its consequence.
func unless(more, told []finding.Finding) []finding.Finding {
	columns := map[int][]int{}
	for _, f := range told {
		if f.Rule == "yaml-syntax" {
			columns[f.Pos.Line] = append(columns[f.Pos.Line], f.Pos.Column)
		}
	}
	return slices.DeleteFunc(more, func(f finding.Finding) bool {
		return f.Pos.EndLine == f.Pos.Line && slices.ContainsFunc(columns[f.Pos.Line], func(column int) bool {
			return f.Pos.Column <= column && column < f.Pos.EndColumn
		})
	})
}

// topLevel reports whether the file is a mapping, or says what is wrong.
func (p *Plan) topLevel(empty bool) ([]finding.Finding, bool) {
	f := finding.Finding{Rule: "wrong-kind", Severity: finding.Error, Pos: finding.Pos{File: p.File, Line: 1, Column: 1}}
	switch {
	case p.root == nil && p.broken:
		return nil, false // what broke it was said
	case empty || p.root == nil || p.root.Null:
		f.Message, f.Hint = "文件里没有内容", "用 pilotplan init 生成空白方案，或用 pilotplan new 逐项填写"
	case p.root.Kind != Mapping:
		f.Pos = p.root.Text.Pos
		f.Message = "方案文件应由 “键: 值” 组成，这里写的是" + shapeNames[p.root.Kind]
		f.Hint = "从 “指南: …” 开始写；普通文字稿请另存为 .md 或 .txt"
	default:
		return nil, true
	}
	return []finding.Finding{f}, false
}

func (p *Plan) fill() {
	p.Guide, p.Type, p.Title = p.root.TextAt(GuideKey), p.root.TextAt(TypeKey), p.root.TextAt(TitleKey)
	p.Dated, p.Period = p.root.TextAt(DatedKey), p.root.TextAt(PeriodKey)
	p.asks = p.asks.suited(strings.TrimSpace(p.Type.Value))
	p.Outline = p.asks.outline
	p.fillTables(&p.asks.root)
}

// choose finds the outline that name asks for, or else the default one; it never gives nil.
func choose(packs Packs, name string) (*outline.Outline, error) {
	if packs == nil {
		return &outline.Outline{}, nil
	}
	o, err := packs(name)
	if err == nil && o != nil {
		return o, nil
	}
	if err == nil {
		err = errors.New("没有大纲包")
	}
	if o, _ := packs(""); o != nil {
		return o, err
	}
	return &outline.Outline{}, err
}

var guideLine = regexp.MustCompile(`^["']?` + GuideKey + `["']?[ \t]*[:：][ \t]*(.*)`)

// guideName is the value of the 指南 key; it is wanted before the file can be judged, and found even in one with faults.
func guideName(s *source.File) string {
	for i := range s.Count() {
		if m := guideLine.FindSubmatch(s.Line(i + 1)); m != nil {
			return tree.Word(m[1])
		}
	}
	return ""
}

func unknownGuide(t Text, err error) finding.Finding {
	return finding.Finding{
		Rule: "wrong-kind", Severity: finding.Error, Pos: t.Pos, Path: GuideKey,
		Message: fmt.Sprintf("没有名为%s的指南，先按默认指南检查", finding.Quote(t.Value)),
		Hint:    finding.Visible(err.Error()) + "；用 pilotplan outline list 查看",
	}
}

// stretch lets each silence cover the whole text that begins on its line.
func stretch(silences []Silence, root *Value) {
	if len(silences) == 0 {
		return
	}
	ends := map[int]int{}
	var walk func(v *Value)
	walk = func(v *Value) {
		if v.Kind == Scalar {
			ends[v.Text.Pos.Line] = max(ends[v.Text.Pos.Line], v.Text.Pos.EndLine)
		}
		for _, item := range v.Items {
			walk(item)
		}
	}
	walk(root)
	for i := range silences {
		s := &silences[i]
		s.EndLine = max(s.EndLine, ends[s.Line])
	}
}
