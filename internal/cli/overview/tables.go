package overview

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"pilotplan/internal/cli/workbook"
	"pilotplan/internal/finding"
)

// The sheets, by what their rows are.
const (
	plansName    = "汇总"
	findingsName = "问题"
	targetsName  = "指标"
)

// codes are the columns of what is no figure, whatever it looks like.
var codes = []string{"文件", "单位", "编号"}

// Tables are the sheets of the overview: the plans in the order given, all that was found in them, and their indicators. The name of a file
// leads to the first of its findings.
func Tables(plans []*Plan) []workbook.Table {
	all := workbook.Table{Name: plansName, Title: "方案审查汇总", Filter: true, Links: map[int]string{}, Codes: codes, Head: []string{
		"序号", "文件", "单位", "类别", "符合条件", "未符合或不能判断的条件", "指标数", "任务数", "可考核目标", "目标数", "可考核度（%）", "错误", "警告", "提示", "已忽略", "缺项",
	}}
	found := workbook.Table{Name: findingsName, Title: "检查发现", Filter: true, Codes: codes, Head: []string{"文件", "单位", "级别", "规则", "位置", "说明", "建议", "依据"}}
	for i, p := range plans {
		if len(p.found) > 0 {
			all.Links[i] = workbook.At(findingsName, len(found.Rows))
		}
		all.Rows = append(all.Rows, p.row(i+1))
		found.Rows = append(found.Rows, p.findings()...)
	}
	tables := []workbook.Table{all, found}
	if targets := targetsOf(plans); len(targets.Rows) > 0 {
		tables = append(tables, targets)
	}
	return tables
}

// row is the line of a plan. Of a file that could not be read it says why.
func (p *Plan) row(n int) []string {
	row := make([]string, 16)
	copy(row, []string{strconv.Itoa(n), p.file, p.applicant, p.kind, p.met, p.unmet})
	if p.fault != "" {
		row[5], row[15] = "读不出："+p.fault, "全部"
		return row
	}
	if p.read {
		copy(row[6:], []string{strconv.Itoa(len(p.rows)), strconv.Itoa(p.tasks), strconv.Itoa(p.whole), strconv.Itoa(p.goals)})
		if p.goals > 0 {
			row[10] = strconv.Itoa(100 * p.whole / p.goals)
		}
	}
	count := finding.Summarize(p.found)
	copy(row[11:], []string{strconv.Itoa(count.Error), strconv.Itoa(count.Warning), strconv.Itoa(count.Note), strconv.Itoa(count.Suppressed), p.lacking()})
	return row
}

// lackingRules are those of what is not there at all.
var lackingRules = []string{"chapter-missing", "material-missing", "missing-answer"}

// quoted is what a message names.
var quoted = regexp.MustCompile(`“([^“”]+)”`)

// lacking names what is not there, in the order of the findings.
func (p *Plan) lacking() string {
	var names []string
	for _, f := range p.asked {
		if f.Suppressed || !slices.Contains(lackingRules, f.Rule) {
			continue
		}
		name := f.Message
		if all := quoted.FindAllStringSubmatch(f.Message, -1); len(all) > 0 {
			name = all[len(all)-1][1]
		}
		if !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	if len(names) == 0 {
		return ""
	}
	return fmt.Sprintf("%d 项：%s", len(names), strings.Join(names, "、"))
}

// ignored is the grade of what the applicant has silenced: who reviews the plan is to know of it, and why.
const ignored = "已忽略"

func (p *Plan) findings() [][]string {
	var rows [][]string
	for _, f := range p.found {
		grade, message := f.Severity.String(), f.Message
		if f.Suppressed {
			grade, message = ignored, message+"（填报人写的理由："+f.Reason+"）"
		}
		rows = append(rows, []string{p.file, p.applicant, grade, f.Rule, placeOf(f), message, f.Hint, f.Clause})
	}
	return rows
}

// entry is the number of an entry in a path.
var entry = regexp.MustCompile(`\[(\d+)\]`)

// placeOf is the answer and the line: 主要试点内容 › 指标 › 第2项 › 年度目标，第 63 行.
func placeOf(f finding.Finding) string {
	where := strings.ReplaceAll(entry.ReplaceAllString(f.Path, ".第${1}项"), ".", " › ")
	if row := f.Pos.Row(); row != "" {
		where = strings.TrimPrefix(where+"，"+row, "，")
	}
	return where
}

// targetsOf has a row for each indicator, and a column for each year that any of them has a value for.
func targetsOf(plans []*Plan) workbook.Table {
	var years []int
	for _, p := range plans {
		for _, row := range p.rows {
			for year := range row.values {
				if year != 0 && !slices.Contains(years, year) {
					years = append(years, year)
				}
			}
		}
	}
	slices.Sort(years)
	t := workbook.Table{Name: targetsName, Title: "指标一览", Filter: true, Codes: codes, Head: []string{"文件", "单位", "编号", "指标", "计量单位", "基期"}}
	for _, year := range years {
		t.Head = append(t.Head, strconv.Itoa(year)+"年")
	}
	t.Head = append(t.Head, "责任单位")
	for _, p := range plans {
		for _, row := range p.rows {
			t.Rows = append(t.Rows, append(append([]string{p.file, p.applicant}, row.cells(years)...), row.owner))
		}
	}
	return t
}

func (r indicator) cells(years []int) []string {
	var base []string
	for _, year := range r.base {
		if year != 0 {
			base = append(base, strconv.Itoa(year)+"年")
		}
	}
	cells := []string{r.id, r.name, r.unit, strings.Join(base, "、")}
	for _, year := range years {
		cells = append(cells, r.values[year])
	}
	return cells
}
