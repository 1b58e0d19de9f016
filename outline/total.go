package outline

import "strings"

// A group of amounts may ask for its own total; which of its fields that is, the key says: the sum, else the whole. A group
// that asks for both has the sum of its parts in the first, and in the second what that is a part of.

// IsSum reports whether a field of a group is the sum of its parts.
func (q *Question) IsSum() bool {
	return q.Kind == Quantity && (strings.Contains(q.Key, "合计") || strings.Contains(q.Key, "小计"))
}

// IsWhole reports whether a field of a group is all that there is.
func (q *Question) IsWhole() bool { return q.Kind == Quantity && strings.Contains(q.Key, "总") }

// IsPart reports whether a field of a group is one of the amounts that make up its total.
func (q *Question) IsPart() bool { return q.Kind == Quantity && !q.IsSum() && !q.IsWhole() }
