package page

import (
	"strings"
	"testing"

	"pilotplan/internal/page/book"
	"pilotplan/internal/page/fill"
)

// checkTypeArea fails if anything leaves the type area, or a page is empty.
func checkTypeArea(t *testing.T, b *book.Book) {
	t.Helper()
	for i, p := range b.Pages {
		a := fill.AreaOf(p.Width > p.Height)
		set := 0
		for _, r := range p.Runs {
			if r.Y == FolioY || r.Turn != 0 {
				continue
			}
			set++
			right := r.X + r.Width - a.X - a.W
			if a.X-r.X > 0.6*r.Size || right > 0.6*r.Size { // the blank half of a mark may
				t.Fatalf("page %d: %q at %.1f–%.1f of %.1f–%.1f", i+1, r.Text, r.X, r.X+r.Width, a.X, a.X+a.W)
			}
			if r.Y < a.Y || r.Y > a.Y+a.H {
				t.Fatalf("page %d: %q at y %.1f of %.1f–%.1f", i+1, r.Text, r.Y, a.Y, a.Y+a.H)
			}
		}
		if set == 0 && len(p.Rules)+len(p.Shapes)+len(p.Pictures) == 0 {
			t.Errorf("page %d is empty", i+1)
		}
	}
}

// checkKeeping fails if a heading, caption or head of a table ends a page, or a paragraph leaves a single line behind or
// ahead.
func checkKeeping(t *testing.T, b *book.Book) {
	t.Helper()
	for i, p := range b.Pages[:len(b.Pages)-1] {
		elem := lastElem(&p, b)
		kind := b.Tree[elem].Kind
		if strings.HasPrefix(kind, "H") || kind == "Caption" || kind == "TH" {
			t.Errorf("page %d ends with %s", i+1, kind)
		}
		if kind == "P" && linesOf(&p, elem) == 1 && linesOf(&b.Pages[i+1], elem) > 0 {
			t.Errorf("page %d: one line of a paragraph stays behind", i+1)
		}
		if kind == "P" && linesOf(&b.Pages[i+1], elem) == 1 && linesOf(&p, elem) > 0 {
			t.Errorf("page %d: one line of a paragraph goes on", i+2)
		}
	}
}

// checkNotes fails if a note does not start on the page of its mark.
func checkNotes(t *testing.T, b *book.Book) {
	t.Helper()
	for i, p := range b.Pages {
		marks, notes := map[int]bool{}, map[int]bool{}
		for _, r := range p.Runs {
			if r.Elem < 0 {
				continue
			}
			e := b.Tree[r.Elem]
			switch {
			case e.Kind == "Reference":
				marks[r.Elem] = true
			case e.Kind == "Lbl" && b.Tree[e.Parent].Kind == "Note":
				notes[r.Elem] = true
			}
		}
		if len(marks) != len(notes) {
			t.Errorf("page %d: %d marks of notes, %d notes", i+1, len(marks), len(notes))
		}
	}
}
