package vocabulary

// List names a family of words that is asked for one place at a time.
type List uint8

// The lists, by subject. Their keys in the files of words, and what their words are, stand in listTable.
const (
	// who speaks
	Selves List = iota
	Company
	Areas
	Ours

	// time
	StillProblem
	WillOrThing
	Resolved
	Counted
	Yardsticks
	Aiming
	ComparedWith
	BaseBehind
	Introduced
	Completion
	Already
	LastingPast
	Checked
	Showing
	Seasons
	Coming
	RunsTo
	Presently
	Overcoming
	BeforeTime
	OverBefore
	Efforts
	NoTimeBefore
	NoTimeBehind
	WithinSpan
	SpanAhead
	BeforeSpanOfTime
	SpanGrows
	PlanTimes

	// titles
	TitleWords
	UnitEnds
	OfficeEnds
	CompanyEnds
	TitleStarts

	// what is done
	BeforeFrame
	Adjectives
	Comparing
	Causing

	// places in an order
	RankScopes
	RankVerbs

	// values
	ChangedTo
	Referring
	ByMeans
	FewerThan
	ShareNouns
	PartsOfYear
	ToLevel
	Holders
	UpToNow
	Until
	Onward
	NotOnward
	ComparedBehind
	AsBase
	Apiece
	Existing
	Prepositions
	UsingVerbs
	Moving
	Growing
	GoalNouns
	BeforeSpan
	BehindSpan
	AllStaffDo
	EachOne
	OnlySo
	StockNames
	SetAs
	BeforeBare
	BeforeOne
	Changing
	ChangingBy
	Passing

	// numbers that count nothing
	PartsOfList

	// milestones
	Described
	NoObject
	DoneInTime
	Levels
	Becoming
	Issued
	Granted

	// what is no goal
	Drafting
	PartNames
	SeeTable
	CaptionHeads
	StrictCondition
	ThisPart

	Divisions
	OrdinalUnits
	BackgroundHeads
	GuidingHeads
	GoalHeads
	IntentHeads
	TaskHeads
	SafeguardHeads
	FormHeads
	NoHeads
	HeadObjects
	HeadVerbs
	HeadTails
	PaperKinds
	ReviewTitles
	HeadAbout
	PastHeads
	AheadHeads
	WorkHeads
	ResultLabels
	DayLabels
	PeriodLabels
	MoneyHeads
	CommonInHeads
	BaseInHeads
	TargetInHeads
	FormHeadings
	RowNumbers
	SumRows
	YearHeads
	UnitLabels
	ChangeNames
	ApplicantLabels

	LevelVerbs
	ChangeVerbs
	AddVerbs
	RateWords
	FigureFillers
	DatePrepositions
	StartWords
	Since
	AgainstYear
	AgainstYearBehind
	NameLeads
	NameBreaks
	NameFillers
	ShareEnds
	PeriodEnd
	Nowadays
	Cumulative
	PartOf
	RatioNames
	OverBase
	OverYearBefore
	OverEachYear
	RateNouns
	EachYear
	IdleWords

	EmptyWords
	Hollow
	RiseVerbs
	FallVerbs
	ManyWords
	PlaceWords
	SoonWords
	RuleWords
	RuleVerbs
	FameWords
	MeasureHeads
	SoftHeads
	LevelHeads
	Modifiers
	StatusWords
	ShareNames
	PartNamesOfWhole
	BeyondHundred
	MayBeNegative
	WholeUnits
	Averages
	OfHundred
	OrganEnds
	PersonTitles
	AddresseeKeys
	ClosingKeys
	SubjectKeys
	BeforeOrgan
	SelfTold
	Checkable
	TaskWords
	TaskKinds
	TaskCounts
	PilotWords
	Pleas
	LessWords
	FallsTo

	// degree: see words/degree.yaml
	Excused
	Allowed
	Meant
	Striven
	Bound
	Barred
	Reserved
	SomeOf
	MostOf
	AllOf
	Nearly
	Attaining
	Negating
	NoDegree

	// what guides ask
	OutlineTitles
	AsksDay
	AsksPhone
	AsksCode
	AsksScore
	AsksFull
	AsksProof
	AsksWhether
	MayBeLeftOut

	lists // how many there are
)

