package main

import (
	"go/parser"
	"go/token"
	"io/fs"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// floors is the house from top to bottom: a room may use the rooms of lower floors, never its own floor's.
var floors = [][]string{
	{"cmd/pilotplan"},
	{"internal/cli"},
	{"internal/cli/overview", "internal/lsp"},
	{"internal/cli/history", "internal/cli/paper"},
	{"internal/cli/workbook"},
	{"internal/cli/repo", "internal/cli/disk"},
	{"internal/interview/wizard", "internal/interview/prompt"},
	{"internal/interview/grid"},
	{"internal/interview", "internal/check", "internal/render", "internal/diff", "internal/diff/report", "internal/pdf", "internal/word/write"},
	{"internal/intake", "internal/guide", "internal/interview/paragraph", "internal/pdf/structure", "internal/word/write/chart", "internal/word/write/schedule", "internal/word/comment", "internal/word/revise"},
	{"internal/pdf/sfnt", "internal/word/write/archive", "internal/word/write/look", "internal/pdf/object", "internal/diff/version", "internal/word/amend", "internal/word/accept"},
	{"internal/draft", "internal/diff/redline", "internal/statement", "internal/word", "internal/goal/train"},
	{"internal/page", "internal/goal", "internal/prose", "internal/diff/token", "internal/diff/degree"},
	{"internal/page/draw", "internal/draft/grid"},
	{"internal/page/fill", "internal/page/title", "internal/goal/model", "internal/goal/corpus"},
	{"internal/page/line", "internal/page/figure", "internal/page/picture"},
	{"internal/page/book", "internal/doc/markdown", "internal/doc/shape", "internal/word/wordtest"},
	{"internal/plan", "internal/doc", "internal/draft/printed"},
	{"internal/plan/edit"},
	{"internal/plan/tree"},
	{"internal/plan/sheet"},
	{"internal/plan/source", "outline", "internal/diff/change", "internal/diff/align"},
	{"internal/phrase", "internal/segment/pack"},
	{"internal/vocabulary"},
	{"internal/quantity", "internal/segment", "internal/finding", "internal/terminal", "internal/marks", "internal/word/numbering"},
	{"internal/quantity/calendar", "internal/word/ooxml", "internal/word/write/markup", "internal/word/opc"},
	{"internal/quantity/measure"},
	{"internal/quantity/numeral"},
}

// handedDown are packages of data that only the rooms of handing, and tests, may open.
var (
	handedDown = []string{"templates", "fonts"}
	handing    = []string{"internal/cli", "internal/cli/paper"}
)

// forTests are packages that only tests may import.
var forTests = []string{"internal/thorough", "internal/word/wordtest"}

// doors says which room alone may use a dependency.
var doors = map[string][]string{
	"github.com/spf13/cobra":          {"internal/cli"},
	"github.com/spf13/pflag":          {"internal/cli"},
	"gopkg.in/yaml.v3":                {"internal/plan/tree", "internal/vocabulary", "outline"},
	"github.com/yuin/goldmark":        {"internal/doc"},
	"github.com/go-text/typesetting":  {"internal/page/line"},
	"github.com/signintech/gopdf":     {"internal/pdf"},
	"golang.org/x/text":               {"internal/plan/source", "internal/page/line", "internal/finding", "internal/interview/prompt"},
	"github.com/xuri/excelize":        {"internal/cli/workbook"},
	"github.com/klauspost/compress":   {"internal/pdf/object"},
	"golang.org/x/term":               {"internal/cli"},
	"github.com/gofrs/flock":          {"internal/cli/disk"},
	"github.com/charmbracelet":        {"internal/interview/wizard"},
	"github.com/muesli/termenv":       {"internal/interview/wizard"},
	"github.com/sourcegraph/jsonrpc2": {"internal/lsp"},
	"znkr.io/diff":                    {"internal/diff/align"},
}

func TestImportsPointDown(t *testing.T) {
	for room, imports := range readImports(t) {
		for _, target := range imports {
			if fault := checkImport(room, target); fault != "" {
				t.Errorf("%s imports %s: %s", room, target, fault)
			}
		}
	}
}

// A wrong import must be refused: the check itself is checked.
func TestWrongImportsAreRefused(t *testing.T) {
	for _, c := range [][2]string{
		{"internal/page", "pilotplan/internal/pdf"},
		{"internal/check", "pilotplan/internal/render"},
		{"internal/render", "pilotplan/templates"},
		{"internal/doc", "pilotplan/internal/plan"},
		{"internal/check", "github.com/spf13/cobra"},
		{"internal/check", "github.com/unheard/of"},
		{"internal/check", "pilotplan/internal/thorough"},
		{"internal/unheard", "pilotplan/internal/plan"},
	} {
		if checkImport(c[0], c[1]) == "" {
			t.Errorf("%s may import %s", c[0], c[1])
		}
	}
}

// checkImport says what is wrong with an import, or nothing.
func checkImport(room, target string) string {
	own, inside := strings.CutPrefix(target, "pilotplan/")
	switch {
	case slices.Contains(handedDown, room):
		if strings.Contains(target, ".") || inside {
			return "data needs nothing"
		}
	case inside && slices.Contains(forTests, own):
		return "only tests import it"
	case inside && slices.Contains(handedDown, own):
		if !slices.Contains(handing, room) {
			return "cli hands it down"
		}
	case inside:
		from, to := floorOf(room), floorOf(own)
		if from < 0 || to < 0 {
			return "a room that is not in the plan"
		}
		if from >= to {
			return "imports point down, never sideways"
		}
	case strings.Contains(target, "."):
		return checkDoor(room, target)
	}
	return ""
}

func checkDoor(room, target string) string {
	for dependency, rooms := range doors {
		if target == dependency || strings.HasPrefix(target, dependency+"/") {
			if !slices.Contains(rooms, room) {
				return "its door is " + strings.Join(rooms, ", ")
			}
			return ""
		}
	}
	return "a dependency without a door"
}

func floorOf(room string) int {
	return slices.IndexFunc(floors, func(floor []string) bool { return slices.Contains(floor, room) })
}

// readImports maps each folder to what its non-test files import.
func readImports(t *testing.T) map[string][]string {
	t.Helper()
	found := map[string][]string{}
	err := filepath.WalkDir("../..", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.HasSuffix(name, ".go") || strings.HasSuffix(name, "_test.go") {
			return err
		}
		file, err := parser.ParseFile(token.NewFileSet(), name, nil, parser.ImportsOnly)
		if err != nil {
			return err
		}
		room := path.Dir(strings.TrimPrefix(filepath.ToSlash(name), "../../"))
		for _, i := range file.Imports {
			found[room] = append(found[room], strings.Trim(i.Path.Value, `"`))
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return found
}
