package paper

import (
	"fmt"
	"strings"

	"pilotplan/internal/cli/disk"
	"pilotplan/internal/cli/workbook"
	"pilotplan/internal/plan"
	"pilotplan/internal/render"
	"pilotplan/templates"
)

// summaryName is the file of the summary forms, one sheet a form, for all plans of a call.
const summaryName = "申报汇总表.xlsx"

// Materials sets the papers that the plan's outline asks something for, such as 请示 and 承诺书.
func (r Press) Materials(p *plan.Plan, formats []Format) ([]disk.File, error) {
	var files []disk.File
	for i := range p.Outline.Materials {
		m := &p.Outline.Materials[i]
		if len(m.Questions) == 0 || !p.Outline.MaterialFor(m, strings.TrimSpace(p.Type.Value)) {
			continue
		}
		text, err := render.Material(p, m.Key, templates.FS)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", p.File, err)
		}
		paper, err := r.Files(m.Key, r.Lay(r.Of(p, text)), formats)
		if err != nil {
			return nil, err
		}
		files = append(files, paper...)
	}
	return files, nil
}

// Summary writes the summary forms of plans; no file if there is none.
func Summary(all []render.Summary) ([]disk.File, error) {
	if len(all) == 0 {
		return nil, nil
	}
	var tables []workbook.Table
	for _, s := range all {
		tables = append(tables, workbook.Table{Name: "表" + s.Name, Title: s.Title, Head: s.Head, Rows: s.Rows})
	}
	data, err := workbook.Of(tables)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", summaryName, err)
	}
	return []disk.File{{Name: summaryName, Data: data}}, nil
}
