package cli

import (
	"fmt"
	"path/filepath"
	"strings"

	"pilotplan/internal/finding"
	"pilotplan/internal/pdf"
	"pilotplan/internal/plan"
	"pilotplan/internal/quantity/calendar"
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

// plan renders a plan file: its Markdown, and the other formats from that very Markdown.
func (r renderer) plan(in input, dir string) rendered {
	p, found := judge(in, r.packs, r.faces)
	result := rendered{plan: p, source: p.Source, found: found}
	text, err := render.Markdown(p, templates.FS)
	if err != nil {
		result.err = fmt.Errorf("%s: %w", in.name, err)
		return result
	}
	laid := r.lay(r.settingOf(p, text))
	for _, broken := range laid.book.Broken {
		result.found = append(result.found, brokenPicture(broken, placeOf(p, broken)))
	}
	outputs, err := r.files(documentName, laid, documentFormats)
	if err == nil && r.papers {
		var papers []output
		papers, err = r.materials(p)
		outputs = append(outputs, papers...)
	}
	if result.err = err; err == nil {
		result.written, result.err = writeAll(dir, outputs...)
	}
	return result
}

// text renders Markdown as it is; what is made of it takes its name.
func (r renderer) text(in input, dir string) rendered {
	result := rendered{source: in.data}
	laid := r.lay(setting{name: in.name, text: in.data, dated: r.created(calendar.Date{})})
	for _, m := range laid.book.Missing {
		result.found = append(result.found, missingGlyph(m.Rune, finding.Pos{File: in.name, Line: m.Line, Column: 1}, ""))
	}
	for _, broken := range laid.book.Broken {
		result.found = append(result.found, brokenPicture(broken, finding.Pos{File: in.name, Line: broken.Line, Column: 1}))
	}
	base := strings.TrimSuffix(filepath.Base(in.name), filepath.Ext(in.name))
	outputs, err := r.files(base, laid, documentFormats[1:]) // the Markdown is there
	if result.err = err; err == nil {
		result.written, result.err = writeAll(dir, outputs...)
	}
	return result
}
