package cli

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"pilotplan/internal/cli/disk"
	"pilotplan/internal/diff/change"
	"pilotplan/internal/diff/redline"
	"pilotplan/internal/diff/report"
	"pilotplan/internal/doc"
	"pilotplan/internal/finding"
	"pilotplan/templates"

	"golang.org/x/term"
)

// The forms in which diff writes a report, and log a history.
const (
	textForm     = "text"
	jsonForm     = "json"
	markdownForm = "markdown"
	htmlForm     = "html"
	pdfForm      = "pdf"
	redlineForm  = "redline"
	csvForm      = "csv"
)

var diffForms = []string{textForm, jsonForm, markdownForm, htmlForm, pdfForm, redlineForm}

// diffNames are the files that diff writes where the user names a folder, or nothing for what no terminal shows.
var diffNames = map[string]string{
	textForm: "修改对照表.txt", jsonForm: "修改对照表.json", markdownForm: "修改对照表.md", htmlForm: "修改对照表.html",
	pdfForm: "修改对照表.pdf", redlineForm: "修改标注稿.pdf",
}

// write writes a report in the form that is wanted, to the file that is wanted.
func (r *revisions) write(told *change.Report, before, after *readDraft) error {
	form, name := r.flags.format.value, r.flags.output
	if isFolder(name) {
		name = filepath.Join(name, diffNames[form])
	}
	if name == "" && (form == pdfForm || form == redlineForm) {
		name = diffNames[form]
	}
	if name == "" && form == textForm {
		return report.Print(r.env.Stdout, told, r.printing(r.env.Stdout))
	}
	data, err := r.bytes(form, told, before, after)
	if err != nil {
		return err
	}
	if name == "" {
		_, err := r.env.Stdout.Write(data)
		return err
	}
	if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
		return err
	}
	if err := disk.Make(name, data); err != nil {
		return err
	}
	if r.flags.quiet {
		return nil
	}
	_, err = fmt.Fprintln(r.env.Stdout, finding.Visible(name))
	return err
}

// isFolder reports whether a name is a folder's: one that is there, or one written with a slash at its end.
func isFolder(name string) bool {
	if name == "" {
		return false
	}
	info, err := os.Stat(name)
	return err == nil && info.IsDir() || os.IsPathSeparator(name[len(name)-1])
}

// widest is how wide a terminal's lines are made at most: longer ones are hard to read.
const widest = 120

// printing is how text is printed to w.
func (r *revisions) printing(w io.Writer) report.PrintOptions {
	o := report.PrintOptions{Color: r.env.colors(w, r.flags.noColor), All: r.flags.all, Brief: r.flags.quiet}
	if f, ok := w.(*os.File); ok {
		if width, _, err := term.GetSize(int(f.Fd())); err == nil {
			o.Width = min(width, widest)
		}
	}
	return o
}

// bytes writes a report in a form.
func (r *revisions) bytes(form string, told *change.Report, before, after *readDraft) ([]byte, error) {
	var b bytes.Buffer
	var err error
	switch form {
	case textForm:
		err = report.Print(&b, told, r.printing(&b))
	case jsonForm:
		err = report.WriteJSON(&b, told)
	case htmlForm:
		err = report.HTML(&b, told)
	case markdownForm:
		return report.Markdown(told, templates.FS)
	case pdfForm:
		return r.table(told, after)
	case redlineForm:
		return r.redline(before, after)
	}
	return b.Bytes(), err
}

// table sets the table of a report, from its Markdown.
func (r *revisions) table(told *change.Report, after *readDraft) ([]byte, error) {
	text, err := report.Markdown(told, templates.FS)
	if err != nil {
		return nil, err
	}
	return r.paper(doc.Parse(text), after)
}

// redline sets the new version with the old one's words struck.
func (r *revisions) redline(before, after *readDraft) ([]byte, error) {
	old, err := before.document()
	if err != nil {
		return nil, err
	}
	new, err := after.document()
	if err != nil {
		return nil, err
	}
	return r.paper(redline.Merge(old, new), after)
}

// paper sets a document that is about a version.
func (r *revisions) paper(d *doc.Document, about *readDraft) ([]byte, error) {
	faces, err := loadFonts()
	if err != nil {
		return nil, err
	}
	set := renderer{env: r.env, packs: r.packs, faces: faces}
	file, _, err := set.paper(d, setting{name: about.file, dated: set.created(about.dated())})
	return file, err
}
