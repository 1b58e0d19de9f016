package wizard

import (
	"io"
	"os"
	"strings"
	"testing"
	"unicode/utf8"
)

// However a text is cut into reads, what is read is whole characters, and all of them.
func TestKeyboardReadsWholeCharacters(t *testing.T) {
	text := strings.Repeat("装a备\x1b[200~", 300)
	r, w, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	go func() {
		io.WriteString(w, text)
		w.Close()
	}()
	k := keyboardOf(r)
	var got strings.Builder
	for b := make([]byte, 256); ; {
		n, err := k.Read(b)
		if !utf8.Valid(b[:n]) {
			t.Fatalf("a read gives %q", b[:n])
		}
		got.Write(b[:n])
		if err == io.EOF {
			break
		}
	}
	if got.String() != text {
		t.Errorf("read %d bytes of %d, or others", got.Len(), len(text))
	}
}

func TestWholeKeys(t *testing.T) {
	for _, c := range []struct {
		name, b string
		more    bool
		want    int
	}{
		{"whole characters", "装备", true, 6},
		{"half a character", "装\xe5\xa4", false, 3},
		{"Esc alone", "a\x1b", false, 2},
		{"Esc at the end of a full read", "a\x1b", true, 1},
		{"a whole key", "a\x1b[1;5A", true, 7},
		{"half a key", "a\x1b[20", true, 1},
		{"half a key of a keypad", "a\x1bO", true, 1},
		{"Alt with a character", "a\x1bb", true, 3},
		{"text behind a key", "\x1b[200~装", true, 9},
	} {
		if got := wholeKeys([]byte(c.b), c.more); got != c.want {
			t.Errorf("%s: %d, want %d", c.name, got, c.want)
		}
	}
}
