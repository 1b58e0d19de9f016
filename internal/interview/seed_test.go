package interview

import (
	"maps"
	"slices"
	"strings"
	"testing"

	"pilotplan/internal/plan"
	"pilotplan/outline"
)

func formerPlan(t *testing.T, text string) *plan.Plan {
	t.Helper()
	p, found := plan.Parse("上一批.yaml", []byte(text), outline.Builtin)
	if len(found) > 0 {
		t.Fatalf("the former plan has faults: %+v", found)
	}
	return p
}

func seed(t *testing.T, pack, text, former string) (Seeded, *plan.Plan) {
	t.Helper()
	o, _ := options(t, pack, text)
	seeded, err := Seed(o, formerPlan(t, former))
	if err != nil {
		t.Fatal(err)
	}
	p, _ := plan.Parse("", seeded.Text, func(string) (*outline.Outline, error) { return o.Outline, nil })
	return seeded, p
}

// doubted are the paths of what is to be looked at, whether it could be marked in the text or not.
func doubted(t *testing.T, s Seeded, p *plan.Plan) []string {
	t.Helper()
	all := slices.Sorted(maps.Keys(p.Unread))
	all = append(all, s.Again...)
	slices.Sort(all)
	if s.Doubts != len(all) {
		t.Errorf("%d doubts are told, there are %q", s.Doubts, all)
	}
	return all
}

const former = enterprise + `编制日期: 2023年6月9日
试点期: 2023年1月—2025年12月
试点单位概况:
  单位名称: 甲公司 # 全称
  联系人: 王某
  数据年度: 2022年
  年营业收入: 18.6亿元
  基本情况: |
    公司成立于2003年。
主要试点内容:
  重点领域: [工业设计]
  试点目标: |
    到2025年，服务性收入达到7.8亿元。
  指标:
    - 编号: Z1
      名称: 服务性收入
      单位: 亿元
      基期: {2022年: 3.35}
      年度目标: {2023年: 4.1, 2024年: 5.5, 2025年: 7.8}
      完成时限: 2025年12月
  任务:
    - 编号: R1
      名称: 建设平台
      举措: |
        2024年底前上线。
      对应指标: [Z1]
申请材料:
  请示:
    联系人: 李某
    日期: 2023年6月9日
`

// What does not hang on the calendar is taken, what does is counted, what names the years of the former pilot is asked again.
func TestSeed(t *testing.T) {
	seeded, p := seed(t, "", "", former)
	for path, want := range map[string]string{
		"申报类别": "龙头骨干企业", "试点单位概况.单位名称": "甲公司", "试点单位概况.年营业收入": "18.6亿元",
		"主要试点内容.指标[1].名称": "服务性收入", "主要试点内容.任务[1].举措": "2024年底前上线。\n",
		"申请材料.请示.联系人": "李某", // its own, not what it would take over
		"编制日期":        "", "试点期": "", "试点单位概况.数据年度": "", "主要试点内容.指标[1].年度目标.2023年": "", "申请材料.请示.日期": "",
	} {
		if got := p.Text(path).Value; got != want {
			t.Errorf("%s is %q, want %q", path, got, want)
		}
	}
	if got := p.List("主要试点内容.任务[1].对应指标"); len(got) != 1 || got[0].Value != "Z1" {
		t.Errorf("indicators of the task: %v", got)
	}
	if got, want := doubted(t, seeded, p), []string{"主要试点内容.任务[1].举措", "主要试点内容.试点目标", "试点单位概况.年营业收入"}; !slices.Equal(got, want) {
		t.Errorf("again %v, want %v", got, want)
	}
	want := []string{
		"从 上一批.yaml 取用 15 条，另有 7 条和时间有关，请重新填写",
		"有 3 条和上一批一样，说的是 2022年—2025年，会再问一遍：年营业收入、试点目标、重点任务",
	}
	if got := seeded.Words("上一批.yaml"); !slices.Equal(got, want) {
		t.Errorf("words %q", got)
	}
}

// Answers that are there win, and a second time nothing is taken; with the new period known, its years are not stale.
func TestSeedTwice(t *testing.T) {
	own := enterprise + "试点期: 2025年1月—2027年12月\n试点单位概况:\n  单位名称: 乙公司\n"
	first, p := seed(t, "", own, former)
	if got := p.Text("试点单位概况.单位名称").Value; got != "乙公司" {
		t.Errorf("the applicant is %q", got)
	}
	if got, want := doubted(t, first, p), []string{"主要试点内容.任务[1].举措", "试点单位概况.年营业收入"}; !slices.Equal(got, want) {
		t.Errorf("again %v, want %v", got, want)
	}
	if got := first.Words("上一批.yaml")[1]; got != "有 2 条和上一批一样，说的是 2022年—2024年，会再问一遍：年营业收入、重点任务" {
		t.Errorf("words %q", got)
	}
	second, _ := seed(t, "", string(first.Text), former)
	if string(second.Text) != string(first.Text) || second.Taken != 0 || second.Doubts != 2 {
		t.Errorf("second: %d taken, again %v", second.Taken, second.Again)
	}
	if got := second.Words("上一批.yaml")[0]; got != "上一批.yaml 里能取用的，方案里都已经有了，另有 3 条和时间有关，请重新填写" {
		t.Errorf("words %q", got)
	}
}

