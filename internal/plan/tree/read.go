package tree

import (
	"pilotplan/internal/finding"
	"pilotplan/internal/plan/sheet"

	"gopkg.in/yaml.v3"
)

// Reading is what became of a file.
type Reading struct {
	Root   *Value            // nil if there is nothing in the file, or too much is wrong
	Values map[string]*Value // by path; where a key stands twice, the first
	Empty  bool              // there is nothing in the file that reads
	Broken bool              // some of the text could not be read as it stands, so that it cannot be edited either
	Found  []finding.Finding
}

// Read gives the values on a sheet, which is mended where it does not read.
func Read(c *sheet.Sheet, keys sheet.Keys) Reading {
	var node *yaml.Node
	found, ok := c.Mend(keys, func(text []byte) (err error) {
		node, err = parse(text)
		return err
	})
	g := &grower{sheet: c, values: map[string]*Value{}, open: map[*yaml.Node]bool{}, found: found}
	r := Reading{Empty: !ok || node == nil}
	if !r.Empty {
		r.Root = g.grow(node, "", 1)
	}
	r.Values, r.Found, r.Broken = g.values, g.found, c.Mended || g.refused
	return r
}

// parse reads one document; its node is nil if there is nothing in it.
func parse(text []byte) (*yaml.Node, error) {
	var doc yaml.Node
	if err := yaml.Unmarshal(text, &doc); err != nil {
		return nil, err
	}
	if len(doc.Content) == 0 {
		return nil, nil
	}
	return doc.Content[0], nil
}

// Word is the value of a text that holds one scalar and nothing else; empty if it does not.
func Word(text []byte) string {
	if n, err := parse(text); err == nil && n != nil && n.Kind == yaml.ScalarNode && n.Tag != "!!null" {
		return n.Value
	}
	return ""
}

// ReadsBack reports whether a text that stands behind "key: " on one line is read as itself.
func ReadsBack(s string) bool {
	n, err := parse([]byte("a: " + s + "\n"))
	if err != nil || n == nil || len(n.Content) != 2 {
		return false
	}
	v := n.Content[1]
	return v.Kind == yaml.ScalarNode && v.Value == s && v.Tag != "!!null"
}
