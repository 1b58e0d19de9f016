// Package interview asks an outline's questions and fills a plan.
//
// A Session is the interview itself: which questions there are, what was answered, what an answer means and leads to, and
// that every answer is saved. It draws nothing and reads no keys. Two ways of asking stand on it: wizard, pages
// on a full terminal, and prompt, line by line. Neither opens files: what they need of the outside comes in through Options.
package interview

import (
	"io"
	"os/exec"
	"time"

	"pilotplan/internal/finding"
	"pilotplan/internal/plan"
	"pilotplan/outline"
)

// Options are what an interview needs of the outside world.
type Options struct {
	File     string // the plan file, as messages call it
	Source   []byte // its text; empty for a new plan
	Packs    []*outline.Outline
	Outline  *outline.Outline // that the plan answers; nil asks which of Packs
	Place    string           // path of the question at which an earlier interview was left; empty begins at the first open one
	Piped    bool             // nobody is at a terminal: what is refused cannot be asked again
	Again    []string         // paths of answers that are to be looked at once more, though they are given
	Listed   []string         // what was taken over from a former plan, as a person calls it
	Notices  []string         // told at the start
	Today    time.Time
	Color    bool
	In       io.Reader
	Out      io.Writer
	Save     func(text []byte) error                        // writes the plan file; when it returns, the disk has it. ErrChanged if another program has written it
	Look     func() ([]byte, error)                         // what the file holds now, for what Save may overwrite from now on; nil if there is none
	Aside    func(name string, text []byte) (string, error) // writes the plan under a new name, chosen if "", where Save writes from now on
	Remember func(place string) error                       // keeps the place for the next time
	Review   func(*plan.Plan, []finding.Finding) Review     // judges a plan, given what was found on reading it
	Render   func(*plan.Plan) ([]string, error)             // writes the documents and gives their paths
	Excerpt  func(p *plan.Plan, path string) []string       // how an answer reads in the documents, line by line
	Open     func(name string) error                        // shows a file or a folder with the system's program for it
	Editor   func(text string) (Draft, error)               // an editor on a copy of a text
	Broken   func(panicked any) error                       // the fault that a recovered panic is told as
}

// Draft is a copy of a text that the user's own editor works on.
type Draft struct {
	Cmd     *exec.Cmd              // the editor
	Name    string                 // the file with the copy
	Read    func() (string, error) // gives what the file holds
	Discard func() error           // takes the file away, once its text is on disk elsewhere or nobody changed it
}

// Review is what others say of a plan.
type Review struct {
	Findings   []finding.Finding
	Conditions []Condition // in the order of the outline's conditions for the type
	Share      string      // 10/12，83%: of the goals that can be assessed
}

// Condition is a condition of the outline held against the plan.
type Condition struct {
	Sentence string // 年营业收入 6.9亿元 < 8亿元：不符合
	Clause   string
	Met      bool
}

// Outcome is how an interview ended.
type Outcome struct {
	Missing []string // required questions without an answer, as a person calls them
	Errors  int      // error-level findings on the plan
	Written []string // documents that were rendered
	Unsaved []string // what was typed and could not be read as an answer: 年营业收入 “abc”
	Ended   bool     // the answers on a pipe came to an end while some were missing

	Interrupted bool // the user broke off

	File    string   // where the answers are
	Lost    error    // why the last answers are not on disk; nil if they are
	Pending []string // those answers
	Drafts  []string // files with what was written in the user's own editor and is not in the plan
	Aside   string   // the file that has what clashes with another program's answers; empty if nothing does
}
