package cli

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime/debug"
	"strconv"
	"strings"
	"time"

	"pilotplan/internal/cli/disk"
	"pilotplan/internal/doc"
	"pilotplan/internal/finding"
	"pilotplan/internal/page"
	"pilotplan/internal/page/book"
	"pilotplan/internal/pdf"
	"pilotplan/internal/plan"
	"pilotplan/internal/quantity"
	"pilotplan/internal/render"
	"pilotplan/outline"
	"pilotplan/templates"

	"github.com/spf13/cobra"
)

// documentName is the base name of what render writes.
const documentName = "方案"

// renderFlags are the options of render.
type renderFlags struct {
	outline, output string
	jobs            int
	quiet           bool
	materials       bool
	failOn          failOn
}

func (e *Env) renderCommand() *cobra.Command {
	var f renderFlags
	c := &cobra.Command{
		Use:   "render [文件...] [-o 文件夹]",
		Short: "排印方案，生成 方案.md 和 方案.pdf",
		Long: "由方案文件（.yaml）生成 方案.md，再由它排印 方案.pdf。手工改过的 .md 也可以直接排印。\n" +
			"不写文件时排印内置样例。多个文件时，每个文件的结果放在以它命名的文件夹里。\n\n退出状态：0 完成；1 完成，但方案有错误；2 用法不对；3 无法完成。",
		Example: `  pilotplan render
  pilotplan render 方案.yaml -o 成稿
  pilotplan render 客户甲.yaml 客户乙.yaml -o 成稿
  pilotplan render 方案.md
  pilotplan render --materials 客户文件夹 -o 报送材料`,
		RunE: func(_ *cobra.Command, args []string) error { return e.render(args, f) },
	}
	addOutlineFlag(c, &f.outline)
	c.Flags().StringVarP(&f.output, "output", "o", ".", "写到这个`文件夹`，没有就新建")
	addJobsFlag(c, &f.jobs)
	c.Flags().BoolVarP(&f.quiet, "quiet", "q", false, "不显示写了哪些文件")
	c.Flags().BoolVar(&f.materials, "materials", false, "同时生成请示、承诺书，以及全部文件的一张申报汇总表")
	f.failOn.addTo(c)
	return c
}

// job is one document to render, into a folder of its own where there are several.
type job struct{ name, dir string }

// rendered is what became of a job.
type rendered struct {
	plan    *plan.Plan // nil for text
	source  []byte
	found   []finding.Finding
	written []string
	err     error
}

// garbage is how much a run lets pile up before it collects, in percent of what is in use. A document is set with a few
// megabytes and then done with. At 200 a single one is hardly ever interrupted, and 200 documents take a tenth less processor
// time than at Go's 100, in 75 MB instead of 60; 300 gains nothing more, and takes a single one over 40 MB.
const garbage = 200

func (e *Env) render(args []string, f renderFlags) error {
	defer debug.SetGCPercent(debug.SetGCPercent(garbage))
	packs, err := e.packs(f.outline)
	if err != nil {
		return err
	}
	faces, err := loadFonts()
	if err != nil {
		return err
	}
	r := renderer{env: e, packs: packs, faces: faces, papers: f.materials}
	names, err := expand(args)
	if err != nil {
		return err
	}
	jobs := assign(names, f.output)
	if len(args) == 0 {
		jobs = []job{{dir: f.output}}
	}
	t := tally{failOn: f.failOn}
	var plans []*plan.Plan
	each(f.jobs, len(jobs), func(i int) rendered { return r.run(jobs[i]) }, func(done rendered) {
		e.tell(done, &t, f.quiet)
		if done.plan != nil {
			plans = append(plans, done.plan)
		}
	})
	if f.materials {
		written, err := writeSummary(plans, f.output)
		e.tell(rendered{written: written, err: err}, &t, f.quiet)
	}
	return t.conclude()
}

// assign gives each file its folder: the output folder for one, folders below it for several, named after the files.
func assign(names []string, output string) []job {
	if len(names) == 1 {
		return []job{{names[0], output}}
	}
	var jobs []job
	taken := map[string]bool{}
	for _, name := range names {
		base := strings.TrimSuffix(filepath.Base(name), filepath.Ext(name))
		if name == stdin {
			base = stdinName
		}
		dir := base
		for n := 2; taken[strings.ToLower(dir)]; n++ {
			dir = base + "-" + strconv.Itoa(n)
		}
		taken[strings.ToLower(dir)] = true
		jobs = append(jobs, job{name, filepath.Join(output, dir)})
	}
	return jobs
}

// tell shows one result: what was written and what is wrong with it.
func (e *Env) tell(r rendered, t *tally, quiet bool) {
	t.add(r.found)
	var shown []finding.Finding
	for _, f := range r.found {
		if !f.Suppressed && (f.Severity == finding.Error || t.failOn.reached(f.Severity) || ofPages(f)) {
			shown = append(shown, f)
		}
	}
	err := finding.Print(e.Stderr, shown, func(string) []byte { return r.source }, finding.PrintOptions{})
	if err = errors.Join(r.err, err); err != nil {
		fmt.Fprintf(e.Stderr, "pilotplan: %s\n", explain(err))
		t.failed++
	}
	for _, name := range r.written {
		if !quiet {
			fmt.Fprintln(e.Stdout, name)
		}
	}
}

// ofPages reports whether a finding is about the finished pages: only render can tell it.
func ofPages(f finding.Finding) bool { return f.Rule == pictureRule || f.Rule == glyphRule }

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

// setting is a Markdown text to set; pictures are looked up in the folder of the file called name.
type setting struct {
	name  string
	text  []byte
	dated time.Time
}

func (r renderer) set(s setting) ([]byte, *book.Book, error) { return r.paper(doc.Parse(s.text), s) }

// paper sets a document whose text, if it has any, is that of the setting.
func (r renderer) paper(document *doc.Document, s setting) ([]byte, *book.Book, error) {
	book := page.Layout(document, r.faces, page.Options{Files: pictureFolder(s.name)})
	var file bytes.Buffer
	err := pdf.Write(&file, book, r.faces, pdf.Options{
		Title:   document.Meta.Title,
		Author:  document.Meta.Applicant,
		Subject: document.Meta.Subject,
		Created: s.dated,
	})
	if err != nil {
		return nil, nil, fmt.Errorf("%s: set PDF: %w", s.name, err)
	}
	return file.Bytes(), book, nil
}

func pictureFolder(name string) fs.FS {
	if name == stdinName {
		return os.DirFS(".")
	}
	return os.DirFS(filepath.Dir(name))
}

// dated is the date of a plan's documents.
func (r renderer) dated(p *plan.Plan) time.Time {
	date, _ := p.Date(plan.DatedKey)
	return r.created(date)
}

// created is the date written into a PDF: the plan's own, else SOURCE_DATE_EPOCH, never the clock.
func (r renderer) created(dated quantity.Date) time.Time {
	if dated.Year != 0 {
		return dated.Last()
	}
	if s, err := strconv.ParseInt(r.env.Getenv("SOURCE_DATE_EPOCH"), 10, 64); err == nil {
		return time.Unix(s, 0).UTC()
	}
	return time.Time{}
}

// output is a finished file.
type output struct {
	name string
	data []byte
}

// writeAll writes files into a folder, which it makes if need be, and gives the paths of those written.
func writeAll(dir string, outputs ...output) ([]string, error) {
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return nil, err
	}
	var written []string
	for _, o := range outputs {
		name := filepath.Join(dir, o.name)
		if err := disk.Make(name, o.data); err != nil {
			return written, err
		}
		written = append(written, name)
	}
	return written, nil
}
