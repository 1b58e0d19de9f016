package draft

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"pilotplan/internal/doc"
	"pilotplan/internal/draft/grid"
	"pilotplan/internal/phrase"
	"pilotplan/internal/quantity"
	"pilotplan/internal/quantity/calendar"
	"pilotplan/internal/quantity/measure"
	"pilotplan/internal/vocabulary"
	"pilotplan/outline"
)

// asked is a question that a label stands for.
type asked struct {
	path     string
	question *outline.Question
}

var (
	labelAt = regexp.MustCompile(`(?:^|[。；;，,（(）)\t]|  +|　+)([^：:，,。；;（）()\t　]{1,20}(?:[（(][^（）()：:]{1,12}[）)])?)[：:]`)
	yearBy  = regexp.MustCompile(`^(?:\d{4}年度?|年度?)`)
)

// labels reads a line of labels with their answers: 联系人：张三　　联系电话：…. It reports whether the line is one. In a task they are
// what its row says.
func (l *looseReader) labels(b *Block, p doc.Placed) bool {
	found := labelAt.FindAllStringSubmatchIndex(p.Text, -1)
	if len(found) == 0 {
		return false
	}
	body := 0
	if o, ok := phrase.Head(p.Text); ok && o.Body <= found[0][2] {
		body = o.Body
	}
	inText := strings.Trim(p.Text[body:found[0][2]], " \t　（(-*●○■◆•·") != ""
	if !inText && l.unitLine(p, found[0]) {
		return true
	}
	if !inText && l.record(p, found[0]) || l.task != nil && l.taskLabels(b, p, found) && !inText {
		return true
	}
	if inText {
		return false // a task's measures may end with what it is held to, in brackets
	}
	label := strings.TrimSpace(phrase.WithoutHead(p.Text[found[0][2]:found[0][3]]))
	first := l.asked(label)
	if first.question == nil && !l.inOwnSection() {
		if t, ok := l.fit.question(label, l.section); ok && t.section == l.section && t.question.Kind == outline.Prose {
			first = asked{t.path(), t.question} // 资金：每年安排……
		}
	}
	switch {
	case first.question == nil:
		return false
	case first.question.Kind == outline.Prose:
		l.proseLabel(first, p, found[0])
		return true
	}
	l.labelled(p, found)
	return true
}

// unitLine reads the unit that a line names for the table below it: 单位：万元.
func (l *looseReader) unitLine(p doc.Placed, m []int) bool {
	unit := strings.Trim(p.Text[m[1]:], " \t　）)")
	if !l.Words.List(vocabulary.UnitLabels).Has(bare(p.Text[m[2]:m[3]])) || !measure.Known(unit) {
		return false
	}
	c := cellOf(p)
	l.unit = unit
	l.add(&Opening{From: c.From, To: c.To, Title: c.Text, Path: l.path})
	return true
}

// record reads the answers of a group in braces: 资金: {总投入: 3.6亿元}. It reports whether a line is that.
func (l *looseReader) record(p doc.Placed, m []int) bool {
	fields := grid.Fields(p.Slice(m[1], len(p.Text)))
	if fields == nil {
		return false
	}
	label := strings.TrimSpace(p.Text[m[2]:m[3]])
	unit := unitOf(label)
	if l.group = l.groupNamed(strings.TrimSuffix(label, "_"+unit)); l.group == nil {
		return false
	}
	for _, f := range fields {
		l.pair([]Cell{cellOf(f.Label), cellOf(f.Value)}, unit)
	}
	l.group = nil
	return true
}

// proseLabel opens the running text that a label names: 组织保障：成立……
func (l *looseReader) proseLabel(of asked, p doc.Placed, m []int) {
	if s := l.sectionAt(of.path); s != nil {
		l.section, l.chapter = s, s.chapter
		l.begin(of.question)
	}
	l.answeredAs(of, strings.TrimSpace(p.Text[m[2]:m[3]]), cellOf(p.Slice(m[1], len(p.Text))))
}

// sectionAt is the section that a path leads into.
func (l *looseReader) sectionAt(path string) *section {
	for i := range l.fit.sections {
		if s := &l.fit.sections[i]; strings.HasPrefix(path, s.path+".") {
			return s
		}
	}
	return nil
}

// labelled reads the answers behind labels. What a label stands before that nobody asks is left.
func (l *looseReader) labelled(p doc.Placed, found [][]int) {
	for i, m := range found {
		end := len(p.Text)
		if i+1 < len(found) {
			end = found[i+1][2]
		}
		label := strings.TrimSpace(phrase.WithoutHead(p.Text[m[2]:m[3]]))
		value := strings.TrimRight(p.Text[m[1]:end], "；;，,。 \t　\n（(")
		of := l.asked(label)
		if of.question != nil && of.question.Kind == outline.Prose {
			value = p.Text[m[1]:end]
		}
		c := cellOf(p.Slice(m[1], m[1]+len(value)))
		if of.question == nil {
			l.add(&Left{Label: label, Cells: []Cell{c}})
			continue
		}
		l.answeredAs(of, label, c)
	}
}

