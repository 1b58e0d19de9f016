package cli

import (
	"time"

	"pilotplan/internal/finding"
	"pilotplan/internal/quantity/calendar"

	"github.com/spf13/cobra"
)

// addAsOfFlag lets a user say from which day a text is to be judged, in place of the one that it says itself.
func addAsOfFlag(c *cobra.Command, to *string) {
	c.Flags().StringVar(to, "as-of", "", "从这个`日期`起算将来，如 2023-06-30；默认看文件自己写的日期、试点期和年份")
}

// asOf reads the day of --as-of; the zero time means that none was given.
func (e *Env) asOf(text string) (time.Time, error) {
	if text == "" {
		return time.Time{}, nil
	}
	d, err := calendar.ParseDate(text)
	if err != nil {
		return time.Time{}, misuse("选项 “--as-of” 不能是 “%s”，应如 2023-06-30", finding.Visible(text))
	}
	return d.First(), nil
}
