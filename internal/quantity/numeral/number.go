// Package numeral reads numbers as people write them, Arabic and Chinese, with 万 and 亿, out of folded text, as exact values.
package numeral

import (
	"math/big"
	"strconv"
	"strings"
)

// maxDigits bounds the digits of one number, so that hostile input stays cheap.
const maxDigits = 40

// Number is an exact rational number. The zero value is 0. Numbers are values:
// no method changes its receiver. Compare with Equal or Cmp, not with ==.
//
// What people write fits a decimal of 18 digits, n / 10^places, which costs no
// memory; thirds and giants are kept as a fraction.
type Number struct {
	n      int64
	places int
	r      *big.Rat // if set, the value; never changed
}

// maxPlaces is how many decimals n can have.
const maxPlaces = 18

var tenTo = func() (t [maxPlaces + 1]int64) {
	t[0] = 1
	for i := 1; i < len(t); i++ {
		t[i] = 10 * t[i-1]
	}
	return t
}()

// Int returns n as a Number.
func Int(n int64) Number { return Number{n: n} }

// Pow10 returns 10 to the power n, n >= 0.
func Pow10(n int) Number {
	if n <= maxPlaces {
		return Number{n: tenTo[n]}
	}
	p := new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(n)), nil)
	return Number{r: new(big.Rat).SetInt(p)}
}

// Decimal returns n / 10^places with no needless decimals.
func Decimal(n int64, places int) Number {
	for places > 0 && n%10 == 0 {
		n, places = n/10, places-1
	}
	return Number{n: n, places: places}
}

// fraction keeps r as a decimal if it is one of at most 18 digits.
func fraction(r *big.Rat) Number {
	places, exact := r.FloatPrec()
	if !exact || places > maxPlaces {
		return Number{r: r}
	}
	n, err := strconv.ParseInt(strings.Replace(r.FloatString(places), ".", "", 1), 10, 64)
	if err != nil {
		return Number{r: r}
	}
	return Number{n: n, places: places}
}

func (n Number) rat() *big.Rat {
	if n.r != nil {
		return n.r
	}
	return new(big.Rat).SetFrac64(n.n, tenTo[n.places])
}

// times returns a × b; ok is false when it is too large.
func times(a, b int64) (product int64, ok bool) {
	if a == 0 || b == 0 {
		return 0, true
	}
	p := a * b
	return p, p/b == a && !(a == -1 && b == -1<<63) && !(b == -1 && a == -1<<63)
}

// align gives both numbers as integers over one power of ten.
func align(a, b Number) (x, y int64, places int, ok bool) {
	if a.r != nil || b.r != nil {
		return 0, 0, 0, false
	}
	places = max(a.places, b.places)
	x, okX := times(a.n, tenTo[places-a.places])
	y, okY := times(b.n, tenTo[places-b.places])
	return x, y, places, okX && okY
}

// Cmp returns -1, 0 or +1 as n is less than, equal to or greater than o.
func (n Number) Cmp(o Number) int {
	x, y, _, ok := align(n, o)
	switch {
	case !ok:
		return n.rat().Cmp(o.rat())
	case x < y:
		return -1
	case x > y:
		return 1
	}
	return 0
}

// Equal reports whether both have the same value: 18.60 equals 18.6.
func (n Number) Equal(o Number) bool { return n.Cmp(o) == 0 }

// Add returns n + o.
func (n Number) Add(o Number) Number {
	if x, y, places, ok := align(n, o); ok {
		if sum := x + y; (x > 0) != (y > 0) || (sum > 0) == (x > 0) {
			return Decimal(sum, places)
		}
	}
	return fraction(new(big.Rat).Add(n.rat(), o.rat()))
}

// Sub returns n - o.
func (n Number) Sub(o Number) Number {
	if o.r == nil && o.n != -1<<63 {
		return n.Add(Number{n: -o.n, places: o.places})
	}
	return fraction(new(big.Rat).Sub(n.rat(), o.rat()))
}

// Mul returns n × o.
func (n Number) Mul(o Number) Number {
	if n.r == nil && o.r == nil && n.places+o.places <= maxPlaces {
		if p, ok := times(n.n, o.n); ok {
			return Decimal(p, n.places+o.places)
		}
	}
	return fraction(new(big.Rat).Mul(n.rat(), o.rat()))
}

