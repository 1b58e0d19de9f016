package cli

import (
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"

	"pilotplan/internal/finding"
)

// textListing is for people.
type textListing struct {
	out       io.Writer
	quiet     bool
	color     bool
	elsewhere bool // what was found is written into other files, and only counted here
	rows      []fileCount
	err       error // the first of writing
}

// fileCount is a line of the summary: the findings of one file.
type fileCount struct {
	name   string
	judged bool
	finding.Summary
}

func (l *textListing) add(r checked) {
	l.rows = append(l.rows, fileCount{r.name, r.judged, finding.Summarize(r.found)})
	var err error
	if !l.elsewhere {
		source := func(string) []byte { return r.source }
		err = finding.Print(l.out, r.found, source, finding.PrintOptions{Color: l.color})
	}
	for _, name := range r.written {
		if !l.quiet && err == nil {
			_, err = fmt.Fprintln(l.out, finding.Visible(name))
		}
	}
	l.err = errors.Join(l.err, err)
}

func (l *textListing) close(t tally) error {
	if l.err != nil || l.quiet {
		return l.err
	}
	if len(l.rows) > 1 {
		if _, err := io.WriteString(l.out, countTable(l.rows)); err != nil {
			return err
		}
	}
	return t.print(l.out)
}

// countTable has a line a file, in columns that stay straight with full-width names.
func countTable(rows []fileCount) string {
	const head, column = "文件", 6 // two spaces and two hanzi
	wide := finding.Cells(head)
	for _, r := range rows {
		wide = max(wide, finding.Cells(finding.Visible(r.name)))
	}
	var b strings.Builder
	line := func(name string, cells ...string) {
		b.WriteString(name + strings.Repeat(" ", wide-finding.Cells(name)))
		for _, cell := range cells {
			b.WriteString(strings.Repeat(" ", max(2, column-finding.Cells(cell))) + cell)
		}
		b.WriteByte('\n')
	}
	line(head, finding.Error.String(), finding.Warning.String(), finding.Note.String())
	for _, r := range rows {
		name := finding.Visible(r.name)
		if !r.judged {
			line(name, "没有检查")
			continue
		}
		line(name, strconv.Itoa(r.Error), strconv.Itoa(r.Warning), strconv.Itoa(r.Note))
	}
	return b.String()
}
