package vocabulary

import (
	"embed"
	"fmt"
	"strings"

	"gopkg.in/yaml.v3"

	"pilotplan/internal/finding"
)

// The families of the program, by subject: a file may hold any of them.
//
//go:embed words/*.yaml
var files embed.FS

// entry is words of one family, as one file has them.
type entry struct {
	family family
	words  []string
}

// family is one of the sorts of families.
type family struct {
	clue Clue // of clues, else 0
	list List // of lists, if clue is 0
	unit bool // units; they are neither
}

// unitsKey is the key of units that a pack adds. The built-in ones are known to quantity, with what they measure.
const unitsKey = "单位"

// keys are the keys of all families.
func keys() []string {
	names := []string{unitsKey}
	for _, row := range clueTable {
		names = append(names, row.key)
	}
	return append(names, listTable[:]...)
}

// familyOf is the family of a key.
func familyOf(key string) (family, bool) {
	if key == unitsKey {
		return family{unit: true}, true
	}
	for _, row := range clueTable {
		if row.key == key {
			return family{clue: row.clue}, true
		}
	}
	for i, k := range listTable {
		if k == key {
			return family{list: List(i)}, true
		}
	}
	return family{}, false
}

// readBuiltin reads the embedded files, in the order of their names.
func readBuiltin() ([]entry, []finding.Finding) {
	var entries []entry
	var found []finding.Finding
	names, err := files.ReadDir("words")
	for _, name := range names {
		src, readErr := files.ReadFile("words/" + name.Name())
		if readErr != nil {
			err = readErr
			continue
		}
		more, faults := read(src)
		for i := range faults {
			faults[i].Pos.File = name.Name()
		}
		entries, found = append(entries, more...), append(found, faults...)
	}
	if err != nil {
		found = append(found, fault(1, 1, err.Error(), ""))
	}
	return entries, found
}

// read reads a YAML text of families. The words of one are a list, or a text in which blanks part them: YAML reads one
// long text far faster than thousands of items. In a text {建设|实施}期{末|满} is four words.
func read(src []byte) ([]entry, []finding.Finding) {
	var root yaml.Node
	if err := yaml.Unmarshal(src, &root); err != nil {
		return nil, []finding.Finding{fault(1, 1, "词表不是能读的 YAML", "写成 “家族: [词, 词]”，每个家族一行")}
	}
	if len(root.Content) == 0 {
		return nil, nil
	}
	top := root.Content[0]
	if top.Kind != yaml.MappingNode {
		return nil, []finding.Finding{fault(top.Line, top.Column, "词表要写成 “家族: [词, 词]”", "")}
	}
	var entries []entry
	var found []finding.Finding
	for i := 0; i+1 < len(top.Content); i += 2 {
		e, faults := readFamily(top.Content[i], top.Content[i+1])
		found = append(found, faults...)
		if len(e.words) > 0 {
			entries = append(entries, e)
		}
	}
	return entries, found
}

func readFamily(key, list *yaml.Node) (entry, []finding.Finding) {
	f, known := familyOf(key.Value)
	if !known {
		hint := "用已有的家族名"
		if near := finding.Nearest(key.Value, keys()); near != "" {
			hint = fmt.Sprintf("是不是想写 “%s”？", near)
		}
		return entry{}, []finding.Finding{fault(key.Line, key.Column, fmt.Sprintf("没有词的家族 “%s”", finding.Visible(key.Value)), hint)}
	}
	e := entry{family: f}
	if list.Kind == yaml.ScalarNode {
		for _, word := range strings.Fields(list.Value) {
			e.words = append(e.words, spread(word)...)
		}
	}
	if list.Kind != yaml.SequenceNode {
		if len(e.words) == 0 {
			return e, []finding.Finding{fault(list.Line, list.Column, fmt.Sprintf("“%s” 后面要写一列词", key.Value), "如 词 词 或 [词, 词]")}
		}
		return e, nil
	}
	var found []finding.Finding
	for _, word := range list.Content {
		if word.Kind != yaml.ScalarNode || word.Value == "" {
			found = append(found, fault(word.Line, word.Column, fmt.Sprintf("“%s” 里的每一项要是一个词", key.Value), ""))
			continue
		}
		e.words = append(e.words, word.Value)
	}
	return e, found
}

// spread gives the words that a word with alternatives in braces stands for. A brace without its other half is a character.
func spread(word string) []string {
	before, rest, ok := strings.Cut(word, "{")
	inner, behind, closed := strings.Cut(rest, "}")
	if !ok || !closed {
		return []string{word}
	}
	var all []string
	for _, tail := range spread(behind) {
		for _, part := range strings.Split(inner, "|") {
			all = append(all, before+part+tail)
		}
	}
	return all
}

func fault(line, column int, message, hint string) finding.Finding {
	return finding.Finding{
		Rule: "vocabulary", Severity: finding.Error,
		Pos:     finding.Pos{Line: line, Column: column},
		Message: message, Hint: hint,
	}
}
