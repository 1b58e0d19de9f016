package draft

import (
	"cmp"
	"strings"

	"pilotplan/internal/doc"
	"pilotplan/internal/vocabulary"
	"pilotplan/outline"
)

// isForm reports whether a table is of labels and their answers: in most of its rows a question is asked. One with a head of its own
// says that answers stand in its second column.
func (l *looseReader) isForm(b *Block) bool {
	if head := labelled(b.Grid[0]); len(head) > 2 && l.asksNothing(head) && !l.Words.List(vocabulary.FormHeadings).Has(bare(head[1].Text)) {
		return false
	}
	asked, rows := 0, 0
	for _, row := range b.Grid {
		if cells := distinct(row); len(cells) > 0 {
			rows++
			asked += boolInt(!l.asksNothing(cells))
		}
	}
	return asked > 0 && 2*asked >= rows-1
}

// asksNothing reports whether none of the labels of a row is a question's or a group's.
func (l *looseReader) asksNothing(cells []Cell) bool {
	for _, c := range cells[:max(len(cells)-1, 1)] {
		if l.groupNamed(c.Text) != nil && len(cells) > 2 || l.asked(c.Text).question != nil {
			return false
		}
	}
	return true
}

// form reads a table of labels and answers, two or more in a row.
func (l *looseReader) form(b *Block) {
	l.caption(b)
	unit := cmp.Or(unitOf(b.Caption.Text), l.unit, unitOf(l.heading))
	var heads []Cell
	for n, row := range b.Grid {
		cells := labelled(row)
		if n == 0 && l.isHeadOfForm(cells) {
			for _, c := range cells {
				unit = cmp.Or(unitOf(c.Text), unit)
			}
			heads = cells
			if l.Words.List(vocabulary.FormHeadings).Has(bare(cells[0].Text)) {
				continue
			}
			l.add(&Opening{Block: b, From: cells[0].From, To: cells[0].To, Title: headsText(cells), Path: l.path})
			continue
		}
		if len(heads) <= 2 && len(cells)%2 == 1 && len(cells) > 2 {
			if g := l.groupNamed(cells[0].Text); g != nil {
				l.group, unit, cells = g, cmp.Or(unitOf(cells[0].Text), unit), cells[1:]
			}
		}
		if len(heads) > 2 && heads[2].Text != heads[0].Text { // not two answers a row
			l.pair(cells[:min(2, len(cells))], unit)
			l.remarks(heads, cells)
			continue
		}
		for i := 0; i < len(cells); i += 2 {
			l.pair(cells[i:min(i+2, len(cells))], unit)
		}
	}
}

// remarks leaves what stands behind the answers of a form with heads.
func (l *looseReader) remarks(heads, cells []Cell) {
	for i := 2; i < len(cells) && i < len(heads); i++ {
		if cells[i].Text != "" {
			l.add(&Left{Label: doc.OneLine(cells[0].Text) + " " + doc.OneLine(heads[i].Text), Cells: cells[i : i+1]})
		}
	}
}

// caption keeps the caption of a form for what stands in it, and reads the answers in its brackets: 服务业投入（年度：2022年）.
func (l *looseReader) caption(b *Block) {
	if b.Caption.Text == "" {
		return
	}
	path := l.path
	if l.group != nil {
		path = l.groupPath()
	}
	l.add(&Opening{Block: b, From: b.Caption.From, To: b.Caption.To, Title: b.Caption.Text, Path: path})
	for _, inner := range brackets.FindAllString(b.Caption.Text, -1) {
		for _, remark := range strings.FieldsFunc(strings.Trim(inner, "（）()"), func(r rune) bool { return strings.ContainsRune("，,；;", r) }) {
			label, value, ok := strings.Cut(strings.ReplaceAll(remark, ":", "："), "：")
			if of := l.asked(label); ok && of.question != nil {
				l.answeredAs(of, label, Cell{Text: value, From: b.Caption.From, To: b.Caption.To})
			}
		}
	}
}

// labelled are the cells of a row in which empty ones are answers that are missing.
func labelled(row []Cell) []Cell {
	var found []Cell
	for _, c := range row {
		if len(found) > 0 && sameCell(found[len(found)-1], c) {
			continue
		}
		found = append(found, c)
	}
	for len(found) > 0 && found[len(found)-1].Text == "" && len(found)%2 == 1 {
		found = found[:len(found)-1]
	}
	return found
}

// isHeadOfForm reports whether the cells of a row only say that labels and answers stand below.
func (l *looseReader) isHeadOfForm(cells []Cell) bool {
	return len(cells) > 1 && l.Words.List(vocabulary.FormHeadings).Has(bare(cells[1].Text))
}

// pair reads a label with its answer.
func (l *looseReader) pair(cells []Cell, unit string) {
	if cells[0].Text == "" && (len(cells) < 2 || cells[1].Text == "") {
		return
	}
	label := strings.TrimRight(doc.OneLine(cells[0].Text), "：: ")
	of := l.asked(label)
	if of.question == nil || len(cells) < 2 {
		l.add(&Left{Cells: distinct(cells)})
		return
	}
	c := cells[1]
	if of.question.Kind == outline.Quantity && unitOf(label) == "" {
		c.Text = withUnit(c.Text, unit)
	}
	l.answeredAs(of, label, c)
}
