package cli

import (
	"errors"
	"path/filepath"
	"strings"

	"pilotplan/internal/cli/workbook"
	"pilotplan/internal/finding"
	"pilotplan/internal/plan/source"
	"pilotplan/internal/prose"
	"pilotplan/internal/word"
)

// draftOf reads a draft of any kind that can be imported, with what its reader should know.
func draftOf(in input) (*prose.Text, []finding.Finding, error) {
	ext := strings.ToLower(filepath.Ext(in.name))
	switch {
	case ext == ".xlsx" || ext == ".xlsm":
		t, err := workbook.Read(in.name, in.data)
		return t, nil, err
	case ext == ".yaml" || ext == ".yml":
		return nil, nil, errors.New("这已经是方案文件，用 pilotplan new 接着填写；取用它的答案用 pilotplan new --answers")
	}
	kind := word.KindOf(in.name, in.data)
	switch {
	case kind.Docx:
		f, err := word.Read(in.name, in.data)
		if err != nil {
			return nil, nil, err
		}
		return &f.Text, f.Found, nil
	case !kind.Text:
		return nil, nil, errors.New("这是 " + kind.Name + "，" + kind.Advice)
	}
	text, found := source.Decode(in.name, in.data)
	for _, f := range found {
		if f.Severity == finding.Error {
			return nil, nil, errors.New(f.Message)
		}
	}
	return prose.Of(in.name, text), found, nil
}
