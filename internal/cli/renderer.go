package cli

import (
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"time"

	"pilotplan/internal/cli/disk"
	"pilotplan/internal/cli/paper"
	"pilotplan/internal/doc"
	"pilotplan/internal/doc/markdown"
	"pilotplan/internal/doc/shape"
	"pilotplan/internal/finding"
	"pilotplan/internal/plan"
	"pilotplan/outline"
)

// renderer makes files of what the user names; it may run several jobs at once.
type renderer struct {
	env     *Env
	packs   plan.Packs
	press   paper.Press
	formats []paper.Format
	papers  bool // the materials too
}

// press is what documents are set with.
func (e *Env) press() (paper.Press, error) {
	faces, err := paper.LoadFonts()
	press := paper.Press{Faces: faces}
	if s, err := strconv.ParseInt(e.Getenv("SOURCE_DATE_EPOCH"), 10, 64); err == nil {
		press.Epoch = time.Unix(s, 0).UTC()
	}
	return press, err
}

func (r renderer) run(j job) rendered {
	if j.name == "" {
		o, err := r.packs("")
		if err == nil && o.Sample == nil {
			err = misuse("大纲包 “%s” 没有样例，请写明方案文件", o.Name)
		}
		if err != nil {
			return rendered{err: err}
		}
		return r.plan(input{outline.SampleName, o.Sample}, j.dir)
	}
	in, err := r.env.read(j.name)
	if err != nil {
		return rendered{err: err}
	}
	switch {
	case in.isWord():
		return r.word(in, j.dir)
	case in.isPlan():
		return r.plan(in, j.dir)
	}
	return r.text(in, j.dir)
}

// plan renders a plan file: its Markdown, and the other formats from that very Markdown.
func (r renderer) plan(in input, dir disk.Target) rendered {
	p, found := judge(time.Time{}, in, r.packs, r.press.Faces)
	result := rendered{plan: p, source: p.Source, found: found}
	laid, err := r.press.Plan(p)
	if err != nil {
		result.err = err
		return result
	}
	result.found = append(result.found, laid.InPlan(p)...)
	files, err := r.press.Files(documentName, laid, r.formats)
	if err == nil && r.papers {
		var papers []disk.File
		papers, err = r.press.Materials(p, r.formats)
		files = append(files, papers...)
	}
	return r.env.writtenTo(dir, result, files, err)
}

// text renders Markdown as it is; what is made of it takes its name.
func (r renderer) text(in input, dir disk.Target) rendered {
	formats := setFrom(r.formats)
	if len(formats) == 0 {
		return rendered{err: misuse("%s 就是 Markdown，用 --format 写明要 %s", finding.Visible(in.name), either(documentWords()[1:]))}
	}
	document := doc.Parse(in.data)
	shape.Read(document)
	laid := r.press.LayDocument(document, paper.Setting{Name: in.name, Text: in.data, Dated: r.press.Epoch})
	base := strings.TrimSuffix(filepath.Base(in.name), filepath.Ext(in.name))
	files, err := r.press.Files(base, laid, formats)
	return r.env.writtenTo(dir, rendered{source: in.data, found: laid.InText()}, files, err)
}

// word renders a Word file: its text as Markdown, with the pictures that it shows, and its pages.
func (r renderer) word(in input, dir disk.Target) rendered {
	f, err := in.word()
	if err != nil {
		return rendered{err: err}
	}
	laid := r.press.LayDocument(f.Document, paper.Setting{
		Name: in.name, Text: markdown.Write(f.Document), Files: f.Pictures, Row: f.Row, Dated: r.press.Epoch,
	})
	base := strings.TrimSuffix(filepath.Base(in.name), filepath.Ext(in.name))
	files, err := r.press.Files(base, laid, r.formats)
	for i := range files {
		if files[i].Name == filepath.Base(in.name) {
			files[i].Name = base + cleanCopy + filepath.Ext(in.name) // what was received stays as it is
		}
	}
	if slices.ContainsFunc(r.formats, isMarkdown) {
		for _, p := range f.Pictures {
			files = append(files, disk.File{Name: p.Name, Data: p.Data})
		}
	}
	return r.env.writtenTo(dir, rendered{source: f.Source, found: append(f.Found, laid.InText()...)}, files, err)
}

// cleanCopy is what the name of a Word file that is set anew ends in.
const cleanCopy = "-排版"

// isMarkdown reports whether a format is what all others are made of.
func isMarkdown(f paper.Format) bool { return f.Ext == paper.Formats[0].Ext }

// setFrom are the formats that are made of the Markdown, which is there already where the user renders one.
func setFrom(formats []paper.Format) []paper.Format {
	return slices.DeleteFunc(slices.Clone(formats), isMarkdown)
}

// writtenTo is a result whose files are written unless they could not be made.
func (e *Env) writtenTo(dir disk.Target, r rendered, files []disk.File, err error) rendered {
	if r.err = err; err == nil {
		r.written, r.err = e.makeAll(dir, files)
	}
	return r
}
