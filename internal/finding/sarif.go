package finding

import (
	"io"
	"net/url"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
)

// Rule describes a rule to readers of SARIF.
type Rule struct {
	ID, Family, Title string   // "vague-target", "可考核", what must not be
	Severity          Severity // the usual one
	Clause            string   // where its clause comes from; may be empty
	Bad, Good         string   // lines of a plan file that it finds, and that it does not; may be empty
}

// SARIFOptions say what produced the findings.
type SARIFOptions struct {
	Version  string   // of the program
	Rules    []Rule   // those that ran, in the order of the manual; findings may be of others too
	Failures []string // what could not be checked, in the user's words
}

// WriteSARIF writes one SARIF 2.1.0 document with one run. Findings stay in the order given; those that are silenced are
// kept, with their reasons. Columns count characters, as those of Pos do.
func WriteSARIF(w io.Writer, found []Finding, o SARIFOptions) error {
	rules := withOthers(o.Rules, found)
	run := sarifRun{
		Tool: sarifTool{sarifDriver{Name: "pilotplan", Language: "zh-CN", Version: o.Version, Rules: []sarifRule{}}},
		Invocations: []sarifInvocation{{
			ExecutionSuccessful: len(o.Failures) == 0, Notifications: notifications(o.Failures),
		}},
		Language: "zh-CN", ColumnKind: "unicodeCodePoints", Results: []sarifResult{},
	}
	index := map[string]int{}
	for i, r := range rules {
		index[r.ID] = i
		run.Tool.Driver.Rules = append(run.Tool.Driver.Rules, describe(r))
	}
	for _, f := range found {
		run.Results = append(run.Results, result(f, index[f.Rule]))
	}
	return WriteDocument(w, sarifLog{Schema: sarifSchema, Version: "2.1.0", Runs: []sarifRun{run}})
}

// withOthers adds the rules that have findings and no description, by name.
func withOthers(rules []Rule, found []Finding) []Rule {
	known := map[string]bool{}
	for _, r := range rules {
		known[r.ID] = true
	}
	var others []Rule
	for _, f := range found {
		if !known[f.Rule] {
			known[f.Rule] = true
			others = append(others, Rule{ID: f.Rule, Severity: f.Severity})
		}
	}
	slices.SortFunc(others, func(a, b Rule) int { return strings.Compare(a.ID, b.ID) })
	return slices.Concat(rules, others)
}

func notifications(failures []string) []sarifNotification {
	var all []sarifNotification
	for _, failure := range failures {
		all = append(all, sarifNotification{Level: "error", Message: sarifText{messageText(failure)}})
	}
	return all
}

func describe(r Rule) sarifRule {
	d := sarifRule{
		ID: r.ID, Name: pascal(r.ID), Configuration: sarifConfiguration{r.Severity.Code()},
		Properties: sarifRuleProperties{Family: r.Family, Clause: r.Clause},
	}
	if r.Title != "" {
		d.Short, d.Full = &sarifText{r.Title}, &sarifText{r.Family + "：" + r.Title}
	}
	if r.Bad != "" && r.Good != "" {
		d.Help = &sarifText{r.Title + "\n\n不要这样写：\n" + r.Bad + "\n\n可以这样写：\n" + r.Good}
	}
	return d
}

// pascal writes vague-target as VagueTarget, the way SARIF names rules for people.
func pascal(id string) string {
	var b strings.Builder
	for word := range strings.SplitSeq(id, "-") {
		if word != "" {
			b.WriteString(strings.ToUpper(word[:1]) + word[1:])
		}
	}
	return b.String()
}

func result(f Finding, rule int) sarifResult {
	text := f.Message
	if f.Hint != "" {
		text += "\n建议: " + f.Hint
	}
	r := sarifResult{
		RuleID: f.Rule, RuleIndex: rule, Level: f.Severity.Code(), Message: sarifText{messageText(text)},
		Locations:    []sarifLocation{location(f.Pos, f.Path)},
		Suppressions: []sarifSuppression{}, // all results have a list, or none has one, says SARIF 3.27.23
		Properties:   sarifResultProperties{Hint: f.Hint, Clause: f.Clause},
	}
	for _, p := range f.Also {
		r.Related = append(r.Related, location(p.Pos, p.Path))
	}
	if f.Suppressed {
		r.Suppressions = append(r.Suppressions, sarifSuppression{"inSource", f.Reason})
	}
	return r
}

func location(at Pos, path string) sarifLocation {
	l := sarifLocation{Physical: sarifPhysical{sarifArtifact{fileURI(at.File)}, region(at)}}
	for _, name := range []string{at.Name, path} {
		if name != "" {
			l.Logical = append(l.Logical, sarifLogical{name})
		}
	}
	return l
}

// region is nil for a file as a whole, and in one that is no text, which has no lines to show. An end that is not behind the start is left out.
func region(p Pos) *sarifRegion {
	if p.Line <= 0 || p.Name != "" {
		return nil
	}
	r := &sarifRegion{StartLine: p.Line, StartColumn: max(p.Column, 0)}
	if p.EndColumn > 0 && (p.EndLine > p.Line || p.EndLine == p.Line && p.EndColumn >= p.Column) {
		r.EndLine, r.EndColumn = p.EndLine, p.EndColumn
	}
	return r
}

// fileURI is the address of a file: relative as its name is, with forward slashes, all else but ASCII encoded.
func fileURI(name string) string {
	if !filepath.IsAbs(name) {
		return (&url.URL{Path: filepath.ToSlash(filepath.Clean(name))}).String()
	}
	return (&url.URL{Scheme: "file", Path: "/" + strings.TrimPrefix(filepath.ToSlash(name), "/")}).String()
}

// linkText begins what readers of SARIF would take for a link: [text](address).
var linkText = regexp.MustCompile(`\[([^\[\]]*)\](\()`)

// messageText keeps readers from seeing placeholders and links in s: SARIF 3.11.5 and 3.11.6.
func messageText(s string) string {
	s = strings.NewReplacer("{", "{{", "}", "}}").Replace(s)
	return linkText.ReplaceAllString(s, `\[$1\]$2`)
}
