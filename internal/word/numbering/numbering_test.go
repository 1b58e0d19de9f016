package numbering

import (
	"strings"
	"testing"

	"pilotplan/internal/word/ooxml"
)

func TestFormat(t *testing.T) {
	for _, c := range []struct {
		format string
		n      int
		want   string
	}{
		{"decimal", 12, "12"}, {"decimalZero", 7, "07"}, {"decimalZero", 12, "12"}, {"unheard-of", 3, "3"}, {"none", 3, ""}, {"bullet", 3, ""},
		{"upperRoman", 1994, "MCMXCIV"}, {"lowerRoman", 4, "iv"}, {"lowerRoman", 0, "0"},
		{"upperLetter", 26, "Z"}, {"lowerLetter", 27, "aa"}, {"lowerLetter", 53, "aaa"},
		{"chineseCounting", 1, "一"}, {"chineseCounting", 10, "十"}, {"chineseCounting", 12, "十二"}, {"chineseCounting", 20, "二十"}, {"chineseCounting", 105, "一〇五"},
		{"chineseCountingThousand", 10, "十"}, {"chineseCountingThousand", 21, "二十一"}, {"chineseCountingThousand", 100, "一百"}, {"chineseCountingThousand", 103, "一百零三"},
		{"chineseCountingThousand", 112, "一百一十二"}, {"chineseCountingThousand", 1010, "一千零一十"}, {"chineseCountingThousand", 0, "零"}, {"chineseCountingThousand", 10000, "10000"},
		{"japaneseCounting", 12, "十二"}, {"ideographDigital", 12, "一二"}, {"ideographDigital", 20, "二〇"},
		{"chineseLegalSimplified", 12, "壹拾贰"}, {"ideographLegalTraditional", 3, "參"},
		{"decimalEnclosedCircle", 3, "③"}, {"decimalEnclosedCircleChinese", 20, "⑳"}, {"decimalEnclosedCircleChinese", 21, "21"}, {"decimalEnclosedParen", 2, "⑵"},
		{"ideographTraditional", 2, "乙"}, {"ideographZodiac", 12, "亥"}, {"decimalFullWidth", 10, "１０"}, {"numberInDash", 5, "- 5 -"}, {"ordinal", 12, "12th"}, {"ordinal", 22, "22nd"},
	} {
		if got := Format(c.format, c.n); got != c.want {
			t.Errorf("%s %d is %q, want %q", c.format, c.n, got, c.want)
		}
	}
}

// numberingXML has a list of Chinese headings, an instance of it that begins anew, one with a level of its own, a list that a style
// defines, and a circle of two.
const numberingXML = `<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
<w:abstractNum w:abstractNumId="7">
 <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/><w:pStyle w:val="a1"/><w:suff w:val="nothing"/><w:lvlText w:val="%1、"/></w:lvl>
 <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/><w:pStyle w:val="a2"/><w:suff w:val="nothing"/><w:lvlText w:val="（%2）"/></w:lvl>
 <w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:isLgl/><w:lvlText w:val="%1.%2.%3"/></w:lvl>
 <w:lvl w:ilvl="3"><w:start w:val="5"/><w:numFmt w:val="lowerLetter"/><w:lvlRestart w:val="0"/><w:lvlText w:val="%4)"/></w:lvl>
 <w:lvl w:ilvl="4"><w:numFmt w:val="bullet"/><w:lvlText w:val=""/></w:lvl>
 <w:lvl w:ilvl="9"><w:start w:val="99"/></w:lvl>
</w:abstractNum>
<w:abstractNum w:abstractNumId="8"><w:numStyleLink w:val="mine"/></w:abstractNum>
<w:abstractNum w:abstractNumId="9"><w:styleLink w:val="mine"/><w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt w:val="upperRoman"/><w:suff w:val="space"/><w:lvlText w:val="100% %1."/></w:lvl></w:abstractNum>
<w:abstractNum w:abstractNumId="10"><w:styleLink w:val="c1"/><w:numStyleLink w:val="c2"/></w:abstractNum>
<w:abstractNum w:abstractNumId="11"><w:styleLink w:val="c2"/><w:numStyleLink w:val="c1"/></w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>
<w:num w:numId="2"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>
<w:num w:numId="3"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="1"><w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1-%2"/></w:lvl></w:lvlOverride></w:num>
<w:num w:numId="4"><w:abstractNumId w:val="8"/></w:num>
<w:num w:numId="5"><w:abstractNumId w:val="10"/></w:num>
<w:num w:numId="6"><w:abstractNumId w:val="404"/></w:num>
</w:numbering>`

func lists(t *testing.T) *Lists {
	root, err := ooxml.Parse([]byte(numberingXML))
	if err != nil {
		t.Fatal(err)
	}
	return Read(root)
}

func TestCounter(t *testing.T) {
	for name, c := range map[string]struct{ told, want string }{
		"levels begin anew below a higher one": {"1/0 1/1 1/1 1/0 1/1", "一、 （一） （二） 二、 （一）"},
		"all numbers Arabic":                   {"1/0 1/1 1/2 1/2", "一、 （一） 1.1.1 1.1.2"},
		"a level without those above it":       {"1/2 1/0 1/2", "1.1.1 一、 1.1.1"},
		"a level that nothing begins anew":     {"1/0 1/3 1/0 1/3", "一、 e) 二、 f)"},
		"an instance begins anew, once":        {"1/0 1/0 2/0 2/0 1/0", "一、 二、 一、 二、 三、"},
		"a level of an instance":               {"1/0 3/1 1/1", "一、 一-1 （二）"},
		"levels of a style, and a sign":        {"4/0 4/0", "100% III. 100% IV."},
		"bullets":                              {"1/4", "*"},
		"no list":                              {"5/0 6/0 404/0 1/9 1/-1", "- - - - -"},
	} {
		counter := lists(t).Counter()
		var got []string
		for told := range strings.FieldsSeq(c.told) {
			id, level, _ := strings.Cut(told, "/")
			label, ok := counter.Next(id, number(level, 0))
			switch {
			case !ok:
				got = append(got, "-")
			case label.Bullet:
				got = append(got, "*")
			default:
				got = append(got, label.Text)
			}
		}
		if text := strings.Join(got, " "); text != c.want {
			t.Errorf("%s: %s, want %s", name, text, c.want)
		}
	}
}

func TestLevelOfStyle(t *testing.T) {
	l := lists(t)
	if got := [3]int{l.LevelOfStyle("1", "a2"), l.LevelOfStyle("1", "none"), l.LevelOfStyle("404", "a2")}; got != [3]int{1, 0, 0} {
		t.Errorf("levels %v", got)
	}
}

func TestNoNumbering(t *testing.T) {
	if _, ok := Read(nil).Counter().Next("1", 0); ok {
		t.Error("a file without lists has one")
	}
}
