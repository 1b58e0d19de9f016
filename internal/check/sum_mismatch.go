package check

import (
	"fmt"
	"slices"
	"strings"

	"pilotplan/internal/finding"
	"pilotplan/internal/phrase"
	"pilotplan/internal/plan"
	"pilotplan/internal/quantity"
	"pilotplan/internal/vocabulary"
	"pilotplan/outline"
)

var sumMismatch = rule{
	id:       "sum-mismatch",
	family:   "一致",
	title:    "各项之和与合计不符，或基期加新增不等于累计",
	severity: finding.Error,
	milder:   milderCase{finding.Warning, "有一项没有填，或名称不全相同的"},
	bad:      "资金: {总投入: 3.6亿元, 企业自筹: 2.4亿元, 银行贷款: 1.5亿元}",
	good:     "资金: {总投入: 3.6亿元, 企业自筹: 2.4亿元, 银行贷款: 1.2亿元}",
	reach:    anyText,
	run:      checkSumMismatch,
}

func checkSumMismatch(p *pass) {
	for path, q := range p.plan.Outline.Questions() {
		if q.Kind == outline.Group && !p.drafted.foreign() {
			p.checkGroupSum(path, q)
		}
	}
	p.checkRowSums()
	p.checkOfWhich()
	p.checkEachYear()
	claims := p.allClaims()
	for i := range claims {
		if c := &claims[i]; c.Kind == phrase.Addition && !c.Value.Rank {
			p.checkAddition(c)
			p.checkYearlyAdditions(c)
		}
	}
}

// amount is one answer of a group.
type amount struct {
	name  string
	value quantity.Quantity
	text  plan.Text
}

// fieldAmount is the answer to a field of a group; zero if there is no such field or it has no answer that is an amount.
func (p *pass) fieldAmount(path string, f *outline.Question) amount {
	if f == nil {
		return amount{}
	}
	at := path + "." + f.Key
	value, ok := p.plan.Quantity(at)
	if !ok {
		return amount{}
	}
	return amount{f.Key, value, p.plan.Text(at)}
}

// parts are the answers that make up a sum of a group, and whether some of them was left empty.
func (p *pass) parts(path string, group, sum *outline.Question, unit string) (parts []amount, open bool) {
	for _, key := range sum.SumOf {
		part := p.fieldAmount(path, group.Field(key))
		switch {
		case part.name == "":
			open = true
		case quantity.SameDimension(part.value.Unit, unit) && plainValue(part.value):
			parts = append(parts, part)
		}
	}
	return parts, open
}

// checkGroupSum holds every sum of a group against its parts, and the total against what it is a part of.
func (p *pass) checkGroupSum(path string, group *outline.Question) {
	for i := range group.Fields {
		sum := &group.Fields[i]
		if total := p.fieldAmount(path, sum); sum.IsSum() && total.name != "" && plainValue(total.value) {
			if parts, open := p.parts(path, group, sum, total.value.Unit); len(parts) > 0 {
				p.compareSum(total, parts, open)
			}
		}
	}
	total, whole := p.fieldAmount(path, group.Total()), p.fieldAmount(path, group.Base())
	if total.name == "" || !plainValue(total.value) || whole.name == "" || whole.name == total.name || !plainValue(whole.value) {
		return
	}
	if c, err := total.value.Compare(whole.value); err == nil && c > 0 {
		p.report(finding.Finding{
			Pos: total.text.Pos, Path: total.text.Path,
			Message: fmt.Sprintf("“%s” %s大于“%s” %s", total.name, total.value, whole.name, whole.value),
			Hint:    "核对两个数和单位",
		})
	}
}

