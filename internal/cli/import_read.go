package cli

import (
	"fmt"
	"path/filepath"
	"strings"

	"pilotplan/internal/cli/workbook"
	"pilotplan/internal/finding"
	"pilotplan/internal/prose"
)

// importable reads a draft of any kind that can be imported, with what its reader should know.
func (e *Env) importable(name string) (*prose.Text, []finding.Finding, error) {
	in, err := e.readAny(name)
	if err != nil {
		return nil, nil, err
	}
	shown := finding.Visible(in.name)
	switch ext := strings.ToLower(filepath.Ext(in.name)); {
	case isSheet(in.name):
		t, left, err := workbook.Read(in.name, in.data)
		if err != nil {
			return nil, nil, fmt.Errorf("%s：%w", shown, err)
		}
		return t, left, nil
	case ext == ".yaml" || ext == ".yml":
		return nil, nil, fmt.Errorf("%s：这已经是方案文件，用 pilotplan new 接着填写；取用它的答案用 pilotplan new --answers", shown)
	}
	if err := in.refusal(); err != nil {
		return nil, nil, err
	}
	t, found, err := in.text()
	for _, f := range found {
		if err == nil && f.Severity == finding.Error {
			err = fmt.Errorf("%s：%s", shown, f.Message)
		}
	}
	return t, found, err
}

// isSheet reports whether a file is called as an Excel file is.
func isSheet(name string) bool {
	ext := strings.ToLower(filepath.Ext(name))
	return ext == ".xlsx" || ext == ".xlsm"
}
