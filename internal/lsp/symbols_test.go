package lsp

import (
	"fmt"
	"strings"
	"testing"

	"pilotplan/outline"
)

func outlined(all []symbol, indent string) string {
	var b strings.Builder
	for _, s := range all {
		fmt.Fprintf(&b, "%s%s %d-%d\n%s", indent, s.Name, s.Range.Start.Line, s.Range.End.Line, outlined(s.Children, indent+" "))
	}
	return b.String()
}

func TestSymbols(t *testing.T) {
	c := connect(t, `{}`)
	c.open("指南: 江苏两业融合-第三批\n主要试点内容:\n  试点目标: |\n    甲。\n\n    乙。\n  指标:\n    - 编号: Z1\n      名称: 营业收入\n      年度目标: {2023年: 1}\n    - 编号:\n")
	var all []symbol
	c.call("textDocument/documentSymbol", of{documentID{URI: testURI}}, &all)
	want := `指南 0-0
主要试点内容 1-10
 试点目标 2-5
 指标 6-10
  Z1 营业收入 7-9
   编号 7-7
   名称 8-8
   年度目标 9-9
    2023年 9-9
  第 2 行 10-10
   编号 10-10
`
	if got := outlined(all, ""); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	within(t, all)
}

// within wants what a symbol is chosen by to lie in what it covers, as the protocol does.
func within(t *testing.T, all []symbol) {
	t.Helper()
	for _, s := range all {
		if later(s.Range.Start, s.SelectionRange.Start) != s.SelectionRange.Start || later(s.Range.End, s.SelectionRange.End) != s.Range.End {
			t.Errorf("%s: %v does not lie in %v", s.Name, s.SelectionRange, s.Range)
		}
		within(t, s.Children)
	}
}

func TestSymbolsAndFoldsOfTheSample(t *testing.T) {
	for _, name := range outline.Names() {
		o, err := outline.Builtin(name)
		if err != nil {
			t.Fatal(err)
		}
		if o.Sample == nil {
			continue
		}
		c := connect(t, `{}`)
		c.open(string(o.Sample))
		var all []symbol
		c.call("textDocument/documentSymbol", of{documentID{URI: testURI}}, &all)
		if len(all) < 5 {
			t.Errorf("%s: %d symbols", name, len(all))
		}
		within(t, all)
		var folds []fold
		c.call("textDocument/foldingRange", of{documentID{URI: testURI}}, &folds)
		lines := strings.Count(string(o.Sample), "\n")
		for _, f := range folds {
			if f.StartLine < 0 || f.EndLine <= f.StartLine || f.EndLine >= lines {
				t.Errorf("%s: fold %v", name, f)
			}
		}
		if len(folds) < 10 {
			t.Errorf("%s: %d folds", name, len(folds))
		}
	}
}

func TestFolds(t *testing.T) {
	c := connect(t, `{}`)
	c.open("指南: 江苏两业融合-第三批\n主要试点内容:\n  试点目标: |\n    甲。\n\n    乙。\n\n  指标:\n    - 编号: Z1\n      名称: 营业收入\n")
	var folds []fold
	c.call("textDocument/foldingRange", of{documentID{URI: testURI}}, &folds)
	if got := fmt.Sprint(folds); got != "[{1 9} {2 5} {7 9} {8 9}]" {
		t.Error(got)
	}
}
