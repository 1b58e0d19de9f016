package grid

import "pilotplan/internal/interview"

// Insert puts a new row above the cursor.
func (g *Sheet) Insert() error {
	if g.OnNew() {
		return nil // it is a new row
	}
	return g.done(g.session.InsertRow(g.Table, g.Row+1))
}

// Delete takes the row of the cursor away.
func (g *Sheet) Delete() error {
	if g.OnNew() {
		return nil
	}
	return g.done(g.session.DeleteRow(g.Table, g.Row+1))
}

// Copy adds the row of the cursor again, behind the last one, with a number of its own, and goes there.
func (g *Sheet) Copy() error {
	if g.OnNew() {
		return nil
	}
	err := g.done(g.session.AddRow(g.Table, g.session.Copied(g.Table, g.Row+1)))
	if err == nil {
		g.place(g.Rows()-1, Name)
	}
	return err
}

// Shift moves the row of the cursor up or down, and the cursor with it.
func (g *Sheet) Shift(step int) error {
	to := g.Row + step
	if g.OnNew() || to < 0 || to >= g.Rows() {
		return nil
	}
	err := g.done(g.session.MoveRow(g.Table, g.Row+1, to+1))
	if err == nil {
		g.place(to, g.Col)
	}
	return err
}

// done takes up what has become of the rows. What could not be read stood in rows that have other numbers now.
func (g *Sheet) done(err error) error {
	if err != nil {
		return err
	}
	for path := range g.unread {
		if it, ok := g.session.TableOf(interview.Item{Path: path, Chapter: -1}); ok && it.Path == g.Table.Path {
			delete(g.unread, path)
		}
	}
	g.Refresh()
	return nil
}
