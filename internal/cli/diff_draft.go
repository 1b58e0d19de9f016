package cli

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"unicode/utf8"

	"pilotplan/internal/check"
	"pilotplan/internal/diff/version"
	"pilotplan/internal/doc"
	"pilotplan/internal/finding"
	"pilotplan/internal/plan"
	"pilotplan/internal/prose"
	"pilotplan/internal/quantity/calendar"
	"pilotplan/internal/render"
	"pilotplan/internal/word"
	"pilotplan/templates"
)

// nothing is the file that stands for none where git compares files.
const nothing = "/dev/null"

// draft is one side of a comparison, before it is read.
type draft struct {
	input
	file  string // where pictures are looked up beside it
	text  bool   // Markdown, plain text or a Word file, no plan file
	loose bool   // nothing tells which of them: it is what the other side is
}

func newDraft(in input, name string) draft {
	return draft{input: in, file: name, text: in.isWord() || isText(name), loose: name == stdin || name == nothing}
}

// draft reads a file that the user named.
func (e *Env) draft(name string) (draft, error) {
	if name == nothing || name == os.DevNull {
		return newDraft(input{"（没有）", nil}, nothing), nil
	}
	if info, err := os.Stat(name); name != stdin && err == nil && info.IsDir() {
		return draft{}, fmt.Errorf("“%s” 是文件夹，diff 一次比较两个文件", name)
	}
	in, err := e.read(name)
	if err != nil {
		return draft{}, err
	}
	return newDraft(in, name), nil
}

// like takes the other side's kind for one that has none of its own.
func (v *draft) like(other draft) {
	if v.loose && !v.isWord() {
		v.text = other.text
	}
}

// readDraft is a draft that has been read and judged.
type readDraft struct {
	name   string
	file   string
	source *version.Version
	found  []finding.Finding
	plan   *plan.Plan  // nil for text
	text   *prose.Text // nil for a plan
	word   *word.File  // nil for others
	data   []byte      // the file
	shown  []byte      // the source of places, as UTF-8
}

// readBoth reads both versions. Texts are read with the outline that the plan on the other side answers, if there is one.
func (r *revisions) readBoth(old, new draft) (before, after *readDraft, err error) {
	before, errOld := r.read(old)
	after, errNew := r.read(new)
	if err := errors.Join(errOld, errNew); err != nil {
		return nil, nil, errUnfinished // each fault has been printed
	}
	o, err := r.packs("")
	switch {
	case before.plan != nil:
		o = before.plan.Outline
	case after.plan != nil:
		o = after.plan.Outline
	case err != nil:
		return nil, nil, err
	}
	for _, v := range []*readDraft{before, after} {
		if v.plan == nil {
			v.source = version.Of(v.text, o)
			v.found = append(v.found, check.RunDocument(v.text, o, check.TextOptions{Today: r.env.Now()})...)
		}
	}
	return before, after, nil
}

// read reads one version. One that cannot be read is not compared: half of it would look removed.
func (r *revisions) read(v draft) (*readDraft, error) {
	result := &readDraft{name: v.name, file: v.file, data: v.data}
	if err := v.refusal(); err != nil {
		return nil, r.cannot(err)
	}
	switch {
	case v.isWord():
		f, err := v.input.word()
		if err != nil {
			return nil, r.cannot(err)
		}
		result.word, result.text, result.found, result.shown = f, &f.Text, f.Found, f.Source
	case v.text:
		text, found, err := v.input.text()
		if err != nil {
			return nil, r.cannot(err)
		}
		result.text, result.found, result.shown = text, found, text.Source
	default:
		result.plan, result.found = plan.Parse(v.name, v.data, r.packs)
		result.shown = result.plan.Source
	}
	var faults []finding.Finding
	for _, f := range result.found {
		if len(bytes.TrimSpace(v.data)) > 0 && unreadable(f, result.shown) {
			faults = append(faults, f)
		}
	}
	if len(faults) > 0 {
		return nil, r.refuse(result, faults)
	}
	if p := result.plan; p != nil {
		result.source, result.found = version.OfPlan(p), check.Run(p, result.found...)
	}
	return result, nil
}

// cannot tells why a version cannot be read at all.
func (r *revisions) cannot(err error) error {
	fmt.Fprintf(r.env.Stderr, "pilotplan: %s\n", explain(err))
	return errUnfinished
}

// mostFaults is how many faults of a file are told: one that is no plan at all has one in every line.
const mostFaults = 5

// refuse says why a version is not compared.
func (r *revisions) refuse(v *readDraft, faults []finding.Finding) error {
	source := func(string) []byte { return v.shown }
	err := finding.Print(r.env.Stderr, faults[:min(len(faults), mostFaults)], source, finding.PrintOptions{})
	if more := len(faults) - mostFaults; more > 0 {
		fmt.Fprintf(r.env.Stderr, "另有 %d 处读不懂\n", more)
	}
	fmt.Fprintf(r.env.Stderr, "pilotplan: %s：有读不懂的地方，改好再比较\n", finding.Visible(v.name))
	return errors.Join(errUnfinished, err)
}

// unreadable reports whether a finding says that part of a text, or all of it, could not be read.
func unreadable(f finding.Finding, text []byte) bool {
	switch f.Rule {
	case "yaml-syntax":
		return f.Severity == finding.Error
	case "encoding":
		return f.Severity == finding.Error && bytes.ContainsRune(text, utf8.RuneError) // not control characters
	case "wrong-kind":
		return f.Path == ""
	}
	return false
}

// document is the version as its reader sees it on paper.
func (v *readDraft) document() (*doc.Document, error) {
	if v.plan == nil {
		return v.text.Document, nil
	}
	text, err := render.Markdown(v.plan, templates.FS)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", v.name, err)
	}
	return doc.Parse(text), nil
}

// dated is the date of what is written about the version: the plan's own, or that in the front matter.
func (v *readDraft) dated() calendar.Date {
	if v.plan != nil {
		date, _ := v.plan.Date(plan.DatedKey)
		return date
	}
	date, _ := calendar.ParseDate(v.text.Document.Meta.Date)
	return date
}
