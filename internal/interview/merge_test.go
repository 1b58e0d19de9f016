package interview

import (
	"errors"
	"strings"
	"testing"

	"pilotplan/internal/plan"
)

// shared is a file that another program writes, too.
type shared struct {
	text, known string
	gone        bool
	aside       map[string]string
}

// on makes a session save to a shared file.
func (f *shared) on(s *Session) {
	f.text, f.known, f.aside = string(s.options.Source), string(s.options.Source), map[string]string{}
	s.options.Save = func(text []byte) error {
		if f.gone || f.text != f.known {
			return ErrChanged
		}
		f.text, f.known = string(text), string(text)
		return nil
	}
	s.options.Look = func() ([]byte, error) {
		if f.gone {
			return nil, nil
		}
		f.known = f.text
		return []byte(f.text), nil
	}
	s.options.Aside = func(name string, text []byte) (string, error) {
		if name == "" {
			name = "方案-另存1.yaml"
		}
		f.aside[name] = string(text)
		s.options.Save = func(text []byte) error { f.aside[name] = string(text); return nil }
		return name, nil
	}
}

const (
	who   = "试点单位概况.联系人"
	phone = "试点单位概况.联系电话"
)

// open is a plan that two work on.
const both = `指南: 江苏两业融合-第三批
申报类别: 龙头骨干企业
试点单位概况:
  联系人: 王某某  # 办公室
  年营业收入: 12.5亿元
主要试点内容:
  指标:
    - 编号: Z1
      名称: 营业收入
    - 编号: Z2
      名称: 服务性收入
`

func TestOthersAnswersAreMerged(t *testing.T) {
	for name, c := range map[string]struct {
		old, new string // what the other program wrote in the place of what
		act      func(*Session) error
		want     []string
		told     string
	}{
		"another answer": {"12.5亿元", "13亿元  # 改过", func(s *Session) error { return s.Set(phone, plan.Answer{Text: "025"}) },
			[]string{"13亿元  # 改过", "联系电话: 025", "王某某  # 办公室"}, "年营业收入"},
		"a new answer": {"  年营业收入", "  所在地: 南京\n  年营业收入", func(s *Session) error { return s.Set(who, plan.Answer{Text: "李某"}) },
			[]string{"所在地: 南京", "联系人: 李某  # 办公室"}, "所在地"},
		"an answer gone": {"  年营业收入: 12.5亿元\n", "", func(s *Session) error { return s.Set(who, plan.Answer{Text: "李某"}) },
			[]string{"联系人: 李某"}, "年营业收入"},
		"a comment": {"# 办公室", "# 科技处", func(s *Session) error { return s.Set(phone, plan.Answer{Text: "025"}) },
			[]string{"# 科技处", "联系电话"}, ""},
		"the same answer": {"王某某", "李某", func(s *Session) error { return s.Set(who, plan.Answer{Text: "李某"}) },
			[]string{"联系人: 李某  # 办公室"}, "联系人"},
		"another cell": {"名称: 服务性收入", "名称: 服务性收入占比", func(s *Session) error { return s.Set("主要试点内容.指标[2].单位", plan.Answer{Text: "%"}) },
			[]string{"名称: 服务性收入占比", "单位: \"%\""}, "主要指标第2行的名称"},
		"a row on both sides": {"      名称: 服务性收入\n", "      名称: 服务性收入\n    - 编号: Z3\n      名称: 发明专利\n", func(s *Session) error {
			it, _ := s.ItemAt("主要试点内容.指标")
			return s.AddRow(it, plan.Answer{Fields: []plan.Field{{Key: "编号", Answer: plan.Answer{Text: "Z4"}}}})
		}, []string{"名称: 发明专利", "编号: Z4"}, "主要指标"},
		"an answer taken back": {"12.5亿元", "13亿元", func(s *Session) error { _, err := s.Back(); return err },
			[]string{"13亿元", "王某某"}, "年营业收入"},
	} {
		s, _ := newSession(t, both)
		f := &shared{}
		f.on(s)
		if name == "an answer taken back" {
			if err := s.Set(who, plan.Answer{Text: "赵某"}); err != nil {
				t.Fatal(err)
			}
		}
		f.text = strings.Replace(f.text, c.old, c.new, 1)
		if err := c.act(s); err != nil || s.Clash() != nil {
			t.Errorf("%s: %v, %+v", name, err, s.Clash())
		}
		for _, part := range c.want {
			if !strings.Contains(f.text, part) {
				t.Errorf("%s: %q is not in\n%s", name, part, f.text)
			}
		}
		if string(s.plan.Source) != f.text {
			t.Errorf("%s: the session goes on from another text:\n%s", name, s.plan.Source)
		}
		if news := s.News(); c.told == "" && news != "" || !strings.Contains(news, c.told) {
			t.Errorf("%s: it tells %q, want %q", name, news, c.told)
		}
	}
}

