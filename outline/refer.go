package outline

import (
	"fmt"
	"regexp"
	"slices"

	"pilotplan/internal/finding"

	"gopkg.in/yaml.v3"
)

// Readers of words that refer to another part of the pack. Each judges its word in its place once the whole pack is read.

// name reads a word that must be among those known of the outline; what says of what it is the name.
func (l *loader) name(to *string, what string, known func(*Outline) []string) func(*yaml.Node) {
	read := l.text(to)
	return func(n *yaml.Node) {
		read(n)
		l.expect(n, what, known)
	}
}

// names reads a list of such words.
func (l *loader) names(to *[]string, what string, known func(*Outline) []string) func(*yaml.Node) {
	read := l.texts(to)
	return func(n *yaml.Node) {
		read(n)
		for _, word := range listed(n) {
			l.expect(word, what, known)
		}
	}
}

// types reads names of types of applicants, or of a group of them.
func (l *loader) types(to *[]string) func(*yaml.Node) {
	return l.names(to, "申报类别或大类", typesAndGroups)
}

// premise reads a test on which something hangs.
func (l *loader) premise(to **Test) func(*yaml.Node) {
	return func(n *yaml.Node) {
		t := l.test(n)
		*to = &t
	}
}

// listed are the nodes of a list, or n itself where a single word stands for a list of one.
func listed(n *yaml.Node) []*yaml.Node {
	if n.Kind == yaml.SequenceNode {
		return n.Content
	}
	return []*yaml.Node{n}
}

func (l *loader) expect(n *yaml.Node, what string, known func(*Outline) []string) {
	if n.Kind != yaml.ScalarNode {
		return // told by the reader of texts
	}
	l.later = append(l.later, func(o *Outline, _ map[string]*Question) {
		if words := known(o); !slices.Contains(words, n.Value) {
			l.fault(n, suggest(finding.Nearest(n.Value, words), words), "没有%s “%s”", what, finding.Visible(n.Value))
		}
	})
}

// path reads the path of a question, or one of the words besides.
func (l *loader) path(to *string, besides ...string) func(*yaml.Node) {
	read := l.text(to)
	return func(n *yaml.Node) {
		read(n)
		path := *to
		l.later = append(l.later, func(_ *Outline, paths map[string]*Question) {
			if path != "" && paths[path] == nil && !slices.Contains(besides, path) {
				l.fault(n, near(path, paths), "没有问题 “%s”", finding.Visible(path))
			}
		})
	}
}

// answers reads the answers that a test accepts of the question at path: what that question may be answered with.
func (l *loader) answers(to *[]string, path *string) func(*yaml.Node) {
	read := l.texts(to)
	return func(n *yaml.Node) {
		read(n)
		l.later = append(l.later, func(o *Outline, paths map[string]*Question) {
			q := paths[*path]
			if q == nil {
				return
			}
			choices := o.ChoicesOf(q)
			if q.Kind == YesNo {
				choices = []string{"是", "否"}
			}
			for _, word := range listed(n) {
				if len(choices) > 0 && !slices.Contains(choices, word.Value) {
					l.fault(word, suggest(finding.Nearest(word.Value, choices), choices), "“%s” 不能答 “%s”", *path, finding.Visible(word.Value))
				}
			}
		})
	}
}

// applicantMark stands in a title for the applicant's name.
const applicantMark = "{单位名称}"

var marks = regexp.MustCompile(`\{[^{}]*\}?`)

// titleForm reads the form of a plan's title.
func (l *loader) titleForm(to *string) func(*yaml.Node) {
	read := l.text(to)
	return func(n *yaml.Node) {
		read(n)
		for _, mark := range marks.FindAllString(*to, -1) {
			if mark != applicantMark {
				l.fault(n, fmt.Sprintf("申报单位的名称一律写 “%s”", applicantMark), "方案题名里的 “%s” 填不上内容", finding.Visible(mark))
			}
		}
	}
}
