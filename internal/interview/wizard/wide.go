package wizard

import (
	"fmt"
	"strings"

	"pilotplan/internal/finding"
	"pilotplan/internal/interview"
	"pilotplan/internal/plan"

	"github.com/charmbracelet/x/ansi"
)

// wideFrom is how many cells a terminal needs for more than the page itself: then the contents stand at its left, and what the answer
// does at its right.
const wideFrom = 100

// between stands between panes.
const between = " | "

// paned is a page that leaves room beside it on a wide terminal.
type paned interface {
	page
	place() interview.Item             // where in the contents it is
	besideFrom() int                   // the width of a terminal that has room for beside
	beside(width, height int) []string // what the answer does
}

// isWide reports whether a page stands between panes.
func (w *wizard) isWide(p page) bool {
	_, ok := p.(paned)
	return ok && w.Session != nil && w.width >= wideFrom
}

// besides reports whether what the answer does stands beside a page.
func (w *wizard) besides(p page) bool {
	_, _, right := w.widths(p)
	return right > 0
}

// widths are those of the contents, a page and what stands beside it; 0 for what is not shown.
func (w *wizard) widths(p page) (left, middle, right int) {
	width := max(w.width, 20)
	if !w.isWide(p) {
		return 0, width, 0
	}
	left = min(max(width/5, 22), 34)
	if width >= p.(paned).besideFrom() {
		right = min(max(width*3/10, 28), 64)
	}
	middle = width - left - len(between)
	if right > 0 {
		middle -= right + len(between)
	}
	return left, middle, right
}

// room is how wide a page may be.
func (w *wizard) room(p page) int {
	_, middle, _ := w.widths(p)
	return middle
}

// body is the page, with its panes where there is room for them.
func (w *wizard) body(height int) []string {
	left, middle, right := w.widths(w.page)
	lines := w.page.lines(middle, height)
	if left == 0 {
		return lines
	}
	p := w.page.(paned)
	lines = fitted(lines, middle, height)
	contents := fitted(w.aside.lines(w, p.place(), left, height), left, height)
	var beside []string
	if right > 0 {
		beside = fitted(p.beside(right, height), right, height)
	}
	for i, line := range lines {
		line = besideOf(contents[i], left, line)
		if right > 0 {
			line = besideOf(line, left+len(between)+middle, beside[i])
		}
		lines[i] = line
	}
	return lines
}

// besideOf sets text behind a line that is so many cells wide. The place is told to the terminal as well: it may draw marks wider than
// they are reckoned here.
func besideOf(line string, width int, text string) string {
	blanks := strings.Repeat(" ", max(width-ansi.StringWidth(line), 0))
	return line + blanks + ansi.CursorHorizontalAbsolute(width+1) + between + text
}

// contentsPane is the contents beside a page: all chapters with how far they are, and the questions of the one that is open.
type contentsPane struct {
	of     *plan.Plan
	review *interview.Review
	here   string
	width  int
	all    []string
	at     int
}

// lines are as many of the contents as there is room for, around the question that is shown.
func (c *contentsPane) lines(w *wizard, here interview.Item, width, height int) []string {
	if c.of != w.Plan() || c.review != w.Known() || c.here != here.Path || c.width != width {
		*c = contentsPane{of: w.Plan(), review: w.Known(), here: here.Path, width: width}
		c.write(w)
	}
	lines := []string{w.bar(width), ""}
	from, to := window(len(c.all), c.at, max(height-len(lines), 1))
	return append(lines, c.all[from:to]...)
}

func (c *contentsPane) write(w *wizard) {
	for i, chapter := range w.Chapters() {
		done, open := 0, false
		for _, it := range chapter.Items {
			if w.Answered(it) {
				done++
			}
			open = open || c.isHere(it)
		}
		count := fmt.Sprintf(" %d/%d", done, len(chapter.Items))
		name := padded(chapterName(chapter), c.width-len(count), false) + count
		if !open {
			c.all = append(c.all, name)
			continue
		}
		c.all = append(c.all, w.strong(name))
		group := ""
		for _, it := range w.Chapters()[i].Items {
			mark := "  "
			if c.isHere(it) {
				mark, c.at = "> ", len(c.all)
			}
			label := it.Label()
			if of, field, ok := strings.Cut(label, "："); ok && of == group { // the group was named above
				label = "：" + field
			} else if group = ""; ok {
				group = of
			}
			c.all = append(c.all, mark+asideMarks[stateOf(w.Session, w.known(), it)]+" "+finding.Visible(label))
		}
	}
}

// asideMarks stand for how a question stands, in one cell.
var asideMarks = map[string]string{"已答": "x", "有误": "!", "未答": "_", "可空": "."}

func (c *contentsPane) isHere(it interview.Item) bool {
	return it.Path == c.here || strings.HasPrefix(c.here, it.Path+"[")
}

func chapterName(c interview.Chapter) string {
	if c.Number == 0 {
		return c.Title
	}
	return fmt.Sprintf("%d %s", c.Number, c.Title)
}

// bar shows how much is answered: [#####-----] 34/62.
func (w *wizard) bar(width int) string {
	done, all := w.Progress()
	count := fmt.Sprintf(" %d/%d", done, all)
	room := max(width-len(count)-2, 1)
	full := room * done / max(all, 1)
	return "[" + strings.Repeat("#", full) + strings.Repeat("-", room-full) + "]" + count
}