// listTable is every list with its key.
var listTable = [lists]string{
	// who speaks
	Selves:  "本单位", // the applicant as the subject of a clause: 公司为…
	Company: "本企业", // the company as the subject of a count of what there is: 公司布局28个网点
	Areas:   "辖区",  // an area as the subject of what there is: 全市
	Ours:    "我方",  // the applicant speaks again behind a quotation: 我公司

	// time
	StillProblem:     "仍存",   // how a problem is told that is there now: 尚, 面临
	WillOrThing:      "意愿名词", // words of will that are nouns as often: 计划
	Resolved:         "决意",   // words of will that no review tells of: 力争
	Counted:          "总计词",  // they sum up what was reached by a time: 到2022年底，累计建成5个
	Yardsticks:       "比照词",  // words of the past that a goal may be measured by: 同比
	Aiming:           "着眼",   // words before a time that is looked at, not set: 展望2035年
	ComparedWith:     "比较前",  // words before a time that a goal is measured against: 较2022年
	BaseBehind:       "基期后",  // words behind a time that a goal is measured against: 2022年基础上
	Introduced:       "引入",   // what has happened in a clause that ends in 后，: 系统上线后
	Completion:       "落成",   // completion, yet to come, in a clause that ends in 后，: 项目建成后
	Already:          "已然",   // words of the past against which a date has no weight: 已
	LastingPast:      "延续",   // words of the past that rule the clauses behind: 近年来
	Checked:          "核实",   // checks that a fact comes from: 经审计
	Showing:          "显示词",  // a clause that ends in one names what a fact comes from: 监测显示
	Seasons:          "时令",   // times of the year without a date: 汛期
	Coming:           "到来词",  // how such a time comes: 来临
	RunsTo:           "存续词",  // what a contract runs to: 期限至
	Presently:        "目前",   // words of the present that may only name what a goal starts from: 提升现有能力
	Overcoming:       "超越",   // verbs before the present that is to be left behind: 改变目前
	BeforeTime:       "时间前",  // words before 全年 and its like that make it a deadline
	OverBefore:       "已过",   // words before a span that is over: 近三年
	Efforts:          "努力",   // words behind a span within which a goal is reached: 通过三年努力
	NoTimeBefore:     "非期限前", // words before a span that is no deadline: 质保五年
	NoTimeBehind:     "非期限后", // words behind a span that is no deadline: 三年行动
	WithinSpan:       "之内",   // words behind a span that make it a deadline: 三年内
	SpanAhead:        "未来",   // words before a span that make it a deadline: 未来三年
	BeforeSpanOfTime: "时段前",  // words before a span and a verb that make it a deadline: 力争三年建成
	SpanGrows:        "延至",   // words before a span that is itself the value: 延长至五年
	PlanTimes:        "试点期词", // what the names of the plan’s own times begin with: 试点期末

	// titles
	TitleWords:  "题名用词", // not divided where a title turns: 制造业
	UnitEnds:    "单位名尾", // ends of names of units, behind which a title turns best: 委员会
	OfficeEnds:  "署名尾",  // ends of the names of organs that sign: 局
	CompanyEnds: "公司名尾", // ends of companies' names, not torn off: 有限
	TitleStarts: "题名起行", // what a further line of a title begins with: 深度

	// what is done
	BeforeFrame: "凭借前", // adverbs that may stand before 依托 at the head of a clause
	Adjectives:  "形容词", // they end a clause that says how things are: 基础设施完善
	Comparing:   "渐变",  // they make an adjective the aim of a change: 更加完善
	Causing:     "使动",  // verbs before the noun that a value measures, no part of it: 推动

	// places in an order
	RankScopes: "名次范围", // those among whom one has a place: 全国
	RankVerbs:  "位居",   // verbs that tell the place somebody has: 位居

	// values
	ChangedTo:      "变至",   // verbs that lead to a new level: 提高到
	Referring:      "指称",   // words before a number that only tells which things are meant: 现有5条产线
	ByMeans:        "凭手段",  // by what means something is done, at the head of a clause: 通过
	FewerThan:      "不足词",  // words that tell how few there are: 不足
	ShareNouns:     "比重名",  // nouns that mean a share: 占比
	PartsOfYear:    "年内段",  // parts of a year of which one tells: 上半年
	ToLevel:        "至水平",  // words before the level that a mean is to have: 到
	Holders:        "得名者",  // who holds a place in an order: 公司
	UpToNow:        "迄今词",  // behind a time since when something is true: 以来
	Until:          "截至词",  // before a time until which one tells: 截至
	Onward:         "起算后",  // behind a time from which on something is to be: 起
	NotOnward:      "非起算",  // what begins like such a word and is none: 起草
	ComparedBehind: "相比词",  // behind a time and 与 that something is compared with: 相比
	AsBase:         "为基词",  // behind 以 and a time, which is the base: 为基
	Apiece:         "分摊词",  // between a name and its value: how it is reckoned: 分别
	Existing:       "已有词",  // words of what is there already, before 的 and a number: 现有
	Prepositions:   "引介词",  // before a noun that says where, to whom or with whom something is done: 在
	UsingVerbs:     "沿用词",  // verbs that work on what is there already: 用好
	Moving:         "促使词",  // verbs that bring others to do something: 支持
	Growing:        "渐进词",  // what nobody can say is done: 规范发展
	GoalNouns:      "目标名",  // nouns whose attribute is what is to be reached: 实现增长10%的目标
	BeforeSpan:     "时长前",  // words before a span of time that is measured: 压缩到7天
	BehindSpan:     "时长后",  // words behind a span of time that is measured: 2小时内到场
	AllStaffDo:     "全员宾语", // what all staff may be said to do: 全员持证
	EachOne:        "人人",   // everybody, each household: beside a degree no more than a figure of speech
	OnlySo:         "仅有",   // words before a number that tell how little or much there is: 仅为
	StockNames:     "存量名",  // names of what there is, told by a number behind: 占地面积
	SetAs:          "定为",   // words that end in 为 or 到 and set a goal: 目标值为
	BeforeBare:     "裸数前",  // words before a number without a unit that is a value: 降至1.25
	BeforeOne:      "一个前",  // words before 一个 that make it a count: 新建一个
	Changing:       "增减",   // words before a share that is a change: 年均增长
	ChangingBy:     "增速达",  // words before a per cent that is the size of a change
	Passing:        "越过",   // words of a threshold that is a level: 突破

	// numbers that count nothing
	PartsOfList: "分列物", // what a number only lists: 四个方面

	// milestones
	Described:  "里程碑所饰", // nouns that a milestone only describes: 竣工验收制度
	NoObject:   "无宾完工",  // words of completion that have no object behind: 投产
	DoneInTime: "限时完工",  // words of completion that count where a time is set: 签约
	Levels:     "级别词",   // how high something is ranked: 国家级
	Becoming:   "成为词",   // verbs by which nothing is granted: 成为
	Issued:     "发布",    // verbs by which a paper is issued or signed: 出台《…》
	Granted:    "获评",    // verbs that say by themselves that something was granted

	// what is no goal
	Drafting:        "制文动词", // verbs by which a paper is made, before 本: 制定
	PartNames:       "章节名",  // how the usual names of parts of a plan end: 工作目标
	SeeTable:        "见表",   // they send the reader to a table or figure
	CaptionHeads:    "图表头",  // what the names of annexes, tables and figures begin with
	StrictCondition: "硬条件",  // words of 条件 that are one without more: 须具备
	ThisPart:        "本章",   // what speaks of the paper, or to who fills it in

	Divisions:    "编章名称", // what a numbered part of a paper is called: 第一章
	OrdinalUnits: "序数所数", // what ordinals count that stand together: 一、二期工程

	// headings: see words/heading.yaml
	BackgroundHeads: "背景标题",  // what is the case stands under them: 回顾
	GuidingHeads:    "思路标题",  // the guiding thought of a plan: 思路
	GoalHeads:       "目标标题",  // what is to be reached: 目标
	IntentHeads:     "打算标题",  // what is to be done, said to lie ahead: 打算
	TaskHeads:       "任务标题",  // what is to be done: 任务
	SafeguardHeads:  "保障标题",  // how it is made sure: 保障
	FormHeads:       "附页标题",  // what neither tells nor promises: 附件
	NoHeads:         "非类标题",  // they end like one of these and say nothing: 社会保障
	HeadObjects:     "题中宾语",  // of these, what a verb may be about: 基础
	HeadVerbs:       "题首动词",  // a verb at the head of a heading, besides the clue Act: 优化
	HeadTails:       "题尾",    // they may end a heading behind such a word: 分析
	PaperKinds:      "文种",    // what the titles of papers end in: 实施方案
	ReviewTitles:    "述往题名",  // behind the year in the title of a paper that looks back on it: 自评
	HeadAbout:       "关于题首",  // what a matter is named with: 关于
	PastHeads:       "往时标题",  // time that is over: 过去
	AheadHeads:      "来时标题",  // time to come, at the head: 下一步
	ResultLabels:    "成果名",   // labels of what a task hands over: 交付成果
	DayLabels:       "编制日期名", // labels of the day on which a paper was written: 编制日期
	PeriodLabels:    "试点期名",  // labels of the period of the pilot: 试点期
	WorkHeads:       "工作题尾",  // behind a year in a heading of that year: 工作
	MoneyHeads:      "资金标题",  // what funds stand under
	CommonInHeads:   "标题泛词",  // what may stand in any heading: 主要, 工作
	BaseInHeads:     "基期表头",  // what a column of figures before the pilot is called: 现状
	TargetInHeads:   "目标表头",  // what a column of figures to be reached is called: 计划
	FormHeadings:    "填表表头",  // what heads labels and answers, and says nothing: 项目
	RowNumbers:      "行号表头",  // what heads the numbers of rows: 序号
	SumRows:         "合计行名",  // what names a row that sums others: 合计
	YearHeads:       "年度表头",  // what heads the first column of a table whose rows are years: 年度
	ChangeNames:     "变化量名",  // what a rise and a fall are called as measures: 增幅, 降幅
	UnitLabels:      "计量单位名", // what names the unit of a whole table: 单位：万元
	ApplicantLabels: "申报单位名", // who applies: 申报单位

	// the figures of a sentence
	LevelVerbs:        "水平动词", // between a name and its level, besides the clue Reach: 是
	ChangeVerbs:       "升降动词", // between a name and by how much it goes up or down: 增长
	AddVerbs:          "新增动词", // before what is added: 新增
	RateWords:         "每比词",  // what makes a figure one of each year or item: 每
	FigureFillers:     "数前虚词", // between a name and its figure, saying nothing: 的
	DatePrepositions:  "时间介词", // before a date in the middle of a clause: 在
	StartWords:        "起点词",  // before the value that something starts from: 由
	Since:             "起始后",  // behind the date since when something is true: 起
	AgainstYear:       "对比词",  // before a date that something is measured against, besides ComparedWith: 比
	AgainstYearBehind: "对比后",  // behind such a date, besides BaseBehind: 相比
	NameLeads:         "名前虚词", // before a measure's name and no part of it: 力争
	NameBreaks:        "名前断词", // what stands before them is no part of the name behind: 实现
	NameFillers:       "名中虚词", // within names, telling nothing apart: 的
	ShareEnds:         "占比词尾", // ends of a share's name that say no more than that it is one: 的比重
	PeriodEnd:         "期末词",  // the end of the pilot, as a date: 期末
	Nowadays:          "现时词",  // behind them an earlier date no longer holds: 目前
	Cumulative:        "累计词",  // the figure is that of all years together: 累计
	PartOf:            "其中词",  // the figure is a part of one before it: 其中
	OverBase:          "比基期词", // growth over the base: 较基期
	OverYearBefore:    "比上年词", // growth over the year before: 同比
	OverEachYear:      "年均词",  // mean growth of each year: 年均
	RateNouns:         "增速词",  // nouns that mean growth: 增速
	EachYear:          "每年词",  // every year anew: 每年培育5家
	RatioNames:        "比率名",  // ends of names before which 一次 counts nothing: 率

	// what a reviewer looks at
	EmptyWords:       "占位词",  // they fill a cell and say nothing: 待定
	Hollow:           "空泛词",  // much is meant, and not how much: 显著
	RiseVerbs:        "上升动词", // a rise that may be measured: 提升
	FallVerbs:        "下降动词", // a fall that may be measured: 缩短
	PlaceWords:       "位次虚词", // a place among others, without the place: 前列
	SoonWords:        "何时词",  // a time without a date: 尽快
	RuleWords:        "制度词",  // what is made of paper: 制度
	RuleVerbs:        "立制动词", // how it is made: 制定
	FameWords:        "称号虚词", // what one is to become, without who says so: 标杆
	MeasureHeads:     "可量名尾", // ends of nouns that can be counted or measured: 时间
	SoftHeads:        "难量名尾", // ends of nouns that grow and that nothing counts: 能力
	LevelHeads:       "水平词",  // such ends behind what can be measured: 收入水平
	Modifiers:        "修饰词",  // around a noun and no part of it: 显著
	StatusWords:      "状态词",  // nobody can say when they are true: 有序推进
	ShareNames:       "占比名",  // ends of the names of measures in per cent: 占比
	PartNamesOfWhole: "部分名",  // measures that are a part of a whole: 合格率
	BeyondHundred:    "过百名",  // measures in per cent that may exceed 100: 完成率
	MayBeNegative:    "可负名",  // measures that may be below zero: 净
	WholeUnits:       "整数单位", // units of things that do not come in parts: 家
	Averages:         "均数名",  // measures that count such things in parts: 人均
	OfHundred:        "百分制名", // ends of the names of measures told in 分 or per cent alike: 满意度
	OrganEnds:        "机关词尾", // ends of the names of organs of state: 委
	PersonTitles:     "人员职务", // titles of persons: 主任
	AddresseeKeys:    "主送问",  // questions whom a paper goes to: 主送
	ClosingKeys:      "结语问",  // questions how a paper closes: 结语
	SubjectKeys:      "事由问",  // questions what a paper is about: 事由
	TaskWords:        "任务词",  // what tasks are called
	TaskKinds:        "任务类词", // which sort of them: 重点任务
	TaskCounts:       "任务量词", // by what they are counted: 五项任务
	PilotWords:       "试点事务", // what running the pilot itself takes, which needs no row: 领导小组
	SelfTold:         "自报词",  // sources that nobody else can look into: 企业自报
	Checkable:        "可核词",  // papers and records that others can look at: 审计报告
	BeforeOrgan:      "文号前词", // words that lead to the number of a paper: 详见
	Pleas:            "请求词",  // what a request asks for, behind 请: 批示
	LessWords:        "趋小词",  // a number is to fall: 压缩
	FallsTo:          "降至词",  // a number is what something falls to: 控制在
	ManyWords:        "多少词",  // a quantity without a number, in whose place one can be written: 一批
	IdleWords:        "数旁词",  // around a number, and going with any: 新增

	// degree: see words/degree.yaml
	Excused:   "免行词",  // what need not be done: 无需
	Allowed:   "可行词",  // what may be done: 可以
	Meant:     "拟行词",  // what is meant to be done: 拟
	Striven:   "力求词",  // what is striven for: 力争
	Bound:     "必行词",  // what must be done, or is vouched for: 确保
	Barred:    "不得词",  // what must not be done: 严禁
	Reserved:  "保留词",  // done unless something else is found better: 原则上
	SomeOf:    "部分词",  // a part of those that are meant: 个别
	MostOf:    "大部词",  // most of them: 大部分
	AllOf:     "全部词",  // all of them: 所有
	Nearly:    "打折词",  // before one of Attaining, done, but not quite: 基本
	Attaining: "达成词",  // what can be done, or not quite: 完成
	Negating:  "否定词",  // what turns a clause into its contrary: 不再
	NoDegree:  "无程度词", // what holds a word of these by its characters only: 不断

	// what guides ask
	OutlineTitles: "提纲题名", // ends of the title of the part that says what a plan must have: 编制提纲
	AsksDay:       "问日期",  // ends of labels that ask for a day: 成立时间
	AsksPhone:     "问电话",  // for a telephone number
	AsksCode:      "问代码",  // for the code of an organization
	AsksScore:     "问得分",  // for what the applicant gives itself: 自评分
	AsksFull:      "问满分",  // for the most that can be given: 分值
	AsksProof:     "问凭据",  // for what proves it: 佐证材料
	AsksWhether:   "问是否",  // beginnings of labels that are answered by yes or no
	MayBeLeftOut:  "可不填",  // what a guide says of what may be left out: 如有
}
