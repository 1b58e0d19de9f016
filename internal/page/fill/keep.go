package fill

// KeepTogether binds units to each other; last tells whether the last one is bound to what follows.
func KeepTogether(units []Unit, last bool) {
	for i := range units {
		units[i].Keep = last || i+1 < len(units)
	}
}

// Fresh lets units start a page.
func Fresh(units []Unit) {
	if len(units) > 0 {
		units[0].Fresh = true
	}
}

// KeepEnds leaves no single line of a paragraph alone at the foot or the head of a page, and none of what stands between
// two hard breaks.
func KeepEnds(units []Unit) {
	from := 0
	for i := range units {
		if units[i].Ends || i == len(units)-1 {
			keepPair(units[from : i+1])
			from = i + 1
		}
	}
	keepPair(units)
}

func keepPair(units []Unit) {
	if n := len(units); n >= 2 {
		units[0].Keep = true
		units[n-2].Keep = true
	}
}

// BindLeads lets a text that announces something stand on the page where that begins, unless it begins a page of its own.
func BindLeads(units []Unit) {
	for i := range units {
		next := i + 1
		for next < len(units) && units[next].Blank && !units[next].Fresh {
			next++
		}
		if units[i].Leads && next < len(units) && !units[next].Fresh && units[next].Wide == units[i].Wide {
			KeepTogether(units[i:next], true)
		}
	}
}

// BindHeadings lets a heading stand above two lines at least, unless another heading comes before the second.
func BindHeadings(units []Unit) {
	for i := 0; i+2 < len(units); i++ {
		next, after := &units[i+1], &units[i+2]
		if units[i].Heading && next.IsLine() && !next.Heading && !after.Heading && !after.Blank && !after.Wide {
			next.Keep = true
		}
	}
}
