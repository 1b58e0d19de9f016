package cli

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"runtime"
	"strings"

	"pilotplan/internal/finding"
	"pilotplan/internal/interview"
	"pilotplan/internal/plan/source"
)

// editor prepares the user's own editor on a copy of a text.
func (e *Env) editor(text string) (interview.Draft, error) {
	words, err := e.editorWords()
	if err != nil {
		return interview.Draft{}, err
	}
	f, err := os.CreateTemp("", "pilotplan-*.md")
	if err != nil {
		return interview.Draft{}, err
	}
	name := f.Name()
	_, err = f.WriteString(text)
	if err = errors.Join(err, f.Close()); err != nil {
		return interview.Draft{}, errors.Join(inWords(err), os.Remove(name))
	}
	return interview.Draft{
		Cmd: exec.Command(words[0], append(words[1:], name)...), Name: name,
		Read:    func() (string, error) { return readEdited(name) },
		Discard: func() error { return os.Remove(name) },
	}, nil
}

func readEdited(name string) (string, error) {
	data, err := os.ReadFile(name)
	if err != nil {
		return "", inWords(err)
	}
	edited, found := source.Decode(name, data)
	if worst(found) == finding.Error {
		return "", fmt.Errorf("编辑后的文字读不出来：%s", found[0].Message)
	}
	return string(edited), nil
}

// editorWords are the program and the arguments of VISUAL or EDITOR.
func (e *Env) editorWords() ([]string, error) {
	for _, key := range []string{"VISUAL", "EDITOR"} {
		if line := strings.TrimSpace(e.Getenv(key)); line != "" {
			if _, err := os.Stat(line); err == nil { // C:\Program Files\… as it is
				return []string{line}, nil
			}
			words, err := quotedWords(line)
			if err != nil {
				err = fmt.Errorf("环境变量 %s：%w", key, err)
			}
			return words, err
		}
	}
	if runtime.GOOS == "windows" {
		return []string{"notepad"}, nil
	}
	return []string{"vi"}, nil
}

// quotedWords cuts a line at its blanks, but for those between quotes. Outside of quotes a backslash keeps the blank, the quote or the
// backslash behind it, and is itself elsewhere: in the paths of Windows.
func quotedWords(line string) ([]string, error) {
	var words []string
	var word strings.Builder
	var quote rune
	open := false // a word has begun
	rs := []rune(line)
	for i := 0; i < len(rs); i++ {
		r := rs[i]
		switch {
		case quote != 0 && r == quote:
			quote = 0
		case quote == 0 && (r == '"' || r == '\''):
			quote, open = r, true
		case r == '\\' && quote != '\'' && i+1 < len(rs) && strings.ContainsRune(" \"'\\", rs[i+1]) && (quote == 0 || rs[i+1] == '"'):
			i++
			word.WriteRune(rs[i])
			open = true
		case quote == 0 && (r == ' ' || r == '\t'):
			if open {
				words = append(words, word.String())
			}
			word.Reset()
			open = false
		default:
			word.WriteRune(r)
			open = true
		}
	}
	if quote != 0 {
		return nil, fmt.Errorf("引号没有配对：%s", finding.Visible(line))
	}
	if open {
		words = append(words, word.String())
	}
	return words, nil
}