// Quo returns n ÷ o; ok is false, and the result 0, when o is 0.
func (n Number) Quo(o Number) (quotient Number, ok bool) {
	if o.Sign() == 0 {
		return Number{}, false
	}
	if n.r == nil && o.r == nil && o.places == 0 {
		if n.n%o.n == 0 {
			return Decimal(n.n/o.n, n.places), true
		}
		if k := zeros(o.n); k > 0 && n.places+k <= maxPlaces {
			return Decimal(n.n, n.places+k), true
		}
	}
	return fraction(new(big.Rat).Quo(n.rat(), o.rat())), true
}

// zeros is k where n is 10 to the power k, else 0.
func zeros(n int64) int {
	for k := range tenTo {
		if tenTo[k] == n {
			return k
		}
	}
	return 0
}

// Over is Quo for divisors known not to be 0.
func (n Number) Over(o Number) Number {
	q, _ := n.Quo(o)
	return q
}

// Fraction returns n as a fraction in lowest terms.
func (n Number) Fraction() (numerator, denominator string) {
	r := n.rat()
	return r.Num().String(), r.Denom().String()
}

// Int64 returns n where it is a whole number of at most 18 digits.
func (n Number) Int64() (value int64, ok bool) { return n.n, n.r == nil && n.places == 0 }

// Sign returns -1, 0 or +1.
func (n Number) Sign() int {
	switch {
	case n.r != nil:
		return n.r.Sign()
	case n.n < 0:
		return -1
	case n.n > 0:
		return 1
	}
	return 0
}

// IsInt reports whether n is a whole number.
func (n Number) IsInt() bool {
	if n.r != nil {
		return n.r.IsInt()
	}
	return n.n%tenTo[n.places] == 0
}

// Round returns n with at most places decimals (0 to 40), halves away from zero.
func (n Number) Round(places int) Number {
	places = min(max(places, 0), maxDigits)
	r, ok := new(big.Rat).SetString(n.rat().FloatString(places))
	if !ok {
		return n
	}
	return fraction(r)
}

// Float64 returns the nearest float64. It is for drawing, not for arithmetic.
func (n Number) Float64() float64 {
	f, _ := n.rat().Float64()
	return f
}

// String returns the shortest exact decimal, 18.6, or a fraction in lowest
// terms, 1/3, where no decimal is exact. Parse reads both back.
func (n Number) String() string {
	if n.r == nil && n.places == 0 {
		return strconv.FormatInt(n.n, 10)
	}
	r := n.rat()
	if r.IsInt() {
		return r.Num().String()
	}
	places, exact := r.FloatPrec()
	if !exact {
		return r.String()
	}
	return r.FloatString(places)
}

// IsDecimal reports whether n can be written with decimals.
func (n Number) IsDecimal() bool {
	if n.r == nil {
		return true
	}
	_, exact := n.r.FloatPrec()
	return exact
}

// Parse reads a whole string as one number: Arabic (18,600.5, １８．６, -3, 1/3)
// or Chinese (一百二十, 三点五, 两千三百, 廿五, 二〇二五), with 万 and 亿 as
// multipliers (1.8万亿). The error is a *SyntaxError.
func Parse(s string) (Number, error) {
	rs := Fold([]rune(strings.TrimSpace(s)))
	if len(rs) == 0 {
		return Number{}, &SyntaxError{s, "没有内容", "写一个数，如 18.6"}
	}
	sign := readSign(rs)
	num, end, err := Read(rs, sign)
	if err != nil {
		return Number{}, err.In(s)
	}
	if num.Pair {
		return Number{}, &SyntaxError{s, "“" + s + "”是两个数之间的约数", "写一个数"}
	}
	value := num.Value
	if den, next, ok := ReadDenominator(rs, end); ok {
		value, end = value.Over(den), next
	}
	if end == sign {
		return Number{}, &SyntaxError{s, "“" + s + "”不是数", "写成 18.6、一百二十"}
	}
	if end < len(rs) {
		return Number{}, &SyntaxError{s, "“" + s + "”里的“" + string(rs[end:]) + "”不是数", "只写一个数，如 18.6"}
	}
	if sign > 0 {
		value = Number{}.Sub(value)
	}
	return value, nil
}

// readSign returns the length of a minus sign at the start of rs: 0 or 1.
func readSign(rs Runes) int {
	if rs.In(0, "-负") {
		return 1
	}
	return 0
}

// ReadDenominator reads /3 at i, as in 1/3. A denominator of 0 is not one.
func ReadDenominator(rs Runes, i int) (Number, int, bool) {
	if !rs.Is(i, '/') {
		return Number{}, i, false
	}
	n, end, err := ReadDigits(rs, i+1)
	if err != nil || end == i+1 || rs.Is(end, '/') {
		return Number{}, i, false
	}
	return n, end, n.IsInt() && n.Sign() > 0
}
