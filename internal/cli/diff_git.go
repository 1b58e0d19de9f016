package cli

import (
	"fmt"
	"strings"

	"pilotplan/internal/diff/report"
	"pilotplan/internal/finding"
)

// driver compares two versions as git calls its external programs: path, old file, its hash and mode, new file, its hash and
// mode; then the new name of a file that was renamed, and what git says of it. A file that is not merged comes with its path
// only. git takes any status but 0 for a breakdown, so whatever cannot be compared is told and is no fault.
func (r *revisions) driver(args []string) error {
	switch len(args) {
	case 1:
		_, err := fmt.Fprintf(r.env.Stdout, "%s：合并还没有完成\n", finding.Visible(args[0]))
		return err
	case 7, 9:
	default:
		return misuse("“--git-driver” 由 git 调用，见 pilotplan diff --help")
	}
	old, err := r.env.driven(args[1], args[0], args[2])
	if err == nil {
		var new draft
		if new, err = r.env.driven(args[4], args[len(args)/9*7], args[5]); err == nil {
			old.like(new)
			new.like(old)
			return r.printDriven(old, new)
		}
	}
	fmt.Fprintf(r.env.Stderr, "pilotplan: %s\n", explain(err))
	return nil
}

// driven reads a version from the file that git has put it into. Its name is that in the repository.
func (e *Env) driven(file, name, hash string) (draft, error) {
	v, err := e.draft(file)
	if err != nil || v.loose {
		return v, err
	}
	from := "工作区"
	if strings.Trim(hash, "0.") != "" {
		from = hash[:min(7, len(hash))]
	}
	v = newDraft(input{fmt.Sprintf("%s（%s）", name, from), v.data}, name)
	v.file = file
	return v, nil
}

func (r *revisions) printDriven(old, new draft) error {
	before, after, err := r.readBoth(old, new)
	if err != nil {
		return nil // told
	}
	told := r.reportOn(before, after)
	return report.Print(r.env.Stdout, told, r.printing())
}
