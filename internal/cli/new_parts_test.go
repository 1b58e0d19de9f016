package cli

import (
	"io"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"pilotplan/internal/plan"
)

// Printing from an interview writes all that is handed in: every paper that the request of the sample lists, and the summary form.
func TestInterviewPrintsAllPapers(t *testing.T) {
	dir := sampleIn(t, 1)
	e := &Env{Stdin: strings.NewReader(""), Stdout: io.Discard, Stderr: io.Discard, Getenv: func(string) string { return "" }}
	r, err := e.judging("")
	if err != nil {
		t.Fatal(err)
	}
	name := filepath.Join(dir, "方案00.yaml")
	in, err := e.read(name)
	if err != nil {
		t.Fatal(err)
	}
	p, _ := plan.Parse(name, in.data, r.packs)
	written, err := r.papers(p, dir)
	if err != nil {
		t.Fatal(err)
	}
	for _, listed := range p.List("申请材料.请示.附件") {
		paper := strings.TrimPrefix(listed.Value, "试点") // 试点方案 is the plan itself
		if !slices.ContainsFunc(written, func(file string) bool { return strings.HasPrefix(filepath.Base(file), paper) }) {
			t.Errorf("%s is listed and not written: %v", listed.Value, written)
		}
	}
	if len(p.List("申请材料.请示.附件")) < 3 {
		t.Error("the sample lists no papers")
	}
}
