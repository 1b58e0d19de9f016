package draft

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"pilotplan/internal/doc"
	"pilotplan/internal/phrase"
	"pilotplan/outline"
)

// maxTaskName is how long, in characters, the words before a colon or comma may be that name a task.
const maxTaskName = 26

// numberedTask begins a task with a paragraph that has a number, where no headings name the tasks: 1.建设平台。组建……. It reports whether the
// paragraph does.
func (l *looseReader) numberedTask(b *Block, all doc.Placed) bool {
	text := b.Mark + all.Text
	o, numbered := taskHead(text)
	if !numbered || l.below != 0 || l.numbers != "" && o.Row() != l.numbers {
		return false
	}
	l.numbers = o.Row()
	from := max(o.Body-len(b.Mark), 0)
	name, rest := taskName(all.Text[from:])
	l.beginTask(name, cellOf(all.Slice(from, from+len(name))), nil)
	if _, plain := phrase.Head(text); !plain { // 任务一
		l.cell(l.task, l.task.Table.Column(outline.RoleID), cellOf(all.Slice(0, strings.IndexAny(all.Text, "：:"))))
	}
	switch {
	case strings.TrimSpace(rest) == "":
	case len(b.Said) > 1 && strings.TrimRight(phrase.WithoutHead(b.Said[0].Text), "。：:；; ") == name:
		l.line(&Block{From: b.Said[1].Start, To: b.To, Said: b.Said[1:], Of: b.Of})
	default:
		cut := from + len(all.Text[from:]) - len(rest)
		c := cellOf(all.Slice(cut, len(all.Text)))
		l.add(&Told{Row: l.task, Column: l.TableOf(outline.Tasks).Column(outline.RoleMeasures), Cell: c})
	}
	l.taskLabels(b, all, labelAt.FindAllStringSubmatchIndex(all.Text, -1))
	return true
}

// taskHead reads the number of a task, also one that says what it counts: 任务一：….
func taskHead(text string) (phrase.Ordinal, bool) {
	if o, ok := phrase.Head(text); ok {
		return o, true
	}
	skipped := 0
	for i, r := range text {
		if skipped++; skipped > 3 || !unicode.Is(unicode.Han, r) {
			break
		}
		at := i + utf8.RuneLen(r)
		rest := text[at:]
		end := strings.IndexAny(rest, "：:")
		if end <= 0 {
			break
		}
		if o, ok := phrase.Head(rest[:end] + "、" + rest[end+len("："):]); ok && o.Start == 0 && o.Style == phrase.Comma && strings.HasPrefix(rest[end:], "：") {
			o.Start, o.End, o.Body = o.Start+at, o.End+at, o.Body+at
			return o, true
		}
	}
	return phrase.Ordinal{}, false
}

// taskName is what a task is called by the first words of its text, and the text behind the name; all of the text where the name is only
// a part of the sentence.
func taskName(text string) (name, rest string) {
	sentences := phrase.Sentences(text)
	if len(sentences) == 0 {
		return text, ""
	}
	first := sentences[0].Of(text)
	if at := strings.IndexAny(first, "：:"); at > 0 && utf8.RuneCountInString(first[:at]) <= maxTaskName {
		return first[:at], strings.TrimLeft(text[sentences[0].Start+at:], "：:")
	}
	name = strings.TrimRight(first, "。；;！ ")
	if utf8.RuneCountInString(name) <= maxTaskName {
		return name, text[sentences[0].End:]
	}
	return phrase.FirstClause(name), text
}
