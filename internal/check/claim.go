package check

import (
	"strings"

	"pilotplan/internal/finding"
	"pilotplan/internal/phrase"
	"pilotplan/internal/prose"
	"pilotplan/internal/quantity"
)

// claim is a figure in a text that the plan may be held to.
type claim struct {
	phrase.Figure
	in        *passage
	sentence  *prose.Sentence // in which the places of the figure count
	dimension string
	of        *measure // that it is about; nil if that is not known
	sure      likeness // how surely
}

// source is where it stands in the text of its passage.
func (c *claim) source() (from, to int) {
	from, to = c.sentence.Source(c.Start, c.End)
	return from - c.in.base, to - c.in.base
}

func (c *claim) pos() finding.Pos { return c.in.place(c.source()) }

// text is the figure as written.
func (c *claim) text() string { return c.sentence.Text[c.Start:c.End] }

// between is what is written between two claims of a sentence.
func between(a, b *claim) string { return a.sentence.Text[a.End:b.Start] }

// allClaims are the figures in the texts that tell facts or promise, in the user's order.
func (p *pass) allClaims() []claim {
	if p.claims != nil {
		return p.claims
	}
	p.claims = []claim{}
	r := p.claimReader()
	for i := range p.passages {
		if s := &p.passages[i]; s.role == background || s.role.promises() {
			p.claims = append(p.claims, p.claimsIn(s, r)...)
		}
	}
	return p.claims
}

func (p *pass) claimReader() *phrase.Reader {
	r := &phrase.Reader{Words: p.words(), Applicant: strings.TrimSpace(p.plan.Text(p.plan.Outline.Applicant).Value)}
	if p.hasPeriod {
		r.LastYear, r.Months = p.period.To.Year, p.period.Months()
	}
	return r
}

// claimsIn reads the claims of a text.
func (p *pass) claimsIn(s *passage, r *phrase.Reader) []claim {
	var found []claim
	sentences := p.read(s)
	for i := range sentences {
		sentence := &sentences[i].Sentence
		if i == 0 || sentence.Paragraph != sentences[i-1].Paragraph {
			r.Begin(s.year)
		}
		for _, f := range r.Read(sentence.Text) {
			if f.Kind == phrase.Span {
				continue
			}
			c := claim{Figure: f, in: s, sentence: sentence, dimension: quantity.Dimension(f.Value.Unit)}
			if c.of, c.sure = p.measureOf(&c); c.of == nil {
				p.asMeasured(&c)
				c.of, c.sure = p.measureOf(&c)
			}
			found = append(found, c)
		}
	}
	return found
}
