package plan

import (
	"bytes"
	"errors"
	"fmt"

	"pilotplan/internal/finding"
	"pilotplan/internal/plan/edit"
	"pilotplan/internal/plan/source"
)

// Answer is what to write at a place of the plan, Field one entry of an answer that is a mapping.
type (
	Answer = edit.Answer
	Field  = edit.Field
)

// Set answers the question at path and gives the new text as a plan; the plan itself stays as it is. Only the answered place
// changes; keys that are missing on the way are added in the outline's order. After the edit the text is read again, once: if
// path does not have exactly the answer, or any other path not what it had, that is an error.
//
// What was taken from somewhere and is answered anew has been looked at; see Looked.
func (p *Plan) Set(path string, a Answer) (*Plan, error) {
	p, err := p.Looked(path)
	if err != nil {
		return nil, err
	}
	again, err := p.edit(func(d *edit.Doc) (edit.Edit, error) { return d.Set(path, a) })
	if errors.Is(err, edit.ErrNotKept) { // block text would swallow an indented comment below it, a plain text may look like a key
		again, err = p.edit(func(d *edit.Doc) (edit.Edit, error) { return d.Set(path, a.Quoted()) })
	}
	return again, err
}

// Append adds an entry to the list at path, or a row to the table; the list is made if there is none. It is as careful as
// Set.
func (p *Plan) Append(path string, a Answer) (*Plan, error) {
	return p.edit(func(d *edit.Doc) (edit.Edit, error) { return d.Append(path, a) })
}

// Delete takes away what stands at path: a key with all below it, or an entry of a list. It is as careful as Set.
func (p *Plan) Delete(path string) (*Plan, error) {
	return p.edit(func(d *edit.Doc) (edit.Edit, error) { return d.Delete(path) })
}

// Move puts the entry of a list at path, such as "主要试点内容.指标[3]", in the place of entry number to, counted from 1,
// which moves down or up. Comments right above the entry go with it. It is as careful as Set.
func (p *Plan) Move(path string, to int) (*Plan, error) {
	return p.edit(func(d *edit.Doc) (edit.Edit, error) { return d.Move(path, to) })
}

// edit makes a change and makes sure of its outcome.
func (p *Plan) edit(change func(*edit.Doc) (edit.Edit, error)) (*Plan, error) {
	if p.broken {
		return nil, fmt.Errorf("方案文件有语法错误，先改正再填写：%s", firstSyntax(p.found))
	}
	if p.root == nil && len(bytes.TrimSpace(p.Source)) > 0 && !onlyComments(p.Source) {
		return nil, errors.New("方案文件应由 “键: 值” 组成，不能填写")
	}
	made, err := change(&edit.Doc{File: source.New("", p.Source), Root: p.root, Values: p.values, Order: p.keysUnder})
	if err != nil {
		return nil, err
	}
	again, _ := parseWith(p.File, made.Text, func(string) (*asks, error) { return p.asks, nil })
	if again.broken || !made.Kept(again.root) {
		return nil, edit.ErrNotKept
	}
	return again, nil
}

// keysUnder are the keys that the outline asks for under a path, in its order; of a table those of its rows.
func (p *Plan) keysUnder(path string) []string {
	if q := p.Question(path); q != nil {
		return unwrap(entriesOf(q))
	}
	return nil
}

func firstSyntax(found []finding.Finding) string {
	for _, f := range found {
		if f.Rule == "yaml-syntax" {
			return fmt.Sprintf("第 %d 行，%s", f.Pos.Line, f.Message)
		}
	}
	return ""
}

func onlyComments(text []byte) bool {
	s := source.New("", text)
	for i := range s.Count() {
		if line := bytes.TrimSpace(s.Line(i + 1)); len(line) > 0 && line[0] != '#' {
			return false
		}
	}
	return true
}
