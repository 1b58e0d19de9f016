package cli

import (
	"path/filepath"
	"slices"
	"strings"

	"pilotplan/internal/check"
	"pilotplan/internal/cli/overview"
	"pilotplan/internal/cli/workbook"
	"pilotplan/internal/finding"
	"pilotplan/internal/plan"
	"pilotplan/internal/prose"
	"pilotplan/outline"
)

// sheetFile is what the overview is called unless the user says.
const sheetFile = "审查汇总.xlsx"

// sheetName is where the overview is to be written.
func sheetName(f checkFlags) string {
	if !f.placed {
		return sheetFile
	}
	if isFolder(f.output) {
		return filepath.Join(f.output, sheetFile)
	}
	return f.output
}

// sheetFits refuses to write the overview over what is no Excel file, as a plan is not.
func sheetFits(f checkFlags) error {
	if !strings.EqualFold(filepath.Ext(sheetName(f)), ".xlsx") {
		return misuse("“--format xlsx” 写成 Excel 文件，“-o” 后要写 .xlsx 文件或已有的文件夹，例如：-o %s", sheetFile)
	}
	return nil
}

// draft is the line of a text in the overview: what it would be as a plan is read out of it, as import does. Its papers are files of their own.
func (c checker) draft(text *prose.Text, found []finding.Finding) (*overview.Plan, error) {
	if !c.sheet {
		return nil, nil
	}
	o, made, err := c.env.intake([]*prose.Text{text}, importFlags{outline: c.chosen})
	if err != nil || made.Placed() == 0 {
		return overview.OfText(text.Name, found), err
	}
	p, faults := plan.Parse(text.Name, made.Text, func(string) (*outline.Outline, error) { return o, nil })
	asked := slices.DeleteFunc(check.RunAsOf(c.asOf, p, faults...), func(f finding.Finding) bool {
		return strings.HasPrefix(f.Path, plan.MaterialsKey+".")
	})
	return overview.OfDraft(p, found, asked), nil
}

// sheetListing counts as textListing does, and writes all that was found into one Excel file.
type sheetListing struct {
	textListing
	to    string
	make  func(name string, data []byte) error
	plans []*overview.Plan
}

func (l *sheetListing) add(r checked) {
	switch {
	case r.err != nil:
		l.plans = append(l.plans, overview.Broken(r.name, explain(r.err)))
	case r.overview == nil:
		l.plans = append(l.plans, overview.OfText(r.name, r.found))
	default:
		l.plans = append(l.plans, r.overview)
	}
	l.textListing.add(r)
}

func (l *sheetListing) close(t tally) error {
	data, err := workbook.Of(overview.Tables(l.plans))
	if err != nil {
		return err
	}
	if err := l.make(l.to, data); err != nil {
		return err
	}
	l.textListing.add(checked{written: []string{l.to}})
	l.rows = l.rows[:len(l.rows)-1] // the overview is no file that was judged
	return l.textListing.close(t)
}
