package numeral

import (
	"fmt"
	"strings"
)

// SyntaxError says what in a text could not be read, in the user's language.
type SyntaxError struct {
	Text    string // all of what was to be read
	Problem string // what is wrong; no full stop
	Hint    string // how to write it, 写成 …; may be empty
}

// Refuse says why a text was not read and how to write it.
func Refuse(text, problem, hint string) *SyntaxError { return &SyntaxError{text, problem, hint} }

// Error is the problem and, behind it, how to write it.
func (e *SyntaxError) Error() string {
	if e.Hint == "" {
		return e.Problem
	}
	return e.Problem + "，" + e.Hint
}

// For returns e with example in place of its hint's own: 写一个数和单位，如 12.5亿元.
func (e *SyntaxError) For(example string) *SyntaxError {
	if i := strings.LastIndex(e.Hint, "如 "); i >= 0 {
		return &SyntaxError{e.Text, e.Problem, e.Hint[:i] + "如 " + example}
	}
	return e
}

// In returns e placed in the text that the user wrote.
func (e *SyntaxError) In(text string) *SyntaxError {
	return &SyntaxError{text, fmt.Sprintf("“%s”读不懂：%s", text, e.Problem), "写一个数和单位，如 18.6亿元"}
}
