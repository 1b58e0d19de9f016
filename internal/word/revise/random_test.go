package revise

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"math/rand"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"pilotplan/internal/thorough"
	"pilotplan/internal/word/wordtest"

	"github.com/rogpeppe/go-internal/txtar"
)

// Random texts of paragraphs, runs and tables, and what random hands make of them: nothing is lost either way.
func TestMakeRandom(t *testing.T) {
	for seed := range thorough.Rounds(50, 3000) {
		r := rand.New(rand.NewSource(int64(seed)))
		old := randomBlocks(r)
		new := changed(r, old)
		before, after := wordtest.Docx(written(r, old)), wordtest.Docx(written(r, new))
		revised(t, before, after)
		if t.Failed() {
			t.Fatalf("seed %d: %q to %q", seed, old, new)
		}
	}
}

var words = []string{"甲", "乙丙", "3.5亿元", "7.8亿元", "2025年底", "ABC", "，", "。", "服务", "提高", "平台", " ", "<&>"}

func randomText(r *rand.Rand) string {
	var b strings.Builder
	for range r.Intn(12) {
		b.WriteString(words[r.Intn(len(words))])
	}
	return b.String()
}

// boxed begins a paragraph whose text is in a box on it.
const boxed = "□"

// randomBlocks are paragraphs, text boxes, and tables: rows parted by line ends, cells by bars.
func randomBlocks(r *rand.Rand) []string {
	var all []string
	for range r.Intn(7) {
		if r.Intn(8) == 0 {
			all = append(all, boxed+randomText(r))
			continue
		}
		if r.Intn(4) > 0 {
			all = append(all, randomText(r))
			continue
		}
		var rows []string
		columns := 2 + r.Intn(2)
		for range 1 + r.Intn(3) {
			var cells []string
			for range columns {
				cells = append(cells, randomText(r))
			}
			rows = append(rows, strings.Join(cells, "|"))
		}
		all = append(all, strings.Join(rows, "\n")+"\n")
	}
	return all
}

func changed(r *rand.Rand, blocks []string) []string {
	var all []string
	for _, b := range blocks {
		switch r.Intn(6) {
		case 0:
		case 1:
			all = append(all, randomBlocks(r)...)
			all = append(all, b)
		case 2:
			all = append(all, strings.Replace(b, words[r.Intn(len(words))], words[r.Intn(len(words))], 1))
		case 3:
			k := strings.IndexByte(b, '\n') + 1 // the first row
			all = append(all, b[k:])
		default:
			all = append(all, b)
		}
	}
	if len(all) > 1 && r.Intn(3) == 0 { // one or two stand elsewhere
		k := r.Intn(len(all))
		moved := slices.Clone(all[k:min(k+1+r.Intn(2), len(all))])
		all = slices.Delete(all, k, k+len(moved))
		all = slices.Insert(all, r.Intn(len(all)+1), moved...)
	}
	return all
}

// written cuts texts into runs at random.
func written(r *rand.Rand, blocks []string) string {
	var b strings.Builder
	for _, block := range blocks {
		if inside, isBox := strings.CutPrefix(block, boxed); isBox {
			b.WriteString(`<w:p><w:r><w:pict><v:textbox><w:txbxContent>` + randomRuns(r, inside) + `</w:txbxContent></v:textbox></w:pict></w:r></w:p>`)
			continue
		}
		if !strings.Contains(block, "\n") {
			b.WriteString(randomRuns(r, block))
			continue
		}
		b.WriteString(`<w:tbl>`)
		for row := range strings.Lines(block) {
			b.WriteString(`<w:tr>`)
			for cell := range strings.SplitSeq(strings.TrimSuffix(row, "\n"), "|") {
				b.WriteString(`<w:tc>` + randomRuns(r, cell) + `</w:tc>`)
			}
			b.WriteString(`</w:tr>`)
		}
		b.WriteString(`</w:tbl>`)
	}
	return b.String()
}

func randomRuns(r *rand.Rand, text string) string {
	s := `<w:p>`
	s += []string{"", "<w:pPr/>", `<w:pPr><w:rPr><w:b/></w:rPr></w:pPr>`}[r.Intn(3)]
	for left := []rune(text); len(left) > 0; {
		n := 1 + r.Intn(len(left))
		s += `<w:r>` + []string{"", "<w:rPr/>", `<w:rPr><w:i/></w:rPr>`}[r.Intn(3)] + `<w:t xml:space="preserve">` + escaped(string(left[:n])) + `</w:t></w:r>`
		left = left[n:]
	}
	return s + `</w:p>`
}

// Drafts of all kinds, each made into each other.
func TestMakeOfDrafts(t *testing.T) {
	names, err := filepath.Glob("../testdata/drafts/*.txtar")
	if err != nil || len(names) < 10 {
		t.Fatalf("%d drafts, %v", len(names), err)
	}
	for i, name := range names {
		data := draft(t, name)
		for k, other := range names {
			if !thorough.Wanted() && (i+k)%5 > 0 {
				continue
			}
			t.Run(fmt.Sprint(filepath.Base(other), " to ", filepath.Base(name)), func(t *testing.T) { revised(t, draft(t, other), data) })
		}
	}
}

func draft(t *testing.T, name string) []byte {
	t.Helper()
	archive, err := txtar.ParseFile(name)
	if err != nil {
		t.Fatal(err)
	}
	parts := map[string]string{}
	for _, f := range archive.Files {
		if f.Name != "want.md" {
			parts[strings.TrimSuffix(f.Name, ".part")] = strings.ReplaceAll(string(f.Data), "\n", "")
		}
	}
	return wordtest.Of(parts)
}

func partOf(t *testing.T, data []byte, name string) string {
	t.Helper()
	r, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	f, err := r.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	text, err := io.ReadAll(f)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}
