package history

import (
	"bytes"
	"encoding/csv"
	"io"
	"strings"

	"pilotplan/internal/finding"
)

// WriteCSV writes a line for each year's target that a commit set, with a byte order mark: Excel takes it for GBK otherwise.
func (h *History) WriteCSV(w io.Writer) error {
	var b bytes.Buffer
	b.WriteString("\ufeff")
	c := csv.NewWriter(&b)
	records := [][]string{{"编号", "指标", "年度", "目标", "变化", "日期", "作者", "提交", "说明"}}
	for _, t := range h.tracks {
		for _, s := range t.states {
			v := h.commits[s.commit]
			years := s.years
			if s.what == ended {
				years = []yearTarget{{}}
			}
			for _, y := range years {
				records = append(records, []string{t.id, t.name, y.year, y.text, changeWords[s.what], v.Date, v.Author, v.Commit, v.Subject})
			}
		}
	}
	for _, record := range records {
		for i := range record {
			record[i] = harmless(record[i])
		}
	}
	if err := c.WriteAll(records); err != nil {
		return err
	}
	_, err := w.Write(b.Bytes())
	return err
}

var changeWords = map[string]string{begun: "新增", altered: "修改", ended: "取消"}

// harmless is text that a spreadsheet takes for no formula, and a terminal for no command.
func harmless(text string) string {
	text = finding.Visible(text)
	if text != "" && strings.ContainsRune("=+-@", rune(text[0])) {
		return "'" + text
	}
	return text
}
