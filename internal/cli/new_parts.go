package cli

import (
	"fmt"
	"os"
	"os/exec"
	"runtime"
	"strings"

	"pilotplan/internal/check"
	"pilotplan/internal/cli/disk"
	"pilotplan/internal/cli/paper"
	"pilotplan/internal/finding"
	"pilotplan/internal/interview"
	"pilotplan/internal/plan"
	"pilotplan/internal/plan/source"
	"pilotplan/internal/render"
)

// judging makes what judges and sets the plan while it is being filled in.
func (e *Env) judging(chosen string) (*interviewed, error) {
	packs, err := e.packs(chosen)
	if err != nil {
		return nil, err
	}
	return &interviewed{renderer: renderer{env: e, packs: packs, formats: new(documentsFlag).formats()}}, nil
}

// interviewed is a plan's judge and typesetter; the typefaces are loaded when they are first needed.
type interviewed struct{ renderer }

func (r *interviewed) review(p *plan.Plan, found []finding.Finding) interview.Review {
	found, goals := check.Review(p, found...)
	result := interview.Review{Findings: found, Share: render.Share(p, paper.ProseGoals(goals))}
	for _, c := range check.Conditions(p) {
		result.Conditions = append(result.Conditions, interview.Condition{Sentence: c.Sentence, Clause: c.Clause, Met: c.Status == check.Met})
	}
	return result
}

// papers sets the plan and its other papers beside the plan file.
func (r *interviewed) papers(p *plan.Plan, dir string) ([]string, error) {
	var err error
	if r.press, err = r.env.press(); err != nil {
		return nil, err
	}
	r.renderer.papers = true
	made := r.run(job{p.File, disk.Target{Base: dir}})
	return made.written, made.err
}

// editor prepares the user's own editor on a copy of a text.
func (e *Env) editor(text string) (*exec.Cmd, func() (string, error), error) {
	f, err := os.CreateTemp("", "pilotplan-*.md")
	if err != nil {
		return nil, nil, err
	}
	name := f.Name()
	if _, err := f.WriteString(text); err != nil {
		return nil, nil, fmt.Errorf("write %s: %w", name, err)
	}
	if err := f.Close(); err != nil {
		return nil, nil, fmt.Errorf("write %s: %w", name, err)
	}
	words := e.editorWords()
	read := func() (string, error) {
		data, err := os.ReadFile(name)
		if err != nil {
			return "", err
		}
		if err := os.Remove(name); err != nil {
			return "", err
		}
		edited, found := source.Decode(name, data)
		if worst(found) == finding.Error {
			return "", fmt.Errorf("编辑后的文字读不出来：%s", found[0].Message)
		}
		return string(edited), nil
	}
	return exec.Command(words[0], append(words[1:], name)...), read, nil
}

func (e *Env) editorWords() []string {
	for _, key := range []string{"VISUAL", "EDITOR"} {
		if words := strings.Fields(e.Getenv(key)); len(words) > 0 {
			return words
		}
	}
	if runtime.GOOS == "windows" {
		return []string{"notepad"}
	}
	return []string{"vi"}
}
