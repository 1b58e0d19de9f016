//go:build !windows

package main

import (
	"fmt"
	"math/rand/v2"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"pilotplan/internal/plan"
	"pilotplan/internal/thorough"
)

// workers each fill in a plan of their own while the program is killed.
const workers = 4

// Whenever the program is killed, the file holds every answer whose page was left, and the next interview opens where this
// one ended.
func TestNewKilled(t *testing.T) {
	if testing.Short() {
		t.Skip("takes a while")
	}
	kills := thorough.Rounds(4, 200)
	for i := range workers {
		t.Run(fmt.Sprint("worker ", i+1), func(t *testing.T) {
			t.Parallel()
			want := shortSample(t)
			victim{t: t, random: rand.New(rand.NewPCG(5, uint64(i))), want: want, from: without(t, want.Source, lastChapters[:max(i, 1)]...), sheets: i%2 == 1}.run(kills / workers)
		})
	}
}

// lastChapters are the last of the plan, from its end.
var lastChapters = []string{"申请材料", "试点保障措施", "主要试点内容"}

// victim is an interview that is killed and begun again.
type victim struct {
	t      *testing.T
	random *rand.Rand
	want   *plan.Plan
	from   []byte // what the plan says at the start
	sheets bool   // tables are filled in place
}

func (v victim) run(times int) {
	dir, finished, left := v.start(), 0, []string{}
	for range times {
		f := fill(sit(v.t, dir, seat{cols: 100, rows: 30}), v.want)
		if v.sheets {
			f.sheet = typeSheet(f)
		}
		stop := time.AfterFunc(time.Duration(v.random.IntN(600))*time.Millisecond, func() { _ = f.cmd.Process.Kill() })
		before := f.place()
		if f.started(before) {
			f.run()
		}
		<-f.gone
		stop.Stop()
		left = append(append(left, f.left()...), f.cells...)
		v.holds(f, left)
		if f.atEnd() {
			finished++
			dir, left = v.start(), nil
		}
	}
	v.t.Logf("%d interviews came to their end", finished)
}

// start lays out a plan to fill in.
func (v victim) start() string {
	dir := v.t.TempDir()
	write(v.t, filepath.Join(dir, "方案.yaml"), string(v.from))
	return dir
}

// started waits for the first page, which is that of the place noted.
func (f *filler) started(noted string) bool {
	f.Helper()
	if !f.until("the first page", func() bool { return f.place() != "" && strings.HasPrefix(f.lines()[1], "---") }) {
		return false
	}
	if noted != "" {
		return f.asks(noted)
	}
	return true
}

// left are the questions whose pages were left, but tables, whose rows are questions of their own.
func (f *filler) left() []string {
	now := f.place()
	var paths []string
	for _, path := range f.visited {
		if path != "" && (path != now || f.atEnd()) && !asked(path).Kind.IsTable() {
			paths = append(paths, path)
		}
	}
	return paths
}

// holds reports what is wrong with the file after a kill.
func (v victim) holds(f *filler, left []string) {
	v.t.Helper()
	text := []byte(f.saved())
	if len(text) == 0 && len(left) == 0 {
		return
	}
	said, found := parse(text)
	for _, fault := range found {
		if fault.Rule == "yaml-syntax" {
			v.t.Fatalf("line %d: %s\n%s", fault.Pos.Line, fault.Message, text)
		}
	}
	have := answers(said)
	for _, path := range left {
		if !f.answeredIn(have, path) {
			v.t.Fatalf("the answer to %s is lost; at %s the file says\n%s", path, f.place(), text)
		}
	}
}
