package diff

import (
	"fmt"
	"math/rand/v2"
	"os"
	"slices"
	"strings"
	"testing"

	"pilotplan/internal/diff/change"
	"pilotplan/internal/plan"
	"pilotplan/internal/quantity"
	"pilotplan/internal/thorough"
	"pilotplan/outline"
)

// planted is an edit whose effect is known.
type planted struct {
	what string
	kind change.Kind // untold if nothing is to be told
	on   string      // what it touches: no two edits of a round touch the same
	edit func(p *plan.Plan) (*plan.Plan, error)
}

// untold is the kind of an edit that changes nothing.
const untold = change.Kind(255)

func set(path, value string) func(*plan.Plan) (*plan.Plan, error) {
	return func(p *plan.Plan) (*plan.Plan, error) { return p.Set(path, plan.Answer{Text: value}) }
}

func remove(path string) func(*plan.Plan) (*plan.Plan, error) {
	return func(p *plan.Plan) (*plan.Plan, error) { return p.Delete(path) }
}

// plantable lists the edits that may be made to a plan, in random sizes.
func plantable(p *plan.Plan, r *rand.Rand) []planted {
	var all []planted
	add := func(what string, kind change.Kind, on string, edit func(*plan.Plan) (*plan.Plan, error)) {
		all = append(all, planted{what, kind, on, edit})
	}
	for i, ind := range p.Indicators {
		y := ind.Targets[r.IntN(len(ind.Targets))]
		up := r.IntN(2) == 0
		by := quantity.Int(int64(70 + r.IntN(20)))
		if up {
			by = quantity.Int(int64(110 + r.IntN(20)))
		}
		value, _ := y.Quantity.Number.Mul(by).Quo(quantity.Int(100))
		kind := change.TargetRaised
		if up == (ind.Direction.Value == "降") {
			kind = change.TargetLowered
		}
		on := ind.Path
		if ind.Direction.Value == "保持" {
			kind = change.TargetLowered // away from the baseline, either way
		}
		add("target of "+ind.Name.Value, kind, on, set(y.Text.Path, value.Round(4).String()))
		base := ind.Baseline[0]
		restated, _ := base.Quantity.Number.Mul(quantity.Int(int64(91 + r.IntN(8)))).Quo(quantity.Int(100))
		add("baseline of "+ind.Name.Value, change.BaselineChanged, on, set(base.Text.Path, restated.Round(4).String()))
		add("person of "+ind.Name.Value, change.PersonChanged, on, set(ind.Person.Path, "甲某某"))
		add("owner of "+ind.Name.Value, change.OwnerChanged, on, set(ind.Owner.Path, "某某中心"))
		add("due of "+ind.Name.Value, change.DeadlineAdvanced, on, set(ind.Due.Path, "2025年9月"))
		add("source of "+ind.Name.Value, change.AnswerChanged, on, set(ind.Source.Path, "第三方核查意见书和抽样调查表"))
		add("unit of "+ind.Name.Value, change.UnitChanged, on, set(ind.Unit.Path, "批次"))
		add("zeros of "+ind.Name.Value, untold, on, set(y.Text.Path, y.Text.Value+zeros(y.Text.Value)))
		add("due of "+ind.Name.Value+" in other digits", untold, on, set(ind.Due.Path, strings.Replace(ind.Due.Value, "12月", "底前", 1)))
		add("name of "+ind.Name.Value, change.Reworded, on, set(ind.Name.Path, "全年"+ind.Name.Value))
		if i == len(p.Indicators)-1 { // those before would give all that follow other paths
			add("last indicator", change.IndicatorRemoved, on, remove(ind.Path))
		}
	}
	for j, task := range p.Tasks {
		on := task.Path
		add("person of "+task.Name.Value, change.PersonChanged, on, set(task.Person.Path, "乙某某"))
		add("owner of "+task.Name.Value, change.OwnerChanged, on, set(task.Owner.Path, "某某公司"))
		if task.Support.Value != "" {
			add("support of "+task.Name.Value, change.TaskChanged, on, set(task.Support.Path, "某某科室"))
		}
		add("due of "+task.Name.Value, change.DeadlineAdvanced, on, set(task.Due.Path, "2025年8月"))
		if task.Evidence.Value != "" {
			add("evidence of "+task.Name.Value, change.TaskChanged, on, set(task.Evidence.Path, "现场查验记录单"))
		}
		if j == len(p.Tasks)-1 {
			add("last task", change.TaskRemoved, on, remove(task.Path))
		}
		add("words of "+task.Name.Value, change.TaskChanged, on, set(task.Measures.Path, task.Measures.Value+"同步组织行业交流和现场观摩活动。\n"))
	}
	rows := strings.TrimSuffix(p.Tasks[0].Path, "[1]")
	all = append(all, planted{"a task more", change.TaskAdded, rows, func(p *plan.Plan) (*plan.Plan, error) {
		return p.Append(rows, plan.Answer{Fields: []plan.Field{
			{Key: "编号", Answer: plan.Answer{Text: "T9"}}, {Key: "名称", Answer: plan.Answer{Text: "筹建院士工作站"}},
			{Key: "举措", Answer: plan.Answer{Text: "邀请外部专家驻站指导。\n", Prose: true}}, {Key: "责任人", Answer: plan.Answer{Text: "丙某某"}},
		}})
	}})
	for _, asked := range p.Asked() {
		v := asked.Value
		if v == nil || v.Kind != plan.Scalar || strings.HasPrefix(asked.Path, plan.MaterialsKey) || asked.Path == plan.GuideKey {
			continue
		}
		switch asked.Question.Kind {
		case outline.Text:
			add("answer "+asked.Path, change.AnswerChanged, asked.Path, set(asked.Path, "另一个回答"))
		case outline.Prose:
			all = append(all, proseEdits(asked, r)...)
		}
	}
	return all
}

