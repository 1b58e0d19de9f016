// Package diff tells what changed between two versions of a plan, substance first.
//
// Two versions are compared by meaning: indicators and tasks are matched before they are compared, values are compared as
// quantities, prose by sentences. One edit that shows in several places is one change with all its places.
//
// The stages stand in Compare, one below the other. Each takes what those before it have found and gives a model of its own; all
// of them write changes into one ledger.
package diff

import (
	"pilotplan/internal/diff/change"
	"pilotplan/internal/diff/version"
	"pilotplan/internal/plan"
)

// Plans tells what changed between two plan files, in the order in which it is to be read.
func Plans(old, new *plan.Plan) []change.Change {
	return Compare(version.OfPlan(old), version.OfPlan(new))
}

// Compare tells what changed between two versions, in the order in which it is to be read: by kind, then by place. Compared with
// itself, a version has no changes. The versions themselves stay as they are.
func Compare(old, new *version.Version) []change.Change {
	log := &ledger{inRows: map[saying]*change.Change{}}
	due := &deadlines{log: log}

	m := match(old, new)
	known := earlier{rows: compareRows(m, log), answers: compareAnswers(m, log)}
	pairs := pairTexts(m, log)
	texts := readTexts(m, log, known, pairs.changed)
	compareMoves(m, due)
	compareLoners(m, log, known.rows, pairs)
	settle(m, due, known, texts)
	return log.finished()
}
