// Package plan holds the answers to one outline, each with the place where the user wrote it.
//
// The file is the user's: Parse keeps every value's source text and place, and Set, Append, Delete and Move edit the
// source text itself, so that comments, order, blank lines and quoting elsewhere stay byte for byte.
//
// Below it stand, from the bottom: source (text with places), sheet (text that reads as YAML), tree (YAML as values with
// places) and edit (answers written into the text). Only this room knows the outline.
package plan

import (
	"pilotplan/internal/finding"
	"pilotplan/internal/plan/sheet"
	"pilotplan/internal/plan/source"
	"pilotplan/internal/plan/tree"
	"pilotplan/outline"
)

// Plan is the answers to one outline. A plan with faults is still a plan: what could not be read is absent.
type Plan struct {
	File    string
	Source  []byte           // the text, as UTF-8 without a byte order mark, line ends as the user has them
	Outline *outline.Outline // never nil

	Guide  Text // 指南
	Type   Text // 申报类别
	Title  Text // 方案名称: the user's own title; empty means that the outline's TitleForm applies
	Dated  Text // 编制日期
	Period Text // 试点期

	Tables     []Table // all that the outline asks for, in its order, also those without rows
	Indicators []Indicator
	Tasks      []Task

	Silences []Silence         // in the order of their places
	Unread   map[string]string // answers that were taken from somewhere and nobody has looked at, by path: from where; see Looked

	asks   *asks
	unread []sheet.Unread
	found  []finding.Finding // by Parse
	root   *Value            // nil if the file holds no mapping
	values map[string]*Value
	broken bool // some of the text could not be read as it stands, so that it cannot be edited either
}

// What a plan is made of comes from the rooms below: texts with their places, and the values that stand in the file.
type (
	Text      = source.Text
	Silence   = sheet.Silence
	Value     = tree.Value
	ValueKind = tree.Kind
)

// The shapes of a Value.
const (
	Scalar  = tree.Scalar
	List    = tree.List
	Mapping = tree.Mapping
)

// Packs finds an outline by the name that the plan's 指南 key gives; the empty name asks for the default.
type Packs func(name string) (*outline.Outline, error)
