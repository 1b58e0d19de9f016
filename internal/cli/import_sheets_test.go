package cli

import (
	"bytes"
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"
)

// kept is an Excel file as a company keeps it.
type kept struct {
	*excelize.File
	t *testing.T
}

func (k kept) rows(sheet string, rows ...[]any) {
	k.t.Helper()
	for i, row := range rows {
		if err := k.SetSheetRow(sheet, fmt.Sprintf("A%d", i+1), &row); err != nil {
			k.t.Fatal(err)
		}
	}
}

func (k kept) format(sheet, from, to, format string) {
	k.t.Helper()
	id, err := k.NewStyle(&excelize.Style{CustomNumFmt: &format})
	if err == nil {
		err = k.SetCellStyle(sheet, from, to, id)
	}
	if err != nil {
		k.t.Fatal(err)
	}
}

func (k kept) merge(sheet string, ranges ...string) {
	k.t.Helper()
	for _, r := range ranges {
		from, to, _ := strings.Cut(r, ":")
		if err := k.MergeCell(sheet, from, to); err != nil {
			k.t.Fatal(err)
		}
	}
}

// Sheets as companies keep them are read as one who opens the file reads them; what is hidden, or has no result, is told.
func TestImportOfKeptSheets(t *testing.T) {
	for _, c := range keptSheets {
		t.Run(c.name, func(t *testing.T) {
			book := kept{excelize.NewFile(), t}
			defer book.Close()
			c.make(book)
			var data bytes.Buffer
			if err := book.Write(&data); err != nil {
				t.Fatal(err)
			}
			dir := written(t, map[string]string{"表.xlsx": data.String()})
			_, out, told := runIn(t, nil, "import", filepath.Join(dir, "表.xlsx"))
			all := strings.ReplaceAll(out+told, dir, "") // whose name may have any digits
			for _, want := range c.want {
				if !strings.Contains(all, want) {
					t.Errorf("%q is not in\n%s", want, all)
				}
			}
			for _, wrong := range c.not {
				if strings.Contains(all, wrong) {
					t.Errorf("%q is in\n%s", wrong, all)
				}
			}
		})
	}
}

