package numbering

import (
	"strconv"
	"strings"
)

// digits are the numerals of a way to count in places.
type digits [10]rune

var (
	plain    = digits([]rune("〇一二三四五六七八九"))
	counting = digits([]rune("零一二三四五六七八九"))
	legal    = digits([]rune("零壹贰叁肆伍陆柒捌玖"))
	legalOld = digits([]rune("零壹貳參肆伍陸柒捌玖"))
	wide     = digits([]rune("０１２３４５６７８９"))
)

// The powers of ten of the Chinese ways, from ten on.
const (
	powers      = "十百千"
	legalPowers = "拾佰仟"
)

// rows are the ways that go through a row of characters; behind its end the number stands in Arabic numerals.
var rows = map[string]string{
	"decimalEnclosedCircle":        "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳㉑㉒㉓㉔㉕㉖㉗㉘㉙㉚㉛㉜㉝㉞㉟㊱㊲㊳㊴㊵㊶㊷㊸㊹㊺㊻㊼㊽㊾㊿",
	"decimalEnclosedCircleChinese": "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳",
	"decimalEnclosedFullstop":      "⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛",
	"decimalEnclosedParen":         "⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇",
	"ideographEnclosedCircle":      "㊀㊁㊂㊃㊄㊅㊆㊇㊈㊉",
	"ideographTraditional":         "甲乙丙丁戊己庚辛壬癸",
	"ideographZodiac":              "子丑寅卯辰巳午未申酉戌亥",
	"chicago":                      "*†‡§",
}

// Format writes a number the way that a numFmt of ISO/IEC 29500-1, 17.18.59, asks for. One that is not known counts in Arabic
// numerals; none and bullet write nothing.
func Format(numFmt string, n int) string {
	if row, ok := rows[numFmt]; ok {
		return inRow([]rune(row), n)
	}
	switch numFmt {
	case "none", "bullet":
		return ""
	case "decimalZero":
		if n >= 0 && n < 10 {
			return "0" + strconv.Itoa(n)
		}
	case "upperRoman":
		return roman(n)
	case "lowerRoman":
		return strings.ToLower(roman(n))
	case "upperLetter":
		return letters(n)
	case "lowerLetter":
		return strings.ToLower(letters(n))
	case "numberInDash":
		return "- " + strconv.Itoa(n) + " -"
	case "decimalFullWidth", "decimalFullWidth2":
		return inPlaces(wide, n)
	case "ordinal":
		return strconv.Itoa(n) + english(n)
	}
	return chinese(numFmt, n)
}

func chinese(numFmt string, n int) string {
	switch numFmt {
	case "ideographDigital", "japaneseDigitalTenThousand", "koreanDigital2", "taiwaneseDigital":
		return inPlaces(plain, n)
	case "chineseCounting", "taiwaneseCounting":
		if n < 100 {
			return counted(counting, powers, n)
		}
		return inPlaces(plain, n)
	case "chineseCountingThousand", "taiwaneseCountingThousand", "japaneseCounting":
		return counted(counting, powers, n)
	case "chineseLegalSimplified":
		return formal(legal, n)
	case "ideographLegalTraditional", "japaneseLegal":
		return formal(legalOld, n)
	}
	return strconv.Itoa(n)
}

func inRow(row []rune, n int) string {
	if n < 1 || n > len(row) {
		return strconv.Itoa(n)
	}
	return string(row[n-1])
}

func inPlaces(d digits, n int) string {
	return strings.Map(func(r rune) rune {
		if r < '0' || r > '9' {
			return r
		}
		return d[r-'0']
	}, strconv.Itoa(n))
}

// counted writes a number as it is spoken: 十二, 一百零三. From ten thousand on it stands in Arabic numerals, as nobody counts so
// far.
func counted(d digits, powers string, n int) string {
	if n < 0 || n >= 10_000 {
		return strconv.Itoa(n)
	}
	text := spoken(d, powers, n)
	if n >= 10 && n < 20 {
		return strings.TrimPrefix(text, string(d[1])) // 十二, but 一百一十二
	}
	return text
}

// formal writes every digit: 壹拾贰.
func formal(d digits, n int) string {
	if n < 0 || n >= 10_000 {
		return strconv.Itoa(n)
	}
	return spoken(d, legalPowers, n)
}

func spoken(d digits, powers string, n int) string {
	if n == 0 {
		return string(d[0])
	}
	var b strings.Builder
	gap := false
	for place, power := 3, 1000; place >= 0; place, power = place-1, power/10 {
		digit := n / power % 10
		if digit == 0 {
			gap = b.Len() > 0
			continue
		}
		if gap {
			b.WriteRune(d[0])
			gap = false
		}
		b.WriteRune(d[digit])
		if place > 0 {
			b.WriteRune([]rune(powers)[place-1])
		}
	}
	return b.String()
}

var romans = []struct {
	value int
	text  string
}{
	{1000, "M"}, {900, "CM"}, {500, "D"}, {400, "CD"}, {100, "C"}, {90, "XC"}, {50, "L"}, {40, "XL"}, {10, "X"}, {9, "IX"}, {5, "V"}, {4, "IV"}, {1, "I"},
}

func roman(n int) string {
	if n < 1 || n >= 4000 {
		return strconv.Itoa(n)
	}
	var b strings.Builder
	for _, r := range romans {
		for ; n >= r.value; n -= r.value {
			b.WriteString(r.text)
		}
	}
	return b.String()
}

// letters counts A to Z, then AA to ZZ, then AAA, as Word does.
func letters(n int) string {
	const most = 26 * 20
	if n < 1 || n > most {
		return strconv.Itoa(n)
	}
	return strings.Repeat(string(rune('A'+(n-1)%26)), (n-1)/26+1)
}

func english(n int) string {
	if tens := n / 10 % 10; tens == 1 || n < 0 {
		return "th"
	}
	switch n % 10 {
	case 1:
		return "st"
	case 2:
		return "nd"
	case 3:
		return "rd"
	}
	return "th"
}