func (p *pass) compareSum(total amount, parts []amount, open bool) {
	sum, slack := quantity.Number{}, half(step(total.value))
	for _, part := range parts {
		value, err := part.value.In(total.value.Unit)
		if err != nil {
			return
		}
		sum, slack = sum.Add(value.Number), slack.Add(half(step(value)))
	}
	c := sum.Cmp(total.value.Number)
	if c == 0 {
		return
	}
	shown := total.value
	shown.Number = sum
	f := finding.Finding{
		Pos: total.text.Pos, Path: total.text.Path, Hint: "核对各项和“" + total.name + "”，改成一致",
		Message: fmt.Sprintf("“%s”写的是 %s，各项之和是 %s", total.name, total.value, shown),
	}
	gap := sum.Sub(total.value.Number)
	if gap.Sign() < 0 {
		gap = quantity.Number{}.Sub(gap)
	}
	switch {
	case len(parts) > 2 && gap.Cmp(slack) <= 0 && step(total.value).Cmp(quantity.Int(1)) < 0:
		f.Severity, f.Hint = p.rule.as(doubtful), "相差在四舍五入以内；不是四舍五入的，核对各项"
	case c < 0 && open:
		f.Severity, f.Hint = p.rule.as(milder), "核对各项和“"+total.name+"”；有没写的一项，补上"
	}
	var terms []term
	for _, part := range parts {
		terms = append(terms, term{part.text.Pos, part.value})
		f.Also = append(f.Also, placeOfText(part.text))
	}
	p.doubt(f, sumMended(term{total.text.Pos, total.value}, terms, func(sum, whole quantity.Number) bool { return sum.Equal(whole) }),
		append(p.partMends(total, parts, sum), mend{total.text.Pos, shown})...)
}

// partMends are the parts of a sum as each should be, were it alone wrong.
func (p *pass) partMends(total amount, parts []amount, sum quantity.Number) []mend {
	var mends []mend
	for _, part := range parts {
		value, err := part.value.In(total.value.Unit)
		if err != nil {
			continue
		}
		value.Number = value.Number.Add(total.value.Number.Sub(sum))
		mends = append(mends, mend{part.text.Pos, value})
	}
	return mends
}

// term is a figure of a sum, and where it stands.
type term struct {
	at    finding.Pos
	value quantity.Quantity
}

// sumMended says whether parts and whole would go together, were the figure at a place another.
func sumMended(whole term, parts []term, right func(sum, whole quantity.Number) bool) func(finding.Pos, quantity.Quantity) bool {
	return func(at finding.Pos, as quantity.Quantity) bool {
		touched := false
		with := func(t term) quantity.Quantity {
			if t.at == at {
				touched = true
				return as
			}
			return t.value
		}
		total := with(whole)
		sum := quantity.Number{}
		for _, part := range parts {
			value, err := with(part).In(total.Unit)
			if err != nil {
				return false
			}
			sum = sum.Add(value.Number)
		}
		return touched && right(sum, total.Number)
	}
}

// checkOfWhich looks for 计划投入3.6亿元，其中甲2.4亿元、乙1.5亿元: parts must not be more than the whole.
func (p *pass) checkOfWhich() {
	claims := p.allClaims()
	for i := 0; i < len(claims); {
		end := i + 1
		for end < len(claims) && claims[end].sentence == claims[i].sentence {
			end++
		}
		p.checkParts(claims[i:end])
		i = end
	}
}

// checkParts judges the claims of one sentence.
func (p *pass) checkParts(claims []claim) {
	for k := 1; k+1 < len(claims); k++ {
		words := between(&claims[k-1], &claims[k])
		if !strings.Contains(words, "其中") || strings.ContainsAny(words, "；;") {
			continue
		}
		whole := &claims[k-1]
		for j := k - 1; j >= 0; j-- {
			if c, err := claims[j].Value.Compare(whole.Value); err == nil && c > 0 {
				whole = &claims[j]
			}
		}
		p.comparePart(whole, claims[k:])
		return
	}
}

