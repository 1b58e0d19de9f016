package cli

import (
	"bytes"
	"context"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"pilotplan/internal/thorough"
	"pilotplan/outline"
)

// differsFromItself reports what diff says of bytes and the same bytes under a name; "" if nothing, or if they are refused.
func differsFromItself(t testing.TB, dir, name string, data []byte) string {
	t.Helper()
	file := filepath.Join(dir, name)
	if err := os.WriteFile(file, data, 0o644); err != nil {
		t.Fatal(err)
	}
	var out, told bytes.Buffer
	env := &Env{Stdin: strings.NewReader(""), Stdout: &out, Stderr: &told, Now: time.Now, Getenv: func(string) string { return "" }}
	status := env.Main(context.Background(), []string{"diff", file, file})
	if status == done || status == failed && !strings.Contains(told.String(), "程序内部出错") {
		return ""
	}
	return out.String() + told.String()
}

// Whatever bytes a file holds and whatever it is called, it is what it is.
func TestNothingDiffersFromItself(t *testing.T) {
	t.Parallel()
	o, err := outline.Builtin("")
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	texts := [][]byte{o.Sample, []byte("---\n---\n到2025年，收入达到3亿元。\n"), []byte(draftText), []byte(docxOf(draftText)), {0xff, 0xfe, 'a', 0}, nil}
	for round := range thorough.Rounds(25, 2000) {
		r := rand.New(rand.NewPCG(16, uint64(round)))
		data := bytes.Clone(texts[round%len(texts)])
		if round >= len(texts) {
			for range 1 + r.IntN(20) {
				data = torn(data, r)
			}
		}
		name := []string{"稿.md", "稿.yaml", "稿.txt", "稿.docx"}[r.IntN(4)]
		if said := differsFromItself(t, dir, name, data); said != "" {
			t.Errorf("round %d, %s: %q is told to differ: %s", round, name, data, said)
		}
	}
}

// torn is data with some bytes gone, doubled or made anew.
func torn(data []byte, r *rand.Rand) []byte {
	at := r.IntN(len(data) + 1)
	to := min(at+r.IntN(40), len(data))
	switch r.IntN(4) {
	case 0:
		return append(bytes.Clone(data[:at]), data[to:]...)
	case 1:
		return append(bytes.Clone(data[:to]), data[at:]...)
	case 2:
		return append(append(bytes.Clone(data[:at]), byte(r.IntN(256))), data[at:]...)
	}
	return append(append(bytes.Clone(data[:at]), []string{"\n---\n", "| a | b |\n| - | - |\n", "\t", "- ", "  键: |\n", "&a *a", "2025年底前达到3亿元"}[r.IntN(7)]...), data[at:]...)
}

func FuzzDiffWithItself(f *testing.F) {
	for _, text := range []string{"---\n---\n甲。\n", draftText, "指南: 通用试点方案\n单位概况: {单位名称: 甲}\n", "\xff\xfe"} {
		f.Add([]byte(text), uint8(0))
		f.Add([]byte(text), uint8(1))
	}
	f.Fuzz(func(t *testing.T, data []byte, kind uint8) {
		name := []string{"稿.md", "稿.yaml", "稿.txt"}[kind%3]
		if said := differsFromItself(t, t.TempDir(), name, data); said != "" {
			t.Errorf("%s: %q is told to differ: %s", name, data, said)
		}
	})
}
