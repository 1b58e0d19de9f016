package lsp

import (
	"net/url"
	"path"
	"slices"
	"sync"

	"pilotplan/internal/finding"
	"pilotplan/internal/plan"
)

// snapshot is one state of a document.
type snapshot struct {
	*text
	uri     string
	version int
	plan    func() *plan.Plan
	isPlan  func() bool
	found   func() []finding.Finding // none if it is no plan
}

// snapshot makes the state that follows before, which is nil for a document that was just opened. What was a plan stays one while
// a key at its top is typed anew.
func (s *server) snapshot(before *snapshot, uri string, version int, t *text) *snapshot {
	parse := sync.OnceValues(func() (*plan.Plan, []finding.Finding) { return plan.Parse(nameOf(uri), t.src, s.options.Packs) })
	d := &snapshot{text: t, uri: uri, version: version}
	d.plan = func() *plan.Plan { p, _ := parse(); return p }
	was := func() bool { return false }
	if before != nil {
		was = before.isPlan
	}
	d.isPlan = sync.OnceValue(func() bool { return isPlan(d.plan()) || was() })
	d.found = sync.OnceValue(func() []finding.Finding {
		if p, found := parse(); d.isPlan() {
			return s.options.Check(p, found)
		}
		return nil
	})
	return d
}

// nameOf is how findings call a document.
func nameOf(uri string) string {
	if u, err := url.Parse(uri); err == nil && u.Path != "" {
		return path.Base(u.Path)
	}
	return uri
}

// isPlan reports whether a document is meant as a plan, as an editor hands over every YAML file of a project: it is if a key that
// plans have stands at its top.
func isPlan(p *plan.Plan) bool {
	root := p.Lookup("")
	return root != nil && slices.ContainsFunc(root.Items, func(item *plan.Value) bool {
		return item.Key.Value != "" && p.Question(item.Key.Value) != nil
	})
}