// The same answer, changed on both sides, is asked; the rest is merged, and nothing is on disk of what was not chosen.
func TestAClashIsAsked(t *testing.T) {
	for _, mine := range []bool{true, false} {
		s, _ := newSession(t, both)
		f := &shared{}
		f.on(s)
		f.text = strings.Replace(strings.Replace(f.text, "王某某", "李某", 1), "12.5亿元", "13亿元", 1)
		if err := s.Set(who, plan.Answer{Text: "赵某"}); !errors.Is(err, ErrClash) {
			t.Fatalf("%v", err)
		}
		c := s.Clash()
		if c == nil || c.Mine != "赵某" || c.Theirs != "李某" || c.Label != "联系人" {
			t.Fatalf("the clash is %+v", c)
		}
		if !strings.Contains(f.text, "李某") || !strings.Contains(string(s.plan.Source), "13亿元") {
			t.Errorf("the file says\n%s", f.text)
		}
		if err := s.Settle(mine); err != nil || s.Clash() != nil {
			t.Error(err)
		}
		want := map[bool]string{true: "联系人: 赵某", false: "联系人: 李某"}[mine]
		if !strings.Contains(f.text, want) || !strings.Contains(f.text, "13亿元") {
			t.Errorf("%v: the file says\n%s", mine, f.text)
		}
	}
}

// Where nobody can be asked, one's own answer goes into a file of its own.
func TestAClashIsKeptAside(t *testing.T) {
	s, _ := newSession(t, both)
	f := &shared{}
	f.on(s)
	f.text = strings.Replace(f.text, "王某某", "李某", 1)
	if err := s.Set(who, plan.Answer{Text: "赵某"}); !errors.Is(err, ErrClash) {
		t.Fatal(err)
	}
	o := s.Outcome()
	if !errors.Is(o.Lost, ErrClash) || o.Aside == "" || !strings.Contains(f.aside[o.Aside], "赵某") || !strings.Contains(f.text, "李某") {
		t.Errorf("%+v\n%s\n%v", o, f.text, f.aside)
	}
}

// A file that is gone, or that nobody can read any more, is not brought back or overwritten: the answers go under a new name.
func TestAFileThatIsGone(t *testing.T) {
	for name, change := range map[string]func(*shared){
		"gone":         func(f *shared) { f.gone = true },
		"emptied":      func(f *shared) { f.text = "\n" },
		"broken":       func(f *shared) { f.text += "\t坏: [\n" },
		"another plan": func(f *shared) { f.text = "指南: 通用试点方案\n单位概况:\n  单位名称: 乙\n" },
	} {
		s, _ := newSession(t, both)
		f := &shared{}
		f.on(s)
		change(f)
		before := f.text
		for _, text := range []string{"025", "026"} {
			if err := s.Set(phone, plan.Answer{Text: text}); err != nil {
				t.Errorf("%s: %v", name, err)
			}
		}
		if f.text != before {
			t.Errorf("%s: the file became\n%s", name, f.text)
		}
		if kept := f.aside["方案-另存1.yaml"]; !strings.Contains(kept, "026") || !strings.Contains(kept, "王某某") {
			t.Errorf("%s: aside is\n%s", name, kept)
		}
		if news := s.News(); !strings.Contains(news, "方案-另存1.yaml") || s.Outcome().File != "方案-另存1.yaml" {
			t.Errorf("%s: it tells %q", name, news)
		}
	}
}
