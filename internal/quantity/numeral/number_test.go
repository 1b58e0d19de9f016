package numeral

import (
	"errors"
	"strings"
	"testing"
)

func TestParse(t *testing.T) {
	tests := map[string]string{
		"0": "0", "18.6": "18.6", "18.60": "18.6", "18,600": "18600", "1,234,567.5": "1234567.5",
		"１８．６": "18.6", "１８，６００": "18600", "-3": "-3", "−0.5": "-0.5", "负三": "-3", "1/3": "1/3", "2/4": "0.5",
		"一": "1", "两": "2", "十": "10", "十二": "12", "二十": "20", "一百二十": "120", "一百零二": "102", "一百二": "120",
		"一百一十": "110", "三点五": "3.5", "三点一四": "3.14", "两千三百": "2300", "〇": "0", "零": "0", "廿": "20", "廿五": "25",
		"两千零五": "2005", "三万五": "35000", "三万五千": "35000", "一万零三": "10003", "十亿": "1000000000",
		"一亿二千万": "120000000", "三点五亿": "350000000", "一万亿": "1000000000000", "1.8万亿": "1800000000000",
		"3千": "3000", "3万5千": "35000", "1亿2000万": "120000000", "千亿": "100000000000", "万": "10000",
		"二〇二五": "2025", "一二三": "123", "零点五": "0.5", "壹佰贰拾": "120", "一百二十点五": "120.5", "1.5千亿": "150000000000",
		"九十九点九九": "99.99",
	}
	for in, want := range tests {
		got, err := Parse(in)
		if err != nil || got.String() != want {
			t.Errorf("Parse(%q) = %s, %v; want %s", in, got, err, want)
		}
		if again, err := Parse(got.String()); err != nil || !again.Equal(got) {
			t.Errorf("Parse(%q) does not read back: %v, %v", got, again, err)
		}
	}
}

func TestParseNumberErrors(t *testing.T) {
	tests := map[string]string{
		"":                      "没有内容",
		"亿元吗":                   "不是数",
		"abc":                   "“abc”不是数",
		"3元":                    "“元”不是数",
		"十百":                    "“百”的位置不对",
		"三五":                    "约数",
		"1/0":                   "“/0”不是数",
		strings.Repeat("9", 41): "最多 40 位",
	}
	for in, want := range tests {
		_, err := Parse(in)
		var syntax *SyntaxError
		if !errors.As(err, &syntax) || !strings.Contains(err.Error(), want) {
			t.Errorf("Parse(%q): error %v; want one with %q", in, err, want)
		}
	}
}

func TestArithmeticDoesNotDrift(t *testing.T) {
	tenth, fifth := number(t, "0.1"), number(t, "0.2")
	if got := tenth.Add(fifth); !got.Equal(number(t, "0.3")) || got.String() != "0.3" {
		t.Errorf("0.1+0.2 = %s", got)
	}
	var sum Number
	for range 1000 {
		sum = sum.Add(tenth)
	}
	if sum.String() != "100" || !sum.IsInt() {
		t.Errorf("a thousand times 0.1 = %s", sum)
	}
	third, ok := Int(1).Quo(Int(3))
	if !ok || third.String() != "1/3" || !third.Mul(Int(3)).Equal(Int(1)) || third.Round(2).String() != "0.33" {
		t.Errorf("1/3 = %s", third)
	}
	if q, ok := Int(1).Quo(Number{}); ok || q.Sign() != 0 {
		t.Errorf("1/0 = %s, %v", q, ok)
	}
	if got := Int(3).Sub(Int(5)); got.Sign() != -1 || got.Float64() != -2 || got.Cmp(Number{}) != -1 {
		t.Errorf("3-5 = %s", got)
	}
}

func number(t *testing.T, s string) Number {
	t.Helper()
	n, err := Parse(s)
	if err != nil {
		t.Fatal(err)
	}
	return n
}

// A sum or product too large for 64 bits is exact all the same.
func TestLargeNumbersAreExact(t *testing.T) {
	most := number(t, "9223372036854775807")
	if got := most.Add(Int(1)).String(); got != "9223372036854775808" {
		t.Errorf("the sum is %s", got)
	}
	if got := Int(0).Sub(most).Sub(Int(2)).String(); got != "-9223372036854775809" {
		t.Errorf("the difference is %s", got)
	}
	if got := most.Mul(most).String(); got != "85070591730234615847396907784232501249" {
		t.Errorf("the product is %s", got)
	}
	if got := number(t, "0.000000000000000001").Mul(number(t, "0.1")).String(); got != "0.0000000000000000001" {
		t.Errorf("the small product is %s", got)
	}
	if most.Cmp(number(t, "9223372036854775807.5")) != -1 {
		t.Error("decimals are lost in comparing")
	}
}
