package pdf

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"pilotplan/internal/page/book"
	"pilotplan/internal/thorough"
)

// tool runs a PDF tool and returns all it says. Without the tool the test is skipped, or fails if PILOTPLAN_NEED_TOOLS is 1.
func tool(t *testing.T, name string, args ...string) string {
	t.Helper()
	path, err := exec.LookPath(name)
	if err != nil {
		if os.Getenv("PILOTPLAN_NEED_TOOLS") == "1" {
			t.Fatal(err)
		}
		t.Skip(err)
	}
	out, err := exec.Command(path, args...).CombinedOutput()
	if err != nil {
		t.Errorf("%s: %v\n%s", name, err, out)
	}
	return string(out)
}

func writeFile(t *testing.T, b *book.Book) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "out.pdf")
	if err := os.WriteFile(path, write(t, b, testOptions), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestQPDF(t *testing.T) {
	for name, b := range map[string]*book.Book{"simple": simpleBook(t), "long": longBook(t, 40)} {
		if out := tool(t, "qpdf", "--check", writeFile(t, b)); !strings.Contains(out, "No syntax or stream encoding errors") {
			t.Errorf("%s: %s", name, out)
		}
	}
}

func TestMuPDF(t *testing.T) {
	out := tool(t, "mutool", "draw", "-F", "trace", "-o", os.DevNull, writeFile(t, simpleBook(t)))
	for _, said := range strings.Split(out, "\n") {
		if strings.HasPrefix(said, "warning: ICC support") {
			continue // of the tool, not of the file
		}
		if strings.HasPrefix(said, "warning") || strings.HasPrefix(said, "error") {
			t.Error(said)
		}
	}
}

func TestPopplerFonts(t *testing.T) {
	out := tool(t, "pdffonts", writeFile(t, simpleBook(t)))
	for _, font := range strings.Split(strings.TrimSpace(out), "\n")[2:] {
		if !regexp.MustCompile(`^[A-Z]{6}\+.* yes yes yes `).MatchString(font) {
			t.Errorf("not an embedded subset with text: %s", font)
		}
	}
}

func TestPopplerText(t *testing.T) {
	path := writeFile(t, simpleBook(t))
	text := tool(t, "pdftotext", "-raw", path, "-")
	for _, want := range []string{"两业融合试点方案", "本公司地址在江苏省网页，董事长姓𠮷𰻝合字共四", "加粗的字", "— 1 —"} {
		if !strings.Contains(text, want) {
			t.Errorf("no %q in %q", want, text)
		}
	}
	if info := tool(t, "pdfinfo", path); !regexp.MustCompile(`Title: +试点方案 𠮷\n`).MatchString(info) || !regexp.MustCompile(`Tagged: +yes`).MatchString(info) {
		t.Errorf("pdfinfo: %s", info)
	}
}

// Every hanzi of every face comes out of the file as it went in, by two readers, those that share a glyph too. The faces hold
// the 8,105 standard characters and more.
func TestEveryCharacter(t *testing.T) {
	list, err := os.ReadFile(filepath.Join("..", "page", "testdata", "standard-characters.txt"))
	if err != nil {
		t.Fatal(err)
	}
	standard := []rune(strings.ReplaceAll(string(list), "\n", "") + "𠮷")
	if len(standard) != 8105+1 {
		t.Fatalf("%d standard characters", len(standard))
	}
	for face := range book.Mono { // the faces with hanzi
		var all []rune
		for r := rune(0x3400); r < 0x32000; r++ {
			if _, have := testFonts(t).Advance(face, r); have && (r < 0xA000 || r >= 0x20000) {
				all = append(all, r)
			}
		}
		if len(all) < 6763 {
			t.Errorf("%s has only %d hanzi", faceNames[face], len(all))
		}
		some := slices.Clone(all)
		if n := thorough.Rounds(12, 1); n > 1 { // else every character
			some = some[:0]
			for i := int(face); i < len(all); i += n {
				some = append(some, all[i])
			}
		}
		path := writeFile(t, pagesOf(t, face, some))
		for name, text := range map[string]string{"poppler": tool(t, "pdftotext", "-raw", path, "-"),
			"mupdf": tool(t, "mutool", "draw", "-q", "-F", "txt", path)} {
			text = strings.ReplaceAll(text, "warning: ICC support is not available\n", "")
			if got := strings.NewReplacer("\n", "", "\f", "").Replace(text); got != string(some) {
				t.Errorf("%s, %s: %d characters became %d", faceNames[face], name, len(some), len([]rune(got)))
			}
		}
		standard = slices.DeleteFunc(standard, func(r rune) bool {
			_, have := slices.BinarySearch(all, r)
			return have
		})
	}
	if len(standard) > 0 {
		t.Errorf("no face has %s", string(standard))
	}
}

// pagesOf sets characters in lines of 30 and pages of 40.
func pagesOf(t *testing.T, face book.Face, all []rune) *book.Book {
	s, row := newSetter(t), 0
	for part := range slices.Chunk(all, 30) {
		if row%40 == 0 {
			s.page("")
		}
		s.run(face, 40, 60+18*float64(row%40), string(part), 0)
		row++
	}
	return &s.book
}

// Characters above U+FFFF in the bookmarks and the title are read right.
func TestRareInOutline(t *testing.T) {
	path := writeFile(t, simpleBook(t))
	if got := tool(t, "mutool", "show", path, "outline"); !strings.Contains(got, "概况 𠮷野") {
		t.Errorf("mupdf reads the bookmarks as %s", got)
	}
	if got := tool(t, "pdfinfo", path); !strings.Contains(got, "试点方案 𠮷\n") {
		t.Errorf("poppler reads the title as %s", got)
	}
}
