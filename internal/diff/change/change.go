// Package change is the model of a comparison: what changed, where, and how it counts.
//
// Deciding (diff) and writing (report) are apart and know each other by this model only.
package change

import "pilotplan/internal/finding"

// Place is where one version says something.
type Place struct {
	Pos  finding.Pos
	Path string // of the answer: 主要试点内容.指标[2].年度目标.2025年; the nearest heading for a text
	Text string // the passage as the version has it: a value, or the sentence around it
}

// Change is one difference between two versions. At least one of Old and New is not empty, and where a version says nothing
// of it, its places are empty.
type Change struct {
	Kind      Kind
	Path      string // in the new version; in the old one for what was removed
	Label     string // what a reviewer calls it: 指标“服务性收入”2025年目标, （二）试点目标 第3句
	Old, New  string // the value or passage before and after
	Message   string // 2025年目标由 7.8亿元 降到 7.2亿元，降低 7.7%; plain text without a full stop
	Edits     []Edit // of prose: Old and New as runs of tokens; nil where the whole value changed
	OldPlaces []Place
	NewPlaces []Place // the first is the principal one
	Stale     []Place // of the new version: places that still say of the same thing what this change has changed
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

// Report is all that changed, in the order in which it is to be read: by Kind, then by place.
type Report struct {
	Old, New   string // how the reader calls the versions: file names, or a file at a revision
	Changes    []Change
	Introduced []finding.Finding // findings of the new version that the old one did not have
	Settled    []finding.Finding // findings of the old version that the new one does not have

	SubstanceOnly bool // the reader wants no wording: it has been left out
}

// Substance are the changes of what the plan says, in their order.
func (r *Report) Substance() []Change { return r.part(true) }

// Wording is what changed without changing what is promised.
func (r *Report) Wording() []Change { return r.part(false) }

func (r *Report) part(substantive bool) []Change {
	var part []Change
	for _, c := range r.Changes {
		if c.Kind.Substantive() == substantive {
			part = append(part, c)
		}
	}
	return part
}

// Stale counts the places that changes left behind.
func (r *Report) Stale() int {
	n := 0
	for _, c := range r.Changes {
		n += len(c.Stale)
	}
	return n
}
