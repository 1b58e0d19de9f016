package change

// Kind is what happened. The lower a kind, the earlier a report lists it: substance first.
type Kind uint8

// The kinds, in the order of a report. What each is called and how it counts is in kinds.
const (
	TargetLowered Kind = iota
	IndicatorRemoved
	BaselineChanged
	UnitChanged
	DirectionChanged
	DeadlinePostponed
	CommitmentWeakened
	TaskRemoved
	TargetRaised
	IndicatorAdded
	DeadlineAdvanced
	CommitmentStrengthened
	TaskAdded
	TaskChanged
	FundsChanged
	FigureChanged
	OwnerChanged
	PersonChanged
	AnswerAdded
	AnswerRemoved
	AnswerChanged
	Moved
	Reworded
	kindCount
)

// effect is what a kind does to what the plan promises.
type effect uint8

const (
	other   effect = iota
	less           // it promises less: what a reviewer looks for first
	more           // it promises more
	wording        // other words or another place for the same: no substance
)

var kinds = [kindCount]struct {
	code, title string // for programs, and for people
	effect      effect
}{
	TargetLowered:          {"target-lowered", "目标降低", less},
	IndicatorRemoved:       {"indicator-removed", "取消指标", less},
	BaselineChanged:        {"baseline-changed", "基期变动", other},
	UnitChanged:            {"unit-changed", "单位变动", other},
	DirectionChanged:       {"direction-changed", "方向变动", other},
	DeadlinePostponed:      {"deadline-postponed", "时限推后", less},
	CommitmentWeakened:     {"commitment-weakened", "承诺减弱", less},
	TaskRemoved:            {"task-removed", "取消任务", less},
	TargetRaised:           {"target-raised", "目标提高", more},
	IndicatorAdded:         {"indicator-added", "新增指标", more},
	DeadlineAdvanced:       {"deadline-advanced", "时限提前", more},
	CommitmentStrengthened: {"commitment-strengthened", "承诺增强", more},
	TaskAdded:              {"task-added", "新增任务", more},
	TaskChanged:            {"task-changed", "任务变动", other},
	FundsChanged:           {"funds-changed", "资金变动", other},
	FigureChanged:          {"figure-changed", "数据变动", other},
	OwnerChanged:           {"owner-changed", "责任单位变动", other},
	PersonChanged:          {"person-changed", "责任人变动", other},
	AnswerAdded:            {"answer-added", "新增内容", more},
	AnswerRemoved:          {"answer-removed", "删去内容", less},
	AnswerChanged:          {"answer-changed", "内容变动", other},
	Moved:                  {"moved", "位置移动", wording},
	Reworded:               {"reworded", "文字改动", wording},
}

// String is what programs call a kind: target-lowered.
func (k Kind) String() string { return kinds[k].code }

// MarshalText writes a kind into JSON.
func (k Kind) MarshalText() ([]byte, error) { return []byte(k.String()), nil }

// Title is what people call a kind: 目标降低.
func (k Kind) Title() string { return kinds[k].title }

// Substantive reports whether a change of the kind is more than other words or another place for the same.
func (k Kind) Substantive() bool { return kinds[k].effect != wording }

// Weakens reports whether the plan promises less than before.
func (k Kind) Weakens() bool { return kinds[k].effect == less }

// Strengthens reports whether the plan promises more than before.
func (k Kind) Strengthens() bool { return kinds[k].effect == more }

// Kinds are all kinds, in the order of a report.
func Kinds() []Kind {
	all := make([]Kind, kindCount)
	for i := range all {
		all[i] = Kind(i)
	}
	return all
}
