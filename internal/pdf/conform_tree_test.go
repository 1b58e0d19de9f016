package pdf

import (
	"regexp"
	"strconv"
	"strings"
	"testing"

	"pilotplan/internal/pdf/object"
	"pilotplan/internal/pdf/structure"
)

func checkAnnotations(t *testing.T, r *reader) {
	parents := r.parents()
	for i, id := range r.pages() {
		page := r.objects[id].Dict
		notes := references(object.Lookup(page, "Annots"))
		if len(notes) > 0 && string(object.Lookup(page, "Tabs")) != "/S" {
			t.Errorf("page %d: /Tabs %s", i+1, object.Lookup(page, "Tabs"))
		}
		for _, note := range notes {
			dict := r.objects[note].Dict
			if string(object.Lookup(dict, "Subtype")) != "/Link" || string(object.Lookup(dict, "F")) != "4" || decodeText(object.Lookup(dict, "Contents")) == "" {
				t.Errorf("page %d: %s", i+1, dict)
			}
			key, err := strconv.Atoi(string(object.Lookup(dict, "StructParent")))
			link := r.objects[parents[key]].Dict
			if err != nil || string(object.Lookup(link, "S")) != "/Link" ||
				!strings.Contains(string(object.Lookup(link, "K")), "/OBJR/Obj "+strconv.Itoa(note)+" 0 R") {
				t.Errorf("page %d: link %d is not in a Link element", i+1, note)
			}
		}
	}
}

// parents is the number tree that leads back from content.
func (r *reader) parents() map[int]int {
	parents := map[int]int{}
	tree := object.Lookup(r.get(r.get(r.root(), "StructTreeRoot").Dict, "ParentTree").Dict, "Nums")
	for _, m := range regexp.MustCompile(`(\d+) (\d+) 0 R`).FindAllStringSubmatch(string(tree), -1) {
		key, _ := strconv.Atoi(m[1])
		parents[key], _ = strconv.Atoi(m[2])
	}
	return parents
}

// walk visits the structure elements in the order of reading.
func (r *reader) walk(visit func(id int, kind string, dict []byte, depth int)) {
	var down func(id, depth int)
	down = func(id, depth int) {
		dict := r.objects[id].Dict
		visit(id, strings.TrimPrefix(string(object.Lookup(dict, "S")), "/"), dict, depth)
		for _, m := range kid.FindAllStringSubmatch(string(object.Lookup(dict, "K")), -1) {
			if m[4] != "" {
				below, _ := strconv.Atoi(m[4])
				down(below, depth+1)
			}
		}
	}
	for _, top := range references(object.Lookup(r.get(r.root(), "StructTreeRoot").Dict, "K")) {
		down(top, 0)
	}
}

// checkElements: all types are standard ones in places that the standard gives them, so that no role map is needed.
func checkElements(t *testing.T, r *reader) {
	mark := object.Lookup(r.root(), "MarkInfo")
	if string(object.Lookup(mark, "Marked")) != "true" || string(object.Lookup(mark, "Suspects")) == "true" {
		t.Error("MarkInfo")
	}
	path := []string{}
	r.walk(func(id int, kind string, _ []byte, depth int) {
		parent := "-"
		if path = append(path[:depth], kind); depth > 0 {
			parent = path[depth-1]
		}
		if !structure.MayStand(kind, parent) {
			t.Errorf("element %d: %s in %s", id, kind, parent)
		}
	})
	r.checkOwners()
	next, _ := strconv.Atoi(string(object.Lookup(r.get(r.root(), "StructTreeRoot").Dict, "ParentTreeNextKey")))
	for key := range r.parents() {
		if key >= next {
			t.Errorf("key %d, the next is %d", key, next)
		}
	}
}

// checkOwners compares the elements with the parent tree: each piece of content is below the element that the tree names.
func (r *reader) checkOwners() {
	parents, numbers := r.parents(), map[int]int{}
	for i, id := range r.pages() {
		numbers[id] = i
	}
	r.walk(func(id int, _ string, dict []byte, _ int) {
		for _, m := range kid.FindAllStringSubmatch(string(object.Lookup(dict, "K")), -1) {
			page, digits := object.Reference(object.Lookup(dict, "Pg")), m[5]
			if m[3] != "" {
				page, _ = strconv.Atoi(m[2])
				digits = m[3]
			} else if digits == "" {
				continue
			}
			mcid, _ := strconv.Atoi(digits)
			if owners := references(r.objects[parents[numbers[page]]].Dict); mcid >= len(owners) || owners[mcid] != id {
				r.t.Errorf("element %d: MCID %d of page %d has another owner", id, mcid, numbers[page]+1)
			}
		}
	})
}

