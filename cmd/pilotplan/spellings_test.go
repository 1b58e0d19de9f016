package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"pilotplan/internal/finding"
	"pilotplan/internal/interview"
	"pilotplan/internal/plan"
	"pilotplan/internal/quantity"
)

// spellings are ways to write one amount, each in a value and in the middle of a sentence.
var spellings = []string{
	"18.6亿元", "18.6亿", "18.6 亿元", "１８．６亿元", "18.60亿元", "18亿6000万元", "18亿6千万元", "186000万元", "186，000万元", "十八亿六千万元", "十八点六亿元",
	"拾捌亿陆仟万元", "￥18.6亿", "人民币18.6亿元", "RMB 18.6亿", "1860000000元", "1,860,000,000元", "18.6个亿",
}

// One amount, however it is written, is the same in every room: as the answer that is checked and compared, as what is typed in new, as
// the figure of a goal, and held against the table.
func TestEverySpellingInEveryRoom(t *testing.T) {
	dir := t.TempDir()
	old := filepath.Join(dir, "旧.yaml")
	source := string(guide().Sample)
	writeText(t, old, source)
	want, err := quantity.Parse("18.6亿元")
	if err != nil {
		t.Fatal(err)
	}
	s := openInterview(t, source)
	for _, text := range spellings {
		t.Run(text, func(t *testing.T) {
			answered := strings.Replace(source, "年营业收入: 18.6亿元", "年营业收入: \""+text+"\"", 1)
			if got := findingsOf(t, answered); len(got) > 0 {
				t.Errorf("check finds %q", got)
			}
			p := parsed([]byte(answered))
			if q, ok := p.Quantity("试点单位概况.年营业收入"); !ok || !same(q, want) {
				t.Errorf("the plan has %v", q)
			}
			typed, _, err := s.Understand(at(t, s, "试点单位概况.年营业收入"), text)
			if q, parseErr := quantity.AnswerQuantity(typed.Text, "亿元"); err != nil || parseErr != nil || !same(q, want) {
				t.Errorf("new takes it for %q, %v", typed.Text, err)
			}
			now := filepath.Join(dir, "新.yaml")
			writeText(t, now, answered)
			if out := pilotplan(t, "", "diff", "--substantive", old, now); strings.Contains(out, "提高") || strings.Contains(out, "降低") {
				t.Errorf("diff says %s", out)
			}
			goal := strings.Replace(source, "公司营业收入达到26亿元", "公司营业收入由2022年的"+text+"提高到26亿元", 1)
			if got := findingsOf(t, goal); len(got) > 0 {
				t.Errorf("in prose check finds %q", got)
			}
			var records []record
			out := pilotplan(t, "到2025年，营业收入达到"+text+"。\n", "targets", "--lines", "--format", "json", "-")
			if err := json.Unmarshal([]byte(out), &records); err != nil || len(records) != 1 || len(records[0].Values) != 1 {
				t.Fatalf("targets gives %s", out)
			}
			if v := records[0].Values[0]; !sameAmount(v.Number+v.Unit, "18.6亿元") {
				t.Errorf("targets gives %s%s", v.Number, v.Unit)
			}
		})
	}
}

func same(a, b quantity.Quantity) bool {
	c, err := a.Compare(b)
	return err == nil && c == 0
}

func openInterview(t *testing.T, text string) *interview.Session {
	t.Helper()
	s, err := interview.Begin(interview.Options{
		File: "方案.yaml", Source: []byte(text), Outline: guide(),
		Save:     func([]byte) error { return nil },
		Remember: func(string) error { return nil },
		Review:   func(*plan.Plan, []finding.Finding) interview.Review { return interview.Review{} },
		Render:   func(*plan.Plan) ([]string, error) { return nil, nil },
	})
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func at(t *testing.T, s *interview.Session, path string) interview.Item {
	t.Helper()
	it, ok := s.ItemAt(path)
	if !ok {
		t.Fatalf("nothing is asked at %s", path)
	}
	return it
}

func writeText(t *testing.T, name, text string) {
	t.Helper()
	if err := os.WriteFile(name, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}
