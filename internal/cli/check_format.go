package cli

import (
	"io"

	"pilotplan/internal/finding"
)

// listing writes what check found: text file by file as it comes, any other format as one document at the end.
type listing interface {
	add(checked)
	close(tally) error
}

// checkFormat is how check writes.
type checkFormat struct {
	listing func(*Env, checkFlags) listing
	copies  bool // what is found goes into a copy of each file
	sheet   bool // what is found in all files goes into one Excel file
}

// checkFormats are the formats of check.
var checkFormats = formats[checkFormat]{
	{word: "text", write: checkFormat{listing: func(e *Env, f checkFlags) listing {
		return &textListing{out: e.Stdout, quiet: f.quiet, color: e.colors(e.Stdout, f.noColor)}
	}}},
	{word: "json", write: document(func(w io.Writer, l *documentListing) error { return finding.WriteJSON(w, l.found) })},
	{word: "sarif", gloss: "2.1.0", write: document(func(w io.Writer, l *documentListing) error {
		return finding.WriteSARIF(w, fromHere(l.found), finding.SARIFOptions{Version: buildVersion(), Rules: allRules(), Failures: l.failures})
	})},
	{word: "github", gloss: "Actions 注释", write: document(func(w io.Writer, l *documentListing) error {
		return finding.WriteGitHub(w, fromHere(l.found))
	})},
	{word: "docx", gloss: "Word 批注稿", write: checkFormat{copies: true, listing: func(e *Env, f checkFlags) listing {
		return &textListing{out: e.Stdout, quiet: f.quiet, elsewhere: true}
	}}},
	{word: "xlsx", gloss: "多份方案的审查汇总", write: checkFormat{sheet: true, listing: func(e *Env, f checkFlags) listing {
		return &sheetListing{textListing: textListing{out: e.Stdout, quiet: f.quiet, elsewhere: true}, to: sheetName(f), make: e.make}
	}}},
}

func document(write func(io.Writer, *documentListing) error) checkFormat {
	return checkFormat{listing: func(e *Env, _ checkFlags) listing { return &documentListing{out: e.Stdout, write: write} }}
}
