package quantity

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

// in returns e placed in the text that the user wrote.
func (e *SyntaxError) in(text string) *SyntaxError {
	return &SyntaxError{text, fmt.Sprintf("“%s”读不懂：%s", text, e.Problem), "写一个数和单位，如 18.6亿元"}
}

// UnitError says that two units do not measure the same thing, or that one is unknown.
type UnitError struct {
	From, To string // as given; "" is a plain number
	Unknown  string // the unit that is not known, or ""
}

func (e *UnitError) Error() string {
	if e.Unknown != "" {
		return fmt.Sprintf("单位“%s”不认识，例如 亿元、万元", e.Unknown)
	}
	return fmt.Sprintf("单位“%s”和“%s”不能换算", nameOf(e.From), nameOf(e.To))
}

func nameOf(unit string) string {
	if unit == "" {
		return "无单位"
	}
	return unit
}
