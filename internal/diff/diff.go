// Package diff tells what changed between two versions of a plan, substance first.
//
// Two versions are compared by meaning: indicators and tasks are matched before they are compared, values are compared as
// quantities, prose by sentences. One edit that shows in several places is one Change with all its places. Deciding
// (Plans, Texts) and writing (Print, WriteJSON, Markdown, HTML, Redline) are apart: every form is written from a Report.
package diff

import "pilotplan/internal/finding"

// Kind is what happened.
type Kind string

// The kinds, in the order in which a report lists them: substance first. Which of them are substance is Kind.Substantive.
const (
	TargetLowered          Kind = "target-lowered"
	IndicatorRemoved       Kind = "indicator-removed"
	BaselineChanged        Kind = "baseline-changed"
	UnitChanged            Kind = "unit-changed"
	DirectionChanged       Kind = "direction-changed"
	DeadlinePostponed      Kind = "deadline-postponed"
	CommitmentWeakened     Kind = "commitment-weakened"
	TaskRemoved            Kind = "task-removed"
	TargetRaised           Kind = "target-raised"
	IndicatorAdded         Kind = "indicator-added"
	DeadlineAdvanced       Kind = "deadline-advanced"
	CommitmentStrengthened Kind = "commitment-strengthened"
	TaskAdded              Kind = "task-added"
	TaskChanged            Kind = "task-changed"
	FundsChanged           Kind = "funds-changed"
	FigureChanged          Kind = "figure-changed"
	OwnerChanged           Kind = "owner-changed"
	PersonChanged          Kind = "person-changed"
	AnswerAdded            Kind = "answer-added"
	AnswerRemoved          Kind = "answer-removed"
	AnswerChanged          Kind = "answer-changed"
	Moved                  Kind = "moved"
	Reworded               Kind = "reworded"
)

// Place is where one version says something.
type Place struct {
	Pos  finding.Pos
	Path string // of the answer: 主要试点内容.指标[2].年度目标.2025年; the nearest heading for a text
	Text string // the passage as the version has it: a value, or the sentence around it
}

// Change is one difference between two versions. At least one of Old and New is not empty, and where a version says nothing
// of it, its places are empty.
type Change struct {
	Kind        Kind
	Substantive bool
	Path        string // in the new version; in the old one for what was removed
	Label       string // what a reviewer calls it: 指标“服务性收入”2025年目标, （二）试点目标 第3句
	Old, New    string // the value or passage before and after
	Message     string // 2025年目标由 7.8亿元 降到 7.2亿元，降低 7.7%; plain text without a full stop
	Edits       []Edit // of prose: Old and New as runs of tokens; nil where the whole value changed
	OldPlaces   []Place
	NewPlaces   []Place // the first is the principal one
	Conflicts   []Place // of the new version: places of the same thing that this change left behind
}

// Edit is a run of characters that both versions share, or that only one has.
type Edit struct {
	Op   Op
	Text string
}

// Op is what became of a run of characters.
type Op uint8

// The operations.
const (
	Keep Op = iota
	Delete
	Insert
)

// Report is all that changed, in the order in which it is to be read: substance by Kind, then by place.
type Report struct {
	Old, New   string // how the reader calls the versions: file names, or a file at a revision
	Changes    []Change
	Introduced []finding.Finding // findings of the new version that the old one did not have
	Settled    []finding.Finding // findings of the old version that the new one does not have

	SubstanceOnly bool // the reader wants no wording: it has been left out
}
