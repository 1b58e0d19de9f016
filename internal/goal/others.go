package goal

import words "pilotplan/internal/vocabulary"

// quotesOthers finds goals that somebody else set: 国家提出到2025年….
func (r *reading) quotesOthers() (mark, bool) {
	if m, ok := r.titleSays(); ok {
		return m, !r.rejoins(m.to)
	}
	m, ok := r.first(words.Others)
	if !ok || m.from > 14 {
		return mark{}, false
	}
	c := r.clauses[0]
	for _, q := range r.marks {
		if q.families&words.Quoting != 0 && q.from < c.to+30 {
			return m, !r.rejoins(q.to)
		}
	}
	return mark{}, false
}

// titleSays finds a sentence that begins with the title of a paper, which then 提出 or 明确 something.
func (r *reading) titleSays() (mark, bool) {
	at := r.find("《", 0, min(15, len(r.rs)))
	if at < 0 || at > 0 && (r.clauses[0].rests || r.clauses[0].families&(words.Drive|words.Will) != 0) {
		return mark{}, false
	}
	i := r.titleEnd(at, len(r.rs))
	for i > 0 && i < len(r.rs) && r.flagged(i, aside) {
		i++
	}
	n := r.words.OfClue(words.Quoting).At(r.rs, i)
	return mark{from: i, to: i + n}, n > 0
}

// rejoins reports whether the applicant speaks again behind i: …要求，公司力争….
func (r *reading) rejoins(i int) bool {
	for k := range r.clauses {
		if c := &r.clauses[k]; c.from >= i && r.begins(words.Ours, c.from) > 0 {
			return true
		}
	}
	return false
}

func (r *reading) speaksOfPaper() (mark, bool) {
	if n := r.begins(words.ThisPart, 0); n > 0 {
		return mark{from: 0, to: n}, true
	}
	m, ok := r.first(words.ThisPaper)
	if !ok || m.from > 4 {
		return mark{}, false
	}
	return m, r.hasClue(words.PaperSays)
}

// isBackground finds what is said of the world at large.
func (r *reading) isBackground() (mark, bool) {
	m, ok := r.first(words.Background)
	if !ok || r.hasClue(words.Will) && len(r.figures) > 0 {
		return mark{}, false
	}
	for i := range r.clauses {
		c := &r.clauses[i]
		if c.rests || c.families&words.Background != 0 || m.from >= c.from && m.from < c.to {
			continue
		}
		if c.tense >= toCome || c.families&words.Act != 0 && c.tense == open && c.families&words.Background == 0 && r.startsAct(c) {
			return mark{}, false
		}
	}
	for _, b := range r.marks {
		if b.families&words.Background != 0 && !r.flagged(b.from, quoted|titled|framed) {
			return b, true
		}
	}
	return m, len(r.clauses) == 1
}

// startsAct reports whether the clause begins with a verb, as a task does.
func (r *reading) startsAct(c *clause) bool {
	for _, m := range r.within(c) {
		if m.families&(words.Act|words.Drive) != 0 {
			return m.from <= c.from+2 && m.families&words.Nounlike == 0
		}
	}
	return false
}

// isGeneral finds what is said of things in general: 工业互联网是…的产物.
func (r *reading) isGeneral() (mark, bool) {
	c := &r.clauses[0]
	if c.rests || c.tense >= toCome || len(r.figures) > 0 || len(r.moments) > 0 || r.startsAct(c) || r.names(c) {
		return mark{}, false
	}
	for i := c.from + 2; i < min(c.to-1, c.from+16); i++ {
		if r.is(i, '是') && r.isWord(i, i+1) && !r.in(i-1, "一二三四五六七八九就还正都也要不") && !r.is(i+1, '在') && !r.flagged(i, quoted|titled) {
			return mark{from: i, to: i + 1}, c.families&words.Past == 0
		}
	}
	return mark{}, false
}
