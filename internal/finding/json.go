package finding

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"unicode/utf16"
)

// Summary counts findings; those that are silenced count only as suppressed.
type Summary struct {
	Error      int `json:"error"`
	Warning    int `json:"warning"`
	Note       int `json:"note"`
	Suppressed int `json:"suppressed"`
}

// Summarize counts found.
func Summarize(found []Finding) Summary {
	var s Summary
	for _, f := range found {
		switch {
		case f.Suppressed:
			s.Suppressed++
		case f.Severity == Error:
			s.Error++
		case f.Severity == Warning:
			s.Warning++
		default:
			s.Note++
		}
	}
	return s
}

// Record is a Finding as other programs read it. Places that are not known are 0.
type Record struct {
	Rule       string `json:"rule"`
	Severity   string `json:"severity"`
	Message    string `json:"message"`
	Hint       string `json:"hint"`
	Clause     string `json:"clause"`
	File       string `json:"file"`
	Line       int    `json:"line"`
	Column     int    `json:"column"`
	EndLine    int    `json:"end_line"`
	EndColumn  int    `json:"end_column"`
	Place      string `json:"place,omitempty"` // in a file that is no text, where lines are those of the text read from it
	Path       string `json:"path"`
	Suppressed bool   `json:"suppressed"`
	Reason     string `json:"reason"`

	Also []RelatedRecord `json:"also,omitempty"`
}

// RelatedRecord is a Place as other programs read it.
type RelatedRecord struct {
	File   string `json:"file"`
	Line   int    `json:"line"`
	Column int    `json:"column"`
	Place  string `json:"place,omitempty"`
	Path   string `json:"path"`
}

// WriteJSON writes one document with all findings, in the order given, and their count.
func WriteJSON(w io.Writer, found []Finding) error {
	document := struct {
		Findings []Record `json:"findings"`
		Summary  Summary  `json:"summary"`
	}{Records(found), Summarize(found)}
	return WriteDocument(w, document)
}

// Records gives findings as other programs read them, in the order given; never nil.
func Records(found []Finding) []Record {
	records := []Record{}
	for _, f := range found {
		records = append(records, Record{
			Rule: f.Rule, Severity: f.Severity.Code(), Message: f.Message, Hint: f.Hint, Clause: f.Clause,
			File: f.Pos.File, Line: f.Pos.Line, Column: f.Pos.Column, EndLine: f.Pos.EndLine, EndColumn: f.Pos.EndColumn,
			Place: f.Pos.Name, Path: f.Path, Suppressed: f.Suppressed, Reason: f.Reason, Also: related(f.Also),
		})
	}
	return records
}

func related(places []Place) []RelatedRecord {
	var all []RelatedRecord
	for _, p := range places {
		all = append(all, RelatedRecord{p.Pos.File, p.Pos.Line, p.Pos.Column, p.Pos.Name, p.Path})
	}
	return all
}

// WriteDocument writes v as JSON for people and programs: indented, hanzi and marks as they are. Characters that a
// terminal would act on are escaped, so that the document may be shown on one.
func WriteDocument(w io.Writer, v any) error {
	var b bytes.Buffer
	encoder := json.NewEncoder(&b)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	if err := encoder.Encode(v); err != nil {
		return err
	}
	_, err := w.Write(escapeHidden(b.Bytes()))
	return err
}

// escapeHidden writes hidden characters the way JSON escapes them. They stand in strings only, but for the line ends.
func escapeHidden(text []byte) []byte {
	acts := func(r rune) bool { return r != '\n' && hidden(r) }
	if !bytes.ContainsFunc(text, acts) {
		return text
	}
	var b bytes.Buffer
	for _, r := range string(text) {
		switch high, low := utf16.EncodeRune(r); {
		case !acts(r):
			b.WriteRune(r)
		case r > 0xffff:
			fmt.Fprintf(&b, `\u%04x\u%04x`, high, low)
		default:
			fmt.Fprintf(&b, `\u%04x`, r)
		}
	}
	return b.Bytes()
}
