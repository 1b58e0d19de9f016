package check

import (
	"strings"
	"unicode/utf8"

	"pilotplan/internal/phrase"
	"pilotplan/internal/plan"
	"pilotplan/internal/quantity/numeral"
	"pilotplan/internal/vocabulary"
)

// listedTasks gives the lists of tasks in a sentence: before a word for them, 实施平台升级、网点加密等五项任务, or behind it and a
// colon.
func (p *pass) listedTasks(sentence string) [][]phrase.Range {
	var lists [][]phrase.Range
	add := func(from, to int) {
		if items := itemsOf(sentence, from, to); items != nil {
			lists = append(lists, items)
		}
	}
	words := p.list(vocabulary.TaskWords)
	for at := 0; at < len(sentence); {
		i, word := words.In(sentence[at:])
		if i < 0 {
			break
		}
		i, at = at+i, at+i+len(word)
		if strings.HasPrefix(sentence[at:], "：") {
			add(at+len("："), len(wordsOf(sentence)))
		} else if end := p.beforeCount(sentence[:i]); end < i {
			add(end-len(phrase.LastClause(sentence[:end])), end)
		}
	}
	return lists
}

// beforeCount is where a list ends before 等五项重点 at the end of a text; its length if it has no such end.
func (p *pass) beforeCount(text string) int {
	rest := strings.TrimSuffix(text, p.list(vocabulary.TaskKinds).Suffix(text))
	counted := strings.TrimSuffix(rest, p.list(vocabulary.TaskCounts).Suffix(rest))
	if number := strings.TrimRightFunc(counted, numeral.IsNumeral); counted != rest && number != counted {
		return len(strings.TrimSuffix(number, "等"))
	}
	if before, ok := strings.CutSuffix(rest, "等"); ok {
		return len(before)
	}
	return len(text)
}

// itemsOf gives the items of a list in a sentence; none if it is no list of short names.
func itemsOf(sentence string, from, to int) []phrase.Range {
	const longest = 20
	var items []phrase.Range
	for from <= to {
		item := sentence[from:to]
		if i := strings.IndexAny(item, "、；"); i >= 0 {
			item = item[:i]
		}
		if n := utf8.RuneCountInString(item); n < 2 || n > longest {
			return nil
		}
		items = append(items, phrase.Range{Start: from, End: from + len(item)})
		from += len(item) + len("、")
	}
	if len(items) < 3 {
		return nil
	}
	return items
}

// rowOfTask is a task whose row speaks of what words do; nil if there is none. Words that hold nothing but what is done are
// spoken of by any.
func (p *pass) rowOfTask(words string) *plan.Task {
	if p.taskTexts == nil {
		p.taskTexts = mentionsOf(textsOf(p.tasks, taskText))
	}
	if i := p.taskTexts.first(p.thingsIn(words)); i >= 0 {
		return p.tasks[i]
	}
	return nil
}

// indicatorNamed reports whether the names of the indicators speak of what words do.
func (p *pass) indicatorNamed(words string) bool {
	if p.indicatorNames == nil {
		p.indicatorNames = mentionsOf(textsOf(p.indicators, func(i *plan.Indicator) string { return i.Name.Value }))
	}
	return p.indicatorNames.speak(p.thingsIn(words))
}

// textsOf are the texts of rows, in their order.
func textsOf[T any](rows []T, text func(T) string) []string {
	texts := make([]string, len(rows))
	for i, row := range rows {
		texts[i] = text(row)
	}
	return texts
}

// taskText is all that the row of a task says of what it does.
func taskText(t *plan.Task) string {
	all := []string{t.Name.Value, t.Measures.Value, t.Deliverable.Value}
	for _, y := range t.Schedule {
		all = append(all, y.Text.Value)
	}
	return strings.Join(all, "\n")
}

// speaksOf reports whether a text holds more than half of things.
func speaksOf(text string, things []string) bool {
	all, held := 0, 0
	for _, thing := range things {
		all += len(thing)
		if strings.Contains(text, thing) {
			held += len(thing)
		}
	}
	return 2*held > all || all == 0
}

// thingsIn are the words of a text that tell what it is about: not those of acting, of degree, of time, and no numbers.
func (p *pass) thingsIn(text string) []string {
	var things []string
	for _, words := range p.clausesOf(text) {
		for _, word := range words {
			if utf8.RuneCountInString(word) > 1 && !strings.ContainsFunc(word, numeral.IsDigit) && !p.isAct(word) {
				things = append(things, word)
			}
		}
	}
	return things
}

// isAct reports whether a word tells what is done, how or when, and not to what.
func (p *pass) isAct(word string) bool {
	for _, clue := range []vocabulary.Clue{
		vocabulary.Act, vocabulary.Degree, vocabulary.Will, vocabulary.Drive, vocabulary.Frame, vocabulary.Finished, vocabulary.Obtain,
		vocabulary.Completed, vocabulary.Change, vocabulary.Reach, vocabulary.Unfinished, vocabulary.Due, vocabulary.DueMaybe,
	} {
		if p.words().OfClue(clue).Has(word) {
			return true
		}
	}
	return p.list(vocabulary.Modifiers).Has(word)
}
