package phrase

import "pilotplan/internal/quantity"

// Figure is a number in a sentence, with the words that say what it is of.
type Figure struct {
	Start, End int               // bytes of the sentence: the number with its unit and words of relation
	Value      quantity.Quantity // with its bound, if it has one: 不低于28亿元
	Kind       Kind
	Subject    string  // what it is of, as a plain name: 服务性收入; that of the one before where it has no words of its own
	Tail       string  // a plain name of what stands behind it in its item: 配套企业接入平台
	Lead       string  // the words of its clause up to it, without dates and the verb; of what is before it where it has none
	Year       int     // that it is of; 0 if nothing says
	Dated      bool    // the year stands in the same sentence, and is not carried on from one before
	BaseYear   int     // of a Change or Multiple: the year it is measured against; 0 if nothing says
	Against    Against // what a Change, Multiple or Rate is measured against
	Cumulative bool    // 累计: of all years together
	Part       bool    // of a figure before it: 其中
}

// Kind is how a figure is meant.
type Kind uint8

// The kinds.
const (
	Level    Kind = iota // what something is or will be: 达到26亿元
	Base                 // what it was: 由36小时, 在2022年18.6亿元的基础上
	Change               // by how much it goes up or down: 增长20%
	Addition             // how many are added: 新增5项
	Rate                 // each year, each item: 每年1次; also one of a list whose things are not told apart
	Multiple             // how many times what it was: 2022年的2.3倍
	Span                 // years or months that something takes, or after which it is true: 三年; of no subject
)

// Against says what a figure of growth is measured against.
type Against uint8

// What there is to be measured against.
const (
	NothingNamed   Against = iota
	TheBase                // an earlier year, BaseYear if it is named: 较2022年, 比基期
	TheYearBefore          // 同比, 比上年
	EachYearBefore         // the mean of all years: 年均增长
)