func (p *pass) comparePart(whole *claim, rest []claim) {
	sum := quantity.Number{}
	var parts []term
	for k := range rest {
		c := &rest[k]
		value, err := c.Value.In(whole.Value.Unit)
		if err != nil || c.Kind != phrase.Level || !plainValue(c.Value) || k > 0 && strings.ContainsAny(between(&rest[k-1], c), "；;") {
			break
		}
		sum, parts = sum.Add(value.Number), append(parts, term{c.pos(), c.Value})
	}
	if len(parts) < 2 || !plainValue(whole.Value) || whole.Kind != phrase.Level || sum.Cmp(whole.Value.Number) <= 0 {
		return
	}
	shown := whole.Value
	shown.Number = sum
	p.doubt(finding.Finding{
		Pos: whole.pos(), Path: whole.in.path,
		Message: fmt.Sprintf("这里写%s，“其中”的 %d 项合起来是 %s，比它多", finding.Quote(whole.text()), len(parts), shown),
		Hint:    "核对总数和各项；各项有重叠的，不用“其中”并列",
	}, sumMended(term{whole.pos(), whole.Value}, parts, func(sum, whole quantity.Number) bool { return sum.Cmp(whole) <= 0 }), mend{whole.pos(), shown})
}

// checkEachYear looks for 每年5家，三年累计20家: so much each year makes so much in all.
func (p *pass) checkEachYear() {
	claims := p.allClaims()
	each := p.words().List(vocabulary.EachYear)
	for i := 1; i < len(claims); i++ {
		yearly, total := &claims[i-1], &claims[i]
		if yearly.sentence != total.sentence || yearly.Kind != phrase.Rate || !each.Held(yearly.Lead) && !each.Held(yearly.Subject) || yearly.Against != phrase.NothingNamed {
			continue
		}
		if total.Kind != phrase.Level || yearly.Subject != total.Subject || !plainValue(yearly.Value) || !plainValue(total.Value) {
			continue
		}
		years := p.yearsTold(between(yearly, total))
		value, err := yearly.Value.In(total.Value.Unit)
		if err != nil || years < 2 || strings.ContainsAny(between(yearly, total), "；;") {
			continue
		}
		shown := total.Value
		shown.Number = value.Number.Mul(quantity.Int(int64(years)))
		if compareValues(total.Value, shown) != differ {
			continue
		}
		p.doubt(finding.Finding{
			Pos: total.pos(), Path: total.in.path,
			Message: fmt.Sprintf("每年 %s，%d 年合起来是 %s；这里写%s", yearly.Value, years, shown, finding.Quote(total.text())),
			Hint:    "核对每年和总数，改成一致", Also: []finding.Place{{Pos: yearly.pos(), Path: yearly.in.path}},
		}, atOdds(total.pos(), total.Value, yearly.pos(), shown), mend{total.pos(), shown})
	}
}

// yearsTold is how many years a sum is said to be of: 三年累计; those of the pilot where only its end is named; 0 if nothing says.
func (p *pass) yearsTold(words string) int {
	for _, m := range quantity.Find(words) {
		if years, err := m.Quantity.In("年"); err == nil && m.Kind == quantity.Span && years.Number.IsInt() {
			return int(years.Number.Float64())
		}
	}
	if p.hasPeriod && p.words().List(vocabulary.PeriodEnd).Held(words) {
		return p.period.Months() / 12
	}
	return 0
}

// checkAddition holds 新增5项 against the indicator's sum: what it is at the end, less what it was before.
func (p *pass) checkAddition(c *claim) {
	m, l := p.additionOf(c)
	if m == nil || scope(m.indicator) == thatYear {
		return
	}
	spans := p.spansOf(c, m)
	if len(spans) == 0 || slices.ContainsFunc(spans, func(s span) bool { return compareValues(c.Value, s.gain()) != differ }) {
		return
	}
	s := spans[0]
	f := finding.Finding{
		Pos: c.pos(), Path: c.in.path,
		Message: fmt.Sprintf("这里写新增%s，%s由 %d年 %s 到 %d年 %s，是新增 %s", finding.Quote(c.text()), m.what,
			s.from.year, s.from.value, s.to.year, s.to.value, s.gain()),
		Hint: "基期加新增应等于累计；核对三个数，改成一致",
	}
	switch {
	case l == perhaps || scope(m.indicator) != cumulative:
		f.Severity = p.rule.as(doubtful)
		f.Hint = "是同一指标的，基期加新增应等于累计；不是的，把名称写得不同"
	case l == contained:
		f.Severity = p.rule.as(milder)
	}
	p.report(f)
}

