package vocabulary_test

import (
	"fmt"

	"pilotplan/internal/vocabulary"
)

// Words are asked for by their family; a pack's own words count like the built-in ones.
func ExampleLoad() {
	v, found := vocabulary.Load([]byte("名次范围: [全集团]\n"))
	fmt.Println(found, v.List(vocabulary.RankScopes).Suffix("效益居全集团"), v.List(vocabulary.ChangedTo).Prefix("提高到35%"))
	// Output: [] 全集团 提高到
}
