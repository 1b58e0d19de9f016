package phrase

import (
	"strings"

	"pilotplan/internal/vocabulary"
)

// subject is what the words of a clause say of the number behind them.
type subject struct {
	clause  string // the words
	name    string // of what is measured, plain
	lead    string // the words without dates and verb
	kind    Kind
	reached bool // a verb of a level stands before the number: 达到
	dated   bool // a date stands between 由 and the number
	against Against
}

// subjectOf takes from a clause, from its end on, the verb, dates and all that says nothing of what is measured.
func (r *Reader) subjectOf(clause string) subject {
	s := subject{clause: clause}
	if r.Words.List(vocabulary.RateWords).Held(clause) {
		s.kind = Rate
	}
	words, compared := r.withoutComparison(r.withoutSince(strings.TrimLeft(clause, "、 　")))
	words = r.trimVerbs(words, &s)
	if compared && !s.reached {
		s.kind = max(s.kind, Change)
	}
	words = r.trimStart(words, &s)
	s.lead = strings.TrimSpace(strings.ReplaceAll(words, gap, ""))
	if s.kind == Level {
		words = r.trimAdded(words, &s)
	}
	s.name = PlainName(r.Words, strings.ReplaceAll(r.behindBreaks(words), gap, ""))
	return s
}

// SaysNothing reports whether words before or behind a number are but verbs and fillers, and do not say what it is of.
func SaysNothing(words *vocabulary.Vocabulary, text string) bool {
	r := Reader{Words: words}
	return r.subjectOf(text).lead == ""
}

// withoutSince takes off the beginning of a clause since when it is true: 从2022年起.
func (r *Reader) withoutSince(clause string) string {
	start := r.Words.List(vocabulary.StartWords).Prefix(clause)
	if rest, ok := strings.CutPrefix(clause[len(start):], gap); ok && start != "" {
		if since := r.Words.List(vocabulary.Since).Prefix(rest); since != "" {
			return rest[len(since):]
		}
	}
	return clause
}

// withoutComparison takes out the word before a date that something is compared with.
func (r *Reader) withoutComparison(words string) (string, bool) {
	for from := len(words); ; {
		at := strings.LastIndex(words[:from], gap)
		if at < 0 {
			return words, false
		}
		if front := words[:at]; r.compares(front) {
			word := r.Words.List(vocabulary.ComparedWith).Suffix(front)
			if word == "" {
				word = r.Words.List(vocabulary.AgainstYear).Suffix(front)
			}
			return strings.TrimSuffix(front, word) + words[at:], true
		}
		from = at
	}
}

// trimVerbs takes fillers, dates, frames such as 基础上 and the verb off the end of words: the verbs of a level, and one of a
// change if none of a level stands behind it.
func (r *Reader) trimVerbs(words string, s *subject) string {
	for settled := false; ; {
		before := words
		words = r.withoutFillers(r.trimAgainst(words, s))
		if verb := r.levelVerb(words); verb != "" {
			words, settled, s.reached = strings.TrimSuffix(words, verb), true, true
			continue
		}
		if verb := r.Words.List(vocabulary.ChangeVerbs).Suffix(words); verb != "" && !settled {
			words, settled, s.kind = strings.TrimSuffix(words, verb), true, max(s.kind, Change)
			continue
		}
		for _, list := range []vocabulary.List{vocabulary.BaseBehind, vocabulary.AgainstYearBehind} {
			if rest := strings.TrimSuffix(words, r.Words.List(list).Suffix(words)); rest == "" || strings.HasSuffix(rest, gap) {
				words = rest
			}
		}
		if words == before {
			return words
		}
	}
}

// trimAgainst takes what growth is measured against off the end of words: 年均, 同比, 比基期.
func (r *Reader) trimAgainst(words string, s *subject) string {
	for against, list := range []vocabulary.List{
		TheBase: vocabulary.OverBase, TheYearBefore: vocabulary.OverYearBefore, EachYearBefore: vocabulary.OverEachYear,
	} {
		if against == int(NothingNamed) {
			continue
		}
		if word := r.Words.List(list).Suffix(words); word != "" {
			s.against = Against(against)
			return strings.TrimSuffix(words, word)
		}
	}
	return words
}

// withoutFillers takes fillers off the end of words, and dates with the preposition before them.
func (r *Reader) withoutFillers(words string) string {
	for {
		before := words
		words = strings.TrimSuffix(words, r.Words.List(vocabulary.FigureFillers).Suffix(words))
		words = strings.TrimRight(words, "　")
		if rest, ok := strings.CutSuffix(words, gap); ok {
			words = rest
			if r.Words.List(vocabulary.StartWords).Suffix(rest) == "" {
				words = strings.TrimSuffix(rest, r.Words.List(vocabulary.DatePrepositions).Suffix(rest))
			}
		}
		if words == before {
			return words
		}
	}
}

// levelVerb is the verb of a level that words end in; "" if they end in none. 新增 adds, and 由 begins.
func (r *Reader) levelVerb(words string) string {
	verb := r.Words.OfClue(vocabulary.Reach).Suffix(words)
	if other := r.Words.List(vocabulary.LevelVerbs).Suffix(words); len(other) > len(verb) {
		verb = other
	}
	if r.Words.List(vocabulary.AddVerbs).Has(verb) || r.Words.List(vocabulary.StartWords).Has(verb) {
		return ""
	}
	return verb
}

// trimStart takes the word before the value that something starts from off the end of words.
func (r *Reader) trimStart(words string, s *subject) string {
	verb := r.Words.List(vocabulary.StartWords).Suffix(words)
	if verb == "" {
		return words
	}
	s.kind = Base
	s.dated = strings.LastIndex(s.clause, gap) > strings.LastIndex(s.clause, verb)
	return r.withoutFillers(strings.TrimSuffix(words, verb))
}

// trimAdded takes all up to 新增 and its like away: what is behind it is added.
func (r *Reader) trimAdded(words string, s *subject) string {
	for {
		at, verb := r.Words.List(vocabulary.AddVerbs).In(words)
		if at < 0 {
			return words
		}
		words, s.kind = words[at+len(verb):], Addition
	}
}

// behindBreaks are the words behind the last word that a name begins behind: 实现.
func (r *Reader) behindBreaks(words string) string {
	breaks := r.Words.List(vocabulary.NameBreaks)
	for at, word := breaks.In(words); at >= 0 && at+len(word) < len(words); at, word = breaks.In(words) {
		words = words[at+len(word):]
	}
	return words
}

// ofApplicant takes the end of the applicant's name, such as 公司, off the beginning of a subject.
func ofApplicant(subject, applicant string) string {
	for i := range subject {
		if i > len("字") && strings.HasSuffix(applicant, subject[:i]) {
			return subject[i:]
		}
	}
	return subject
}
