package cli

import (
	"os"
	"path/filepath"

	"pilotplan/internal/cli/disk"
	"pilotplan/internal/cli/overview"
	"pilotplan/internal/cli/workbook"
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

// sheetListing counts as textListing does, and writes all that was found into one Excel file.
type sheetListing struct {
	textListing
	to    string
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
	if err := os.MkdirAll(filepath.Dir(l.to), 0o755); err != nil {
		return err
	}
	if err := disk.Make(l.to, data); err != nil {
		return err
	}
	l.textListing.add(checked{written: []string{l.to}})
	l.rows = l.rows[:len(l.rows)-1] // the overview is no file that was judged
	return l.textListing.close(t)
}
