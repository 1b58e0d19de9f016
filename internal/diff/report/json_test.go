package report

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"

	"pilotplan/internal/diff/change"
)

func TestWriteJSON(t *testing.T) {
	var b bytes.Buffer
	if err := WriteJSON(&b, report()); err != nil {
		t.Fatal(err)
	}
	golden(t, "report.json", b.Bytes())
}

func TestWriteJSONIsSafe(t *testing.T) {
	var b bytes.Buffer
	if err := WriteJSON(&b, hostile("\x1b[31m\u202e</script>")); err != nil {
		t.Fatal(err)
	}
	if strings.ContainsAny(b.String(), "\x1b\u202e") || !json.Valid(b.Bytes()) {
		t.Errorf("got %q", b.String())
	}
}

// Nothing changed: the lists are there, and empty.
func TestWriteJSONOfNothing(t *testing.T) {
	var b bytes.Buffer
	if err := WriteJSON(&b, &change.Report{}); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{`"changes": []`, `"introduced": []`, `"settled": []`, `"substantive": 0`} {
		if !strings.Contains(b.String(), want) {
			t.Errorf("no %s in %s", want, b.String())
		}
	}
}
