package page

// column is what the cells of a table's column need, in points, padding included.
type column struct {
	floor   float64 // below it a number or a word would be divided, or hanzi stand one above the other
	natural float64 // the widest cell in one line
	dates   bool    // a year stays with its month if there is room at all
}

// unbroken gives columns of short entries, such as names and dates, the width of these for a floor.
func unbroken(cols []column, short float64) []column {
	out := append([]column(nil), cols...)
	for i, c := range out {
		if c.natural <= short {
			out[i].floor = c.natural
		}
	}
	return out
}

// wholeDates gives columns of dates their natural width for a floor.
func wholeDates(cols []column) []column {
	out := append([]column(nil), cols...)
	for i, c := range out {
		if c.dates {
			out[i].floor = c.natural
		}
	}
	return out
}

// noLimit is more lines than a cell ever has.
const noLimit = 1 << 20

// shareOut divides the width among columns so that the longest cells come out at about as many lines everywhere, and tells
// how many. It fails if the floors do not fit.
func shareOut(cols []column, width float64) (widths []float64, lines float64, ok bool) {
	low, high := 1.0, 1.0
	for sum(widthsAt(cols, high)) > width {
		if high *= 2; high > noLimit {
			return squeeze(cols, width), high, false
		}
	}
	for high-low > 0.01 {
		if mid := (low + high) / 2; sum(widthsAt(cols, mid)) > width {
			low = mid
		} else {
			high = mid
		}
	}
	return widen(cols, widthsAt(cols, high), width), high, true
}

// wanted divides the width in the proportions that the author wants; a column that would come below its floor has its floor,
// and the others share the rest.
func wanted(cols []column, parts []float64, width float64) (widths []float64, lines float64, ok bool) {
	if len(parts) != len(cols) {
		return nil, 0, false
	}
	widths = make([]float64, len(cols))
	for rest, shared := width, sum(parts); ; {
		fixed := false
		for i, part := range parts {
			if w := rest * part / shared; widths[i] == 0 && w < cols[i].floor {
				widths[i], rest, shared, fixed = cols[i].floor, rest-cols[i].floor, shared-part, true
			}
		}
		if rest < 0 || shared <= 0 && rest > 0 {
			return nil, 0, false
		}
		if fixed {
			continue
		}
		for i, part := range parts {
			if widths[i] == 0 {
				widths[i] = rest * part / shared
			}
			lines = max(lines, cols[i].natural/widths[i])
		}
		return widths, lines, true
	}
}

// widthsAt are the widths at which no cell has more than about n lines.
func widthsAt(cols []column, n float64) []float64 {
	widths := make([]float64, len(cols))
	for i, c := range cols {
		widths[i] = max(c.floor, min(c.natural, c.natural/n*1.08)) // lines are not filled to the end
	}
	return widths
}

// widen gives the rest of the width to columns of text in proportion; short ones stay narrow unless all are.
func widen(cols []column, widths []float64, width float64) []float64 {
	const short = 80.0
	rest, base := width-sum(widths), 0.0
	for _, c := range cols {
		if c.natural > short {
			base += c.natural
		}
	}
	for i, c := range cols {
		switch {
		case base == 0:
			widths[i] += rest / float64(len(cols))
		case c.natural > short:
			widths[i] += rest * c.natural / base
		}
	}
	return widths
}

// squeeze is the last resort: all columns below their floors.
func squeeze(cols []column, width float64) []float64 {
	widths := widthsAt(cols, noLimit)
	scale := width / sum(widths)
	for i := range widths {
		widths[i] *= scale
	}
	return widths
}

func sum(values []float64) float64 {
	total := 0.0
	for _, v := range values {
		total += v
	}
	return total
}
