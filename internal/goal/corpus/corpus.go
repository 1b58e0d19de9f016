// Package corpus reads labelled documents, in whose order their sentences can be read: what the model learns from, and what the
// judge is measured on. It is for training and for tests.
package corpus

import (
	"bufio"
	"encoding/json"
	"fmt"
	"hash/fnv"
	"io"
	"slices"
	"strings"
	"time"
)

// Document is a plan, report or notice with a label for each of its sentences.
type Document struct {
	ID    string // who wrote it, and its number: W1-003
	Kind  string // 政府工作报告
	Title string
	AsOf  time.Time // the day from which it looks
	Rows  []Row
}

// Row is a sentence of a document.
type Row struct {
	Headings  []string // that it stands under, the outermost first
	Text      string
	Label     string // as goal.Class.Code says it
	Deadline  bool   // the time by which the goal is to be reached is written
	Baseline  bool   // the value or time that the goal starts from is written
	Context   bool   // the label holds only where the sentence stands
	ClassOnly bool   // nobody said whether Deadline and Baseline hold
}

// line is a line of the file: the head of a document, a heading, or a sentence.
type line struct {
	Doc       string `json:"doc,omitempty"`
	Kind      string `json:"kind,omitempty"`
	AsOf      string `json:"as_of,omitempty"`
	Title     string `json:"title,omitempty"`
	Level     int    `json:"level,omitempty"`
	Heading   string `json:"heading,omitempty"`
	Label     string `json:"label,omitempty"`
	Text      string `json:"text,omitempty"`
	Deadline  bool   `json:"has_deadline,omitempty"`
	Baseline  bool   `json:"has_baseline,omitempty"`
	Context   bool   `json:"needs_context,omitempty"`
	ClassOnly bool   `json:"class_only,omitempty"`
}

// Read reads documents from lines of JSON.
func Read(r io.Reader) ([]Document, error) {
	var docs []Document
	var path []heading
	n := 0
	for lines := bufio.NewScanner(r); lines.Scan(); {
		n++
		var l line
		if err := json.Unmarshal(lines.Bytes(), &l); err != nil {
			return nil, fmt.Errorf("line %d: %w", n, err)
		}
		switch {
		case l.Doc != "":
			day, err := time.Parse(time.DateOnly, l.AsOf)
			if err != nil {
				return nil, fmt.Errorf("line %d: %w", n, err)
			}
			docs, path = append(docs, Document{ID: l.Doc, Kind: l.Kind, Title: l.Title, AsOf: day}), nil
		case len(docs) == 0 || l.Heading == "" && (l.Text == "" || l.Label == ""):
			return nil, fmt.Errorf("line %d: neither the head of a document nor a part of one", n)
		case l.Heading != "":
			path = under(path, heading{l.Level, l.Heading})
		case !slices.Contains(Labels, l.Label):
			return nil, fmt.Errorf("line %d: no such label: %s", n, l.Label)
		default:
			d := &docs[len(docs)-1]
			d.Rows = append(d.Rows, Row{texts(path), l.Text, l.Label, l.Deadline, l.Baseline, l.Context, l.ClassOnly})
		}
	}
	return docs, nil
}

type heading struct {
	level int
	text  string
}

// under is the path of headings when h follows those of path.
func under(path []heading, h heading) []heading {
	n := 0
	for n < len(path) && path[n].level < h.level {
		n++
	}
	return append(path[:n:n], h)
}

func texts(path []heading) []string {
	var all []string
	for _, h := range path {
		all = append(all, h.text)
	}
	return all
}

// Part is one of the three parts that the documents are divided into.
type Part string

// The parts: the model learns from Train, what it learns is chosen by Tune, and Held is looked at in the end.
const (
	Train Part = "train"
	Tune  Part = "tune"
	Held  Part = "held"
)

// Part says which part the document belongs to: by its name alone, so that it stays there when others come.
func (d *Document) Part() Part {
	h := fnv.New32a()
	io.WriteString(h, d.ID)
	switch n := h.Sum32() % 100; {
	case n < 70:
		return Train
	case n < 85:
		return Tune
	}
	return Held
}

// Writer is who wrote the document: what stands before the - of its name.
func (d *Document) Writer() string {
	name, _, _ := strings.Cut(d.ID, "-")
	return name
}
