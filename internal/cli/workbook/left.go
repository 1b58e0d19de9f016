package workbook

import (
	"fmt"
	"slices"
	"strings"

	"pilotplan/internal/finding"
)

// LeftOutRule is that of what was left out in reading an Excel file.
const LeftOutRule = "sheet-left-out"

// leftOut is what of an Excel file is not read.
type leftOut struct {
	sheets        []string // hidden
	rows, columns int      // hidden, in which something is said
	formulas      []string // cells with formulas whose results the file does not hold
	faults        []string // cells that show an error
}

// findings tell what was left out.
func (l *leftOut) findings(file string) []finding.Finding {
	var found []finding.Finding
	tell := func(message, hint string) {
		found = append(found, finding.Finding{Rule: LeftOutRule, Severity: finding.Note, Pos: finding.Pos{File: file}, Message: message, Hint: hint})
	}
	var hidden []string
	if len(l.sheets) > 0 {
		hidden = append(hidden, "工作表 "+strings.Join(l.sheets, "、"))
	}
	if l.rows > 0 {
		hidden = append(hidden, fmt.Sprintf("%d 行", l.rows))
	}
	if l.columns > 0 {
		hidden = append(hidden, fmt.Sprintf("%d 列", l.columns))
	}
	if len(hidden) > 0 {
		tell("隐藏的没有读："+strings.Join(hidden, "，"), "要用的，在 Excel 里取消隐藏再存盘")
	}
	if len(l.formulas) > 0 {
		tell("公式的结果没有存在文件里，没有读："+someOf(l.formulas), "在 Excel 或 WPS 里打开，存盘再用")
	}
	if len(l.faults) > 0 {
		tell("单元格里是错误值，没有读："+someOf(l.faults), "改正公式再存盘")
	}
	return found
}

// someOf names cells, not more than one can look up.
func someOf(cells []string) string {
	const most = 8
	if len(cells) <= most {
		return strings.Join(cells, "、")
	}
	return strings.Join(slices.Concat(cells[:most]), "、") + fmt.Sprintf(" 等 %d 处", len(cells))
}
