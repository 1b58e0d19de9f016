package cli

import (
	"slices"
	"testing"
)

func TestQuotedWords(t *testing.T) {
	for line, want := range map[string][]string{
		`vim`:                             {"vim"},
		` code  --wait `:                  {"code", "--wait"},
		`"/path with blank/ed" -w`:        {"/path with blank/ed", "-w"},
		`'/path with blank/ed' -w ''`:     {"/path with blank/ed", "-w", ""},
		`/path\ with/ed`:                  {"/path with/ed"},
		`"C:\Program Files\Ed\ed.exe" -n`: {`C:\Program Files\Ed\ed.exe`, "-n"},
		`C:\Ed\ed.exe`:                    {`C:\Ed\ed.exe`},
		`a"b c"d`:                         {"ab cd"},
		`sh -c 'ed "$1"' -`:               {"sh", "-c", `ed "$1"`, "-"},
	} {
		if got, err := quotedWords(line); err != nil || !slices.Equal(got, want) {
			t.Errorf("%s gives %q, %v, want %q", line, got, err, want)
		}
	}
	if got, err := quotedWords(`"ed -w`); err == nil {
		t.Errorf("an open quote gives %q", got)
	}
}
