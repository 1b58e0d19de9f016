package main

import (
	"fmt"
	"regexp"
	"strings"
	"testing"
	"time"

	"pilotplan/internal/finding"
	"pilotplan/internal/interview"
	"pilotplan/internal/plan"
	"pilotplan/internal/render"
	"pilotplan/outline"
	"pilotplan/templates"
)

// desk is an interview in memory, of an applicant of a type.
func desk(t *testing.T, o *outline.Outline, text string) *interview.Session {
	t.Helper()
	s, err := interview.Begin(interview.Options{
		File: "方案.yaml", Source: []byte(text), Outline: o, Today: time.Date(2026, 3, 1, 0, 0, 0, 0, time.UTC),
		Save:   func([]byte) error { return nil },
		Review: func(*plan.Plan, []finding.Finding) interview.Review { return interview.Review{} },
	})
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// applicants calls a test for each type of each pack that is built in.
func applicants(t *testing.T, test func(t *testing.T, o *outline.Outline, head string)) {
	for _, name := range outline.Names() {
		o, err := outline.Builtin(name)
		if err != nil {
			t.Fatal(err)
		}
		head := "指南: " + name + "\n"
		if len(o.Types) == 0 {
			t.Run(name, func(t *testing.T) { test(t, o, head) })
		}
		for _, kind := range o.Types {
			t.Run(name+"，"+kind.Name, func(t *testing.T) { test(t, o, head+"申报类别: "+kind.Name+"\n") })
		}
	}
}

// anyAnswer is an answer that fits a question and says something of its own.
func anyAnswer(o *outline.Outline, q *outline.Question, n int) plan.Answer {
	words := fmt.Sprintf("第%d处的话", n)
	switch q.Kind {
	case outline.Prose:
		return plan.Answer{Text: words + "。\n"}
	case outline.Quantity:
		return plan.Answer{Text: fmt.Sprint(n) + q.Unit}
	case outline.Date:
		return plan.Answer{Text: "2026年6月"}
	case outline.Span:
		return plan.Answer{Text: "2026年1月—2028年12月"}
	case outline.YesNo:
		return plan.Answer{Text: "是"}
	case outline.List:
		return plan.Answer{List: []string{words, words + "二"}}
	case outline.Yearly:
		return plan.Answer{Fields: []plan.Field{{Key: "2026年", Answer: plan.Answer{Text: fmt.Sprint(n)}}}}
	case outline.Choice, outline.Choices:
		return firstChoice(o.ChoicesOf(q), q.Kind)
	case outline.Indicators, outline.Tasks, outline.Table:
		return plan.Answer{Rows: []plan.Answer{aRow(o, q, n)}}
	}
	return plan.Answer{Text: words}
}

func firstChoice(choices []string, kind outline.Kind) plan.Answer {
	switch {
	case len(choices) == 0:
		return plan.Answer{}
	case kind == outline.Choices:
		return plan.Answer{List: choices[:1]}
	}
	return plan.Answer{Text: choices[0]}
}

func aRow(o *outline.Outline, table *outline.Question, n int) plan.Answer {
	row := plan.Answer{Fields: []plan.Field{}}
	for i, c := range table.Columns() {
		if a := anyAnswer(o, &c, n*100+i); !interview.IsBlank(a) {
			row.Fields = append(row.Fields, plan.Field{Key: c.Key, Answer: a})
		}
	}
	return row
}

// fillIn answers what an interview asks, whatever that comes to be, and leaves what may be left if least.
func fillIn(t *testing.T, s *interview.Session, least bool) {
	t.Helper()
	for again, n := true, 0; again; {
		again = false
		for _, it := range s.Items() {
			if s.Answered(it) || least && !it.Question.Required {
				continue
			}
			n++
			if err := s.Set(it.Path, anyAnswer(s.Plan().Outline, &it.Question, n)); err != nil {
				t.Fatalf("%s: %v", it.Path, err)
			}
			again = true
			break // another question may be asked now
		}
	}
}

// printed is the document of a plan and the papers of its applicant.
func printed(t *testing.T, p *plan.Plan) string {
	t.Helper()
	text, err := render.Markdown(p, templates.FS)
	if err != nil {
		t.Fatal(err)
	}
	for i := range p.Outline.Materials {
		if m := &p.Outline.Materials[i]; len(m.Questions) > 0 && p.Outline.MaterialFor(m, p.Type.Value) {
			paper, err := render.Material(p, m.Key, templates.FS)
			if err != nil {
				t.Fatal(err)
			}
			text = append(append(text, '\n'), paper...)
		}
	}
	return string(text)
}

var (
	emptyTable = regexp.MustCompile(`(?m)^\|( -+:? \|)+\n(?:[^|]|\z)`)
)

// hollow is what stands in a document with nothing in it: a heading with no text below, a table without a row; empty if nothing does.
func hollow(text string) string {
	if at := emptyTable.FindString(text); at != "" {
		return at
	}
	lines := strings.Split(text, "\n")
	level := func(line string) int { return len(line) - len(strings.TrimLeft(line, "#")) }
	last := ""
	for _, line := range append(lines, "# ") {
		switch n := level(line); {
		case n > 0 && last != "" && n <= level(last):
			return last
		case n > 0:
			last = line
		case strings.TrimSpace(line) != "":
			last = ""
		}
	}
	return ""
}

// signs reports whether an answer names who signs a paper by hand: it calls the line to sign on, and is not printed there.
func signs(path string) bool {
	return strings.HasSuffix(path, "承诺书.法定代表人") || strings.HasSuffix(path, "承诺书.主要负责人")
}

// Of what an applicant is not asked nothing is printed, whether the file answers it or holds its empty key; of what it is asked nothing
// is hollow, whether all is answered or only what must be.
func TestWhatIsAskedIsPrinted(t *testing.T) {
	applicants(t, func(t *testing.T, o *outline.Outline, head string) {
		for _, least := range []bool{false, true} {
			s := desk(t, o, head)
			fillIn(t, s, least)
			p := s.Plan()
			text := printed(t, p)
			if at := hollow(text); at != "" {
				t.Errorf("least %v: hollow: %s", least, at)
			}
			if strings.Contains(text, "（待填写）") && !least {
				t.Errorf("all is answered, yet pending:\n%s", text)
			}
			asked := map[string]bool{o.Applicant: true}
			for _, it := range s.Items() {
				asked[it.Path] = true
			}
			for _, answer := range p.Texts() {
				if said := strings.TrimSpace(answer.Value); strings.HasPrefix(said, "第") && !strings.Contains(text, said) && !signs(answer.Path) {
					t.Errorf("least %v: %s is asked and not printed", least, answer.Path)
				}
			}
			n := 9000
			for path, q := range o.Questions() {
				if n++; asked[path] || q.Kind == outline.Group {
					continue
				}
				other, err := p.Set(path, anyAnswer(o, q, n))
				if err != nil {
					t.Fatal(err)
				}
				if got := printed(t, other); got != text {
					t.Errorf("least %v: %s is not asked and is printed", least, path)
				}
			}
		}
	})
}

// A skeleton with every key of every type, of which none is answered, prints what an empty plan of the type prints.
func TestEmptyKeysAreNotPrinted(t *testing.T) {
	applicants(t, func(t *testing.T, o *outline.Outline, head string) {
		all := strings.SplitAfter(string(plan.Skeleton(o, "")), "\n")
		for i, line := range all {
			if strings.HasPrefix(line, "指南:") || strings.HasPrefix(line, "申报类别:") {
				all[i] = ""
			}
		}
		full, empty := desk(t, o, head+strings.Join(all, "")).Plan(), desk(t, o, head).Plan()
		text := printed(t, full)
		if want := printed(t, empty); text != want {
			t.Errorf("empty keys change the document:\n%s\nwithout them:\n%s", text, want)
		}
		if at := hollow(text); at != "" {
			t.Errorf("hollow: %s", at)
		}
	})
}

// isFirm reports whether applicants of a type are firms, and not parks or counties: they are asked for the code on their licence.
func isFirm(o *outline.Outline, kind string) bool {
	for _, q := range o.Questions() {
		if q.Form == outline.CreditCode && o.AskedOf(q, kind) {
			return true
		}
	}
	return false
}

// What is shown to an applicant fits it: neither a question nor its guidance and example speak to a park or a county as to a firm.
func TestWordsFitTheApplicant(t *testing.T) {
	applicants(t, func(t *testing.T, o *outline.Outline, head string) {
		p := desk(t, o, head).Plan()
		kind := o.ApplicantType(p.Type.Value)
		if kind == nil || isFirm(o, kind.Name) {
			return
		}
		words := ""
		for _, it := range desk(t, o, head).Items() {
			for _, q := range append([]outline.Question{it.Question}, it.Question.Columns()...) {
				words += it.Path + " " + q.Key + "：" + q.Guidance + "，例：" + q.Example + "\n"
			}
		}
		words += string(plan.Skeleton(o, kind.Name))
		for _, firm := range []string{"公司", "法定代表人", "企业自筹", "审计报告", "试点企业", "使用量收费", "卖设备", "垫资"} {
			for _, line := range strings.Split(words, "\n") {
				if strings.Contains(line, firm) && !strings.HasPrefix(line, "# 可选") {
					t.Errorf("%s: %s", firm, line)
				}
			}
		}
		for _, paper := range []string{printed(t, p), printed(t, desk(t, o, head+"申请材料: {承诺书: {承诺事项: [真实]}}\n").Plan())} {
			if strings.Contains(paper, "法定代表人") {
				t.Errorf("a paper wants the legal representative:\n%s", paper)
			}
		}
	})
}
