package intake

import (
	"strings"
	"testing"
	"unicode"

	"pilotplan/fonts"
	"pilotplan/internal/doc"
	"pilotplan/internal/page/book"
	"pilotplan/internal/pdf"
	"pilotplan/internal/phrase"
	"pilotplan/internal/plan"
	"pilotplan/internal/prose"
	"pilotplan/internal/render"
	"pilotplan/internal/word"
	"pilotplan/internal/word/write"
	"pilotplan/outline"
	"pilotplan/templates"
)

func pack(t testing.TB, name string) *outline.Outline {
	t.Helper()
	o, err := outline.Builtin(name)
	if err != nil {
		t.Fatal(err)
	}
	return o
}

func packs(o *outline.Outline) plan.Packs {
	return func(string) (*outline.Outline, error) { return o, nil }
}

// said is what a plan says, path by path.
func said(p *plan.Plan) map[string]string {
	all := map[string]string{}
	for _, t := range p.Texts() {
		if !t.Empty() {
			all[t.Path] = strings.TrimSpace(t.Value)
		}
	}
	return all
}

// A plan that is printed and imported is the same plan, but for what the printed text does not hold: the other papers, which are papers
// of their own. As a Word file it is the same as well.
func TestRoundTrip(t *testing.T) {
	o := pack(t, "江苏两业融合-第三批")
	p, _ := plan.Parse("样例.yaml", o.Sample, packs(o))
	printed, err := render.Markdown(p, templates.FS)
	if err != nil {
		t.Fatal(err)
	}
	t.Run("Markdown", func(t *testing.T) { comesBack(t, p, prose.Of("方案.md", printed)) })
	t.Run("Word", func(t *testing.T) {
		faces, err := pdf.LoadFonts([book.Faces][]byte{book.Fang: fonts.Fang, book.TitleSong: fonts.Title, book.Hei: fonts.Hei, book.Kai: fonts.Kai, book.Song: fonts.Song,
			book.Mono: fonts.Mono, book.Sign: fonts.Sign})
		if err != nil {
			t.Fatal(err)
		}
		file, err := write.Document(doc.Parse(printed), write.Options{Metrics: faces})
		if err != nil {
			t.Fatal(err)
		}
		read, err := word.Read("方案.docx", file)
		if err != nil {
			t.Fatal(err)
		}
		comesBack(t, p, &read.Text)
	})
}

// comesBack reports where a plan and what is made of its print differ.
func comesBack(t *testing.T, p *plan.Plan, printed *prose.Text) {
	t.Helper()
	o := p.Outline
	made := Make(Options{Outline: o}, printed)
	again, found := plan.Parse("again.yaml", made.Text, packs(o))
	for _, f := range found {
		t.Errorf("%d:%d %s", f.Pos.Line, f.Pos.Column, f.Message)
	}
	want, got := said(p), said(again)
	for path, text := range want {
		if got[path] != text && !strings.HasPrefix(path, outline.MaterialsKey) {
			t.Errorf("%s: %q, want %q", path, got[path], text)
		}
	}
	for path, text := range got {
		if want[path] == "" {
			t.Errorf("%s: %q, which the plan does not say", path, text)
		}
	}
	if c := made.Files[0]; c.Left*10 > c.Placed {
		t.Errorf("%d placed, %d left: only what is reckoned from the answers is to be left", c.Placed, c.Left)
	}
}

// squeezed is the letters and digits of a text.
func squeezed(text string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return r
		}
		return -1
	}, text)
}

// wordsOf are the runs of letters and digits of a line without the number at its head, which the program gives anew.
func wordsOf(line string) []string {
	return strings.FieldsFunc(phrase.WithoutHead(strings.Trim(line, "#*【 　-")), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
}
