package line

// lows tell the least cost of the ways to the last few places: at holds the places that none behind them undercuts, of
// which those from head on count.
type lows struct {
	at   []int
	head int
}

func (l *lows) add(best []node, j int) {
	for n := len(l.at); n > l.head && best[l.at[n-1]].cost >= best[j].cost; n-- {
		l.at = l.at[:n-1]
	}
	l.at = append(l.at, j)
}

// least is that of the places from first on, which never goes back.
func (l *lows) least(best []node, first int) float64 {
	for l.at[l.head] < first {
		l.head++
	}
	return best[l.at[l.head]].cost
}
