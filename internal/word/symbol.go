package word

import (
	"strconv"
	"strings"

	"pilotplan/internal/word/ooxml"
)

// The fonts of signs give letters other pictures. These are the signs that papers use: the character of the font, and the one that
// shows the same everywhere.
var (
	wingdings = signs("\u006c●\u006e■\u006f□\u0071❑\u0075◆\u0076❖\u00a1○\u00a7▪\u00a8◻\u00b2✧\u00d8➢\u00e0→\u00df←\u00e1↑\u00e2↓\u00e8➔\u00fb✗\u00fc✓\u00fd☒\u00fe☑\u009f•\u0081①\u0082②\u0083③\u0084④\u0085⑤\u0086⑥\u0087⑦\u0088⑧\u0089⑨\u008a⑩\u0022✂\u0028☎\u002a✉\u0046☞\u004a☺\u0021✏")
	wingding2 = signs("\u0052☑\u0054☒\u0050✓\u004f✗\u00a3□\u00a2■\u0098●\u0099○")
	symbols   = signs("\u00b0°\u00b1±\u00b2″\u00a2′\u00b3≥\u00a3≤\u00b4×\u00b8÷\u00b9≠\u00bb≈\u00ba≡\u00a5∞\u00b7•\u00d7·\u00e5∑\u00d6√\u00ae→\u00ac←\u00ad↑\u00af↓\u00ab↔\u00de⇒\u00db⇔\u002d−\u0061α\u0062β\u0063χ\u0064δ\u0065ε\u0066φ\u0067γ\u0068η\u006bκ\u006cλ\u006dμ\u006eν\u0070π\u0071θ\u0072ρ\u0073σ\u0074τ\u0077ω\u0079ψ\u007aζ\u0044Δ\u0046Φ\u0047Γ\u004cΛ\u0050Π\u0051Θ\u0053Σ\u0057Ω\u0059Ψ")
)

// signs reads pairs of characters.
func signs(pairs string) map[rune]rune {
	table := map[rune]rune{}
	list := []rune(pairs)
	for i := 0; i+1 < len(list); i += 2 {
		table[list[i]] = list[i+1]
	}
	return table
}

// signFont is what a font of signs shows; latin are digits and marks that it leaves as they are.
type signFont struct {
	table map[rune]rune
	latin bool
}

// signsOf is that of a font; without a table it shows letters as they are.
func signsOf(font string) signFont {
	switch strings.ToLower(font) {
	case "wingdings":
		return signFont{table: wingdings}
	case "wingdings 2":
		return signFont{table: wingding2}
	case "symbol":
		return signFont{symbols, true}
	}
	return signFont{}
}

// privateUse is where the characters of such fonts stand in Unicode, from 0xf000 on.
const privateUse = 0xf000

// unknownSign stands for a sign that is in no table.
const unknownSign = '□'

// symbol is the character of a w:sym.
func symbol(n *ooxml.Node) string {
	code, err := strconv.ParseUint(n.Attr("char"), 16, 32)
	if err != nil || code == 0 || code > 0x10ffff {
		return ""
	}
	return string(sign(rune(code), signsOf(n.Attr("font"))))
}

// sign is what a character shows in a font of signs.
func sign(r rune, font signFont) rune {
	low := r
	if r >= privateUse && r < privateUse+0x100 {
		low = r - privateUse
	} else if r >= 0x100 || font.table == nil {
		return r
	}
	switch shown, ok := font.table[low]; {
	case ok:
		return shown
	case font.latin && low < 0x80 && low >= ' ':
		return low
	}
	return unknownSign
}

// inFont is text as it shows in a font: signs that were typed stand in the private use area.
func inFont(text, font string) string {
	signs := signsOf(font)
	return strings.Map(func(r rune) rune {
		if r >= privateUse && r < privateUse+0x100 && signs.table != nil {
			return sign(r, signs)
		}
		return r
	}, text)
}
