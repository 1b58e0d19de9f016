package cli

import (
	"fmt"
	"path/filepath"
	"strconv"
	"strings"

	"pilotplan/internal/cli/paper"
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
		base = folderName(strings.TrimSuffix(base, filepath.Ext(base)))
		copied := filepath.Join(dir, base+commentedEnd)
		for n := 2; taken[strings.ToLower(copied)]; n++ {
			copied = filepath.Join(dir, base+"-"+strconv.Itoa(n)+commentedEnd)
		}
		taken[strings.ToLower(copied)] = true
		all = append(all, copied)
	}
	return all
}

// commented judges a file and writes a copy of it with what was found as its comments. A Word file itself stays as it is; other files
// are set as one.
func (c checker) commented(name, to string) checked {
	result := checked{name: shownName(name)}
	in, err := c.env.read(name)
	var made commentedFile
	switch {
	case err != nil:
	case in.isWord():
		made, err = c.inWord(in)
	case in.isPlan():
		made, err = c.inPlan(in)
	default:
		made, err = c.inText(in)
	}
	if err != nil {
		result.err = err
		return result
	}
	result.judged, result.found = true, made.found
	if result.err = c.write(made, to); result.err == nil {
		result.written = []string{to}
	}
	return result
}

// commentedFile is a Word file with what is to be written into it.
type commentedFile struct {
	data  []byte
	read  *word.File
	notes []comment.Note
	found []finding.Finding
}

func (c checker) inWord(in input) (commentedFile, error) {
	read, err := in.word()
	if err != nil {
		return commentedFile{}, err
	}
	found, err := c.prose(&read.Text, read.Found)
	return commentedFile{in.data, read, comment.Findings(read, found), found}, err
}

func (c checker) inPlan(in input) (commentedFile, error) {
	p, found := judge(c.asOf, in, c.packs, c.press.Faces)
	laid, err := c.press.Plan(p)
	if err != nil {
		return commentedFile{}, err
	}
	return c.inSet(laid, found, p.Source)
}

func (c checker) inText(in input) (commentedFile, error) {
	text, found, err := in.text()
	if err == nil {
		found, err = c.prose(text, found)
	}
	if err != nil {
		return commentedFile{}, err
	}
	return c.inSet(c.press.LayDocument(text.Document, paper.Setting{Name: in.name, Dated: c.press.Epoch}), found, text.Source)
}

// inSet puts what was found in a source into the Word file that it is set as.
func (c checker) inSet(laid paper.Laid, found []finding.Finding, source []byte) (commentedFile, error) {
	data, err := c.press.Word(laid)
	if err != nil {
		return commentedFile{}, err
	}
	read, err := word.Read(laid.Name, data)
	if err != nil {
		return commentedFile{}, err
	}
	return commentedFile{data, read, comment.FindingsOf(read, found, source), found}, nil
}

func (c checker) write(f commentedFile, to string) error {
	data, err := comment.Add(f.data, f.read, f.notes, c.signed)
	if err != nil {
		return fmt.Errorf("%s：%w", f.read.Name, err)
	}
	return c.env.make(to, data)
}
