package cli

import (
	"slices"
	"strings"

	"github.com/spf13/cobra"
)

// checkFormat is how check writes findings.
type checkFormat string

const (
	textFormat   checkFormat = "text"
	jsonFormat   checkFormat = "json"
	sarifFormat  checkFormat = "sarif"
	githubFormat checkFormat = "github"
)

var checkFormats = []string{string(textFormat), string(jsonFormat), string(sarifFormat), string(githubFormat)}

func (f *checkFormat) String() string { return string(*f) }

func (f *checkFormat) Set(s string) error {
	if !slices.Contains(checkFormats, s) {
		return misuse("要写 %s", strings.Join(checkFormats, "、"))
	}
	*f = checkFormat(s)
	return nil
}

func (f *checkFormat) Type() string { return "格式" }

func (f *checkFormat) addTo(c *cobra.Command) {
	*f = textFormat
	c.Flags().Var(f, "format", "输出格式：text、json、sarif（2.1.0）或 github（Actions 注释）")
}

// listing writes what check found: text file by file as it comes, any other format as one document at the end.
type listing interface {
	add(checked)
	close(tally) error
}

func (e *Env) listing(f checkFlags) listing {
	if f.format == textFormat {
		return &textListing{out: e.Stdout, quiet: f.quiet, color: e.colors(e.Stdout, f.noColor)}
	}
	return &documentListing{out: e.Stdout, format: f.format}
}
