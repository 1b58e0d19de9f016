package main

import (
	"bytes"
	"context"
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"pilotplan/internal/cli"
)

// One thing changed in the sample gives the findings that the file of cases says, and no others.
func TestUnfilledAnswers(t *testing.T) { testChanges(t, "unfilled.txt") }

func testChanges(t *testing.T, name string) {
	source := string(guide().Sample)
	for _, line := range cases(t, name) {
		change, want, _ := strings.Cut(line, " => ")
		t.Run(change, func(t *testing.T) {
			t.Parallel()
			text, ok := changed(source, change)
			if !ok {
				t.Fatal("not in the sample")
			}
			if got := findingsOf(t, text); !asWanted(got, want) {
				t.Errorf("got  %q\nwant %s", got, want)
			}
		})
	}
}

// changed makes one change: old -> new, or + a sentence at the end of the goals.
func changed(source, change string) (string, bool) {
	const last = "试点期内新增主导或参与制修订国家标准、行业标准5项。"
	old, now, ok := strings.Cut(change, " -> ")
	if more, plus := strings.CutPrefix(change, "+ "); plus {
		old, now, ok = last, last+more, true
	}
	return strings.Replace(source, old, now, 1), ok && strings.Contains(source, old)
}

// asWanted compares findings with those wanted, whose place must hold the words behind @.
func asWanted(got []string, want string) bool {
	if rule, ok := strings.CutPrefix(want, "not "); ok {
		return !slices.ContainsFunc(got, func(g string) bool { return strings.HasPrefix(g, rule+"@") })
	}
	if want == "silent" {
		return len(got) == 0
	}
	wanted := strings.Split(want, " / ")
	if len(wanted) != len(got) {
		return false
	}
	for _, w := range wanted {
		rule, words, _ := strings.Cut(w, "@")
		if !slices.ContainsFunc(got, func(g string) bool {
			of, place, _ := strings.Cut(g, "@")
			return of == rule && strings.Contains(place, words)
		}) {
			return false
		}
	}
	return true
}

// findingsOf are the findings of a plan, each with what stands at its place.
func findingsOf(t *testing.T, plan string) []string {
	t.Helper()
	var out struct {
		Findings []struct {
			Rule         string
			Line, Column int
			EndLine      int `json:"end_line"`
			EndColumn    int `json:"end_column"`
		}
	}
	if err := json.Unmarshal([]byte(pilotplan(t, plan, "check", "--format", "json", "-")), &out); err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(plan, "\n")
	var found []string
	for _, f := range out.Findings {
		text := []rune(lines[f.Line-1])
		end := len(text)
		if f.EndLine == f.Line && f.EndColumn > f.Column {
			end = min(end, f.EndColumn-1)
		}
		found = append(found, f.Rule+"@"+string(text[f.Column-1:end]))
	}
	return found
}

// pilotplan runs the program on standard input and gives what it prints.
func pilotplan(t *testing.T, stdin string, args ...string) string {
	t.Helper()
	var out, errs bytes.Buffer
	now := func() time.Time { return time.Date(2023, 6, 30, 0, 0, 0, 0, time.UTC) }
	env := &cli.Env{Stdin: strings.NewReader(stdin), Stdout: &out, Stderr: &errs, Now: now, Getenv: func(string) string { return "" }}
	if status := env.Main(context.Background(), args); status > 1 {
		t.Fatalf("%v: %d %s", args, status, errs.String())
	}
	return out.String()
}

// cases are the lines of a file of cases, without comments.
func cases(t *testing.T, name string) []string {
	t.Helper()
	text, err := os.ReadFile(filepath.Join("testdata", "inputs", name))
	if err != nil {
		t.Fatal(err)
	}
	var lines []string
	for line := range strings.Lines(string(text)) {
		if line = strings.TrimSpace(line); line != "" && line[0] != '#' {
			lines = append(lines, line)
		}
	}
	return lines
}
