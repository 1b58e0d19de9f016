package main

import (
	"cmp"
	"fmt"
	"go/doc"
	"go/parser"
	"go/token"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

const architecture = "../../ARCHITECTURE.md"

// The table of rooms in ARCHITECTURE.md is what the import test holds the code to, with the first sentence of each room's
// package comment. -update writes it anew.
func TestArchitectureListsTheRooms(t *testing.T) {
	text, err := os.ReadFile(architecture)
	if err != nil {
		t.Fatal(err)
	}
	const begin, end = "<!-- rooms -->\n", "<!-- end of rooms -->"
	before, rest, _ := strings.Cut(string(text), begin)
	listed, after, found := strings.Cut(rest, end)
	if !found {
		t.Fatalf("ARCHITECTURE.md has no place for the rooms, %q and %q", begin, end)
	}
	want := roomTable(t)
	if *update {
		err := os.WriteFile(architecture, []byte(before+begin+want+end+after), 0o644)
		if err != nil {
			t.Fatal(err)
		}
	} else if listed != want {
		t.Errorf("ARCHITECTURE.md lists other rooms than there are; go test ./cmd/pilotplan -run Architecture -update writes\n%s", want)
	}
}

func roomTable(t *testing.T) string {
	t.Helper()
	var table strings.Builder
	table.WriteString("| floor | room | its one idea | alone opens |\n| --- | --- | --- | --- |\n")
	for i, floor := range floors {
		for _, room := range floor {
			if slices.Contains(forTests, room) {
				continue
			}
			fmt.Fprintf(&table, "| %d | `%s` | %s | %s |\n", i+1, room, ideaOf(t, room), opens(room))
		}
	}
	for _, room := range handedDown {
		fmt.Fprintf(&table, "| data | `%s` | %s | |\n", room, ideaOf(t, room))
	}
	for _, room := range forTests {
		fmt.Fprintf(&table, "| tests | `%s` | %s | |\n", room, ideaOf(t, room))
	}
	return table.String()
}

// ideaOf is the first sentence of a package comment, without the name.
func ideaOf(t *testing.T, room string) string {
	t.Helper()
	files, err := filepath.Glob("../../" + room + "/*.go")
	if err != nil || len(files) == 0 {
		t.Fatalf("%s is no room: it has no Go file", room)
	}
	var comments []string
	for _, name := range files {
		file, err := parser.ParseFile(token.NewFileSet(), name, nil, parser.PackageClauseOnly|parser.ParseComments)
		if err != nil {
			t.Fatal(err)
		}
		if file.Doc != nil && !strings.HasSuffix(name, "_test.go") {
			comments = append(comments, file.Doc.Text())
		}
	}
	if len(comments) != 1 {
		t.Fatalf("%s has %d package comments, want 1", room, len(comments))
	}
	idea := new(doc.Package).Synopsis(comments[0])
	for _, name := range []string{"Package ", "Command "} {
		if rest, ok := strings.CutPrefix(idea, name+path.Base(room)+" "); ok {
			return strings.TrimSuffix(rest, ".")
		}
	}
	t.Fatalf("the comment of %s does not begin with its name: %s", room, idea)
	return ""
}

// opens are the dependencies that a room may use, by their last names.
func opens(room string) string {
	var names []string
	for dependency, rooms := range doors {
		if slices.Contains(rooms, room) {
			names = append(names, strings.TrimPrefix(strings.TrimPrefix(dependency, "golang.org/"), "github.com/"))
		}
	}
	slices.SortFunc(names, func(a, b string) int { return cmp.Compare(path.Base(a), path.Base(b)) })
	return strings.Join(names, ", ")
}
