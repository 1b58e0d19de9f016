package cli

import (
	"path/filepath"
	"regexp"
	"strconv"
	"strings"

	"pilotplan/internal/cli/disk"
	"pilotplan/internal/finding"
	"pilotplan/internal/plan"
)

// job is one document to render, into a folder of its own where there are several.
type job struct {
	name string
	dir  disk.Target
}

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
		return []job{{names[0], disk.Target{Base: output}}}
	}
	var jobs []job
	taken := map[string]bool{}
	for _, name := range names {
		base := folderName(strings.TrimSuffix(filepath.Base(name), filepath.Ext(name)))
		if name == stdin {
			base = stdinName
		}
		dir := base
		for n := 2; taken[strings.ToLower(dir)]; n++ {
			dir = base + "-" + strconv.Itoa(n)
		}
		taken[strings.ToLower(dir)] = true
		jobs = append(jobs, job{name, disk.Target{Base: output, Below: dir}})
	}
	return jobs
}

// reserved are the names that Windows gives to devices, whatever their case and ending; a number from 1 to 9 may follow some of them.
var reserved = regexp.MustCompile(`(?i)^(con|prn|aux|nul|(com|lpt)[1-9¹²³])(\.|$)`)

// folderName is a name for a folder that every system can have, and that is no way to another folder.
func folderName(base string) string {
	base = strings.TrimRight(base, ". ")
	switch {
	case base == "":
		return documentName
	case reserved.MatchString(base):
		return "_" + base
	}
	return base
}
