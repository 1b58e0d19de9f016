package pdf

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"pilotplan/internal/page"
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

func writeFile(t *testing.T, b *page.Book) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "out.pdf")
	if err := os.WriteFile(path, write(t, b, testOptions), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestQPDF(t *testing.T) {
	for name, b := range map[string]*page.Book{"simple": simpleBook(t), "long": longBook(t, 40)} {
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

// Every character of a face comes out of the file as it went in, those that share a glyph too.
func TestEveryCharacter(t *testing.T) {
	for _, face := range []page.Face{page.Fang, page.Kai, page.Song} {
		s := newSetter(t)
		var all, part []rune
		flush := func() {
			if len(s.book.Pages) == 0 || len(s.book.Pages[len(s.book.Pages)-1].Runs) == 40 {
				s.page("")
			}
			s.run(face, 40, 60+18*float64(len(s.book.Pages[len(s.book.Pages)-1].Runs)), string(part), 0)
			part = part[:0]
		}
		for r := rune(0x3400); r < 0x2B740; r++ {
			if _, have := s.f.Advance(face, r); !have || r >= 0xA000 && r < 0x20000 {
				continue
			}
			if all, part = append(all, r), append(part, r); len(part) == 30 {
				flush()
			}
		}
		flush()
		text := tool(t, "pdftotext", "-raw", writeFile(t, &s.book), "-")
		if got := strings.NewReplacer("\n", "", "\f", "").Replace(text); got != string(all) {
			t.Errorf("%s: %d characters became %d", faceNames[face], len(all), len([]rune(got)))
		}
	}
}