// taskLabels reads what a task is held to: 责任单位：…；完成时限：…. It reports whether all of the line is that.
func (l *looseReader) taskLabels(b *Block, p doc.Placed, found [][]int) bool {
	all := true
	for i, m := range found {
		end := len(p.Text)
		if i+1 < len(found) {
			end = found[i+1][0]
		}
		label := strings.TrimSpace(phrase.WithoutHead(p.Text[m[2]:m[3]]))
		column := columnFor(l.task.Table, label)
		if column == nil {
			all = false
			continue
		}
		value := withoutEnd(p.Text[m[1]:max(end, m[1])])
		if label != column.Key && label != column.Named() {
			l.add(&Opening{From: b.From, To: b.To, Title: label, Path: l.task.Path[:strings.LastIndexByte(l.task.Path, '[')], Question: l.task.Table})
		}
		l.cell(l.task, column, cellOf(p.Slice(m[1], m[1]+len(value))))
	}
	return all
}

// withoutEnd is what stands behind a label without the marks behind it; a bracket is one if it opens before the label.
func withoutEnd(value string) string {
	for {
		value = strings.TrimRight(value, "。；;，, \n")
		rest := strings.TrimSuffix(strings.TrimSuffix(value, ")"), "）")
		if rest == value || strings.Count(value, "（")+strings.Count(value, "(") >= strings.Count(value, "）")+strings.Count(value, ")") {
			return value
		}
		value = rest
	}
}

// columnFor is the column of a table that a label or a head means; nil if none.
func columnFor(table *outline.Question, label string) *outline.Question {
	if c := table.ColumnHeaded(label); c != nil {
		return c
	}
	label = bare(label)
	columns := table.Columns()
	for i := range columns {
		if c := &columns[i]; label != "" && (label == c.Named() || table.ColumnHeaded(label) == c) {
			return c
		}
	}
	return nil
}

// answeredAs adds an answer in the unit that its label names.
func (l *looseReader) answeredAs(of asked, label string, c Cell) {
	isNumber := of.question.Kind == outline.Quantity || of.question.Kind == outline.Date || of.question.Kind == outline.Span
	if of.path == outline.TypeKey && l.o.ApplicantType(c.Text) == nil || isNumber && c.Text != "" && c.Text != pending && !hasNumber(c.Text) {
		l.add(&Left{Label: label, Cells: []Cell{c}})
		return
	}
	if c.Text == "" || c.Text == pending {
		return
	}
	if of.question.Kind == outline.Quantity {
		c.Text = withUnit(c.Text, unitOf(label))
	}
	l.add(&Answer{Path: of.path, Question: of.question, Cell: c, Label: label})
}

// hasNumber reports whether a text may say a number.
func hasNumber(text string) bool {
	return strings.ContainsFunc(text, unicode.IsDigit) || len(quantity.Find(text)) > 0
}

// unitOf is the unit that a head names: 数额（亿元）, 2022年（基期，亿元）.
func unitOf(head string) string {
	for _, m := range brackets.FindAllString(head, -1) {
		for _, part := range strings.FieldsFunc(strings.Trim(m, "（）()"), isPartMark) {
			part = strings.TrimLeft(strings.TrimPrefix(strings.TrimSpace(part), "单位"), "：: ")
			if measure.Known(part) {
				return part
			}
		}
	}
	if i := strings.LastIndexByte(head, '_'); i >= 0 && measure.Known(head[i+1:]) {
		return head[i+1:]
	}
	return ""
}

// isPartMark reports whether a mark parts what stands in brackets. A slash does not: 元/人 is one unit.
func isPartMark(r rune) bool { return strings.ContainsRune("，,、；;", r) }

// withUnit is a bare number with a unit behind it.
func withUnit(text, unit string) string {
	if q, err := quantity.Parse(text); err == nil && q.Unit == "" {
		return text + unit
	}
	return text
}

// askedOf is a label where it stands.
type askedOf struct {
	label   string
	section *section
	group   *outline.Question
}

// asked is what a label asks where it stands.
func (l *looseReader) asked(label string) asked {
	key := askedOf{label, l.section, l.group}
	a, ok := l.asks[key]
	if !ok {
		a = l.find(label)
		l.asks[key] = a
	}
	return a
}

