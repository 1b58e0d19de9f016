// Package finding holds what is wrong with a document, and where.
//
// A finding is not an error: it is a result, made for a person to read and to act on. Rules make findings,
// the command line prints them; nobody in between changes them.
package finding

import (
	"cmp"
	"slices"
)

// Severity says whether a finding stops the work.
type Severity uint8

const (
	Error   Severity = iota + 1 // it fails formal review, or cannot be assessed
	Warning                     // a reviewer would object
	Note                        // good to know
)

// String is the word the user reads.
func (s Severity) String() string {
	switch s {
	case Error:
		return "错误"
	case Warning:
		return "警告"
	case Note:
		return "提示"
	}
	return "未知"
}

// Code is the word other programs read: error, warning or note.
func (s Severity) Code() string {
	switch s {
	case Error:
		return "error"
	case Warning:
		return "warning"
	case Note:
		return "note"
	}
	return ""
}

// Pos is a place in a file: lines and columns count from 1, columns in characters (not bytes, not cells).
// Line 0 means the file as a whole. The end is the place just behind the last character; EndLine 0 means unknown.
//
// In a file that is no text, lines are those of the text that was read from it; Name says where a reader finds the place.
type Pos struct {
	File               string
	Line, Column       int
	EndLine, EndColumn int
	Name               string // 第12段, 表3第2行; empty in a text
}

// Finding is one thing to look at.
type Finding struct {
	Rule       string // "unknown-key"
	Severity   Severity
	Pos        Pos
	Path       string // "主要试点内容.指标[2].年度目标": keys joined by dots, entries counted from 1
	Message    string // what is wrong, without a full stop
	Hint       string // what to write instead; may be empty
	Clause     string // "指南 二、2"; may be empty
	Suppressed bool   // silenced by the user, with a reason
	Reason     string
	OfFile     bool    // it is about how the file is spelled, not about what is answered: Hint is for those who edit the file
	Also       []Place // the other places that the message speaks of, in its order; the first is the nearest to the fault
}

// Place is a place in a file, and the answer that stands there.
type Place struct {
	Pos  Pos
	Path string // as in Finding; empty in a text
}

// Sort puts findings in the order of their places, then of their rules, then of their words.
func Sort(found []Finding) {
	slices.SortStableFunc(found, func(a, b Finding) int {
		return cmp.Or(
			cmp.Compare(a.Pos.File, b.Pos.File),
			cmp.Compare(a.Pos.Line, b.Pos.Line),
			cmp.Compare(a.Pos.Column, b.Pos.Column),
			cmp.Compare(a.Rule, b.Rule),
			cmp.Compare(a.Message, b.Message),
		)
	})
}