// Another outline: matched by path, else by a key that both have once; what it does not take is counted.
func TestSeedForAnotherOutline(t *testing.T) {
	seeded, p := seed(t, "通用试点方案", "", strings.Replace(former, "      对应指标: [Z1]\n", "      对应指标: [Z1]\n      主要任务: 发展共享生产平台\n", 1))
	for path, want := range map[string]string{
		"指南": "通用试点方案", "单位概况.单位名称": "甲公司", "单位概况.联系人": "王某", "单位概况.基本情况": "公司成立于2003年。\n",
		"试点内容.指标[1].名称": "服务性收入", "试点内容.任务[1].主要任务": "", "申报类别": "",
	} {
		if got := p.Text(path).Value; got != want {
			t.Errorf("%s is %q, want %q", path, got, want)
		}
	}
	if seeded.Unfit != 1 || !strings.Contains(seeded.Words("上一批.yaml")[0], "，1 条和这份大纲对不上，没有取用") {
		t.Errorf("%+v", seeded.Words("上一批.yaml"))
	}
	back, p := seed(t, "", enterprise, "指南: 通用试点方案\n单位概况:\n  单位名称: 乙院\n  基本情况: |\n    本院。\n")
	if p.Text("试点单位概况.单位名称").Value != "乙院" || back.Taken != 2 {
		t.Errorf("back: %d taken", back.Taken)
	}
}

func TestSeedOfNothing(t *testing.T) {
	seeded, _ := seed(t, "", enterprise, "指南: 通用试点方案\n")
	if got := seeded.Words("上一批.yaml"); !slices.Equal(got, []string{"上一批.yaml 里没有可以取用的答案：题目对不上，或方案里都已经有了"}) {
		t.Errorf("words %q", got)
	}
}

// Answers of another sort are asked again: a choice that is not offered, a number in another unit.
func TestSeedRefusesWhatDoesNotFit(t *testing.T) {
	old := strings.NewReplacer("工业设计", "海洋工程", "18.6亿元", "18.6亿吨", "单位名称: 甲公司 # 全称", "单位名称: {甲: 乙}").Replace(former)
	p, _ := plan.Parse("上一批.yaml", []byte(old), outline.Builtin)
	o, _ := options(t, "", "")
	seeded, err := Seed(o, p)
	if err != nil || seeded.Unfit != 3 {
		t.Errorf("%d unfit, %v", seeded.Unfit, err)
	}
}

// After seeding only what is open is asked: tables whose rows lack their years, and what is to be looked at again.
func TestOpenAfterSeeding(t *testing.T) {
	own := enterprise + "试点期: 2026年1月—2028年12月\n"
	seeded, _ := seed(t, "", own, former)
	o, _ := options(t, "", string(seeded.Text))
	o.Again = seeded.Again
	s, err := Begin(o)
	if err != nil {
		t.Fatal(err)
	}
	for path, want := range map[string]bool{
		"试点单位概况.单位名称": false, "主要试点内容.重点领域": false, "试点单位概况.数据年度": true,
		"主要试点内容.试点目标": true, "主要试点内容.指标": true, "主要试点内容.任务": true,
	} {
		if got := s.isOpen(itemAt(t, s, path)); got != want {
			t.Errorf("%s is open: %v", path, got)
		}
	}
	var wanted []string
	for _, f := range s.Wanted(itemAt(t, s, "主要试点内容.任务"), 1) {
		wanted = append(wanted, f.Label())
	}
	if got := strings.Join(wanted, "、"); got != "举措、年度进度、完成时限" {
		t.Errorf("wanted %s", got)
	}
	if err := s.Set("主要试点内容.试点目标", plan.Answer{Text: "到2028年达到9亿元。\n", Prose: true}); err != nil || s.isOpen(itemAt(t, s, "主要试点内容.试点目标")) {
		t.Errorf("still open, %v", err)
	}
}

// What the former plan gives for its own year is asked again: the amounts behind that year, and the texts that name one of them, whether
// they name the year or not. With the same year nothing of it is stale.
func TestSeedAsksForTheNewYear(t *testing.T) {
	old := strings.Replace(former, "    公司成立于2003年。\n", "    公司成立于2003年，年营业收入18.6亿元。\n  创新和服务能力: |\n    有一支队伍。\n  行业地位与代表性: |\n    营业收入186000万元，居全省前列。\n  数据来源: 2022年度审计报告\n", 1)
	old = strings.Replace(old, "  年营业收入: 18.6亿元\n", "  年营业收入: 18.6亿元\n  服务业投入:\n    年度: 2022年\n    研发设计: 0.62亿元\n", 1)
	seeded, p := seed(t, "", "", old)
	want := []string{
		"试点单位概况.年营业收入", "试点单位概况.服务业投入.研发设计", "试点单位概况.数据来源", "试点单位概况.基本情况",
		"试点单位概况.行业地位与代表性", "主要试点内容.试点目标", "主要试点内容.任务[1].举措",
	}
	slices.Sort(want)
	if got := doubted(t, seeded, p); !slices.Equal(got, want) {
		t.Errorf("again %q,\nwant %q", got, want)
	}
	if !slices.Contains(seeded.Listed, "年营业收入：18.6亿元") || !slices.Contains(seeded.Listed, "主要指标：1 条") {
		t.Errorf("listed %q", seeded.Listed)
	}
	same, q := seed(t, "", enterprise+"试点单位概况:\n  数据年度: 2022年\n", old)
	again := doubted(t, same, q)
	for _, path := range []string{"试点单位概况.年营业收入", "试点单位概况.数据来源", "试点单位概况.基本情况"} {
		if slices.Contains(again, path) {
			t.Errorf("%s is asked again for the same year", path)
		}
	}
}
