package main

import (
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"pilotplan/internal/thorough"
)

// Every example of the CommonMark specification goes through to a PDF by itself, and so does one document that holds them
// all. That no character is lost on the way to the pages is tested where they are made.
func TestSpecificationGoesThroughToPDF(t *testing.T) {
	if !thorough.Wanted() {
		t.Skip("takes a while")
	}
	dir := t.TempDir()
	name := filepath.Join(dir, "规范.md")
	var text strings.Builder
	for _, example := range specExamples(t) {
		text.WriteString("# 例\n\n" + strings.TrimRight(example, "\n") + "\n\n")
		if status := renderText(t, filepath.Join(dir, "例.md"), example); status != 0 {
			t.Fatalf("%q gives %d", example, status)
		}
	}
	if status := renderText(t, name, text.String()); status != 0 {
		t.Fatalf("the whole gives %d", status)
	}
	out := tool(t, "pdftotext", "-raw", filepath.Join(dir, "规范.pdf"), "-")
	for _, word := range []string{"foo", "bar", "baz", "aaa"} {
		if !strings.Contains(out, word) {
			t.Errorf("%q is not in the PDF", word)
		}
	}
}

func renderText(t *testing.T, name, text string) int {
	t.Helper()
	if err := os.WriteFile(name, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
	return run(t, "render", "-q", "-o", filepath.Dir(name), name)
}

// specExamples are the examples that goldmark's module ships.
func specExamples(t *testing.T) []string {
	t.Helper()
	dir, err := exec.Command("go", "list", "-m", "-f", "{{.Dir}}", "github.com/yuin/goldmark").Output()
	if err != nil {
		t.Skip(err)
	}
	src, err := os.ReadFile(filepath.Join(strings.TrimSpace(string(dir)), "_test", "spec.json"))
	if err != nil {
		t.Skip(err)
	}
	var examples []struct{ Markdown string }
	if err := json.Unmarshal(src, &examples); err != nil {
		t.Fatal(err)
	}
	var texts []string
	for _, e := range examples {
		texts = append(texts, e.Markdown)
	}
	return texts
}
