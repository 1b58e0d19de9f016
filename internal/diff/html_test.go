package diff

import (
	"bytes"
	"os"
	"testing"
)

func page(t *testing.T, r *Report) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := HTML(&b, r); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestHTMLLook(t *testing.T) {
	name := os.Getenv("LOOK")
	if name == "" {
		t.Skip()
	}
	os.WriteFile(name, page(t, report()), 0o644)
}