// checkContent: every mark on a page stands within marked content, and MCIDs lead to the elements that hold them.
func checkContent(t *testing.T, r *reader) {
	parents := r.parents()
	for i, page := range r.contents() {
		depth, next := 0, 0
		owners := references(r.objects[parents[i]].Dict)
		for _, token := range page {
			switch token.operator {
			case "BMC":
				depth++
			case "BDC":
				depth++
				if m := regexp.MustCompile(`/MCID (\d+)`).FindStringSubmatch(token.operands[1]); m != nil {
					if m[1] != strconv.Itoa(next) || depth != 1 || next >= len(owners) {
						t.Errorf("page %d: MCID %s at depth %d", i+1, m[1], depth)
						break
					}
					if kind := string(object.Lookup(r.objects[owners[next]].Dict, "S")); kind != token.operands[0] {
						t.Errorf("page %d: MCID %d is %s, its element %s", i+1, next, token.operands[0], kind)
					}
					next++
				}
			case "EMC":
				depth--
			case "Tj", "TJ", "f", "S", "s", "Do", "B", "b":
				if depth == 0 {
					t.Errorf("page %d: %s outside marked content", i+1, token.operator)
				}
			}
		}
		if depth != 0 || next != len(owners) {
			t.Errorf("page %d: depth %d at its end, %d MCIDs, %d owners", i+1, depth, next, len(owners))
		}
	}
}

func checkCatalog(t *testing.T, r *reader) {
	if lang := decodeText(object.Lookup(r.root(), "Lang")); lang != "zh-CN" {
		t.Errorf("language %q", lang)
	}
	if string(object.Lookup(object.Lookup(r.root(), "ViewerPreferences"), "DisplayDocTitle")) != "true" {
		t.Error("the title is not shown")
	}
}

func checkFigures(t *testing.T, r *reader) {
	r.walk(func(id int, kind string, dict []byte, _ int) {
		if kind == "Figure" && (decodeText(object.Lookup(dict, "Alt")) == "" || object.Lookup(object.Lookup(dict, "A"), "BBox") == nil) {
			t.Errorf("figure %d: %s", id, dict)
		}
	})
}

func checkHeadings(t *testing.T, r *reader) {
	last := 0
	r.walk(func(id int, kind string, _ []byte, _ int) {
		if len(kind) == 2 && kind[0] == 'H' {
			level := int(kind[1] - '0')
			if level > last+1 {
				t.Errorf("heading %d: H%d after H%d", id, level, last)
			}
			last = level
		}
	})
}

func checkAttributes(t *testing.T, r *reader) {
	ids := map[string]bool{}
	r.walk(func(id int, kind string, dict []byte, _ int) {
		attributes := object.Lookup(dict, "A")
		switch kind {
		case "TH":
			if string(object.Lookup(attributes, "O")) != "/Table" || string(object.Lookup(attributes, "Scope")) != "/Column" {
				t.Errorf("head cell %d: %s", id, dict)
			}
		case "L":
			if string(object.Lookup(attributes, "O")) != "/List" || string(object.Lookup(attributes, "ListNumbering")) == "/None" {
				t.Errorf("list %d: %s", id, dict)
			}
		case "Note":
			name := string(object.Lookup(dict, "ID"))
			if name == "" || ids[name] {
				t.Errorf("note %d: /ID %s", id, name)
			}
			ids[name] = true
		}
	})
}

func checkFolios(t *testing.T, r *reader) {
	labelled := strings.Contains(string(object.Lookup(r.root(), "PageLabels")), "/S/D")
	found := 0
	for _, page := range r.contents() {
		for _, token := range page {
			if token.operator == "BDC" && token.operands[1] == "<</Type/Pagination/Subtype/Footer>>" {
				found++
			}
		}
	}
	if labelled && found == 0 {
		t.Error("no page numbers")
	}
}
