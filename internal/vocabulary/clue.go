package vocabulary

// Clue is a set of families of clue words, a bit for each.
type Clue uint64

// The families of clues. Their keys in the files of words, and what their words say, stand in clueTable.
const (
	Lexical Clue = 1 << iota
	Policy
	Past
	State
	Problem
	Will
	Drive
	Due
	DueMaybe
	Undated
	Frame
	Act
	Degree
	Indefinite
	Reach
	Change
	All
	Zero
	Nought
	NoughtOf
	Never
	Outside
	Surpass
	Finished
	Obtain
	Award
	Completed
	Facility
	Abstract
	Unfinished
	Form
	Grounds
	ThisPaper
	PaperSays
	Definition
	Formula
	Condition
	MustBe
	Background
	Others
	Quoting
	Subsidy
	Nounlike
	BaseWord
	afterClues // one bit more than there are
)

// clueTable is every family of clues with its key.
var clueTable = []struct {
	clue Clue
	key  string
}{
	{Lexical, "套话数词"},    // words that hold a numeral and count nothing: 一体化
	{Policy, "政策名称"},     // policies and slogans with numbers: 两业融合
	{Past, "过去"},         // what is over or stands already: 已, 截至
	{State, "现状"},        // how things stand: 拥有, 位于
	{Problem, "问题"},      // a problem told as a fact: 短缺
	{Will, "意愿"},         // “this is a goal” and no more: 力争
	{Drive, "发力"},        // intent that turns from what was to what is to come: 下一步
	{Due, "期限词"},         // a time by which: 试点期末
	{DueMaybe, "弱期限词"},   // a time by which only where a clause begins, behind 到 or before 前: 全年
	{Undated, "无期限"},     // time without a date: 尽快
	{Frame, "凭借"},        // what the goal rests on or is aimed at: 依托
	{Act, "行动"},          // what is done, without a measure: 推动
	{Degree, "程度"},       // how much, without a measure: 显著
	{Indefinite, "不定量"},  // quantity without a number: 一批
	{Reach, "取值"},        // verbs that stand before a value: 达到
	{Change, "变化"},       // what a value behind it makes a goal: 新增
	{All, "全称"},          // without exception: 全覆盖
	{Zero, "零事故"},        // not at all, in one word: 零投诉
	{Nought, "零"},        // 零, before one of NoughtOf
	{NoughtOf, "零宾语"},    // what is not to happen: 事故
	{Never, "不发生"},       // 不发生, before one of NoughtOf
	{Outside, "外部均值"},    // an average of others: 全国平均
	{Surpass, "达到均值"},    // verbs before one of Outside
	{Finished, "完工"},     // a completed milestone in one word: 竣工
	{Obtain, "取得"},       // completed with one of Award: 通过
	{Award, "认定"},        // what is granted: 认证
	{Completed, "完成宾语"},  // 完成 with one of these is a milestone
	{Facility, "设施"},     // 建成 one of these is a milestone
	{Abstract, "抽象"},     // what nobody can tick off: 体系
	{Unfinished, "未完成"},  // an activity, not its completion: 启动
	{Form, "表头套语"},       // forms and set phrases of official letters
	{Grounds, "依据"},      // what a plan was made for: 制定本方案
	{ThisPaper, "本文件"},   // names of the paper itself: 本方案
	{PaperSays, "本文件谓语"}, // what is said of it: 适用于
	{Definition, "定义"},   // 是指
	{Formula, "公式"},      // scoring and reckoning: 权重
	{Condition, "条件"},    // who may apply: 申报企业
	{MustBe, "条件词"},      // what makes it a condition: 须
	{Background, "背景"},   // the world at large
	{Others, "他人目标"},     // who else sets goals: 国务院
	{Quoting, "引述"},      // how they are quoted: 提出
	{Subsidy, "奖补"},      // what is granted to applicants
	{Nounlike, "名动"},     // verbs that are nouns as often: 服务
	{BaseWord, "基期词"},    // what a goal is compared with: 较上年
}
