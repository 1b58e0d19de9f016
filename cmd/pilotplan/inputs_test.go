package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"pilotplan/internal/check"
	"pilotplan/internal/cli"
	"pilotplan/internal/quantity"

	"pilotplan/internal/thorough"
)

// record is what targets says of a sentence, as far as the tests look at it.
type record struct {
	Text, Class string
	Values      []struct{ Text, Number, Unit, Relation string }
	Deadline    *struct{ Text, Date string }
}

// What people write in a goal is read as they mean it: testdata/inputs/sentences.txt says how.
func TestSentencesAsWritten(t *testing.T) {
	var in strings.Builder
	lines := cases(t, "sentences.txt")
	for _, line := range lines {
		sentence, _, _ := strings.Cut(line, " => ")
		in.WriteString(sentence + "\n")
	}
	var got []record
	out := pilotplan(t, in.String(), "targets", "--lines", "--format", "json", "--as-of", "2023-06-30", "-")
	if err := json.Unmarshal([]byte(out), &got); err != nil || len(got) != len(lines) {
		t.Fatal(err, len(got), len(lines))
	}
	for i, line := range lines {
		_, want, _ := strings.Cut(line, " => ")
		if fault := unlike(got[i], strings.Split(want, " | ")); fault != "" {
			t.Errorf("%s\n\twant %s\n\t%s", got[i].Text, want, fault)
		}
	}
}

// unlike says what differs between a record and what is wanted: class, values, deadline.
func unlike(got record, want []string) string {
	if class := strings.TrimSpace(want[0]); got.Class != class {
		return "class " + got.Class
	}
	if len(want) > 1 && !sameValues(got, strings.TrimSpace(want[1])) {
		return fmt.Sprintf("values %v", got.Values)
	}
	if len(want) < 3 {
		return ""
	}
	date := "no date"
	if got.Deadline != nil {
		date = got.Deadline.Date
	}
	if w := strings.Trim(want[2], " |"); w != "" && date != w {
		return "deadline " + date
	}
	return ""
}

// sameValues compares the values of a record with those wanted, of which the last words may be left out.
func sameValues(got record, want string) bool {
	if want == "no value" {
		return len(got.Values) == 0
	}
	wanted := strings.Split(want, " / ")
	if len(got.Values) != len(wanted) {
		return false
	}
	for i, w := range wanted {
		v, part := got.Values[i], strings.Fields(w)
		if v.Relation != part[0] || len(part) > 2 && !sameAmount(v.Number+v.Unit, part[1]+part[2]) {
			return false
		}
	}
	return true
}

// sameAmount reports whether two amounts are equal, to two places where they are no round numbers.
func sameAmount(a, b string) bool {
	if a == b {
		return true
	}
	x, errX := quantity.Parse(a)
	y, errY := quantity.Parse(b)
	if errX != nil || errY != nil {
		return false
	}
	x.Number, y.Number = x.Number.Round(6), y.Number.Round(6)
	if c, err := x.Compare(y); err == nil && c == 0 {
		return true
	}
	x.Number = x.Number.Round(2)
	c, err := x.Compare(y)
	return err == nil && c == 0
}

// One thing changed in the sample gives the findings that answers.txt and reckoned.txt say, and no others.
func TestAnswersAsWritten(t *testing.T)    { testChanges(t, "answers.txt") }
func TestFiguresReckonedWith(t *testing.T) { testChanges(t, "reckoned.txt") }
func TestUnfilledAnswers(t *testing.T)     { testChanges(t, "unfilled.txt") }

func testChanges(t *testing.T, name string) {
	source := string(guide().Sample)
	for i, line := range cases(t, name) {
		if i%thorough.Rounds(3, 1) > 0 {
			continue
		}
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
func findingsOf(t *testing.T, text string) []string {
	t.Helper()
	p, faults := parse([]byte(text))
	lines := strings.Split(text, "\n")
	var found []string
	for _, f := range check.Run(p, faults...) {
		line := []rune(lines[f.Pos.Line-1])
		end := len(line)
		if f.Pos.EndLine == f.Pos.Line && f.Pos.EndColumn > f.Pos.Column {
			end = min(end, f.Pos.EndColumn-1)
		}
		found = append(found, f.Rule+"@"+string(line[f.Pos.Column-1:end]))
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