// checkYearlyAdditions holds what a task adds in all against what it adds year by year, where no indicator counts it.
func (p *pass) checkYearlyAdditions(c *claim) {
	m, _ := p.additionOf(c)
	if m != nil || c.in.role != deliverable && c.in.role != measures || c.Subject == "" || !p.wholePeriod(c) {
		return
	}
	sum, count := quantity.Number{}, 0
	for i := range p.claims {
		other := &p.claims[i]
		if other.in.task == c.in.task && other.in.role == progress && other.Kind == phrase.Addition && other.Subject == c.Subject {
			value, err := other.Value.In(c.Value.Unit)
			if err != nil || !plainValue(other.Value) {
				return
			}
			if other.Year == c.Year && compareValues(c.Value, other.Value) == agree {
				return // it is that of the year
			}
			sum, count = sum.Add(value.Number), count+1
		}
	}
	shown := c.Value
	shown.Number = sum
	if count < 2 || compareValues(c.Value, shown) != differ {
		return
	}
	p.report(finding.Finding{
		Pos: c.pos(), Path: c.in.path,
		Message: fmt.Sprintf("这里写新增%s，年度进度里 %d 年合起来是 %s", finding.Quote(c.text()), count, shown),
		Hint:    "核对各年和总数，改成一致",
	})
}

// wholePeriod reports whether an addition is meant for all of the period: it has no year, or the last.
func (p *pass) wholePeriod(c *claim) bool {
	return c.Year == 0 || p.hasPeriod && c.Year == p.period.To.Year
}

// additionOf is the indicator that an addition is to. In a task that has one indicator of the unit, the end of its name is
// enough.
func (p *pass) additionOf(c *claim) (*measure, likeness) {
	if m, l := c.of, c.sure; m != nil {
		if m.indicator == nil {
			return nil, unlike
		}
		return m, l
	}
	var found *measure
	for _, m := range p.allMeasures() {
		if m.indicator == nil || c.in.task == nil || !p.carries(c.in.task, m.indicator) || m.dimension == "" || !m.alike(c) {
			continue
		}
		if c.Subject == "" || !slices.ContainsFunc(m.names, func(name string) bool { return strings.HasSuffix(name, c.Subject) }) {
			continue
		}
		if found != nil {
			return nil, unlike
		}
		found = m
	}
	if found == nil {
		return nil, unlike
	}
	return found, contained
}

// span is the stretch between two figures of a measure.
type span struct{ from, to yearFigure }

func (s span) gain() quantity.Quantity {
	q := s.to.value
	q.Number, q.Text = s.to.value.Number.Sub(s.from.value.Number), ""
	return q
}

// spansOf gives the stretches that an addition may be meant for, the likeliest first: that of its year in a yearly step, else
// the whole way, and the way up to its year.
func (p *pass) spansOf(c *claim, m *measure) []span {
	base, okBase := baseline(m.indicator)
	last, okLast := final(m.indicator)
	if !okBase || !okLast {
		return nil
	}
	var spans []span
	add := func(from, to int) {
		a, okA := m.in(from)
		b, okB := m.in(to)
		if okA && okB && plainValue(a.value) && plainValue(b.value) && quantity.SameDimension(a.value.Unit, b.value.Unit) {
			spans = append(spans, span{a, b})
		}
	}
	if c.in.role == progress {
		if !c.Cumulative {
			add(c.Year-1, c.Year)
			return spans
		}
		add(base.Year, c.Year)
		return spans
	}
	add(base.Year, last.Year)
	if c.Year != 0 {
		add(c.Year-1, c.Year)
		add(base.Year, c.Year)
	}
	return spans
}
