package quantity

import (
	"math/big"
	"strings"
)

// maxDigits bounds the digits of one number, so that hostile input stays cheap.
const maxDigits = 40

// Number is an exact rational number. The zero value is 0. Numbers are values:
// no method changes its receiver. Compare with Equal or Cmp, not with ==.
type Number struct {
	r *big.Rat // nil means 0; never changed once set
}

// Int returns n as a Number.
func Int(n int64) Number { return Number{new(big.Rat).SetInt64(n)} }

// pow10 returns 10 to the power n, n >= 0.
func pow10(n int) Number {
	p := new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(n)), nil)
	return Number{new(big.Rat).SetInt(p)}
}

func (n Number) rat() *big.Rat {
	if n.r == nil {
		return new(big.Rat)
	}
	return n.r
}

// Cmp returns -1, 0 or +1 as n is less than, equal to or greater than o.
func (n Number) Cmp(o Number) int { return n.rat().Cmp(o.rat()) }

// Equal reports whether both have the same value: 18.60 equals 18.6.
func (n Number) Equal(o Number) bool { return n.Cmp(o) == 0 }

// Add returns n + o.
func (n Number) Add(o Number) Number { return Number{new(big.Rat).Add(n.rat(), o.rat())} }

// Sub returns n - o.
func (n Number) Sub(o Number) Number { return Number{new(big.Rat).Sub(n.rat(), o.rat())} }

// Mul returns n × o.
func (n Number) Mul(o Number) Number { return Number{new(big.Rat).Mul(n.rat(), o.rat())} }

// Quo returns n ÷ o; ok is false, and the result 0, when o is 0.
func (n Number) Quo(o Number) (quotient Number, ok bool) {
	if o.Sign() == 0 {
		return Number{}, false
	}
	return Number{new(big.Rat).Quo(n.rat(), o.rat())}, true
}

// over is Quo for divisors known not to be 0.
func (n Number) over(o Number) Number {
	q, _ := n.Quo(o)
	return q
}

// Sign returns -1, 0 or +1.
func (n Number) Sign() int { return n.rat().Sign() }

// IsInt reports whether n is a whole number.
func (n Number) IsInt() bool { return n.rat().IsInt() }

// Round returns n with at most places decimals (0 to 40), halves away from zero.
func (n Number) Round(places int) Number {
	places = min(max(places, 0), maxDigits)
	r, ok := new(big.Rat).SetString(n.rat().FloatString(places))
	if !ok {
		return n
	}
	return Number{r}
}

// Float64 returns the nearest float64. It is for drawing, not for arithmetic.
func (n Number) Float64() float64 {
	f, _ := n.rat().Float64()
	return f
}

// String returns the shortest exact decimal, 18.6, or a fraction in lowest
// terms, 1/3, where no decimal is exact. ParseNumber reads both back.
func (n Number) String() string {
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

// ParseNumber reads a whole string as one number: Arabic (18,600.5, １８．６, -3, 1/3)
// or Chinese (一百二十, 三点五, 两千三百, 廿五, 二〇二五), with 万 and 亿 as
// multipliers (1.8万亿). The error is a *SyntaxError.
func ParseNumber(s string) (Number, error) {
	rs := fold([]rune(strings.TrimSpace(s)), true)
	if len(rs) == 0 {
		return Number{}, &SyntaxError{s, "没有内容，应写一个数，如 18.6"}
	}
	sign := readSign(rs)
	num, end, err := readNumeral(rs, sign)
	if err != nil {
		return Number{}, err.in(s)
	}
	if num.pair {
		return Number{}, &SyntaxError{s, "“" + s + "”是两个数之间的约数，应写一个数"}
	}
	value := num.value
	if den, next, ok := readDenominator(rs, end); ok {
		value, end = value.over(den), next
	}
	if end == sign {
		return Number{}, &SyntaxError{s, "“" + s + "”不是数，应如 18.6、一百二十"}
	}
	if end < len(rs) {
		return Number{}, &SyntaxError{s, "“" + s + "”里的“" + string(rs[end:]) + "”不是数"}
	}
	if sign > 0 {
		value = Number{}.Sub(value)
	}
	return value, nil
}

// readSign returns the length of a minus sign at the start of rs: 0 or 1.
func readSign(rs []rune) int {
	if strings.ContainsRune("-−－负", rs[0]) {
		return 1
	}
	return 0
}

// readDenominator reads /3 at i, as in 1/3. A denominator of 0 is not one.
func readDenominator(rs []rune, i int) (Number, int, bool) {
	if i >= len(rs) || rs[i] != '/' {
		return Number{}, i, false
	}
	text, end := readDigits(rs, i+1)
	if end == i+1 || len(text) > maxDigits || end < len(rs) && rs[end] == '/' {
		return Number{}, i, false
	}
	n := decimal(text)
	return n, end, n.IsInt() && n.Sign() > 0
}
