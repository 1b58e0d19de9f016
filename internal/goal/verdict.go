// Package goal judges one sentence of a plan: does it commit to something that can be checked.
//
// The judge is a list of readable rules over clue words (room vocabulary). What is written is read elsewhere, numbers and
// dates by quantity, the number at the head of a line by phrase, words and their edges by segment; here stands what it comes
// to. The judge knows no grammar: it finds clue words, numbers and moments, cuts the sentence into clauses and asks of each,
// in this order: is it no goal at all, does it tell of the past, does it commit to a number, a rank or a milestone, does it
// at least name a time. What decided is kept as clues.
package goal

import (
	"pilotplan/internal/quantity"
	"pilotplan/internal/quantity/calendar"
)

// Class says what a sentence commits to.
type Class uint8

// The classes. Neutral is also the class of what holds no sentence.
const (
	Neutral      Class = iota // heading, background, condition, definition, form text
	Fact                      // past or present, with or without numbers
	Vague                     // a goal with nothing to check
	DeadlineOnly              // a goal with a time of completion and nothing else to check
	Measurable                // a number, a rank, a share or a yes-or-no milestone to come
)

// Code is the word other programs read.
func (c Class) Code() string {
	return [...]string{"neutral", "fact", "vague", "deadline_only", "measurable"}[min(c, Measurable)]
}

// String is the word the user reads.
func (c Class) String() string {
	return [...]string{"非目标", "事实", "空泛", "仅有时限", "可考核"}[min(c, Measurable)]
}

// Goal reports whether the sentence states a goal, checkable or not.
func (c Class) Goal() bool { return c == Vague || c == DeadlineOnly || c == Measurable }

// Value is a number, rank, share or milestone that a sentence commits to.
type Value struct {
	Start, End int // bytes in the sentence
	Text       string
	Quantity   quantity.Quantity // valid if OK; Number and Unit have it as text
	OK         bool
	Relation   string // =, >=, <=, ~, range, rank, growth, all, zero, milestone
	Number     string // "26", "20—30"; "" for a milestone
	Unit       string // canonical: 亿元, %, 个百分点, 位; "" if none is written
	Subject    string // what is measured, as far as known: 服务性收入
	Year       int    // of its own deadline or place in a yearly series; 0 if unknown

	level bool // something that exists already is to reach it: 收入达到26亿元
}

// Deadline is the time by which a goal is to be reached.
type Deadline struct {
	Start, End int // bytes in the sentence
	Text       string
	Date       calendar.Date // zero if it cannot be dated
}

// Baseline is the earlier value or base period that a goal starts from.
type Baseline struct {
	Start, End   int // bytes in the sentence
	Text         string
	Number, Unit string            // "" if only the period is named
	Year         int               // 0 if unknown
	Quantity     quantity.Quantity // valid if OK
	OK           bool
}

// Clue is something in the sentence that helped to decide.
type Clue struct {
	Start, End int     // bytes in the sentence
	Text       string  // as written
	Rule       string  // in the user's language: 过去或现状, 里程碑
	Weight     float64 // of a clue of the model, how much it speaks for the class; 0 of a clue of the rules
}

// Clause is a part of the sentence with a class of its own: a vague clause may stand in a measurable sentence.
type Clause struct {
	Start, End int // bytes in the sentence
	Class      Class
}

// Verdict is what the judge says of one sentence.
type Verdict struct {
	Class    Class
	Unsure   bool // another class is almost as likely
	Values   []Value
	Deadline *Deadline
	Baseline *Baseline
	Missing  []string // of a goal: 数量, 期限, 基期, 单位
	Clauses  []Clause
	Clues    []Clue
}
