package plan

import "slices"

// tree is what a plan says, without places, for comparing before and after an edit.
type tree struct {
	kind  ValueKind
	text  string
	keys  []string
	items []*tree
}

func treeOf(v *Value) *tree {
	if v == nil {
		return &tree{}
	}
	if v.null {
		return &tree{kind: Scalar}
	}
	t := &tree{kind: v.Kind, text: v.Text.Value}
	for _, item := range v.Items {
		t.keys = append(t.keys, item.Key.Value)
		t.items = append(t.items, treeOf(item))
	}
	return t
}

func treeFrom(a Answer) *tree {
	switch {
	case a.isMapping():
		t := &tree{kind: Mapping}
		for _, f := range a.Fields {
			t.keys, t.items = append(t.keys, f.Key), append(t.items, treeFrom(f.Answer))
		}
		return t
	case a.isList():
		t := &tree{kind: List}
		for _, e := range a.entries() {
			t.keys, t.items = append(t.keys, ""), append(t.items, treeFrom(e))
		}
		return t
	}
	return &tree{kind: Scalar, text: a.text()}
}

// empty reports whether nothing is said: what is empty and what is absent are the same.
func (t *tree) empty() bool {
	if t.kind == Scalar || t.kind == 0 {
		return t.text == ""
	}
	if t.kind == List {
		return len(t.items) == 0
	}
	return !slices.ContainsFunc(t.items, func(i *tree) bool { return !i.empty() })
}

// equal compares what is said; the order of keys does not count.
func (t *tree) equal(o *tree) bool {
	if t.empty() || o.empty() {
		return t.empty() && o.empty()
	}
	if t.kind != o.kind || t.text != o.text {
		return false
	}
	if t.kind == List {
		return slices.EqualFunc(t.items, o.items, (*tree).equal)
	}
	return t.within(o) && o.within(t)
}

// within reports whether o has all keys of t with the same values.
func (t *tree) within(o *tree) bool {
	seen, theirs := map[string]int{}, map[string][]*tree{}
	for i, key := range o.keys {
		theirs[key] = append(theirs[key], o.items[i])
	}
	for i, key := range t.keys {
		nth := seen[key]
		seen[key]++
		other := &tree{}
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
func (t *tree) at(key string, add bool) int {
	if isIndex(key) {
		t.kind = List
		n := indexOf(key) - 1
		if n == len(t.items) && add {
			t.keys, t.items = append(t.keys, ""), append(t.items, &tree{})
		}
		if n < 0 || n >= len(t.items) {
			return -1
		}
		return n
	}
	n := slices.Index(t.keys, key)
	if n < 0 && add {
		n = len(t.keys)
		t.kind = Mapping
		t.keys, t.items = append(t.keys, key), append(t.items, &tree{})
	}
	return n
}

// setIn gives t with a at path.
func setIn(t *tree, path string, a Answer) *tree {
	at := t
	for _, key := range splitPath(path) {
		n := at.at(key, true)
		if n < 0 {
			return t
		}
		at = at.items[n]
	}
	*at = *treeFrom(a)
	return t
}

// deleteIn gives t without what stands at path.
func deleteIn(t *tree, path string) *tree {
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
func moveIn(t *tree, path string, from, to int) *tree {
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
