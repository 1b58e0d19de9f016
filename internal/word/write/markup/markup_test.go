package markup

import (
	"encoding/xml"
	"testing"
)

// Every text comes back out of an element as it was; what XML cannot hold is spelled out.
func TestText(t *testing.T) {
	for text, want := range map[string]string{
		`a<b>&"c"'`:           `a<b>&"c"'`,
		"一\t二\n三":             "一\t二\n三",
		"\x00\x1b[31m":        `\u0000\u001b[31m`,
		"\xff坏":               "\uFFFD坏",
		"\uFFFE\uFFFF\uFFFD𠮷": `\ufffe\uffff` + "\uFFFD𠮷",
		"]]>":                 "]]>",
	} {
		var w Writer
		w.Put("<a b=\"")
		w.Text(text)
		w.Put("\">")
		w.Text(text)
		w.Put("</a>")
		var got struct {
			B    string `xml:"b,attr"`
			Text string `xml:",chardata"`
		}
		if err := xml.Unmarshal(w.Bytes, &got); err != nil || got.Text != want || got.B != want {
			t.Errorf("%q: %q %q %v", text, got.Text, got.B, err)
		}
	}
}