var keptSheets = []struct {
	name string
	make func(kept)
	want []string // of the plan and of what is told
	not  []string
}{
	{name: "title rows, unit line", make: func(k kept) {
		k.rows("Sheet1", []any{"某某公司2023—2025年主要指标"}, []any{"填报日期：2023年6月1日", nil, nil, nil, "单位：万元"}, []any{"序号", "指标名称", "2022年", "2023年", "2025年"}, []any{1, "服务收入", 3350, 4100, 7800}, []any{2, "研发投入", "1,200", "1,500", "2,000"})
		k.merge("Sheet1", "A1:E1")
	}, want: []string{"编制日期: 2023年6月1日", "名称: 服务收入\n      单位: 万元\n      基期: {2022年: 3350}\n      年度目标: {2023年: 4100, 2025年: 7800}", "基期: {2022年: \"1,200\"}", "# | 某某公司2023—2025年主要指标"}, not: []string{"未归入 2"}},
	{name: "units in the head", make: func(k kept) {
		k.rows("Sheet1", []any{"指标", "2022年（基期，亿元）", "2023年（亿元）", "2024年(亿元)", "2025年目标（亿元）"}, []any{"营业收入", 18.6, 20.5, 23, 26})
	}, want: []string{"名称: 营业收入", "2023年: 20.5亿元, 2024年: 23亿元, 2025年: 26亿元"}, not: []string{"未归入"}},
	{name: "units beside other words in the head", make: func(k kept) {
		k.rows("Sheet1", []any{"指标", "2022年（基期，亿元）", "2025年（目标值、单位：亿元）"}, []any{"营业收入", 18.6, 26})
	}, want: []string{"基期: {2022年: 18.6亿元}", "年度目标: {2025年: 26亿元}"}, not: []string{"未归入 1"}},
	{name: "a sum is no indicator", make: func(k kept) {
		k.rows("Sheet1", []any{"序号", "指标名称", "单位", "2022年", "2025年"}, []any{1, "甲厂服务收入", "亿元", 3, 7}, []any{2, "乙厂服务收入", "亿元", 1, 2}, []any{"合 计", nil, nil, 4, 9})
	}, want: []string{"名称: 乙厂服务收入", "# | 合 计　4　9"}, not: []string{"名称: 合", "编号: 合"}},
	{name: "years as rows", make: func(k kept) {
		k.rows("Sheet1", []any{"年度", "营业收入（亿元）", "服务收入占比（%）", "专利（件）"}, []any{"2022年（基期）", 18.6, 12, 20}, []any{"2023年", 20.5, 14, 25}, []any{"2025年", 26, 20, 40})
	}, want: []string{"名称: 营业收入\n      单位: 亿元\n      基期: {2022年: 18.6}\n      年度目标: {2023年: 20.5, 2025年: 26}", "名称: 服务收入占比\n      单位: \"%\"", "年度目标: {2023年: 25, 2025年: 40}"}},
	{name: "numbers as text with blanks", make: func(k kept) {
		k.rows("Sheet1", []any{"编号", "指标名称", "计量单位", "2022年实际", "2025年目标", "责任部门"}, []any{"01", "服务收入", "亿元", " 3.35 ", "7.8", "财务部"}, []any{"02", "接入设备", "台套", "６２０", "3000 ", "数字化中心"})
	}, want: []string{"编号: 01", "年度目标: {2025年: 3000}", "责任单位: 数字化中心"}, not: []string{"未归入"}},
	{name: "merged category column", make: func(k kept) {
		k.rows("Sheet1", []any{"类别", "指标名称", "单位", "2022年", "2025年"}, []any{"效益", "服务收入", "亿元", 3.35, 7.8}, []any{nil, "利润", "亿元", 1, 2}, []any{"创新", "专利", "件", 10, 30})
		k.merge("Sheet1", "A2:A3")
	}, want: []string{"名称: 利润\n      单位: 亿元", "# | 指标“利润” 类别：效益"}},
	{name: "several sheets, one hidden", make: func(k kept) {
		_ = k.SetSheetName("Sheet1", "指标")
		k.rows("指标", []any{"指标名称", "单位", "2025年"}, []any{"服务收入", "亿元", 7.8})
		_, _ = k.NewSheet("任务")
		k.rows("任务", []any{"任务名称", "责任单位", "完成时限", "交付成果"}, []any{"建设平台", "数字化中心", "2024年12月", "平台1个"})
		_, _ = k.NewSheet("底稿")
		k.rows("底稿", []any{"指标名称", "单位", "2025年"}, []any{"密", "亿元", 99})
		_ = k.SetSheetVisible("底稿", false)
	}, want: []string{"名称: 服务收入", "名称: 建设平台", "隐藏的没有读：工作表 底稿"}, not: []string{"99", "密"}},
	{name: "hidden rows and columns", make: func(k kept) {
		k.rows("Sheet1", []any{"指标名称", "内部备注", "单位", "2025年"}, []any{"服务收入", "勿外传", "亿元", 7.8}, []any{"作废指标", "x", "亿元", 9})
		_ = k.SetColVisible("Sheet1", "B", false)
		_ = k.SetRowVisible("Sheet1", 3, false)
	}, want: []string{"年度目标: {2025年: 7.8}", "隐藏的没有读：1 行，1 列"}, not: []string{"勿外传", "作废指标"}},
	{name: "dates as serials", make: func(k kept) {
		k.rows("Sheet1", []any{"任务名称", "责任单位", "开始时间", "完成时限"}, []any{"建设平台", "数字化中心", 45292, 45657}, []any{"推广", "营销部", 45292, 46000})
		k.format("Sheet1", "C2", "C3", "yyyy-mm-dd")
		k.format("Sheet1", "D2", "D2", `m/d/yy`)
		k.format("Sheet1", "D3", "D3", `yyyy"年"m"月"`)
	}, want: []string{"完成时限: 2024年12月31日", "完成时限: 2025年12月\n", "2024年1月1日"}, not: []string{"45292", "12/31"}},
	{name: "percents", make: func(k kept) {
		k.rows("Sheet1", []any{"指标名称", "单位", "2022年", "2025年"}, []any{"服务收入占比", "%", 0.18, 0.32}, []any{"研发强度", "%", 0.0525, 0.06}, []any{"良品率", "", 0.9955, 0.999})
		k.format("Sheet1", "C2", "D2", "0%")
		k.format("Sheet1", "C3", "D4", "0.00%")
	}, want: []string{"基期: {2022年: 18%}", "基期: {2022年: 5.25%}", "年度目标: {2025年: 99.90%}"}, not: []string{"0.18"}},
	{name: "formulas", make: func(k kept) {
		k.rows("Sheet1", []any{"指标名称", "单位", "2022年", "2025年"}, []any{"服务收入", "亿元", 3.35, nil}, []any{"利润", "亿元", 1, nil}, []any{"占比", "%", 1, nil})
		_ = k.SetCellFormula("Sheet1", "D2", "C2*2")
		_ = k.SetCellFormula("Sheet1", "D3", "C3/0")
		_ = k.SetCellFormula("Sheet1", "D4", "NOSUCH(1)")
	}, want: []string{"公式的结果没有存在文件里，没有读：Sheet1!D2、Sheet1!D3、Sheet1!D4"}},
	{name: "blank rows inside, subtotal, notes, right-hand table", make: func(k kept) {
		k.rows("Sheet1", []any{}, []any{nil, "企业基本情况"}, []any{}, []any{nil, "单位名称", "甲厂", nil, "联系人", "王某"}, []any{nil, "联系电话", "0510-12345678", nil, "所在地", "某市"}, []any{}, []any{nil, "指标名称", "单位", "2022年", "2025年"}, []any{nil, "服务收入", "亿元", 3.35, 7.8}, []any{}, []any{nil, "利润", "亿元", 1, 2}, []any{nil, "合计", nil, 4.35, 9.8}, []any{nil, "注：数据来自审计报告"})
	}, want: []string{"联系人: 王某", "名称: 利润\n      单位: 亿元\n      基期: {2022年: 1}", "# | 注：数据来自审计报告\n"}, not: []string{"# | 利润"}},
	{name: "thousands, accounting, text numbers with unit", make: func(k kept) {
		k.rows("Sheet1", []any{"指标名称", "2022年", "2025年"}, []any{"服务收入", 33500000.5, 78000000}, []any{"净利润", -1200, 3000}, []any{"企业数", "12家", "30家以上"})
		k.format("Sheet1", "B2", "C2", `#,##0.00"元"`)
		k.format("Sheet1", "B3", "C3", `_ * #,##0_ ;_ * (#,##0)_ ;_ * "-"??_ ;_ @_ `)
	}, want: []string{"33,500,000.50元", "\"-1,200\"", "30家以上"}, not: []string{"(1,200)"}},
	{name: "head of three rows", make: func(k kept) {
		k.rows("Sheet1", []any{"序号", "指标", nil, "目标值", nil, nil}, []any{nil, "名称", "单位", "基期", "年度", nil}, []any{nil, nil, nil, "2022年", "2023年", "2025年"}, []any{1, "服务收入", "亿元", 3.35, 4.1, 7.8})
		k.merge("Sheet1", "A1:A3", "B1:C1", "D1:F1", "B2:B3", "C2:C3", "E2:F2")
	}, want: []string{"编号: 1\n      名称: 服务收入\n      单位: 亿元\n      基期: {2022年: 3.35}\n      年度目标: {2023年: 4.1, 2025年: 7.8}"}, not: []string{"未归入"}},
	{name: "head spread without merging, days of 1904, cached results", make: func(k kept) {
		k.rows("Sheet1", []any{"指标名称", "单位", "基期", "年度目标", nil, "责任单位"}, []any{nil, nil, "2022年", "2023年", "2025年", nil}, []any{"服务收入", "亿元", 3.35, 4.1, 7.8, "财务部"}, []any{"利润", "亿元", 1, 2, 3, "财务部"})
		_ = k.SetCellFormula("Sheet1", "E4", "D4+1")
		_ = k.SetCellValue("Sheet1", "E4", "#REF!")
	}, want: []string{"名称: 服务收入\n      单位: 亿元\n      基期: {2022年: 3.35}\n      年度目标: {2023年: 4.1, 2025年: 7.8}\n      责任单位: 财务部", "单元格里是错误值，没有读：Sheet1!E4 #REF!"}, not: []string{"未归入"}},
	{name: "two tables of one shape", make: func(k kept) {
		k.rows("Sheet1", []any{"指标名称", "单位", "2022年", "2025年"}, []any{"服务收入", "亿元", 3.35, 7.8}, []any{}, []any{"指标名称", "单位", "2022", "2025"}, []any{"利润", "亿元", 1, 2})
	}, want: []string{"名称: 服务收入", "名称: 利润"}, not: []string{"名称: 指标名称"}},
}
