package cli

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// texts are files that tell their day in different ways, or only by the years that they name.
var texts = map[string]string{
	"日期.md":   "---\n日期: 2023年6月9日\n---\n# 方案\n\n2023年新增企业3家。2025年，收入达到26亿元。\n",
	"落款.txt":  "某区三年行动方案\n\n一、工作目标\n2024年，新增企业3家。全年服务能力显著提升。\n\n某区人民政府\n2023年3月1日\n",
	"题名.txt":  "某区产业融合行动计划（2023—2025年）\n\n2023年，新增企业3家。到2025年，服务能力显著提升。\n",
	"年份.txt":  "2022年，收入18.6亿元。\n2024年底前，培育企业5家。到2025年，收入达到26亿元。2024年，服务能力显著提升。\n",
	"总结.txt":  "2022年工作总结\n\n2022年，新增企业3家。推动产业提质增效。\n\n一、下一步打算\n新增企业5家。\n",
	"试点.yaml": "指南: 江苏两业融合-第三批\n试点期: 2023年1月—2025年12月\n主要试点内容:\n  试点目标: 2025年，收入达到26亿元。2024年，服务能力显著提升。\n",
	"无期.yaml": "指南: 江苏两业融合-第三批\n主要试点内容:\n  试点目标: 到2025年，收入达到26亿元。2024年，服务能力显著提升。\n",
}

// runOn runs the program on a day.
func runOn(t *testing.T, day string, args ...string) string {
	t.Helper()
	now, err := time.Parse(time.DateOnly, day)
	if err != nil {
		t.Fatal(err)
	}
	var out, fault bytes.Buffer
	env := &Env{Stdin: strings.NewReader(""), Stdout: &out, Stderr: &fault, Now: func() time.Time { return now }, Getenv: func(string) string { return "" }}
	if status := env.Main(context.Background(), args); status > 1 {
		t.Fatalf("%v on %s: status %d, %s", args, day, status, fault.String())
	}
	return out.String()
}

// A text is read alike on any day: what it says is measured by the day that it says itself, not by that of its reader.
func TestSameFindingsOnAnyDay(t *testing.T) {
	for name, text := range texts {
		file := filepath.Join(t.TempDir(), name)
		if err := os.WriteFile(file, []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
		for _, args := range [][]string{{"targets", "--all", "--explain"}, {"targets", "--format", "json"}, {"targets", "--lines"}, {"check", "--format", "json"}} {
			args = append(args, file)
			want := runOn(t, "2020-01-01", args...)
			for _, day := range []string{"2023-06-30", "2024-12-31", "2026-11-28", "2040-01-01"} {
				if got := runOn(t, day, args...); got != want {
					t.Errorf("%v on %s:\n%s\nin 2020:\n%s", args, day, got, want)
				}
			}
		}
	}
}

// --as-of overrules the day of the text, in check as in targets.
func TestAsOfOverrules(t *testing.T) {
	file := filepath.Join(t.TempDir(), "目标.md")
	if err := os.WriteFile(file, []byte("---\n日期: 2023年6月9日\n---\n2024年，服务能力显著提升。\n"), 0o666); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ command, asOf, want string }{
		{"targets", "2023-01-01", "仅有时限 1"}, {"targets", "2025-01-01", "仅有时限 0"},
		{"check", "2023-01-01", "警告 1"}, {"check", "2025-01-01", "警告 0"},
	} {
		if got := runOn(t, "2023-06-30", c.command, "--as-of", c.asOf, file); !strings.Contains(got, c.want) {
			t.Errorf("%s as of %s: %s", c.command, c.asOf, got)
		}
	}
}
