package grid

// Move moves the cursor by rows and columns; what is being typed must have been confirmed.
func (g *Sheet) Move(rows, cols int) { g.place(g.Row+rows, g.Col+cols) }

// Ends puts the cursor on the first or the last column of the row.
func (g *Sheet) Ends(last bool) {
	if g.Col = 0; last {
		g.Col = len(g.Columns) - 1
	}
}

// Along goes to the next cell to the right, or back to the left, into the next row behind the last one. It reports whether
// there is one.
func (g *Sheet) Along(step int) bool {
	row, col := g.Row, g.Col+step
	switch {
	case col < 0:
		row, col = row-1, len(g.Columns)-1
	case col >= len(g.Columns):
		row, col = row+1, 0
	}
	if row < 0 || row > g.Rows() {
		return false
	}
	g.place(row, col)
	return true
}

// Onward goes from a cell that was just filled to the next blank one of a column that rows have: in the row, else to an open one in
// the first row behind it that has one, else to the name of a new row. In the first row of a table every blank cell counts:
// later rows have what it has.
func (g *Sheet) Onward() {
	for col := g.Col + 1; col < len(g.Columns); col++ {
		state := g.State(g.Row, col)
		if state == Open || state == Blank && (g.stops[col] || g.Rows() == 1 && g.Row == 0) {
			g.Col = col
			return
		}
	}
	for row := g.Row + 1; row < g.Rows(); row++ {
		if col := g.firstOpen(row); col >= 0 {
			g.place(row, col)
			return
		}
	}
	g.place(g.Rows(), Name)
}

func (g *Sheet) firstOpen(row int) int {
	for col := range g.Columns {
		if g.State(row, col) == Open {
			return col
		}
	}
	return -1
}

// First puts the cursor where work goes on: on the first open cell, else on the new row.
func (g *Sheet) First() {
	for row := range g.Rows() {
		if col := g.firstOpen(row); col >= 0 {
			g.place(row, col)
			return
		}
	}
	g.place(g.Rows(), Name)
}

// New puts the cursor on the name of a row that is not there yet.
func (g *Sheet) New() { g.place(g.Rows(), Name) }
