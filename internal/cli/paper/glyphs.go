package paper

import (
	"fmt"
	"unicode"

	"pilotplan/fonts"
	"pilotplan/internal/finding"
	"pilotplan/internal/page/book"
	"pilotplan/internal/page/line"
	"pilotplan/internal/pdf"
	"pilotplan/internal/plan"
)

// GlyphRule is the rule of a character without a shape.
const GlyphRule = "missing-glyph"

// LoadFonts opens the embedded faces in the order of page.Face.
func LoadFonts() (*pdf.Fonts, error) {
	return pdf.LoadFonts([book.Faces][]byte{
		book.Fang:      fonts.Fang,
		book.TitleSong: fonts.Title,
		book.Hei:       fonts.Hei,
		book.Kai:       fonts.Kai,
		book.Song:      fonts.Song,
		book.Mono:      fonts.Mono,
		book.Sign:      fonts.Sign,
	})
}

// MissingGlyphs finds the characters of a plan that no face can draw: each one once, where it first stands.
func MissingGlyphs(p *plan.Plan, m line.Metrics) []finding.Finding {
	var found []finding.Finding
	told := map[rune]bool{}
	for _, text := range p.Texts() {
		for i, r := range text.Value {
			if told[r] || drawable(m, r) {
				continue
			}
			told[r] = true
			found = append(found, missingGlyph(r, text.At(i), text.Path))
		}
	}
	return found
}

func missingGlyph(r rune, at finding.Pos, path string) finding.Finding {
	return finding.Finding{
		Rule:     GlyphRule,
		Severity: finding.Warning,
		Pos:      at,
		Path:     path,
		Message:  fmt.Sprintf("字符 “%s”（U+%04X）没有字形，PDF 里画成方框", finding.Visible(string(r)), r),
		Hint:     "换成常用字，或核对是不是误粘贴的符号",
	}
}

// drawable reports whether some face has r; white space and control characters need no glyph (controls have a rule of their own).
func drawable(m line.Metrics, r rune) bool {
	if unicode.IsSpace(r) || unicode.IsControl(r) || unicode.Is(unicode.Cf, r) || unicode.Is(unicode.Variation_Selector, r) {
		return true
	}
	for f := range book.Faces {
		if _, ok := m.Advance(f, r); ok {
			return true
		}
	}
	return false
}
