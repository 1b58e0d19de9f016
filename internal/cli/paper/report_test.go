package paper

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"pilotplan/internal/check"
	"pilotplan/internal/finding"
	"pilotplan/internal/plan"
	"pilotplan/outline"
)

// The report on a good plan is one page, and on a poor one too.
func TestReportIsOnePage(t *testing.T) {
	o, err := outline.Builtin("")
	if err != nil {
		t.Fatal(err)
	}
	faces, err := LoadFonts()
	if err != nil {
		t.Fatal(err)
	}
	press := Press{Faces: faces}
	sample := string(o.Sample)
	poor := strings.NewReplacer("服务业投入占比: 23.5%", "服务业投入占比: 13.5%", "责任单位: 服务事业部", "责任单位:", "交付成果:", "交付成绩:").Replace(sample)
	if poor == sample {
		t.Fatal("the sample has other words now")
	}
	for name, source := range map[string]string{"good": sample, "poor": poor} {
		p, found := plan.Parse("方案.yaml", []byte(source), outline.Builtin)
		files, err := press.Report(p, check.Run(p, found...), Formats)
		if err != nil {
			t.Fatal(err)
		}
		text := files[0].Data
		book := press.Lay(Setting{Name: "方案.yaml", Text: text}).Book
		if len(book.Pages) != 1 || len(book.Missing) > 0 {
			t.Errorf("%s: %d pages, missing %v\n%s", name, len(book.Pages), book.Missing, text)
		}
	}
}

// As many errors are listed as a page holds.
func TestReportListsErrors(t *testing.T) {
	o, err := outline.Builtin("")
	if err != nil {
		t.Fatal(err)
	}
	faces, err := LoadFonts()
	if err != nil {
		t.Fatal(err)
	}
	p, found := plan.Parse("方案.yaml", []byte(strings.Replace(string(o.Sample), "服务业投入占比: 23.5%", "服务业投入占比: 13.5%", 1)), outline.Builtin)
	found = slices.DeleteFunc(check.Run(p, found...), func(f finding.Finding) bool { return f.Severity != finding.Error })
	if len(found) == 0 {
		t.Fatal("no errors")
	}
	press := Press{Faces: faces}
	files, err := press.Report(p, found, Formats)
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range found {
		if !strings.Contains(string(files[0].Data), fmt.Sprintf("\n| %d | ", f.Pos.Line)) {
			t.Errorf("the report of %d errors leaves out %q:\n%s", len(found), f.Message, files[0].Data)
		}
	}
}
