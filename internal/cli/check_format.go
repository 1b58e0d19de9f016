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

// checkFormats are the formats of check.
var checkFormats = formats[func(*Env, checkFlags) listing]{
	{word: "text", write: func(e *Env, f checkFlags) listing {
		return &textListing{out: e.Stdout, quiet: f.quiet, color: e.colors(e.Stdout, f.noColor)}
	}},
	{word: "json", write: document(func(w io.Writer, l *documentListing) error { return finding.WriteJSON(w, l.found) })},
	{word: "sarif", gloss: "2.1.0", write: document(func(w io.Writer, l *documentListing) error {
		return finding.WriteSARIF(w, fromHere(l.found), finding.SARIFOptions{Version: buildVersion(), Rules: allRules(), Failures: l.failures})
	})},
	{word: "github", gloss: "Actions 注释", write: document(func(w io.Writer, l *documentListing) error {
		return finding.WriteGitHub(w, fromHere(l.found))
	})},
}

func document(write func(io.Writer, *documentListing) error) func(*Env, checkFlags) listing {
	return func(e *Env, _ checkFlags) listing { return &documentListing{out: e.Stdout, write: write} }
}
