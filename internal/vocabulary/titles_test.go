package vocabulary

import (
	"slices"
	"testing"
)

// What Titles knows is all that Builtin knows of titles.
func TestTitlesAreWhole(t *testing.T) {
	for _, l := range []List{TitleWords, UnitEnds, CompanyEnds, TitleStarts} {
		got, want := Titles().List(l).All(), Builtin().List(l).All()
		if len(want) == 0 || !slices.Equal(got, want) {
			t.Errorf("%s: %v, want %v", listTable[l], got, want)
		}
	}
}
