package cli

import (
	"fmt"
	"path/filepath"
	"strings"

	"pilotplan/internal/finding"
	"pilotplan/internal/pdf"
	"pilotplan/internal/plan"
	"pilotplan/internal/quantity"
	"pilotplan/internal/render"
	"pilotplan/outline"
	"pilotplan/templates"
)

// renderer sets documents; it may run several jobs at once.
type renderer struct {
	env    *Env
	packs  plan.Packs
	faces  *pdf.Fonts
	papers bool // the materials too
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
	if in.isPlan() {
		return r.plan(in, j.dir)
	}
	return r.text(in, j.dir)
}

// plan renders a plan file: its Markdown, and the PDF set from that very Markdown.
func (r renderer) plan(in input, dir string) rendered {
	p, found := judge(in, r.packs, r.faces)
	result := rendered{plan: p, source: p.Source, found: found}
	text, err := render.Markdown(p, templates.FS)
	if err != nil {
		result.err = fmt.Errorf("%s: %w", in.name, err)
		return result
	}
	file, book, err := r.set(setting{name: in.name, text: text, dated: r.dated(p)})
	if err != nil {
		result.err = err
		return result
	}
	for _, broken := range book.Broken {
		result.found = append(result.found, brokenPicture(broken, placeOf(p, broken)))
	}
	outputs := []output{{documentName + ".md", text}, {documentName + ".pdf", file}}
	if r.papers {
		papers, err := r.materials(p)
		if err != nil {
			result.err = err
			return result
		}
		outputs = append(outputs, papers...)
	}
	result.written, result.err = writeAll(dir, outputs...)
	return result
}

// text renders Markdown as it is; the PDF takes the name of the Markdown file.
func (r renderer) text(in input, dir string) rendered {
	result := rendered{source: in.data}
	file, book, err := r.set(setting{name: in.name, text: in.data, dated: r.created(quantity.Date{})})
	if err != nil {
		result.err = err
		return result
	}
	for _, m := range book.Missing {
		result.found = append(result.found, missingGlyph(m.Rune, finding.Pos{File: in.name, Line: m.Line, Column: 1}, ""))
	}
	for _, broken := range book.Broken {
		result.found = append(result.found, brokenPicture(broken, finding.Pos{File: in.name, Line: broken.Line, Column: 1}))
	}
	base := strings.TrimSuffix(filepath.Base(in.name), filepath.Ext(in.name))
	result.written, result.err = writeAll(dir, output{base + ".pdf", file})
	return result
}
