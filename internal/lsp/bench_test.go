//go:build unix

package lsp

import (
	"fmt"
	"strings"
	"syscall"
	"testing"
	"time"

	"pilotplan/outline"
)

// many is the sample with a table of so many indicators.
func many(tb testing.TB, count int) string {
	tb.Helper()
	o, err := outline.Builtin("")
	if err != nil {
		tb.Fatal(err)
	}
	before, after, ok := strings.Cut(string(o.Sample), "  指标:\n")
	if !ok {
		tb.Fatal("the sample has no indicators")
	}
	_, after, ok = strings.Cut(after, "\n  #")
	if !ok {
		tb.Fatal("nothing stands behind the indicators of the sample")
	}
	var b strings.Builder
	for i := range count {
		fmt.Fprintf(&b, "    - 编号: Z%d\n      名称: 第%d车间服务性收入\n      单位: 亿元\n      方向: 升\n      性质: 预期性\n      口径: 当年\n      基期: {2022年: 3.35}\n", i+1, i+1)
		fmt.Fprintf(&b, "      年度目标: {2023年: 4.1, 2024年: 5.5, 2025年: 7.8}\n      数据来源: 审计报告\n      责任单位: 服务事业部\n      责任人: 沈某某\n      完成时限: 2025年12月\n\n")
	}
	return before + "  指标:\n" + b.String() + "  #" + after
}

// BenchmarkKeystroke is the time from a key struck in a plan of 100 indicators to its diagnostics, over the wire. Keys are struck in
// prose and in a cell by turns.
func BenchmarkKeystroke(b *testing.B) {
	text := many(b, 100)
	c := connect(b, `{}`)
	c.open(text)
	lines := strings.Split(text, "\n")
	var places []position
	for i, line := range lines {
		if strings.HasPrefix(line, "    公司建有") || strings.HasPrefix(line, "      名称: 第50车间") {
			places = append(places, position{i, 12})
		}
	}
	var worst time.Duration
	before := processorTime()
	i := 0
	for b.Loop() {
		at := places[i/2%len(places)]
		edit := change{Range: &span{at, at}, Text: "新"}
		if i%2 == 1 {
			edit = change{Range: &span{at, position{at.Line, at.Character + 1}}}
		}
		start := time.Now()
		c.edit(edit)
		worst = max(worst, time.Since(start))
		i++
	}
	b.ReportMetric((processorTime()-before).Seconds()*1000/float64(i), "cpu-ms/op")
	b.ReportMetric(float64(worst.Microseconds())/1000, "ms-worst")
}

// processorTime is what the process has used, which says more than the clock on a machine that others use too.
func processorTime() time.Duration {
	var used syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &used); err != nil {
		return 0
	}
	return time.Duration(used.Utime.Nano() + used.Stime.Nano())
}