// find finds what a label asks: first in the group and the section that are being read, then anywhere.
func (l *looseReader) find(label string) asked {
	for _, top := range []struct {
		key   string
		list  vocabulary.List
		kind  outline.Kind
		named bool
	}{{outline.PeriodKey, vocabulary.PeriodLabels, outline.Span, true}, {outline.DatedKey, vocabulary.DayLabels, outline.Date, true}, {key: outline.TypeKey, kind: outline.Choice}, {key: outline.TitleKey, kind: outline.Text}} {
		if names(label, append(l.formNames(top.key), top.key)...) || top.named && l.Words.List(top.list).Has(bare(label)) {
			return asked{top.key, &outline.Question{Key: top.key, Title: top.key, Kind: top.kind}}
		}
	}
	if q := l.o.Question(l.o.Applicant); q != nil && l.Words.List(vocabulary.ApplicantLabels).Has(bare(label)) {
		return asked{l.o.Applicant, q}
	}
	if q := l.field(l.group, label); q != nil {
		return asked{l.groupPath() + "." + q.Key, q}
	}
	best, most := asked{}, likeThere
	for i := range l.fit.sections {
		s := &l.fit.sections[i]
		if s.chapter == nil && s != l.section {
			continue
		}
		for path, q := range questionsIn(s) {
			likeness := l.labelLikeness(label, path, q)
			if s == l.section {
				likeness += 0.1
			}
			if likeness > most {
				best, most = asked{path, q}, likeness
			}
		}
	}
	return best
}

// labelLikeness is how like a label is to what a question is called, in the plan and in the forms of its pack.
func (l *looseReader) labelLikeness(label, path string, q *outline.Question) float64 {
	label = yearBy.ReplaceAllString(bare(strings.TrimSuffix(label, "_"+unitOf(label))), "")
	most := 0.0
	for _, name := range append(namesOf(q), l.formNames(path)...) {
		if name = yearBy.ReplaceAllString(bare(name), ""); name == label && name != "" {
			return 1
		}
		if utf8.RuneCountInString(name) > 2 && strings.HasSuffix(label, name) {
			most = max(most, likeThere+0.05) // 选择的重点领域
		}
		if q.Kind != outline.Prose && l.fit.covers(label, name) {
			most = max(most, l.fit.likeness(label, name))
		}
	}
	return most
}

// formNames are the heads that forms of the pack give the answer at a path.
func (l *looseReader) formNames(path string) []string {
	var names []string
	for _, form := range l.o.Forms {
		for _, c := range form.Columns {
			if c.Source == path {
				names = append(names, c.Title)
			}
		}
	}
	return names
}

// questionsIn are the questions of a section with their paths, of groups their fields; no tables.
func questionsIn(s *section) func(yield func(string, *outline.Question) bool) {
	return func(yield func(string, *outline.Question) bool) {
		var walk func(path string, all []outline.Question) bool
		walk = func(path string, all []outline.Question) bool {
			for i := range all {
				q := &all[i]
				at := path + "." + q.Key
				switch {
				case q.Kind == outline.Group:
					if !walk(at, q.Fields) {
						return false
					}
				case !q.Kind.IsTable() && !yield(at, q):
					return false
				}
			}
			return true
		}
		walk(s.path, s.questions)
	}
}

// field is the field of a group that a label means; nil if none, or if there is no group.
func (l *looseReader) field(group *outline.Question, label string) *outline.Question {
	if group == nil {
		return nil
	}
	for i := range group.Fields {
		if q := &group.Fields[i]; names(bare(label), q.Key, q.Title) {
			return q
		}
	}
	return nil
}

// groupNamed is the group of the outline that a heading, a caption or a cell names; nil if none.
func (l *looseReader) groupNamed(name string) *outline.Question {
	for i := range l.fit.sections {
		s := &l.fit.sections[i]
		for k := range s.questions {
			if q := &s.questions[k]; q.Kind == outline.Group && (l.fit.best(name, namesOf(q)) >= likeThere || utf8.RuneCountInString(q.Key) > 2 && strings.HasPrefix(bare(name), q.Key)) {
				return q
			}
		}
	}
	return nil
}

// groupPath is where the group is asked that is being read.
func (l *looseReader) groupPath() string {
	for i := range l.fit.sections {
		if s := &l.fit.sections[i]; index(s, l.group) >= 0 && &s.questions[index(s, l.group)] == l.group {
			return s.path + "." + l.group.Key
		}
	}
	return ""
}

// isDay reports whether a line is nothing but a day or a month.
func isDay(text string) bool {
	d, err := calendar.ParseDate(text)
	return err == nil && d.Year != 0 && d.Month != 0
}
