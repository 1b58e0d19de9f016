package cli

import (
	"fmt"
	"path/filepath"

	"pilotplan/internal/cli/workbook"
	"pilotplan/internal/plan"
	"pilotplan/internal/render"
	"pilotplan/templates"
)

// summaryName is the file of the summary forms, one sheet a form, for all plans of a call.
const summaryName = "申报汇总表.xlsx"

// materials renders the papers that the plan's outline asks something for, such as 请示 and 承诺书.
func (r renderer) materials(p *plan.Plan) ([]output, error) {
	var outputs []output
	for _, m := range p.Outline.Materials {
		if len(m.Questions) == 0 {
			continue
		}
		text, err := render.Material(p, m.Key, templates.FS)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", p.File, err)
		}
		paper, err := r.files(m.Key, r.lay(r.settingOf(p, text)), documentFormats)
		if err != nil {
			return nil, err
		}
		outputs = append(outputs, paper...)
	}
	return outputs, nil
}

// writeSummary writes the summary forms of all plans into the output folder; the path is empty if no plan has a form.
func writeSummary(plans []*plan.Plan, dir string) ([]string, error) {
	all := render.Summaries(plans)
	if len(all) == 0 {
		return nil, nil
	}
	data, err := workbook.Of(all)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", filepath.Join(dir, summaryName), err)
	}
	return writeAll(dir, output{summaryName, data})
}
