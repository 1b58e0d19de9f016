package cli

import (
	"pilotplan/internal/finding"
	"pilotplan/internal/quantity/calendar"
	"pilotplan/internal/word/comment"

	"github.com/spf13/cobra"
)

// signFlags say whose comments and tracked changes a Word file has.
type signFlags struct{ author, date string }

func (f *signFlags) addTo(c *cobra.Command) {
	c.Flags().StringVar(&f.author, "author", comment.Author, "docx 里批注和修订的`作者`")
	c.Flags().StringVar(&f.date, "date", "", "docx 里批注和修订的`日期`，如 2026-11-28；默认不写")
}

// options are those of the file. The date is never that of the clock, so that the same drafts give the same file.
func (f signFlags) options() (comment.Options, error) {
	o := comment.Options{Author: f.author}
	if f.date == "" {
		return o, nil
	}
	d, err := calendar.ParseDate(f.date)
	if err != nil {
		return o, misuse("选项 “--date” 不能是 “%s”，应如 2026-11-28", finding.Visible(f.date))
	}
	o.Date = d.First()
	return o, nil
}
