package main

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"pilotplan/outline"
)

// Words are data: internal/vocabulary holds them, and packs add to them. In Go code a handful may stand where it is read; what
// is more is a list that somebody has to find and mend.
const (
	handful  = 6 // words in one list
	longWord = 6 // characters; what is longer is a sentence or a heading
)

// wordLists are the files and rooms that hold more all the same, and why.
var wordLists = map[string]string{
	"internal/quantity":                  "below the vocabulary: these words are the grammar of numbers and dates",
	"internal/vocabulary":                "the keys of the families",
	"outline":                            "the keys that packs are written with",
	"internal/cli/history/csv.go":        "heads of a table that is written",
	"internal/cli/overview/tables.go":    "heads of tables that are written",
	"internal/diff/change/kind.go":       "how messages call the kinds",
	"internal/diff/token/frequency.go":   "grammar, each with its days",
	"internal/goal/neutral.go":           "how messages call the rules",
	"internal/interview/understand.go":   "what people type for yes and no",
	"internal/interview/wizard/help.go":  "what stands on keys, and what they do",
	"internal/pdf/fonts.go":              "how messages call the faces",
	"internal/word/write/look/styles.go": "names of styles, which Word shows",
}

func TestWordsAreData(t *testing.T) {
	used := map[string]bool{}
	eachFile(t, func(name string, files *token.FileSet, file *ast.File) {
		ast.Inspect(file, func(n ast.Node) bool {
			if words := wordsIn(n); len(words) > handful {
				at, reason := excepted(wordLists, name)
				used[at] = true
				if reason == "" {
					t.Errorf("%s: a list of %d words, %s …: put it into internal/vocabulary/words", files.Position(n.Pos()), len(words), strings.Join(words[:3], ", "))
				}
				return false
			}
			return true
		})
	})
	for at := range wordLists {
		if !used[at] {
			t.Errorf("%s holds no list of words any more: take it off the exceptions", at)
		}
	}
}

// excepted is the exception that a file is, or a room that it is in; "" if none.
func excepted(all map[string]string, name string) (at, reason string) {
	for at := name; at != "."; at = path.Dir(at) {
		if reason := all[at]; reason != "" {
			return at, reason
		}
	}
	return "", ""
}

// wordsIn gives the words of a list: the elements of a literal, the cases of a switch, the arguments of a call.
func wordsIn(n ast.Node) []string {
	var elements []ast.Expr
	switch n := n.(type) {
	case *ast.CompositeLit:
		elements = n.Elts
	case *ast.CaseClause:
		elements = n.List
	case *ast.CallExpr:
		elements = n.Args
	}
	var words []string
	for _, e := range elements {
		ast.Inspect(e, func(n ast.Node) bool {
			if text, ok := stringOf(n); ok && isWord(text) {
				words = append(words, text)
			}
			_, function := n.(*ast.FuncLit)
			return !function
		})
	}
	return words
}

func stringOf(n ast.Node) (string, bool) {
	literal, ok := n.(*ast.BasicLit)
	if !ok || literal.Kind != token.STRING {
		return "", false
	}
	text, err := strconv.Unquote(literal.Value)
	return text, err == nil
}

func isWord(text string) bool {
	return text != "" && utf8.RuneCountInString(text) <= longWord && strings.IndexFunc(text, func(r rune) bool { return !unicode.Is(unicode.Han, r) }) < 0
}

// guideSpeakers are the files that name a guide all the same, and why.
var guideSpeakers = map[string]string{
	"outline/builtin.go":             "the folders of the built-in packs",
	"internal/cli/cli.go":            "help: what the program is for",
	"internal/cli/init.go":           "help: how a type is called for",
	"internal/cli/outline.go":        "help: how a built-in pack is called for",
	"internal/cli/import.go":         "an example for the manual",
	"internal/check/example_left.go": "an example for the manual",
}

// Nothing of any guide is in Go code: what it calls applicants, tasks and fields, whose it is, what it is about.
func TestNothingOfAGuideIsInCode(t *testing.T) {
	terms := guideTerms(t)
	if len(terms) < 40 {
		t.Fatalf("only %d terms are looked for", len(terms))
	}
	spoke := map[string]bool{}
	eachFile(t, func(name string, files *token.FileSet, file *ast.File) {
		ast.Inspect(file, func(n ast.Node) bool {
			text, ok := stringOf(n)
			for _, term := range terms {
				if !ok || !strings.Contains(text, term) {
					continue
				}
				spoke[name] = true
				if guideSpeakers[name] == "" {
					t.Errorf("%s: %s is the guide's: let the pack say it", files.Position(n.Pos()), term)
				}
			}
			return true
		})
	})
	for name := range guideSpeakers {
		if !spoke[name] {
			t.Errorf("%s names no guide any more: take it off the exceptions", name)
		}
	}
}

// guideTerms are what the built-in guides alone say, and the provinces, some of which they are of.
func guideTerms(t *testing.T) []string {
	t.Helper()
	terms := strings.Fields("两业 融合 专精特新 智能工厂 河北 山西 辽宁 吉林 黑龙江 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 海南 四川 贵州 云南 陕西 甘肃 青海 内蒙古 广西 西藏 宁夏 新疆 苏南 长三角")
	for _, name := range outline.Names() {
		o, err := outline.Builtin(name)
		if err != nil {
			t.Fatal(err)
		}
		if name != outline.General() {
			terms = append(terms, o.Name, o.Title)
		}
		for _, k := range o.Types {
			terms = append(terms, k.Name)
		}
		for _, k := range o.MainTasks {
			terms = append(append(terms, k.Name), k.Models...)
		}
		for _, f := range o.Fields {
			terms = append(terms, f.Name)
		}
		for _, c := range o.Conditions {
			terms = append(terms, c.Title)
		}
	}
	return terms
}

// eachFile gives every Go file of the program that is no test.
func eachFile(t *testing.T, do func(name string, files *token.FileSet, file *ast.File)) {
	t.Helper()
	err := filepath.WalkDir("../..", func(name string, d fs.DirEntry, err error) error {
		if err == nil && d.IsDir() && strings.HasPrefix(d.Name(), ".") && len(d.Name()) > 2 {
			return fs.SkipDir
		}
		if err != nil || d.IsDir() || !strings.HasSuffix(name, ".go") || strings.HasSuffix(name, "_test.go") {
			return err
		}
		files := token.NewFileSet()
		file, err := parser.ParseFile(files, name, nil, parser.SkipObjectResolution)
		if err != nil {
			return fmt.Errorf("parse: %w", err)
		}
		do(strings.TrimPrefix(filepath.ToSlash(name), "../../"), files, file)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}
