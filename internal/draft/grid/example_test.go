package grid_test

import (
	"fmt"
	"strings"

	"pilotplan/internal/doc"
	"pilotplan/internal/draft/grid"
)

// Lines with tabs are rows; lines of labels stay lines.
func ExampleTables() {
	source := []byte("主要指标\n名称\t单位\t2025年\n服务收入\t亿元\t3\n\n联系人：甲　　电话：1\n地址：乙　　　邮编：2\n")
	for _, b := range grid.Tables(doc.Parse(source).Blocks, source) {
		switch b := b.(type) {
		case *doc.Paragraph:
			fmt.Println(strings.TrimSpace(doc.Text(b.Spans)))
		case *doc.Table:
			fmt.Println(len(b.Head), "columns,", len(b.Rows), "row:", doc.Text(b.Rows[0][0]))
		}
	}
	// Output:
	// 主要指标
	// 3 columns, 1 row: 服务收入
	// 联系人：甲　　电话：1
	// 地址：乙　　　邮编：2
}
