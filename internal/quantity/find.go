package quantity

import (
	"pilotplan/internal/quantity/calendar"
	"pilotplan/internal/quantity/measure"
	"pilotplan/internal/quantity/numeral"
)

// Match is a quantity in running text. Places are bytes of the text that Read was given, or characters where it was
// given characters.
type Match struct {
	Start, End             int // all of it, with words of relation and a rank's scope: 不少于60家, 全国前5名
	NumberStart, NumberEnd int // 60; of a range from the first number to the second; of a rank from 第 or 前 on
	UnitStart, UnitEnd     int // 家; equal where no unit stands behind the number
	Kind                   Kind
	Chinese                bool // the number is in Chinese numerals or said in a word: 二十, 翻番
	Quantity               Quantity
}

// Kind says what sort of number a quantity is.
type Kind uint8

// The kinds.
const (
	Bare   Kind = iota // 72, 26亿: no unit
	Count              // 60家, 5亿元, 0.05吨标准煤/万元
	Share              // 30%, 三成, 2/3, 过半, 50ppm
	Points             // 3个百分点
	Times              // 2倍, 翻一番, 再造一个
	Place              // 第3位, 前5名, 首位
	Span               // 3年, 48小时, 半个月
	Ratio              // 1∶3
)

func kindOfQuantity(q Quantity, s *measure.Scale) Kind {
	switch {
	case q.Rank:
		return Place
	case q.Unit == "":
		return Bare
	case s == nil:
		return Count
	}
	switch s.Dimension {
	case "比例":
		return Share
	case "百分点":
		return Points
	case "倍数", "番":
		return Times
	case "时长", "年月", "工作日":
		return Span
	case "比":
		return Ratio
	}
	return Count
}

// Find returns every quantity in text, left to right, none overlapping, each as
// long as it can be, with places in bytes. Dates, ordinals (第三批) and numbers inside Latin words are
// left out. A plain number counts only where it stands alone. Whether 一个 or 5亿元
// commits anyone to anything is for the caller to judge.
func Find(text string) []Match {
	var r Reader
	r.Read(text)
	return r.Quantities()
}

// Reader reads the quantities and moments of one text after the other and keeps its memory for the next. The zero
// Reader is ready; it is not for two goroutines at once.
type Reader struct {
	Units  *measure.Units // known units; nil means the built-in ones
	Scopes []string       // among whom one ranks, besides the built-in ones: 苏南

	text    string
	rs      numeral.Runes
	letters []rune  // of text
	at      []int32 // the byte of each character, if text is given
	values  []Match
	moments []calendar.Moment
	read    bool
}

// Read takes a text to read. Places of matches are its bytes.
func (r *Reader) Read(text string) {
	r.text, r.read = text, false
	r.letters, r.at = r.letters[:0], r.at[:0]
	for i, c := range text {
		r.letters = append(r.letters, c)
		r.at = append(r.at, int32(i))
	}
	r.at = append(r.at, int32(len(text)))
	r.rs = numeral.FoldInto(r.rs[:0], r.letters, false)
}

// ReadRunes takes a text whose characters may have been folded already; places of matches count characters, and
// quantities have no Text. rs is not kept.
func (r *Reader) ReadRunes(rs []rune) {
	r.text, r.read, r.at = "", false, r.at[:0]
	r.rs = numeral.FoldInto(r.rs[:0], rs, false)
}

// Quantities are the quantities of the text, left to right, none overlapping. They are valid until the next Read.
func (r *Reader) Quantities() []Match {
	r.scan()
	return r.values
}

// Moments are the dates and periods of the text, left to right, none overlapping. They are valid until the next Read.
func (r *Reader) Moments() []calendar.Moment {
	r.scan()
	return r.moments
}

// begins says of a character whether a value or a moment may begin with it. Most characters begin nothing, and running
// text is read as fast as they are passed over.
var begins = func() *[1 << 16]bool {
	set := new([1 << 16]bool)
	for _, c := range numeral.Numerals() {
		set[c] = true
	}
	for _, c := range "第前首榜过半翻倍减再几数上TtNn" {
		set[c] = true
	}
	for _, c := range calendar.Begins() {
		set[c] = true
	}
	return set
}()

// scan reads the text once, for both.
func (r *Reader) scan() {
	if r.read {
		return
	}
	r.read = true
	r.values, r.moments = r.values[:0], r.moments[:0]
	s := scan{reader: reader{rs: r.rs, units: r.Units, scopes: r.Scopes}, to: r}
	if s.units == nil {
		s.units = measure.Builtin()
	}
	for i := 0; i < len(s.rs); {
		if c := s.rs[i]; c >= 1<<16 || !begins[c] {
			i++
			continue
		}
		i = s.step(i)
	}
}

// scan is one pass over a text.
type scan struct {
	reader
	to    *Reader
	floor int // where the last match ended
}

// step reads what begins at i and returns where to look on.
func (s *scan) step(i int) int {
	if m, ok := s.moment(i); ok {
		s.floor = m.End
		s.to.addMoment(m)
		return m.End
	}
	if s.passes(i) {
		return s.next(i)
	}
	m, ok, err := s.value(i, s.floor)
	if !ok || err != nil {
		return s.next(i)
	}
	s.floor = m.End
	s.to.addValue(m)
	return max(m.End, i+1)
}

func (r *Reader) addValue(m Match) {
	if len(r.at) > 0 {
		for _, p := range []*int{&m.Start, &m.End, &m.NumberStart, &m.NumberEnd, &m.UnitStart, &m.UnitEnd} {
			*p = int(r.at[*p])
		}
		m.Quantity.Text = r.text[m.Start:m.End]
	}
	r.values = append(r.values, m)
}

// next returns where to look again after i: past the whole number, if one is there.
func (s *scan) next(i int) int {
	if !numeral.IsNumeral(s.rs[i]) {
		return i + 1
	}
	for i < len(s.rs) && (numeral.IsNumeral(s.rs[i]) || s.rs[i] == '.' && s.rs.IsA(i+1, numeral.Arabic)) {
		i++
	}
	return i
}
