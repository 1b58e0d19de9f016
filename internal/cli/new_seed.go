package cli

import (
	"fmt"
	"os"

	"pilotplan/internal/finding"
	"pilotplan/internal/interview"
	"pilotplan/internal/plan"
	"pilotplan/outline"
)

// checkSeed refuses what cannot be a former plan.
func checkSeed(name, target string) error {
	if name == stdin || isText(name) {
		return misuse("--answers 后面要写另一份方案文件（.yaml），不能是 “%s”", finding.Visible(name))
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
	in, err := e.read(name)
	if err != nil {
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
