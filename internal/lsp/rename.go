package lsp

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"pilotplan/internal/finding"
	"pilotplan/internal/plan"
)

type renameParams struct {
	at
	NewName string `json:"newName"`
}

type textEdit struct {
	Range        span   `json:"range"`
	NewText      string `json:"newText"`
	AnnotationID string `json:"annotationId,omitempty"`
}

// workspaceEdit changes one document: by Changes, or by DocumentChanges for a client that takes those.
type workspaceEdit struct {
	Changes           map[string][]textEdit `json:"changes,omitempty"`
	DocumentChanges   []documentEdit        `json:"documentChanges,omitempty"`
	ChangeAnnotations map[string]annotation `json:"changeAnnotations,omitempty"`
}

type documentEdit struct {
	TextDocument documentID `json:"textDocument"`
	Edits        []textEdit `json:"edits"`
}

type annotation struct {
	Label             string `json:"label"`
	NeedsConfirmation bool   `json:"needsConfirmation"`
}

// prepareRename says what of the text under the cursor can be renamed: the number of an indicator, as its row or another names it.
func (s *server) prepareRename(at at) (any, error) {
	d, number, err := s.numberUnder(at)
	if err != nil || number.Empty() {
		return nil, err
	}
	return map[string]any{"range": d.span(inside(number)), "placeholder": wordOf(number)}, nil
}

// rename gives an indicator another number wherever the plan names it: in its row, in the rows that serve it, and in texts.
func (s *server) rename(p renameParams) (any, error) {
	d, number, err := s.numberUnder(p.at)
	switch {
	case err != nil:
		return nil, err
	case number.Empty():
		return nil, refused("这里没有指标编号；光标放在指标的编号上，或任务的对应指标上")
	}
	before, after := wordOf(number), strings.TrimSpace(p.NewName)
	if err := mayBecome(d.plan(), before, after); err != nil {
		return nil, err
	}
	edits := s.renaming(d, before, after)
	if !s.renamed(d, edits, before, after) {
		return nil, refused("%s不能直接写作编号，改用字母和数字，如 Z1", finding.Quote(after))
	}
	return s.inDocument(d, edits), nil
}

// refused is an answer to a request that cannot be granted, which the editor shows to the user.
func refused(format string, args ...any) error {
	return fault(codeRefused, format, args...)
}

// codeRefused is the protocol's RequestFailed: well formed, and not to be done.
const codeRefused = -32803

var numberForm = regexp.MustCompile(`^[\p{L}\p{N}]+([-._][\p{L}\p{N}]+)*$`)

// mayBecome says why a number cannot be changed into another, if it cannot.
func mayBecome(p *plan.Plan, before, after string) error {
	switch own := indicatorsOf(p, before); {
	case !numberForm.MatchString(after):
		return refused("编号只用字、字母、数字和其间的 - . _，这里写的是%s", finding.Quote(after))
	case len(own) > 1:
		return refused("有 %d 个指标的编号都是%s，先在表里把它们改开", len(own), finding.Quote(before))
	case len(own) == 0:
		return refused("没有编号为%s的指标", finding.Quote(before))
	case after != before && len(indicatorsOf(p, after)) > 0:
		return refused("已经有编号为%s的指标：%s", finding.Quote(after), finding.Quote(wordOf(indicatorsOf(p, after)[0].Name)))
	}
	return nil
}

// inProse is the annotation of edits in texts, where what looks like a number may be something else.
const inProse = "正文"

// renaming are the edits of a rename.
func (s *server) renaming(d *snapshot, before, after string) []textEdit {
	edits := []textEdit{}
	cells := map[string]bool{}
	for _, t := range numbersIn(d.plan()) {
		cells[t.Path] = true
		if wordOf(t) == before {
			edits = append(edits, textEdit{Range: d.span(inside(t)), NewText: after})
		}
	}
	for _, t := range d.plan().Texts() {
		if cells[t.Path] {
			continue
		}
		for _, at := range mentions(t.Value, before) {
			edits = append(edits, textEdit{d.span(t.Range(at, at+len(before))), after, s.annotated()})
		}
	}
	return edits
}

// mentions are where a text names a number, in bytes. One of digits or letters alone is not looked for, as it may be anything.
func mentions(text, number string) []int {
	if !strings.ContainsFunc(number, unicode.IsLetter) || !strings.ContainsFunc(number, unicode.IsDigit) {
		return nil
	}
	var found []int
	for at := 0; ; {
		i := strings.Index(text[at:], number)
		if i < 0 {
			return found
		}
		at += i
		before, _ := utf8.DecodeLastRuneInString(text[:at])
		after, _ := utf8.DecodeRuneInString(text[at+len(number):])
		if !goesOn(before) && !goesOn(after) {
			found = append(found, at)
		}
		at += len(number)
	}
}

// goesOn reports whether a character beside a number belongs to it, so that it is another: Z1 in Z12, Z1-3, AZ1.
func goesOn(r rune) bool {
	return r < unicode.MaxASCII && (unicode.IsLetter(r) || unicode.IsDigit(r) || slices.Contains([]rune("-._"), r))
}

// annotated is the annotation of an edit in a text, if the client can ask the user about it.
func (s *server) annotated() string {
	if e := s.client.Workspace.WorkspaceEdit; e.DocumentChanges && len(e.ChangeAnnotationSupport) > 0 {
		return inProse
	}
	return ""
}

// renamed reports whether the plan reads as it should after some edits: as many cells name the new number as named the old one.
func (s *server) renamed(d *snapshot, edits []textEdit, before, after string) bool {
	again := s.snapshot(d, d.uri, d.version, d.withEdits(edits)).plan()
	count := func(p *plan.Plan, number string) (n int) {
		for _, t := range numbersIn(p) {
			if wordOf(t) == number {
				n++
			}
		}
		return n
	}
	return before == after || count(again, before) == 0 && count(again, after) == count(d.plan(), before)+count(d.plan(), after)
}

// withEdits is a text with edits made, none of which touches another.
func (t *text) withEdits(edits []textEdit) *text {
	edits = slices.Clone(edits)
	slices.SortFunc(edits, func(a, b textEdit) int { return t.offset(b.Range.Start) - t.offset(a.Range.Start) })
	for _, e := range edits {
		t = t.edited(change{&e.Range, e.NewText})
	}
	return t
}

// inDocument gives edits of a document in the form that the client takes.
func (s *server) inDocument(d *snapshot, edits []textEdit) workspaceEdit {
	if !s.client.Workspace.WorkspaceEdit.DocumentChanges {
		return workspaceEdit{Changes: map[string][]textEdit{d.uri: edits}}
	}
	all := workspaceEdit{DocumentChanges: []documentEdit{{documentID{d.uri, d.version}, edits}}}
	if slices.ContainsFunc(edits, func(e textEdit) bool { return e.AnnotationID != "" }) {
		all.ChangeAnnotations = map[string]annotation{inProse: {"正文里提到的编号", true}}
	}
	return all
}

// inside is the place of what a text says, without quotes and blanks around it.
func inside(t plan.Text) finding.Pos {
	from := len(t.Value) - len(strings.TrimLeftFunc(t.Value, unicode.IsSpace))
	return t.Range(from, from+len(strings.TrimSpace(t.Value)))
}
