// Package outline says what a document asks, in which order.
//
// An outline is data: a pack is a folder with a pack.yaml, built in or the user's own, and nothing of any guide is in Go
// code. Load validates a pack and reports every fault with its place.
package outline

import (
	"pilotplan/internal/finding"
)

// Outline is one guide's demand on a plan.
type Outline struct {
	Name        string   // the pack's name, as the plan's 指南 key gives it
	Title       string   // the guide's full title
	Version     string   // of the pack; may be empty
	Issuer      string   // who issued the guide; may be empty
	Remarks     []string // what is the pack's own choice and not the guide's; shown by outline show
	TitleForm   string   // the plan's title, with {单位名称} for the applicant's name
	Applicant   string   // path of the answer that names the applicant
	Years       int      // length of the pilot period in years; 0 means free
	YearsClause string
	Length      Length // of the whole plan
	Types       []Type
	Chapters    []Section
	MainTasks   []MainTask        // the guide's catalogue of tasks; empty means free
	Fields      []Field           // the guide's catalogue of fields; empty means free
	Indicators  []CommonIndicator // pick-list of common indicators
	Conditions  []Condition
	Materials   []Material
	Forms       []Form
	Words       []byte // of the trade, added to the vocabulary of the program; nil if the pack has none
	Sample      []byte // an invented applicant's whole plan; nil if the pack has none

	suited map[string]*Outline // see Suited
}

// Type is a kind of applicant, such as 龙头骨干企业.
type Type struct {
	Name, Group, Clause string // Group is 试点企业 or 试点区域, or empty
	Form                string // name of the summary form that fits
	Pos                 finding.Pos
}

// Section is a chapter of the plan: the key in the plan file, its heading, and what it asks.
type Section struct {
	Key, Title, Clause, Guidance string
	For                          []string // applicant types that it is for; empty means all
	When                         *Test    // it is there only if this holds; nil means always
	Layout                       Layout   // of its short answers
	Length                       Length   // of all answers in it
	Questions                    []Question
	Pos                          finding.Pos
}

// Kind is the sort of answer that a question wants.
type Kind uint8

const (
	Text       Kind = iota + 1 // one line of plain text
	Prose                      // Markdown in block text
	Quantity                   // number with unit
	Date                       //
	Span                       // a period: from, to
	Choice                     // one of Choices
	Choices                    // several of Choices
	YesNo                      // 是 or 否
	List                       // lines of plain text
	Group                      // a mapping of further Questions
	Indicators                 // the table of indicators
	Tasks                      // the table of tasks
	Yearly                     // a mapping from years to values; only columns of tables have it
	Table                      // rows of columns that the pack says
)

// Question is one thing to ask.
type Question struct {
	Key       string // in the plan file
	Title     string // heading or label in the document; the Key when empty in the pack
	Kind      Kind
	Unit      string     // Quantity: the unit to ask for; answers in any unit of its dimension are right
	Choices   []string   // Choice, Choices
	From      string     // Choice, Choices: "重点领域" or "主要任务" takes the catalogue instead
	Max       int        // Choices, List, tables: at most so many; 0 means any number
	Min       int        // Choices, List, tables: at least so many once something is answered; 0 means any number
	Length    Length     // Text, Prose, List, sections
	Form      AnswerForm // Text, Quantity: what the answer must look like beyond its kind
	Required  bool       // wanted of the types in For (all, if For is empty)
	For       []string   // applicant types that are asked; empty means all
	When      *Test      // asked only if this holds; nil means always
	SumOf     []string   // Quantity: keys of the amounts beside it that it is the sum of; empty if it is no sum
	BaseKey   string     // Group: key of the field that the others are shares of; empty if the document shows none
	Ratio     *Ratio     // Quantity: the quotient that the answer is; nil if it is none
	Same      string     // path of a question, or key at the top of the plan, whose answer this one is unless the user says otherwise
	Guidance  string
	Clause    string
	Example   string
	ByType    []Wording  // how it is put to applicants of some types; see Suited
	Rows      []FixedRow // Table: those that it must have, and no others; empty means any
	TotalRow  bool       // Table: the document adds up its amounts in a last row
	Layout    Layout     // Group: of its short answers
	Sectioned bool       // Group: it has a heading of its own though it holds short answers only; see IsSection
	Fields    []Question // Group: what it holds. Tables: their columns; see Columns
	InTable              // of a column of a table
	Pos       finding.Pos
}

// MainTask is one of the guide's tasks; Models are the ways that the guide names under it.
type MainTask struct {
	Name, Clause string
	Models       []string
	Pos          finding.Pos
}

// Field is one of the guide's fields.
type Field struct {
	Name, Clause, Summary string
	Pos                   finding.Pos
}

// CommonIndicator is an entry of the pick-list.
type CommonIndicator struct {
	Name, Unit, Direction string   // Direction is 升, 降 or 保持
	Synonyms              []string // other names of the same measure
	Groups                []string // Type.Group or Type.Name that it suits; empty means all
	Pos                   finding.Pos
}

// Condition is a threshold that applicants of some types must meet.
type Condition struct {
	Title, Clause string
	For           []string // names of types; empty means all
	Reading       string   // how this program reads the clause where the guide leaves it open; shown in messages
	Test          Test
	Pos           finding.Pos
}

// Material is a paper of the application, such as 请示; its Questions are asked under the plan's key 申请材料.
type Material struct {
	Key, Title, Clause string
	Required           bool
	For                []string // names of types; empty means all
	Questions          []Question
	Pos                finding.Pos
}

// Form is a summary table of applicants; its columns are data so that the real form can be dropped in.
type Form struct {
	Name, Title string
	For         []string // names of types; empty means all
	Columns     []Column
	Pos         finding.Pos
}

// Column is one column of a Form: Source is a path of an answer, or 序号, or empty for a column to fill by hand.
type Column struct {
	Title, Source, Unit string
	Pos                 finding.Pos
}
