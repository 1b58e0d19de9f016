package cli

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"pilotplan/internal/cli/workbook"
)

// A draft and a sheet together make one plan: the draft comes first, the sheet adds what it lacks, and what differs is left.
func TestImportOfDraftAndSheet(t *testing.T) {
	dir := t.TempDir()
	sheet, err := workbook.Of([]workbook.Table{{
		Name: "表指标", Title: "指标表", Head: []string{"序号", "指标名称", "计量单位", "2022年", "2023年", "2024年", "2025年", "责任部门"},
		Rows: [][]string{{"1", "服务收入", "亿元", "1.2", "1.5", "2", "3", "财务部"}, {"2", "专利", "件", "3", "5", "8", "12", "技术部"}},
	}})
	if err != nil {
		t.Fatal(err)
	}
	draft := "# 甲厂试点方案\n\n联系人：王某某\n\n## 三、试点内容\n\n### 指标\n\n| 指标名称 | 单位 | 2025年目标 |\n|-|-|-|\n| 服务收入 | 亿元 | 4 |\n"
	for name, data := range map[string][]byte{"草稿.md": []byte(draft), "表.xlsx": sheet} {
		if err := os.WriteFile(filepath.Join(dir, name), data, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	var out, told bytes.Buffer
	env := &Env{Stdin: strings.NewReader(""), Stdout: &out, Stderr: &told, Now: time.Now, Getenv: func(string) string { return "" }}
	status := env.Main(context.Background(), []string{"import", filepath.Join(dir, "草稿.md"), filepath.Join(dir, "表.xlsx")})
	if status != 1 {
		t.Errorf("status %d; %s", status, told.String())
	}
	for _, want := range []string{
		"名称: 服务收入", "年度目标: {2023年: 1.5, 2024年: 2, 2025年: 4}", "基期: {2022年: 1.2}", "责任单位: 财务部", "名称: 专利", "表指标!", "# | 指标“服务收入” 2025年：3\n#   （另一处写的是“4”）",
	} {
		if !strings.Contains(out.String(), want) {
			t.Errorf("%q is not in\n%s", want, out.String())
		}
	}
}
