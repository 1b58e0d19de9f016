package main

import (
	"bytes"
	"context"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"
	"unicode"

	"pilotplan/internal/cli"
)

// run runs the program as a user would and gives its status.
func run(t *testing.T, args ...string) int {
	t.Helper()
	var stderr bytes.Buffer
	env := &cli.Env{Stdin: strings.NewReader(""), Stdout: io.Discard, Stderr: &stderr, Now: time.Now, Getenv: func(string) string { return "" }}
	status := env.Main(context.Background(), args)
	t.Logf("pilotplan %s: %d %s", strings.Join(args, " "), status, stderr.String())
	return status
}

// tool runs a program that looks at PDFs. Where it is not installed the test is skipped, unless the gate demands it.
func tool(t *testing.T, name string, args ...string) string {
	t.Helper()
	if _, err := exec.LookPath(name); err != nil {
		if os.Getenv("PILOTPLAN_NEED_TOOLS") != "" {
			t.Fatal(err)
		}
		t.Skip(err)
	}
	out, err := exec.Command(name, args...).CombinedOutput()
	if err != nil {
		t.Fatalf("%s %s: %v\n%s", name, strings.Join(args, " "), err, out)
	}
	return string(out)
}

func renderSample(t *testing.T, flags ...string) (markdown, pdf string) {
	t.Helper()
	dir := t.TempDir()
	if status := run(t, append([]string{"render", "-o", dir}, flags...)...); status != 0 {
		t.Fatalf("render gives %d", status)
	}
	return filepath.Join(dir, "方案.md"), filepath.Join(dir, "方案.pdf")
}

func TestSampleIsSoundForOtherPrograms(t *testing.T) {
	_, pdf := renderSample(t)
	if out := tool(t, "qpdf", "--check", pdf); strings.Contains(out, "WARNING") {
		t.Errorf("qpdf: %s", out)
	}
	out := tool(t, "mutool", "draw", "-q", "-F", "text", "-o", os.DevNull, pdf)
	out = strings.ReplaceAll(out, "warning: ICC support is not available\n", "") // of this mutool, not of the file
	if out != "" {
		t.Errorf("mutool: %s", out)
	}
	fonts := strings.Split(strings.TrimSpace(tool(t, "pdffonts", pdf)), "\n")[2:]
	if len(fonts) == 0 {
		t.Error("no fonts")
	}
	for _, line := range fonts {
		if !regexp.MustCompile(`^[A-Z]{6}\+.* yes yes yes `).MatchString(line) {
			t.Errorf("font is not an embedded subset with Unicode: %s", line)
		}
	}
}

// Whoever copies the PDF gets every hanzi of the Markdown, in its order.
func TestSampleTextInOrder(t *testing.T) {
	markdown, pdf := renderSample(t)
	source, err := os.ReadFile(markdown)
	if err != nil {
		t.Fatal(err)
	}
	_, body, found := strings.Cut(strings.TrimPrefix(string(source), "---\n"), "\n---\n")
	if !found {
		t.Fatal("the Markdown has no front matter")
	}
	body = regexp.MustCompile(`(?s)<!--.*?-->|`+"```mermaid\n.*?```").ReplaceAllString(body, "")
	want, got := hanzi(body), hanzi(tool(t, "pdftotext", "-raw", pdf, "-"))
	if len(want) < 4000 {
		t.Fatalf("only %d hanzi in the Markdown", len(want))
	}
	at := 0
	for i, r := range want {
		for at < len(got) && got[at] != r {
			at++
		}
		if at == len(got) {
			t.Fatalf("not in the PDF, or not in order: hanzi %d of %d, %q", i, len(want), string(want[max(0, i-12):min(len(want), i+12)]))
		}
		at++
	}
}

func hanzi(s string) []rune {
	var out []rune
	for _, r := range s {
		if unicode.Is(unicode.Han, r) {
			out = append(out, r)
		}
	}
	return out
}

func TestSameInputSameBytes(t *testing.T) {
	markdown, pdf := renderSample(t, "-j", "1")
	markdown8, pdf8 := renderSample(t, "-j", "8")
	for _, pair := range [][2]string{{markdown, markdown8}, {pdf, pdf8}} {
		a, errA := os.ReadFile(pair[0])
		b, errB := os.ReadFile(pair[1])
		if errA != nil || errB != nil {
			t.Fatal(errA, errB)
		}
		if !bytes.Equal(a, b) {
			t.Errorf("%s differs between two runs", filepath.Base(pair[0]))
		}
	}
}
