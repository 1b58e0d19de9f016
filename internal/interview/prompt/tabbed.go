package prompt

import (
	"fmt"
	"strings"

	"pilotplan/internal/interview"
	"pilotplan/internal/interview/grid"
)

// tabbed takes a line with tabs, as Excel and Word hand over a row: cells in the order of the columns, the name first, or in
// that of a line of heads before it. The heads of a table hold for the lines that follow.
func (p *prompter) tabbed(it interview.Item, line string) error {
	g := grid.New(p.Session, it, map[string]string{})
	g.New()
	cells := strings.Split(line, "\t")
	if g.Paste([][]string{cells}, false).Headed {
		p.heads, p.headed = cells, it.Path
		p.say("  认出表头，下面一行一条")
		return nil
	}
	block := [][]string{cells}
	if p.headed == it.Path {
		block = [][]string{p.heads, cells}
	}
	paste := g.Paste(block, false)
	if err := p.changed(it, g.Put(paste)); err != nil {
		return err
	}
	words := fmt.Sprintf("  添 %d 条，改 %d 条", paste.New, paste.Old)
	for _, c := range paste.Columns {
		if c.To == "" && c.Like != "" {
			words += fmt.Sprintf("；“%s”没有取：%s", c.Like, c.Why)
		}
	}
	if paste.Unread > 0 {
		words += fmt.Sprintf("；%d 格读不懂，按原样填了", paste.Unread)
	}
	p.say("%s", words)
	return nil
}
