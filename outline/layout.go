package outline

import (
	"slices"

	"pilotplan/internal/finding"

	"gopkg.in/yaml.v3"
)

// Layout is how a document shows answers that are too short for a heading of their own: the 呈现 of a chapter or a group.
type Layout uint8

// The layouts. Every one but AnyLayout keeps the answers where the pack has them.
const (
	AnyLayout   Layout = iota // a few as lines, many as a table, behind the first section; amounts with their shares
	Lines                     // a line for each: 所在地：某某市
	TwoColumns                // a table of labels and answers
	FourColumns               // the same, two answers a row, as forms have it
	Run                       // one paragraph: 所在地某某市；……。
)

// layoutNames are the words for the layouts in a pack, in the order of the constants.
var layoutNames = []string{"", "行", "表", "四栏表", "段"}

// String is the word that a pack uses for the layout.
func (y Layout) String() string { return layoutNames[y] }

func (l *loader) layout(to *Layout) func(*yaml.Node) {
	return func(n *yaml.Node) {
		if i := slices.Index(layoutNames, n.Value); i > 0 {
			*to = Layout(i)
			return
		}
		l.fault(n, suggest(finding.Nearest(n.Value, layoutNames[1:]), layoutNames[1:]), "没有呈现方式 “%s”", finding.Visible(n.Value))
	}
}

// IsSection reports whether a group has a heading of its own, below which its fields stand in their order: it holds prose, a table
// or a group, or the pack says so.
func (q *Question) IsSection() bool {
	return q.Kind == Group && (q.Sectioned || slices.ContainsFunc(q.Fields, func(f Question) bool {
		return f.Kind == Prose || f.Kind == Group || f.Kind.IsTable()
	}))
}
