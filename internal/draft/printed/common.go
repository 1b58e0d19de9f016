package printed

import (
	"strings"
	"unicode/utf8"

	"pilotplan/outline"
)

// Common is what all rows of a table say in one column. In a sentence that was read From and To are its bytes.
type Common struct {
	Column   *outline.Question
	Text     string
	From, To int
}

// mostCommon is how long, in characters, a text may be that is said in the sentence above a table.
const mostCommon = 20

const each, of, all = "各项", "的", "均为"

// Fits reports whether a text can be said in the sentence of CommonOf and be read back.
func Fits(text string) bool {
	return text != "" && utf8.RuneCountInString(text) <= mostCommon && !strings.ContainsAny(text, "，。；\n") && !strings.Contains(text, all)
}

// rowsOf is what a sentence calls the rows of a table.
func rowsOf(kind outline.Kind) string {
	if kind == outline.Tasks {
		return "任务"
	}
	return "指标"
}

// CommonOf is the sentence that says what all rows have in common: 各项指标的性质均为预期性，完成时限均为2025年12月。
func CommonOf(kind outline.Kind, said []Common) string {
	var parts []string
	for _, c := range said {
		parts = append(parts, c.Column.Heading()+all+c.Text)
	}
	return each + rowsOf(kind) + of + strings.Join(parts, "，") + "。"
}

// ReadCommon reads a sentence of CommonOf for the rows of a table.
func ReadCommon(sentence string, table *outline.Question) ([]Common, bool) {
	head := each + rowsOf(table.Kind) + of
	body, found := strings.CutPrefix(strings.TrimRight(sentence, "。 \n"), head)
	if !found {
		return nil, false
	}
	var said []Common
	at := len(head)
	for part := range strings.SplitSeq(body, "，") {
		name, text, ok := strings.Cut(part, all)
		column := table.ColumnHeaded(name)
		if !ok || column == nil || text == "" {
			return nil, false
		}
		from := at + len(name) + len(all)
		said = append(said, Common{column, text, from, from + len(text)})
		at += len(part) + len("，")
	}
	return said, true
}
