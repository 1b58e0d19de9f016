package interview

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"pilotplan/internal/finding"
	"pilotplan/internal/plan"
	"pilotplan/outline"
)

// newSession takes up a plan; saved holds what was written last.
func newSession(t *testing.T, text string) (s *Session, saved *string) {
	t.Helper()
	o, err := outline.Builtin("")
	if err != nil {
		t.Fatal(err)
	}
	saved = new(string)
	s, err = Begin(Options{
		File: "方案.yaml", Source: []byte(text), Outline: o,
		Save:     func(text []byte) error { *saved = string(text); return nil },
		Remember: func(string) error { return nil },
		Review:   func(*plan.Plan, []finding.Finding) Review { return Review{} },
	})
	if err != nil {
		t.Fatal(err)
	}
	return s, saved
}

const half = `# 客户甲
指南: 江苏两业融合-第三批
申报类别: 龙头骨干企业 # 已核
试点期: 2023年1月—2025年12月

试点单位概况:
  单位名称: 某某公司
`

func TestEveryAnswerIsSavedAndCanBeTakenBack(t *testing.T) {
	s, saved := newSession(t, half)
	if err := s.Set("试点单位概况.年营业收入", plan.Answer{Text: "6.9亿元"}); err != nil {
		t.Fatal(err)
	}
	if want := half + "  年营业收入: 6.9亿元\n"; *saved != want {
		t.Errorf("saved\n%s\nwant\n%s", *saved, want)
	}
	path, err := s.Back()
	if err != nil || path != "试点单位概况.年营业收入" || *saved != half {
		t.Errorf("taking back gives %q, %v and\n%s", path, err, *saved)
	}
	if _, err := s.Back(); !errors.Is(err, ErrNoUndo) {
		t.Errorf("taking back nothing gives %v", err)
	}
}

// What the disk does not take stays in memory, is said to be unsaved, and is saved with the next answer.
func TestAFailedSaveIsTriedAgain(t *testing.T) {
	s, saved := newSession(t, half)
	full, save := errors.New("disk full"), s.options.Save
	s.options.Save = func([]byte) error { return full }
	var unsaved *Unsaved
	if err := s.Set("试点单位概况.年营业收入", plan.Answer{Text: "6.9亿元"}); !errors.Is(err, full) || !errors.As(err, &unsaved) {
		t.Errorf("got %v", err)
	}
	if s.Unsaved() == nil || len(s.Pending()) != 1 || s.Pending()[0] != "年营业收入 “6.9亿元”" {
		t.Errorf("unsaved is %v, of %q", s.Unsaved(), s.Pending())
	}
	if err := s.Retry(); !errors.Is(err, full) {
		t.Errorf("tried again: %v", err)
	}
	s.options.Save = save
	if err := s.Set("试点单位概况.联系人", plan.Answer{Text: "王某某"}); err != nil {
		t.Error(err)
	}
	if !strings.Contains(*saved, "6.9亿元") || !strings.Contains(*saved, "王某某") || s.Unsaved() != nil || len(s.Pending()) > 0 {
		t.Errorf("unsaved is %v, of %q; the file says\n%s", s.Unsaved(), s.Pending(), *saved)
	}
}

func TestQuestionsFollowTheType(t *testing.T) {
	s, _ := newSession(t, half)
	if _, ok := s.ItemAt("试点单位概况.园区年营业收入"); ok {
		t.Error("an enterprise is asked for its park's revenue")
	}
	if err := s.Set(outline.TypeKey, plan.Answer{Text: "开发园区"}); err != nil {
		t.Fatal(err)
	}
	if _, ok := s.ItemAt("试点单位概况.园区年营业收入"); !ok {
		t.Error("a park is not asked for its revenue")
	}
	count := 0
	for _, it := range s.Items() {
		if it.Question.Key == "单位名称" {
			count++
		}
	}
	if count != 1 {
		t.Errorf("the name is asked %d times", count)
	}
}

func TestItOpensWhereItWasLeft(t *testing.T) {
	s, _ := newSession(t, half)
	if got := s.First().Path; got != outline.DatedKey {
		t.Errorf("a plan that was not left anywhere opens at %s", got)
	}
	s.options.Place = "试点单位概况.联系人"
	if got := s.First().Path; got != s.options.Place {
		t.Errorf("opens at %s", got)
	}
	s.options.Place = "主要试点内容.指标[7].单位"
	if got := s.First().Path; got != "主要试点内容.指标" {
		t.Errorf("a row that is gone opens %s", got)
	}
}

