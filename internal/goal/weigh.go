package goal

import "pilotplan/internal/goal/model"

// How far the model is trusted, chosen on writers whose texts it had not learned from. Where it disagrees with what the rules make
// of the clauses it is right three times as often as they are, less so where it hardly leans to its side; what a rule has named,
// 申报条件 or 引述他人的目标, it knows better only where it is all but certain.
const (
	overrule      = 0.15 // by how much likelier its own opinion must be than that of the rules
	overruleValue = 0.8  // the same where it finds vague what the rules can check: of many clauses it overlooks the one with the number
	overruleNamed = 0.8  // how likely its own opinion must be where a rule has named what the sentence is
	sureMargin    = 0.3  // by how much likelier the verdict must be than any other class; below that it is unsure
)

// classes are the classes of the model's opinions; a deadline makes a vague goal one of DeadlineOnly.
var classes = [model.Opinions]Class{model.Neutral: Neutral, model.Fact: Fact, model.Vague: Vague, model.Measurable: Measurable}

// opinionOf is the opinion of the model that a class is.
func opinionOf(c Class) model.Opinion {
	switch c {
	case Fact:
		return model.Fact
	case Vague, DeadlineOnly:
		return model.Vague
	case Measurable:
		return model.Measurable
	}
	return model.Neutral
}

// weigh asks the model what it makes of what the rules have found, and lets it decide where it is trusted more.
func (j *Judge) weigh(r *reading, v *Verdict) {
	if j.model.Empty() || r.neutralRule > 0 && r.neutralRule <= formalRules || r.context.Place == InCell || r.context.Place == InForm {
		return // it has learned from running text alone
	}
	promise := r.asGoal(v)
	scores := j.model.Score(r.evidence(v, &promise))
	held := scores.Chances()
	ruled := opinionOf(v.Class)
	best := r.outvotes(&held, ruled)
	v.Unsure = held.Margin(best) < sureMargin
	if best == ruled && !v.Unsure {
		return
	}
	if classes[best].Goal() && !v.Class.Goal() {
		v.Values, v.Clauses, r.clauses = promise.Values, promise.Clauses, append(r.clauses[:0], r.asPromise...)
	}
	v.Class = classes[best]
	if v.Class != Measurable {
		v.Values = nil
	}
	if j.explain {
		r.noteRuns(j.model, v, best)
	}
}

// outvotes is the opinion of the model if it outvotes that of the rules, else theirs.
func (r *reading) outvotes(held *model.Chances, ruled model.Opinion) model.Opinion {
	best := held.Best()
	if r.looksBack() && classes[best].Goal() && !classes[ruled].Goal() {
		return ruled // what a review tells sounds like a goal without its heading: 新增企业14家
	}
	lead := overrule
	if ruled == model.Measurable && best == model.Vague {
		lead = overruleValue
	}
	if held[best]-held[ruled] < lead || r.neutralRule > 0 && held[best] < overruleNamed {
		return ruled
	}
	return best
}

// asGoal is what the rules would make of a sentence that they take for no goal, if all of it were to come. The clauses as they
// would be then are kept.
func (r *reading) asGoal(v *Verdict) Verdict {
	var w Verdict
	r.asPromise = r.asPromise[:0]
	if v.Class.Goal() {
		return w
	}
	for _, c := range r.clauses {
		c.tense = max(c.tense, toCome)
		r.classify(&c, &w)
		r.asPromise = append(r.asPromise, c)
		start, end := r.bytes(c.from, c.to)
		w.Clauses = append(w.Clauses, Clause{start, end, c.class})
		w.Class = max(w.Class, c.class)
	}
	return w
}

// noteRuns adds the weightiest runs of characters that speak for the opinion to the clues.
func (r *reading) noteRuns(m *model.Model, v *Verdict, o model.Opinion) {
	for _, run := range m.Weightiest(&r.seen, o) {
		from, to := int(r.maskedAt[run.From]), int(r.maskedAt[run.To])
		if to <= from {
			continue // of the edge of the sentence alone
		}
		start, end := r.bytes(from, to)
		v.Clues = append(v.Clues, Clue{Start: start, End: end, Text: r.text[start:end], Rule: "用语像“" + classes[o].String() + "”", Weight: run.Weight})
	}
}
