// Package tree gives a plan file as values with places: scalars, lists and mappings, as YAML has them.
//
// Its one idea: a value knows where it stands, how it is written and at which path, so that a finding can point at it and an
// edit can replace it. No other room opens the YAML reader on a plan.
package tree

import (
	"slices"
	"strings"

	"pilotplan/internal/plan/source"
)

// Value is a node of the plan file: exactly one of scalar, list and mapping.
type Value struct {
	Kind  Kind
	Key   source.Text // the key that it stands under; zero for list entries
	Text  source.Text // Scalar: the value. List, Mapping: empty Value, Pos and Path set
	Items []*Value    // List: the entries. Mapping: the values, in the user's order, each with its Key

	Null  bool // nothing is written, or null
	Flow  bool // List, Mapping: written in brackets
	Block bool // Scalar: block text
}

// Kind is the shape of a Value.
type Kind uint8

const (
	Scalar Kind = iota + 1
	List
	Mapping
)

// Child is the value under key; nil if v is nil, is no mapping or has none.
func (v *Value) Child(key string) *Value {
	if v == nil || v.Kind != Mapping {
		return nil
	}
	i := slices.IndexFunc(v.Items, func(item *Value) bool { return item.Key.Value == key })
	if i < 0 {
		return nil
	}
	return v.Items[i]
}

// Word is what a scalar says; the zero Text for anything else, also for nil.
func (v *Value) Word() source.Text {
	if v != nil && v.Kind == Scalar && !v.Null {
		return v.Text
	}
	return source.Text{}
}

// TextAt is the answer under key; the zero Text if there is none.
func (v *Value) TextAt(key string) source.Text { return v.Child(key).Word() }

// Texts are the entries of the list under key; one line alone is a list of one.
func (v *Value) Texts() []source.Text {
	if v == nil || v.Null {
		return nil
	}
	if v.Kind == Scalar {
		return []source.Text{v.Text}
	}
	var found []source.Text
	for _, item := range v.Items {
		if v.Kind == List && item.Kind == Scalar && !item.Null {
			found = append(found, item.Text)
		}
	}
	return found
}

// Answered reports whether something other than blanks is written in v or below it.
func (v *Value) Answered() bool {
	if v == nil || v.Null {
		return false
	}
	if v.Kind == Scalar {
		return !v.Text.Empty()
	}
	return slices.ContainsFunc(v.Items, (*Value).Answered)
}

// Line is an answer of any shape on one line, for people: entries with 、 between, keys with their values and ；.
func (v *Value) Line() string {
	if !v.Answered() {
		return ""
	}
	if v.Kind == Scalar {
		return strings.TrimSpace(v.Text.Value)
	}
	var parts []string
	for _, item := range v.Items {
		text := item.Line()
		if text != "" && v.Kind == Mapping {
			text = item.Key.Value + "：" + text
		}
		if text != "" {
			parts = append(parts, text)
		}
	}
	if v.Kind == Mapping {
		return strings.Join(parts, "；")
	}
	return strings.Join(parts, "、")
}
