package cli

import (
	"fmt"
	"io"

	"pilotplan/internal/finding"
)

// tally counts findings over all files.
type tally struct {
	failOn     failOn
	files      int // that were judged
	unread     int // that were not
	failed     int // that something could not be done for, unread or not
	counts     [finding.Note + 1]int
	suppressed int
}

func (t *tally) add(found []finding.Finding) {
	t.files++
	for _, f := range found {
		if f.Suppressed {
			t.suppressed++
			continue
		}
		t.counts[f.Severity]++
	}
}

func (t *tally) print(w io.Writer) error {
	if t.files == 0 {
		return nil
	}
	line := fmt.Sprintf("错误 %d，警告 %d，提示 %d", t.counts[finding.Error], t.counts[finding.Warning], t.counts[finding.Note])
	if t.files > 1 {
		line = fmt.Sprintf("%d 个文件：%s", t.files, line)
	}
	if t.suppressed > 0 {
		line += fmt.Sprintf("，已忽略 %d", t.suppressed)
	}
	if t.unread > 0 {
		line += fmt.Sprintf("，没有检查的文件 %d 个", t.unread)
	}
	_, err := fmt.Fprintln(w, line)
	return err
}

// conclude gives the gravest status of all files.
func (t *tally) conclude() error {
	if t.failed > 0 {
		return errUnfinished
	}
	for s := finding.Error; s <= finding.Note; s++ {
		if t.counts[s] > 0 && t.failOn.reached(s) {
			return errSeen
		}
	}
	return nil
}
