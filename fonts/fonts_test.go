package fonts

import (
	"crypto/sha256"
	"encoding/hex"
	"os"
	"strings"
	"testing"
)

// What is embedded is what SHA256SUMS lists: a face changed by accident would change every document.
func TestChecksums(t *testing.T) {
	faces := map[string][]byte{
		"ZhuqueFangsong-Regular.ttf": Fang,
		"GongwenTitleSong.ttf":       Title,
		"GongwenHei.ttf":             Hei,
		"GongwenKai.ttf":             Kai,
		"GongwenSong.ttf":            Song,
		"GongwenMono.ttf":            Mono,
		"GongwenSign.ttf":            Sign,
	}
	sums, err := os.ReadFile("SHA256SUMS")
	if err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(strings.TrimSpace(string(sums)), "\n")
	if len(lines) != len(faces) {
		t.Fatalf("SHA256SUMS lists %d files, want %d", len(lines), len(faces))
	}
	for _, line := range lines {
		want, name, _ := strings.Cut(line, "  ")
		got := sha256.Sum256(faces[name])
		if hex.EncodeToString(got[:]) != want {
			t.Errorf("%s: checksum %x, want %s", name, got, want)
		}
	}
}
