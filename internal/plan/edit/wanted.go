package edit

import (
	"slices"

	"pilotplan/internal/plan/tree"
)

// said is what a plan says, without places, for comparing before and after an edit.
type said struct {
	kind  tree.Kind
	text  string
	keys  []string
	items []*said
}

func saidBy(v *tree.Value) *said {
	if v == nil {
		return &said{}
	}
	if v.Null {
		return &said{kind: tree.Scalar}
	}
	t := &said{kind: v.Kind, text: v.Text.Value}
	for _, item := range v.Items {
		t.keys = append(t.keys, item.Key.Value)
		t.items = append(t.items, saidBy(item))
	}
	return t
}

func saidIn(a Answer) *said {
	switch {
	case a.IsMapping():
		t := &said{kind: tree.Mapping}
		for _, f := range a.Fields {
			t.keys, t.items = append(t.keys, f.Key), append(t.items, saidIn(f.Answer))
		}
		return t
	case a.isList():
		t := &said{kind: tree.List}
		for _, e := range a.entries() {
			t.keys, t.items = append(t.keys, ""), append(t.items, saidIn(e))
		}
		return t
	}
	return &said{kind: tree.Scalar, text: a.Written()}
}

// Same reports whether two values say the same, wherever and however it is written; the order of keys does not count.
func Same(v, w *tree.Value) bool { return saidBy(v).equal(saidBy(w)) }

// empty reports whether nothing is said: what is empty and what is absent are the same.
func (t *said) empty() bool {
	if t.kind == tree.Scalar || t.kind == 0 {
		return t.text == ""
	}
	if t.kind == tree.List {
		return len(t.items) == 0
	}
	return !slices.ContainsFunc(t.items, func(i *said) bool { return !i.empty() })
}

// equal compares what is said; the order of keys does not count.
func (t *said) equal(o *said) bool {
	if t.empty() || o.empty() {
		return t.empty() && o.empty()
	}
	if t.kind != o.kind || t.text != o.text {
		return false
	}
	if t.kind == tree.List || slices.Equal(t.keys, o.keys) { // keys that stand twice pair in their order, as below
		return slices.EqualFunc(t.items, o.items, (*said).equal)
	}
	return t.within(o) && o.within(t)
}

// within reports whether o has all keys of t with the same values.
func (t *said) within(o *said) bool {
	seen, theirs := map[string]int{}, map[string][]*said{}
	for i, key := range o.keys {
		theirs[key] = append(theirs[key], o.items[i])
	}
	for i, key := range t.keys {
		nth := seen[key]
		seen[key]++
		other := &said{}
		if nth < len(theirs[key]) {
			other = theirs[key][nth]
		}
		if !t.items[i].equal(other) {
			return false
		}
	}
	return true
}

// at is the place of a key or entry among t's items; it is made if make is set, else -1 if absent.
func (t *said) at(key string, add bool) int {
	if isIndex(key) {
		t.kind = tree.List
		n := indexOf(key) - 1
		if n == len(t.items) && add {
			t.keys, t.items = append(t.keys, ""), append(t.items, &said{})
		}
		if n < 0 || n >= len(t.items) {
			return -1
		}
		return n
	}
	n := slices.Index(t.keys, key)
	if n < 0 && add {
		n = len(t.keys)
		t.kind = tree.Mapping
		t.keys, t.items = append(t.keys, key), append(t.items, &said{})
	}
	return n
}

// setIn gives t with a at path.
func setIn(t *said, path string, a Answer) *said {
	at := t
	for _, key := range splitPath(path) {
		n := at.at(key, true)
		if n < 0 {
			return t
		}
		at = at.items[n]
	}
	*at = *saidIn(a)
	return t
}

// deleteIn gives t without what stands at path.
func deleteIn(t *said, path string) *said {
	keys := splitPath(path)
	at := t
	for i, key := range keys {
		n := at.at(key, false)
		if n < 0 {
			return t
		}
		if i == len(keys)-1 {
			at.keys, at.items = slices.Delete(at.keys, n, n+1), slices.Delete(at.items, n, n+1)
			return t
		}
		at = at.items[n]
	}
	return t
}

// moveIn gives t with an entry of the list at path moved; entries are counted from 1.
func moveIn(t *said, path string, from, to int) *said {
	at := t
	for _, key := range splitPath(path) {
		n := at.at(key, false)
		if n < 0 {
			return t
		}
		at = at.items[n]
	}
	item := at.items[from-1]
	at.items = slices.Insert(slices.Delete(at.items, from-1, from), to-1, item)
	return t
}
