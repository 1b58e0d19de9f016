package cli

import (
	"io"
	"os"
	"path/filepath"

	"pilotplan/internal/check"
	"pilotplan/internal/cli/paper"
	"pilotplan/internal/finding"
	"pilotplan/internal/word"
)

// documentListing is for programs: nothing but one document, whatever the number of files.
type documentListing struct {
	out      io.Writer
	write    func(io.Writer, *documentListing) error
	found    []finding.Finding
	failures []string
}

func (l *documentListing) add(r checked) {
	l.found = append(l.found, r.found...)
	if r.err != nil {
		l.failures = append(l.failures, explain(r.err))
	}
}

func (l *documentListing) close(tally) error { return l.write(l.out, l) }

// fromHere names files below the working folder as seen from it: the root of a repository, where a service runs check.
func fromHere(found []finding.Finding) []finding.Finding {
	here, err := os.Getwd()
	if err != nil {
		return found
	}
	var all []finding.Finding
	for _, f := range found {
		if filepath.IsAbs(f.Pos.File) {
			if name, err := filepath.Rel(here, f.Pos.File); err == nil && filepath.IsLocal(name) {
				f.Pos.File = name
			}
		}
		f.Pos.File = filepath.ToSlash(f.Pos.File)
		all = append(all, f)
	}
	return all
}

// allRules describes the rules of check, behind those of the file and of the characters, which check does not run itself.
func allRules() []finding.Rule {
	const file = "文件"
	rules := []finding.Rule{
		{ID: "yaml-syntax", Family: file, Title: "YAML 写法有错", Severity: finding.Error},
		{ID: "unknown-key", Family: file, Title: "指南里没有这个键", Severity: finding.Error},
		{ID: "duplicate-key", Family: file, Title: "同一个键写了两次", Severity: finding.Error},
		{ID: "wrong-kind", Family: file, Title: "值的种类不对", Severity: finding.Error},
		{ID: "encoding", Family: file, Title: "文件不是 UTF-8 编码", Severity: finding.Note},
		{ID: word.ChangesRule, Family: file, Title: "Word 文件里有未接受的修订或批注", Severity: finding.Note},
		{ID: word.LeftOutRule, Family: file, Title: "Word 文件里有没有读取的内容", Severity: finding.Note},
	}
	for _, r := range check.Rules() {
		rules = append(rules, finding.Rule{
			ID: r.ID, Family: r.Family, Title: r.Title, Severity: r.Severity, Clause: r.Clause, Bad: r.Bad, Good: r.Good,
		})
	}
	return append(rules, finding.Rule{ID: paper.GlyphRule, Family: "排版", Title: "字符没有字形，PDF 里画成方框", Severity: finding.Warning})
}
