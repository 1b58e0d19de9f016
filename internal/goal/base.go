package goal

import (
	"pilotplan/internal/quantity"
	words "pilotplan/internal/vocabulary"
)

// fromTo finds the change that the figure belongs to: 由22%提高到35%. from says that it is the old value; other is the
// place of its counterpart among the figures.
func (r *reading) fromTo(f figure) (from bool, other int, ok bool) {
	at := -1
	for i := range r.figures {
		if r.figures[i].core == f.core {
			at = i
		}
	}
	if at < 0 {
		return false, 0, false
	}
	if at+1 < len(r.figures) && r.startsChange(f) && r.endsChange(f, r.figures[at+1]) {
		return true, at + 1, true
	}
	if at > 0 && r.startsChange(r.figures[at-1]) && r.endsChange(r.figures[at-1], f) {
		return false, at - 1, true
	}
	return false, 0, false
}

// startsChange reports whether 由 or 从 stands before the figure, with at most a period or an adjective between.
func (r *reading) startsChange(f figure) bool {
	for i := f.from - 1; i >= 0 && f.from-i < 18; i-- {
		if r.in(i, "由从自") && !r.in(i-1, "自服理") {
			return true
		}
		if r.in(i, "，。；！？：、到至") || r.flagged(i, taken) {
			return false
		}
	}
	return false
}

// endsChange reports whether 到, 至 or 为 leads from the old value to the new one.
func (r *reading) endsChange(old, now figure) bool {
	for i := old.to; i < now.from; i++ {
		if r.in(i, "。；！？") {
			return false
		}
		if r.in(i, "到至为") {
			return true
		}
	}
	return false
}

// baseline finds the earlier value or period that the goal starts from.
func (j *Judge) baseline(r *reading, v *Verdict) {
	for i := range r.clauses {
		c := &r.clauses[i]
		if c.tense == gone {
			continue
		}
		if b, ok := r.oldValue(c); ok {
			v.setBase(r, b, 0)
			return
		}
		if r.basePeriod(c, v) {
			return
		}
	}
	r.earlierFact(v)
}

func (v *Verdict) setBase(r *reading, f figure, year int) {
	start, end := r.bytes(f.from, f.to)
	b := &Baseline{Start: start, End: end, Text: r.text[start:end], Year: year}
	if f.read {
		b.Quantity, b.OK, b.Number, b.Unit = f.value, true, numberText(f.value.Number), f.value.Unit
		b.Quantity.Text = b.Text
	}
	if b.Year == 0 {
		for _, m := range r.moments {
			if m.role == base || m.role == pastTime {
				b.Year = m.year
			}
		}
	}
	v.Baseline = b
	v.note(start, end, b.Text, "基期值")
}

// oldValue finds the first figure of a change in the clause.
func (r *reading) oldValue(c *clause) (figure, bool) {
	for _, f := range r.figures {
		if f.core < c.from || f.core >= c.to {
			continue
		}
		if from, _, ok := r.fromTo(f); ok && from {
			return f, true
		}
	}
	return figure{}, false
}

// basePeriod finds 较2022年, 在2022年基础上, 较改造前.
func (r *reading) basePeriod(c *clause, v *Verdict) bool {
	for _, m := range r.moments {
		if m.role == base && m.from >= c.from && m.from < c.to {
			start, end := r.bytes(m.from, m.to)
			v.Baseline = &Baseline{Start: start, End: end, Text: r.text[start:end], Year: m.year}
			v.note(start, end, v.Baseline.Text, "基期")
			return true
		}
	}
	for _, m := range r.within(c) {
		if m.families&words.BaseWord != 0 {
			start, end := r.bytes(m.from, m.to)
			v.Baseline = &Baseline{Start: start, End: end, Text: r.text[start:end]}
			v.note(start, end, v.Baseline.Text, "基期")
			return true
		}
	}
	return false
}

// earlierFact takes the value that a past clause told of as the baseline of a goal that changes it: 2022年为22%，到2025年
// 提高到35%.
func (r *reading) earlierFact(v *Verdict) {
	for i := 1; i < len(r.clauses); i++ {
		before, c := &r.clauses[i-1], &r.clauses[i]
		if !c.commits || before.tense != gone {
			continue
		}
		for _, now := range r.figures {
			if now.core < c.from || now.core >= c.to || r.ends(words.ChangedTo, now.from) == 0 {
				continue
			}
			for k := len(r.figures) - 1; k >= 0; k-- {
				old := r.figures[k]
				if old.core >= before.from && old.core < before.to && old.kind == now.kind && r.sameUnit(old, now) {
					v.setBase(r, old, 0)
					return
				}
			}
		}
	}
}

func (r *reading) sameUnit(a, b figure) bool {
	return string(r.rs[a.unit:a.unitEnd]) == string(r.rs[b.unit:b.unitEnd])
}

// missing lists what a goal lacks to be assessed.
func (r *reading) missing(v *Verdict) []string {
	var lacks []string
	if v.Class != Measurable {
		lacks = append(lacks, "数量")
	}
	if v.Deadline == nil {
		lacks = append(lacks, "期限")
	}
	if v.Baseline == nil && v.needsBase() {
		lacks = append(lacks, "基期")
	}
	for _, val := range v.Values {
		if val.OK && val.Quantity.Unit == "" {
			return append(lacks, "单位")
		}
	}
	return lacks
}

// needsBase reports whether a value is a level or a change of something that exists already.
func (v *Verdict) needsBase() bool {
	for _, val := range v.Values {
		switch val.Relation {
		case "growth":
			return true
		case "all", "zero", "milestone", "rank":
			continue
		}
		if val.OK && (val.Unit == "%" || val.Unit == "‰" || val.Unit == "倍" || quantity.Dimension(val.Unit) == "时长") || val.level {
			return true
		}
	}
	return false
}