func TestRows(t *testing.T) {
	s, _ := newSession(t, half)
	table := s.IndicatorTable()
	for _, name := range []string{"服务性收入", "交付周期"} {
		if err := s.AddRow(table, s.NewRow(table, name)); err != nil {
			t.Fatal(err)
		}
	}
	second := s.plan.Indicators[1]
	if second.ID.Value != "Z2" || second.Unit.Value != "天" || second.Direction.Value != "降" || second.Due.Value != "2025年12月" {
		t.Errorf("a common indicator came as %s %s %s %s", second.ID.Value, second.Unit.Value, second.Direction.Value, second.Due.Value)
	}
	if slices.Contains(s.PickList(), "交付周期") {
		t.Error("an indicator of the table is offered again")
	}
	if err := s.AddRow(table, s.Copied(table, 2)); err != nil {
		t.Fatal(err)
	}
	if err := s.MoveRow(table, 3, 1); err != nil {
		t.Fatal(err)
	}
	if err := s.DeleteRow(table, 2); err != nil {
		t.Fatal(err)
	}
	var names []string
	for row := range s.Rows(table) {
		names = append(names, s.RowName(table, row+1))
	}
	if got := strings.Join(names, ", "); got != "Z3 交付周期, Z2 交付周期" {
		t.Errorf("after copying, moving and deleting: %s", got)
	}
	if next := s.NewRow(table, "故障数").Fields[0]; next.Key != "编号" || next.Answer.Text != "Z4" {
		t.Errorf("behind Z3 and Z2 comes %+v", next)
	}
}

// Walking through the questions meets each once, the last too.
func TestNextMeetsAll(t *testing.T) {
	s, _ := newSession(t, half)
	it, ok, met := s.Items()[0], true, 1
	for ; ok; met++ {
		if back, _ := s.Next(it, -1); met > 1 && back.Path == it.Path {
			t.Fatalf("nothing is before %s", it.Path)
		}
		if it, ok = s.Next(it, 1); !ok {
			break
		}
	}
	if met != len(s.Items()) {
		t.Errorf("met %d of %d questions", met, len(s.Items()))
	}
}

// A field that its group wants is wanted once the group is begun, one that it does not want never is.
func TestFieldsOfGroupsAreWanted(t *testing.T) {
	for text, want := range map[string]bool{
		enterprise: false, enterprise + "试点单位概况: {服务业投入: {研发设计: 1亿元}}\n": true,
	} {
		s, _ := sessionOn(t, text)
		if got := itemAt(t, s, "试点单位概况.服务业投入.年度").Question.Required; got != want {
			t.Errorf("%s年度 is required: %v", text, got)
		}
		if itemAt(t, s, "试点单位概况.服务业投入.培训").Question.Required {
			t.Errorf("%s培训 is required", text)
		}
	}
}

func TestGoalsInProseBecomeIndicators(t *testing.T) {
	s, _ := newSession(t, half)
	found := s.Candidates("到2025年，服务性收入由3.35亿元提高到7.8亿元。平均故障修复时间大幅缩短。")
	if len(found) == 0 || found[0].Name != "服务性收入" {
		t.Fatalf("got %v", found)
	}
	if err := s.AddRow(s.IndicatorTable(), found[0].Row); err != nil {
		t.Fatal(err)
	}
	ind := s.plan.Indicators[0]
	if len(ind.Targets) != 1 || ind.Targets[0].Key.Value != "2025年" || ind.Targets[0].Text.Value != "7.8" || ind.Unit.Value != "亿元" {
		t.Errorf("the row has targets %v in %s", ind.Targets, ind.Unit.Value)
	}
	if len(ind.Baseline) != 1 || ind.Baseline[0].Key.Value != "2022年" || ind.Baseline[0].Text.Value != "3.35" {
		t.Errorf("the row has baseline %v", ind.Baseline)
	}
	if got := s.proposals("平均故障修复时间大幅缩短。"); got != "可以用这些指标来量：平均故障修复时间" {
		t.Errorf("a vague goal gets %q", got)
	}
	if got := s.proposals("2022年，公司实现营业收入18.6亿元。"); got != "" {
		t.Errorf("a fact gets %q", got)
	}
}
