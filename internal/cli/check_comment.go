package cli

import (
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"pilotplan/internal/cli/disk"
	"pilotplan/internal/finding"
	"pilotplan/internal/word"
	"pilotplan/internal/word/comment"
)

// commentedEnd is how the names of copies with comments end.
const commentedEnd = "-批注.docx"

// isCommented tells the copies that check has made: a folder that is checked again does not hold them for drafts.
func isCommented(name string) bool { return strings.HasSuffix(name, commentedEnd) }

// commentedNames are the copies to be written: where the user says, else each beside its file. Several copies, and those for a folder,
// are named after their files.
func commentedNames(names []string, output string, said bool) []string {
	if said && len(names) == 1 && !isFolder(output) {
		return []string{output}
	}
	var all []string
	taken := map[string]bool{}
	for _, name := range names {
		dir, base := filepath.Split(name)
		if said {
			dir = output
		}
		if name == stdin {
			base = stdinName
		}
		base = filepath.Join(dir, strings.TrimSuffix(base, filepath.Ext(base)))
		copied := base + commentedEnd
		for n := 2; taken[strings.ToLower(copied)]; n++ {
			copied = base + "-" + strconv.Itoa(n) + commentedEnd
		}
		taken[strings.ToLower(copied)] = true
		all = append(all, copied)
	}
	return all
}

// commented judges a Word file and writes a copy of it with what was found as its comments. The file itself stays as it is.
func (c checker) commented(name, to string) checked {
	result := checked{name: shownName(name)}
	in, err := c.env.read(name)
	switch {
	case err != nil:
	case !in.isWord():
		err = fmt.Errorf("%s：批注写在 Word 文件里，要检查的须是 .docx", in.name)
	case isSameFile(name, to):
		err = fmt.Errorf("%s：批注稿不能写到原稿上，请在 “-o” 后另写一个文件名", in.name)
	}
	if err != nil {
		result.err = err
		return result
	}
	f, err := in.word()
	if err == nil {
		result.found, err = c.prose(&f.Text, f.Found)
	}
	if err == nil {
		result.judged, err = true, c.writeComments(in, f, result.found, to)
	}
	if result.err = err; err == nil {
		result.written = []string{to}
	}
	return result
}

func (c checker) writeComments(in input, f *word.File, found []finding.Finding, to string) error {
	data, err := comment.Add(in.data, f, comment.Findings(f, found), c.signed)
	if err != nil {
		return fmt.Errorf("%s：%w", in.name, err)
	}
	if err := os.MkdirAll(filepath.Dir(to), 0o755); err != nil {
		return err
	}
	return disk.Make(to, data)
}

func isSameFile(a, b string) bool {
	x, errX := os.Stat(a)
	y, errY := os.Stat(b)
	return errX == nil && errY == nil && os.SameFile(x, y)
}
