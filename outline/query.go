package outline

import (
	"iter"
	"slices"
	"strings"
)

// Keys at the top of a plan that no pack asks for: every plan has them.
const (
	GuideKey     = "指南"
	TypeKey      = "申报类别"
	TitleKey     = "方案名称"
	DatedKey     = "编制日期"
	PeriodKey    = "试点期"
	MaterialsKey = "申请材料" // under it stand the questions of the materials
)

// NameKey is the key of a pack's name at its top.
const NameKey = "名称"

// TopKeys are those that hold one answer each, in the order in which a plan has them.
var TopKeys = []string{GuideKey, TypeKey, TitleKey, DatedKey, PeriodKey}

// NumberColumn is the source of a form's column that counts its rows.
const NumberColumn = "序号"

// Catalogues that a question may take its choices from.
const (
	fromFields = "重点领域"
	fromTasks  = "主要任务"
)

// Questions gives every question with its path, in the order of the outline; a group before its fields. The columns of a
// table are no questions of the outline's: they are asked for each row.
func (o *Outline) Questions() iter.Seq2[string, *Question] {
	return func(yield func(string, *Question) bool) {
		for _, s := range o.Chapters {
			if !walk(s.Key, s.Questions, yield) {
				return
			}
		}
		for _, m := range o.Materials {
			if !walk(MaterialsKey+"."+m.Key, m.Questions, yield) {
				return
			}
		}
	}
}

// walked gives the questions of a chapter with their paths, in order; a group before its fields.
func walked(s Section) iter.Seq2[string, *Question] {
	return func(yield func(string, *Question) bool) { walk(s.Key, s.Questions, yield) }
}

func walk(path string, questions []Question, yield func(string, *Question) bool) bool {
	for i := range questions {
		q := &questions[i]
		at := path + "." + q.Key
		if !yield(at, q) || !q.Kind.IsTable() && !walk(at, q.Fields, yield) {
			return false
		}
	}
	return true
}

// Question gives the question at a path such as 试点单位概况.年营业收入, or nil.
func (o *Outline) Question(path string) *Question {
	for _, s := range o.Chapters {
		if q := under(s.Key, s.Questions, path); q != nil {
			return q
		}
	}
	rest, ok := strings.CutPrefix(path, MaterialsKey+".")
	for _, m := range o.Materials {
		if q := under(m.Key, m.Questions, rest); ok && q != nil {
			return q
		}
	}
	return nil
}

// under gives the question at a path that leads through a key down to one of questions or their fields, or nil.
func under(key string, questions []Question, path string) *Question {
	rest, ok := strings.CutPrefix(path, key)
	if !ok || !strings.HasPrefix(rest, ".") {
		return nil
	}
	for i := range questions {
		q := &questions[i]
		if rest[1:] == q.Key {
			return q
		}
		if found := under(q.Key, q.Fields, rest[1:]); found != nil && !q.Kind.IsTable() {
			return found
		}
	}
	return nil
}

// ApplicantType gives the type of a name, or nil.
func (o *Outline) ApplicantType(name string) *Type {
	if i := slices.IndexFunc(o.Types, func(t Type) bool { return t.Name == name }); i >= 0 {
		return &o.Types[i]
	}
	return nil
}

// ChoicesOf lists what may be answered to q; nil for kinds without choices. A main task is also answered by one of its
// models, which follow it.
func (o *Outline) ChoicesOf(q *Question) []string {
	switch q.From {
	case fromFields:
		return mapped(o.Fields, func(f Field) string { return f.Name })
	case fromTasks:
		return o.mainTasks()
	}
	return q.Choices
}

func (o *Outline) mainTasks() []string {
	var words []string
	for _, t := range o.MainTasks {
		words = append(append(words, t.Name), t.Models...)
	}
	return words
}

func typeNames(o *Outline) []string { return mapped(o.Types, func(t Type) string { return t.Name }) }

func formNames(o *Outline) []string { return mapped(o.Forms, func(f Form) string { return f.Name }) }

func typesAndGroups(o *Outline) []string {
	words := typeNames(o)
	for _, t := range o.Types {
		if t.Group != "" && !slices.Contains(words, t.Group) {
			words = append(words, t.Group)
		}
	}
	return words
}

func mapped[T any](all []T, name func(T) string) []string {
	var words []string
	for _, v := range all {
		words = append(words, name(v))
	}
	return words
}

// lastKey is the last part of a path.
func lastKey(path string) string { return path[strings.LastIndexByte(path, '.')+1:] }
