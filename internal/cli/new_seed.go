package cli

import (
	"fmt"
	"os"

	"pilotplan/internal/finding"
	"pilotplan/internal/intake"
	"pilotplan/internal/interview"
	"pilotplan/internal/plan"
	"pilotplan/internal/prose"
	"pilotplan/outline"
)

// checkSeed refuses what cannot be a former plan.
func checkSeed(name, target string) error {
	if name == stdin {
		return misuse("--answers 后面要写另一份方案或草稿的文件名，不能是 “%s”", stdin)
	}
	former, err := os.Stat(name)
	if err != nil {
		return err
	}
	if own, err := os.Stat(target); err == nil && os.SameFile(former, own) {
		return misuse("--answers 后面要写另一份方案，“%s” 就是要填写的这一份", finding.Visible(name))
	}
	return nil
}

// seed fills what the plan has no answer to from another plan, and tells what it took. Of a former plan with faults it takes
// what could be read.
func (e *Env) seed(name string, o *interview.Options) error {
	in, err := e.readAny(name)
	if err != nil {
		return err
	}
	if in.isWord() || isText(name) || isSheet(name) {
		return e.seedDraft(name, o)
	}
	if err := in.refusal(); err != nil {
		return err
	}
	former, found := plan.Parse(in.name, in.data, formerPacks(o.Outline))
	var fault error // of its text
	for _, f := range found {
		if fault == nil && f.Severity == finding.Error && (f.Rule == "encoding" || f.Rule == "yaml-syntax") {
			fault = fmt.Errorf("%s 第 %d 行：%s；先改正再取用", name, f.Pos.Line, f.Message)
		}
		switch {
		case f.Rule == "encoding" && f.Severity == finding.Error:
			return fault
		case f.Path == outline.GuideKey && o.Outline == nil:
			return fmt.Errorf("%s 第 %d 行：%s。用 --outline 指明新方案的大纲包", name, f.Pos.Line, f.Hint)
		case f.Rule == "encoding":
			o.Notices = append(o.Notices, name+"："+f.Message)
		case f.Rule == "yaml-syntax":
			o.Notices = append(o.Notices, fmt.Sprintf("%s 第 %d 行：%s；只取用读得出的", name, f.Pos.Line, f.Message))
		}
	}
	if o.Outline == nil {
		o.Outline = former.Outline
	}
	seeded, err := interview.Seed(*o, former)
	if err != nil {
		return err
	}
	if fault != nil && seeded.Empty() {
		return fault
	}
	o.Again, o.Listed = seeded.Again, seeded.Listed
	o.Notices = append(o.Notices, seeded.Words(name)...)
	if len(seeded.Listed) > 0 {
		o.Notices = append(o.Notices, "取用的都列着：按 Ctrl+O，一行一问时写 :取")
	}
	if string(seeded.Text) == string(o.Source) {
		return nil
	}
	o.Source = seeded.Text
	return o.Save(o.Source)
}

// seedDraft fills what the plan has no answer to from a draft, as import would. What is taken is to be looked at once; what has no place
// stands at the end of the plan file.
func (e *Env) seedDraft(name string, o *interview.Options) error {
	text, found, err := e.importable(name)
	if err != nil {
		return err
	}
	for _, f := range found {
		o.Notices = append(o.Notices, finding.Visible(text.Name)+"："+f.Message)
	}
	made, err := e.adopted(text, o)
	if err != nil {
		return err
	}
	o.Notices = append(o.Notices, adoptedWords(finding.Visible(text.Name), made))
	if string(made.text) == string(o.Source) {
		return nil
	}
	o.Source = made.text
	return o.Save(o.Source)
}

// adopted is a plan with what a draft says.
type adopted struct {
	text               []byte
	taken, other, left int // answers taken, answers that are otherwise in the plan, sentences and cells without a place
}

// adopted makes a new plan of a draft, or adds it to the one that there is. The outline of a new plan is the user's, else that which takes up
// most of the draft.
func (e *Env) adopted(text *prose.Text, o *interview.Options) (adopted, error) {
	var made intake.Result
	p := &plan.Plan{}
	if o.Outline == nil {
		pack, best, err := e.intake([]*prose.Text{text}, importFlags{})
		if err != nil {
			return adopted{}, err
		}
		o.Outline, made = pack, best
	} else {
		p, _ = plan.Parse(o.File, o.Source, func(string) (*outline.Outline, error) { return o.Outline, nil })
		made = intake.Make(intake.Options{Outline: o.Outline, Type: p.Type.Value}, text)
	}
	result := adopted{text: made.Text, taken: len(made.Paths), left: made.Files[0].Left}
	if len(o.Source) > 0 {
		a := intake.Adopt(p, made)
		result.text, result.taken, result.other = a.Text, a.Taken, a.Other
	}
	return result, nil
}

func adoptedWords(name string, a adopted) string {
	words := fmt.Sprintf("从 %s 取用 %d 题，标为“待核对”，会逐题请您核对", name, a.taken)
	if a.taken == 0 {
		words = name + " 里没有可以取用的答案：题目对不上，或方案里都已经有了"
	}
	if a.other > 0 {
		words += fmt.Sprintf("；%d 题方案里已有别的答案，没有取用", a.other)
	}
	if a.left > 0 {
		words += fmt.Sprintf("；%d 处没有对应的题目", a.left)
	}
	if a.other+a.left > 0 {
		words += "，列在方案文件末尾的“未归入”里"
	}
	return words
}

// formerPacks answers the 指南 of a former plan: it may be a pack that is built in, or the new plan's own.
func formerPacks(own *outline.Outline) plan.Packs {
	return func(name string) (*outline.Outline, error) {
		if own != nil && (name == own.Name || name == "") {
			return own, nil
		}
		o, err := outline.Builtin(name)
		if err != nil && own != nil {
			return own, nil
		}
		return o, err
	}
}
