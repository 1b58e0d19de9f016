package cli

import (
	"path/filepath"
	"strconv"
	"strings"

	"pilotplan/internal/finding"
	"pilotplan/internal/plan"
)

// job is one document to render, into a folder of its own where there are several.
type job struct{ name, dir string }

// rendered is what became of a job.
type rendered struct {
	plan    *plan.Plan // nil for text
	source  []byte
	found   []finding.Finding
	written []string
	err     error
}

// assign gives each file its folder: the output folder for one, folders below it for several, named after the files.
func assign(names []string, output string) []job {
	if len(names) == 1 {
		return []job{{names[0], output}}
	}
	var jobs []job
	taken := map[string]bool{}
	for _, name := range names {
		base := strings.TrimSuffix(filepath.Base(name), filepath.Ext(name))
		if name == stdin {
			base = stdinName
		}
		dir := base
		for n := 2; taken[strings.ToLower(dir)]; n++ {
			dir = base + "-" + strconv.Itoa(n)
		}
		taken[strings.ToLower(dir)] = true
		jobs = append(jobs, job{name, filepath.Join(output, dir)})
	}
	return jobs
}
