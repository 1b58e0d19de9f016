package cli

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"pilotplan/outline"

	"github.com/xuri/excelize/v2"
)

// A hundred plans in one file: a row each, whatever is wrong with it, everything found, and the indicators side by side.
func TestCheckAsSheet(t *testing.T) {
	o, err := outline.Builtin("")
	if err != nil {
		t.Fatal(err)
	}
	sample := string(o.Sample)
	dir := written(t, map[string]string{
		"甲.yaml": sample,
		"乙.yaml": strings.Replace(strings.Replace(sample, "单位名称: ", "单位名称: =1+", 1), "所在地: ", "# 所在地: ", 1),
		"丙.yaml": "方案名称: 丙方案\n",
		"丁.md":   "# 丁方案\n\n到2025年，大力提升水平。\n",
		"戊.docx": "\x00不是",
	})
	to := filepath.Join(dir, "汇总.xlsx")
	w := newWorld()
	if status := w.Main(context.Background(), []string{"check", "--format", "xlsx", "-o", to, dir, filepath.Join(dir, "丁.md")}); status != 3 {
		t.Errorf("status %d: %s%s", status, w.out.String(), w.told.String())
	}
	book := opened(t, to)
	if sheets := book.GetSheetList(); !slices.Equal(sheets, []string{"汇总", "问题", "指标"}) {
		t.Fatalf("sheets %q", sheets)
	}
	all := rowsOf(t, book, "汇总")
	if len(all) != 2+5 {
		t.Fatalf("%d rows: %q", len(all), all)
	}
	cell := func(file, head string) string {
		k := slices.Index(all[1], head)
		for _, row := range all[2:] {
			if filepath.Base(row[1]) == file && k < len(row) {
				return row[k]
			}
		}
		return ""
	}
	for _, c := range []struct{ file, head, want string }{
		{"甲.yaml", "指标数", "12"}, {"甲.yaml", "任务数", "8"}, {"甲.yaml", "可考核度（%）", "100"}, {"甲.yaml", "错误", "0"}, {"甲.yaml", "符合条件", "1/1"}, {"甲.yaml", "缺项", ""},
		{"乙.yaml", "缺项", "1 项：所在地"}, {"乙.yaml", "错误", "1"}, {"丙.yaml", "指标数", "0"}, {"丁.md", "类别", "文稿"}, {"丁.md", "指标数", ""}, {"戊.docx", "缺项", "全部"},
	} {
		if got := cell(c.file, c.head); got != c.want {
			t.Errorf("%s of %s is %q, want %q", c.head, c.file, got, c.want)
		}
	}
	if got := cell("乙.yaml", "单位"); !strings.HasPrefix(got, "=1+") {
		t.Errorf("what looks like a formula is %q", got)
	}
	if formula, _ := book.GetCellFormula("汇总", "C4"); formula != "" {
		t.Errorf("a formula: %q", formula)
	}
	found := rowsOf(t, book, "问题")
	if !slices.ContainsFunc(found, func(row []string) bool { return filepath.Base(row[0]) == "丁.md" && row[3] == "deadline-only" }) {
		t.Errorf("the sentence of the text is not in %q", found)
	}
	if targets := rowsOf(t, book, "指标"); len(targets) != 2+24 || !slices.Contains(targets[1], "2025年") {
		t.Errorf("%d rows of indicators: %q", len(targets), targets[1])
	}
	again := newWorld()
	again.Main(context.Background(), []string{"check", "--format", "xlsx", "-o", to + "2.xlsx", dir, filepath.Join(dir, "丁.md")})
	first, _ := os.ReadFile(to)
	if second, _ := os.ReadFile(to + "2.xlsx"); !bytes.Equal(first, second) {
		t.Error("the same plans give another file")
	}
}

// The overview is ready to print and to filter, and a name leads to what was found.
func TestSheetIsReady(t *testing.T) {
	dir := written(t, map[string]string{"丙.yaml": "方案名称: 丙方案\n"})
	w := newWorld()
	w.Main(context.Background(), []string{"check", "--format", "xlsx", "-o", dir, dir})
	book := opened(t, filepath.Join(dir, sheetFile))
	for _, sheet := range []string{"汇总", "问题"} {
		props, err := book.GetSheetProps(sheet)
		if err != nil || props.FitToPage == nil || !*props.FitToPage {
			t.Errorf("%s is not one page wide: %v", sheet, err)
		}
	}
	if linked, place, err := book.GetCellHyperLink("汇总", "B3"); err != nil || !linked || place != "'问题'!A3" {
		t.Errorf("the name leads to %q, %v", place, err)
	}
}

// A draft has the line of the plan that can be read out of it, whatever it is written in; what was found is what is in the text. What an
// applicant has silenced is listed with the reason.
func TestSheetOfDrafts(t *testing.T) {
	draft := strings.Replace(draftText, "显著提高", "3", 1)
	silenced := "# pilotplan: 忽略 unknown-key：本单位内部编号\n内部编号: 17\n"
	dir := written(t, map[string]string{"甲.docx": docxOf(draft), "乙.yaml": silenced})
	if err := os.WriteFile(filepath.Join(dir, "甲.md"), []byte(draft), 0o644); err != nil {
		t.Fatal(err)
	}
	w := newWorld()
	w.Main(context.Background(), []string{"check", "--format", "xlsx", "-o", dir, dir, filepath.Join(dir, "甲.md")})
	book := opened(t, filepath.Join(dir, sheetFile))
	all := rowsOf(t, book, "汇总")
	column := func(name string) int { return slices.Index(all[1], name) }
	for _, row := range all[2:] {
		isDraft := !strings.HasSuffix(row[1], ".yaml")
		if lacking := row[column("缺项")]; isDraft != (row[column("指标数")] == "1") || !strings.Contains(lacking, "试点") || isDraft == strings.Contains(lacking, "请示") || isDraft == (row[column("已忽略")] == "1") {
			t.Errorf("the line %q", row)
		}
	}
	if targets := rowsOf(t, book, "指标"); len(targets) != 2+2 || targets[2][3] != "服务收入" {
		t.Errorf("indicators %q", targets)
	}
	if !slices.ContainsFunc(rowsOf(t, book, "问题")[1:], func(row []string) bool {
		return row[2] == "已忽略" && strings.Contains(row[5], "本单位内部编号")
	}) {
		t.Error("what was silenced is not listed")
	}
}

// The overview is written over no plan.
func TestSheetIsNoPlan(t *testing.T) {
	plan := "方案名称: 丙方案\n"
	dir := written(t, map[string]string{"丙.yaml": plan})
	name := filepath.Join(dir, "丙.yaml")
	w := newWorld()
	if status := w.Main(context.Background(), []string{"check", "--format", "xlsx", "-o", name, name}); status != 2 {
		t.Errorf("status %d", status)
	}
	if now, err := os.ReadFile(name); err != nil || string(now) != plan {
		t.Errorf("the plan is %q (%v)", now, err)
	}
}

func opened(t *testing.T, name string) *excelize.File {
	t.Helper()
	book, err := excelize.OpenFile(name)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = book.Close() })
	return book
}

func rowsOf(t *testing.T, book *excelize.File, sheet string) [][]string {
	t.Helper()
	rows, err := book.GetRows(sheet)
	if err != nil {
		t.Fatal(err)
	}
	return rows
}
