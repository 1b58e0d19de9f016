package check

import (
	"fmt"
	"strings"

	"pilotplan/internal/finding"
	"pilotplan/internal/plan"
	"pilotplan/internal/prose"
	"pilotplan/outline"
)

var tooLong = rule{
	id:       "too-long",
	family:   "完整",
	title:    "一项、一章或全文超过了规定的字数",
	severity: finding.Warning,
	bad:      "特色: 订单种植、统一育秧、统一植保、统一烘干、统一销售，一年两熟，三年见效    # 不超过20字",
	good:     "特色: 订单种植，统一育秧、烘干和销售",
	run:      checkTooLong,
}

func checkTooLong(p *pass) {
	p.eachLength(func(l measured) {
		if l.bound.Most > 0 && l.length > l.bound.Most {
			p.report(finding.Finding{
				Pos: p.near(l.path), Path: l.path, Clause: l.clause,
				Message: fmt.Sprintf("%s有 %d 字，规定%s", l.what, l.length, l.bound),
				Hint:    fmt.Sprintf("压缩 %d 字：去掉重复的话，能列表的列表", l.length-l.bound.Most),
			})
		}
	})
}

// measured is a text whose length the outline bounds.
type measured struct {
	what, path, clause string
	length             int
	bound              outline.Length
}

// eachLength measures what the outline bounds: answers, sections, chapters and the whole plan. What says nothing is not measured.
func (p *pass) eachLength(judge func(measured)) {
	o := p.plan.Outline
	for path, q := range o.Questions() {
		if q.Length != (outline.Length{}) {
			p.measureLength(measured{what: "“" + q.Title + "”", path: path, clause: o.ClauseAt(path), bound: q.Length}, judge)
		}
	}
	for _, c := range o.Chapters {
		if c.Length != (outline.Length{}) {
			p.measureLength(measured{what: "“" + c.Title + "”一章", path: c.Key, clause: c.Clause, bound: c.Length}, judge)
		}
	}
	if o.Length == (outline.Length{}) {
		return
	}
	all := measured{what: "方案正文", bound: o.Length}
	for _, c := range o.Chapters {
		all.length += p.lengthAt(c.Key)
	}
	if all.length > 0 {
		judge(all)
	}
}

func (p *pass) measureLength(m measured, judge func(measured)) {
	if m.length = p.lengthAt(m.path); m.length > 0 {
		judge(m)
	}
}

// lengthAt is how long all is that is answered at a path and below it.
func (p *pass) lengthAt(path string) int { return lengthOf(p.plan.Lookup(path)) }

func lengthOf(v *plan.Value) int {
	if v == nil {
		return 0
	}
	if v.Kind == plan.Scalar {
		return prose.Length(strings.TrimSpace(v.Text.Value))
	}
	length := 0
	for _, item := range v.Items {
		length += lengthOf(item)
	}
	return length
}