func zeros(number string) string {
	if strings.Contains(number, ".") {
		return "0"
	}
	return ".0"
}

// proseEdits are a slip of the pen in a sentence, a sentence more, a sentence less, and the whole answer gone.
func proseEdits(asked plan.Asked, r *rand.Rand) []planted {
	text := asked.Value.Text.Value
	runes := []rune(text)
	var hanziAt []int
	for i := 1; i+1 < len(runes); i++ {
		if isPlainHanzi(runes[i-1]) && isPlainHanzi(runes[i]) && isPlainHanzi(runes[i+1]) {
			hanziAt = append(hanziAt, i)
		}
	}
	prose := func(s string) func(*plan.Plan) (*plan.Plan, error) {
		return func(p *plan.Plan) (*plan.Plan, error) {
			return p.Set(asked.Path, plan.Answer{Text: s, Prose: true})
		}
	}
	edits := []planted{
		{"words more in " + asked.Path, change.AnswerChanged, asked.Path, prose(strings.TrimRight(text, "\n") + "公司文体队伍也很活跃。\n")},
		{"paragraphs of " + asked.Path, untold, asked.Path, prose(strings.ReplaceAll(text, "。", "。\n\n"))},
	}
	if len(hanziAt) > 0 {
		at := hanziAt[r.IntN(len(hanziAt))]
		typo := slices.Clone(runes)
		typo[at] = '亖'
		edits = append(edits, planted{"typo in " + asked.Path + " at " + string(runes[at]), change.Reworded, asked.Path, prose(string(typo))})
	}
	return append(edits, planted{asked.Path + " gone", change.AnswerRemoved, asked.Path, remove(asked.Path)})
}

// isPlainHanzi leaves out what may be part of a number, a date or a word that decides about a goal.
func isPlainHanzi(r rune) bool {
	return r >= 0x4e00 && r <= 0x9fff && !strings.ContainsRune("一二两三四五六七八九十百千万亿零〇年月日底前末初内期成个家项台套件次名人位第前后上下左右至到达由从比较超过约近余多不低于高少全已将力争取得获通过完建投产验收试正式点线", r)
}

// Every edit planted into a plan is found, as what it is, and nothing else; compared the other way round, the opposite is.
func TestPlantedEdits(t *testing.T) {
	t.Parallel()
	t.Run("sample", func(t *testing.T) { plantEdits(t, sample(t), thorough.Rounds(8, 200)) })
	t.Run("other pack", func(t *testing.T) { plantEdits(t, institute(t), thorough.Rounds(5, 60)) })
}

// institute is a plan for the pack without thresholds.
func institute(t testing.TB) string {
	t.Helper()
	b, err := os.ReadFile("testdata/通用.yaml")
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

func plantEdits(t *testing.T, text string, rounds int) {
	t.Parallel()
	before := parsed(t, "a.yaml", text)
	for round := range rounds {
		r := rand.New(rand.NewPCG(uint64(round), 7))
		all := plantable(before, r)
		r.Shuffle(len(all), func(i, j int) { all[i], all[j] = all[j], all[i] })
		after, used := before, map[string]bool{}
		var want []string
		var whats []string
		for _, e := range all {
			if len(whats) == 1+round%5 {
				break
			}
			if used[e.on] {
				continue
			}
			edited, err := e.edit(after)
			if err != nil {
				t.Fatalf("round %d: %s: %v", round, e.what, err)
			}
			used[e.on], after = true, edited
			whats = append(whats, e.what)
			if e.kind != untold {
				want = append(want, e.kind.String())
			}
		}
		changes := Plans(before, after)
		checkSound(t, changes)
		slices.Sort(want)
		if got := kinds(changes); !slices.Equal(got, want) {
			t.Errorf("round %d: %s: want %v, got %v", round, strings.Join(whats, ", "), want, got)
			dump(t, changes)
		}
		checkMirror(t, fmt.Sprint("round ", round), changes, Plans(after, before))
	}
}

func kinds(changes []change.Change) []string {
	var out []string
	for _, c := range changes {
		out = append(out, c.Kind.String())
	}
	slices.Sort(out)
	return out
}

// opposite are the kinds that a change has when the versions trade places; all others stay what they are.
var opposite = map[change.Kind]change.Kind{
	change.TargetLowered: change.TargetRaised, change.IndicatorAdded: change.IndicatorRemoved, change.TaskAdded: change.TaskRemoved, change.DeadlinePostponed: change.DeadlineAdvanced,
	change.CommitmentWeakened: change.CommitmentStrengthened, change.AnswerAdded: change.AnswerRemoved,
}

func mirrored(k change.Kind) change.Kind {
	for a, b := range opposite {
		switch k {
		case a:
			return b
		case b:
			return a
		}
	}
	return k
}

func checkMirror(t *testing.T, name string, forth, back []change.Change) {
	t.Helper()
	var want []string
	for _, c := range forth {
		want = append(want, mirrored(c.Kind).String())
	}
	slices.Sort(want)
	if got := kinds(back); !slices.Equal(got, want) {
		t.Errorf("%s: the other way round: want %v, got %v", name, want, got)
		dump(t, forth)
		dump(t, back)
	}
}

func TestRevisionMirrored(t *testing.T) {
	old, new := parsed(t, "old.yaml", sample(t)), parsed(t, "new.yaml", revised(t))
	checkMirror(t, "revision", Plans(old, new), Plans(new, old))
}
