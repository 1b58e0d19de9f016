package cli

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"pilotplan/internal/cli/paper"
	"pilotplan/internal/diff/change"
	"pilotplan/internal/diff/redline"
	"pilotplan/internal/diff/report"
	"pilotplan/internal/doc"
	"pilotplan/internal/finding"
	"pilotplan/templates"

	"golang.org/x/term"
)

// comparison is what is written: the report, and the versions that it compares.
type comparison struct {
	told          *change.Report
	before, after *readDraft
}

// diffFormat is how diff writes.
type diffFormat struct {
	file  string // the name of the file where the user names a folder
	paged bool   // no terminal shows it: where the user names nothing, the file is written too
	write func(*revisions, io.Writer, comparison) error
}

// diffFormats are the formats of diff.
var diffFormats = formats[diffFormat]{
	{word: "text", write: diffFormat{file: "修改对照表.txt", write: func(r *revisions, w io.Writer, c comparison) error {
		return report.Print(w, c.told, r.printing())
	}}},
	{word: "json", write: diffFormat{file: "修改对照表.json", write: func(_ *revisions, w io.Writer, c comparison) error {
		return report.WriteJSON(w, c.told)
	}}},
	{word: "markdown", write: diffFormat{file: "修改对照表.md", write: func(_ *revisions, w io.Writer, c comparison) error {
		text, err := report.Markdown(c.told, templates.FS)
		return writeMade(w, text, err)
	}}},
	{word: "html", write: diffFormat{file: "修改对照表.html", write: func(_ *revisions, w io.Writer, c comparison) error {
		return report.HTML(w, c.told)
	}}},
	{word: "pdf", gloss: "修改对照表", write: diffFormat{file: "修改对照表.pdf", paged: true, write: tableAs(paper.Press.PDF)}},
	{word: "docx-table", gloss: "Word 修改对照表", write: diffFormat{file: "修改对照表.docx", paged: true, write: tableAs(paper.Press.Word)}},
	{word: "redline", gloss: "PDF 修改标注稿", write: diffFormat{file: "修改标注稿.pdf", paged: true, write: (*revisions).redline}},
	{word: "docx", gloss: "Word 修订稿", write: diffFormat{file: "修订稿.docx", paged: true, write: (*revisions).wordRevision}},
}

// writeMade writes what was made unless that failed.
func writeMade(w io.Writer, data []byte, err error) error {
	if err == nil {
		_, err = w.Write(data)
	}
	return err
}

// target is the file to write; empty for standard output.
func (r *revisions) target() string {
	name, format := r.flags.output, r.flags.format.format().write
	switch {
	case isFolder(name):
		return filepath.Join(name, format.file)
	case name == "" && format.paged:
		return format.file
	}
	return name
}

// write writes a comparison in the format that is wanted, to the file that is wanted.
func (r *revisions) write(c comparison) error {
	var data bytes.Buffer
	if err := r.flags.format.format().write.write(r, &data, c); err != nil {
		return err
	}
	name := r.target()
	if name == "" {
		_, err := r.env.Stdout.Write(data.Bytes())
		return err
	}
	if err := r.env.make(name, data.Bytes()); err != nil {
		return err
	}
	if r.flags.quiet {
		return nil
	}
	_, err := fmt.Fprintln(r.env.Stdout, finding.Visible(name))
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

// printing is how text is printed: for the terminal, if it goes there.
func (r *revisions) printing() report.PrintOptions {
	o := report.PrintOptions{All: r.flags.all, Brief: r.flags.quiet}
	if r.target() != "" {
		return o
	}
	o.Color = r.env.colors(r.env.Stdout, r.flags.noColor)
	if f, ok := fileOf(r.env.Stdout); ok {
		if width, _, err := term.GetSize(int(f.Fd())); err == nil {
			o.Width = min(width, widest)
		}
	}
	return o
}

// made writes a document that is set.
type made func(paper.Press, paper.Laid) ([]byte, error)

// tableAs sets the table of a report, from its Markdown.
func tableAs(format made) func(*revisions, io.Writer, comparison) error {
	return func(r *revisions, w io.Writer, c comparison) error {
		text, err := report.Markdown(c.told, templates.FS)
		if err != nil {
			return err
		}
		return r.paper(w, doc.Parse(text), c.after, format)
	}
}

// redline sets the new version with the old one's words struck.
func (r *revisions) redline(w io.Writer, c comparison) error {
	old, err := c.before.document()
	if err != nil {
		return err
	}
	new, err := c.after.document()
	if err != nil {
		return err
	}
	return r.paper(w, redline.Merge(old, new), c.after, paper.Press.PDF)
}

// paper sets a document that is about a version.
func (r *revisions) paper(w io.Writer, d *doc.Document, about *readDraft, format made) error {
	press, err := r.env.press()
	if err != nil {
		return err
	}
	file, err := format(press, press.LayDocument(d, paper.Setting{Name: about.file, Dated: press.Date(about.dated())}))
	return writeMade(w, file, err)
}
