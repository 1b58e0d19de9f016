package main

import (
	"fmt"
	"maps"
	"slices"
	"sync"
	"time"
)

// report counts trials and failures by what was done.
type report struct {
	started time.Time

	mu       sync.Mutex
	tries    map[string]int
	failures map[string]int
	told     []string
}

func (r *report) add(t trial, wrong string) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.tries == nil {
		r.tries, r.failures = map[string]int{}, map[string]int{}
	}
	r.tries[t.kind]++
	if wrong != "" {
		r.failures[t.kind]++
		r.told = append(r.told, fmt.Sprintf("%s, %s: %s", t.of.name, t.what, wrong))
	}
}

// print writes the table, and what failed; that something did is an error.
func (r *report) print() error {
	fmt.Println("| what | tries | failures |\n| --- | --- | --- |")
	tries := 0
	for _, kind := range slices.Sorted(maps.Keys(r.tries)) {
		fmt.Printf("| %s | %d | %d |\n", kind, r.tries[kind], r.failures[kind])
		tries += r.tries[kind]
	}
	fmt.Printf("| all | %d | %d |\n\nin %s\n", tries, len(r.told), time.Since(r.started).Round(time.Second))
	slices.Sort(r.told)
	for _, line := range r.told {
		fmt.Println(line)
	}
	if len(r.told) > 0 {
		return fmt.Errorf("%d of %d trials left what they should not", len(r.told), tries)
	}
	return nil
}
