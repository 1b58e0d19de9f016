package figure

import (
	"strings"
	"testing"
	"time"
)

// lastDay is how a test shows an end: the last day that belongs to the task.
func lastDay(t *Task) string {
	if t.End.After(t.Start) {
		return t.End.Add(-time.Nanosecond).Format(time.DateOnly)
	}
	return t.End.Format(time.DateOnly)
}

func printTasks(g *Schedule) string {
	var rows []string
	for i := range g.Tasks {
		t := &g.Tasks[i]
		row := t.Name + " " + t.Start.Format(time.DateOnly) + " " + lastDay(t)
		if s := t.stateName(); s != "" {
			row += " " + s
		}
		rows = append(rows, row)
	}
	return strings.Join(rows, "\n")
}

func TestReadGantt(t *testing.T) {
	tests := []struct{ name, src, want string }{
		{"start and end", "甲 :2023-01-01, 2023-06-30", "甲 2023-01-01 2023-06-30"},
		{"id, tags and comment", "%% 注\n甲 :done, crit, a1, 2023-01-01, 2023-06-30", "甲 2023-01-01 2023-06-30 关键、已完成"},
		{"days and weeks", "甲 :2023-01-01, 30d\n乙 :4w", "甲 2023-01-01 2023-01-30\n乙 2023-01-31 2023-02-27"},
		{"months and years", "甲 :2023-01-01, 3M\n乙 :1y", "甲 2023-01-01 2023-03-31\n乙 2023-04-01 2024-03-31"},
		{"part of a day", "甲 :2023-01-01, 36h", "甲 2023-01-01 2023-01-02"},
		{"end alone goes on from the task before", "甲 :2023-01-01, 2023-03-31\n乙 :2023-06-30", "甲 2023-01-01 2023-03-31\n乙 2023-04-01 2023-06-30"},
		{"after the later of two", "甲 :a, 2023-01-01, 2023-06-30\n乙 :b, 2023-01-01, 2023-03-31\n丙 :after a b, 1M",
			"甲 2023-01-01 2023-06-30\n乙 2023-01-01 2023-03-31\n丙 2023-07-01 2023-07-31"},
		{"after what comes later", "甲 :after b, 1M\n乙 :b, 2023-01-01, 1M", "甲 2023-02-01 2023-02-28\n乙 2023-01-01 2023-01-31"},
		{"until", "甲 :2023-01-01, until b\n乙 :b, 2023-03-01, 1M", "甲 2023-01-01 2023-02-28\n乙 2023-03-01 2023-03-31"},
		{"months", "dateFormat YYYY-MM\n甲 :2023-01, 2023-06\n乙 :2M", "甲 2023-01-01 2023-06-30\n乙 2023-07-01 2023-08-31"},
		{"other marks", "dateFormat YYYY/MM/DD\n甲 :2023/01/01, 2023/06/30", "甲 2023-01-01 2023-06-30"},
		{"milestones", "甲 :milestone, 2023-06-30, 0d\n乙 :milestone, 2024-06-30", "甲 2023-06-30 2023-06-30 节点\n乙 2024-06-30 2024-06-30 节点"},
		{"milestone in a month", "dateFormat YYYY-MM\n甲 :milestone, 2023-06, 0d", "甲 2023-06-01 2023-06-30 节点"},
		{"weekends excluded", "excludes weekends\n甲 :2023-01-02, 5d", "甲 2023-01-02 2023-01-08"},
		{"what screens need", "axisFormat %Y-%m\ntickInterval 1month\ntodayMarker off\nweekday monday\n甲 :2023-01-01, 1d", "甲 2023-01-01 2023-01-01"},
		{"escapes and full-width colon", "甲#58;乙：丙 #quot;丁#quot; :2023-01-01, 1d", "甲:乙：丙 \"丁\" 2023-01-01 2023-01-01"},
		{"front matter and init", "---\n---\n%%{init: {}}%%\n甲 :2023-01-01, 1d", "甲 2023-01-01 2023-01-01"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			src := "gantt\n" + test.src
			if rest, ok := strings.CutPrefix(test.src, "---\n---\n"); ok {
				src = "---\n---\ngantt\n" + rest
			}
			d, fault := Read(src)
			if fault != nil {
				t.Fatal(fault.Line, fault.Why)
			}
			if got := printTasks(d.(*Schedule)); got != test.want {
				t.Errorf("got\n%s\nwant\n%s", got, test.want)
			}
		})
	}
}

// What cannot be drawn says why, and where.
func TestGanttFaults(t *testing.T) {
	many := "gantt\n" + strings.Repeat("甲 :2023-01-01, 1d\n", 100_000)
	chain := "gantt\n甲 :2023-01-01, 30y\n" + strings.Repeat("甲 :30y\n", 400)
	tests := []struct {
		name, src string
		line      int
		want      string
	}{
		{"nothing", "", 1, "图是空的"},
		{"unknown kind", "\nflowchart LR\nA-->B", 2, "不会画这种图：“flowchart LR”，会画的有 gantt 和 xychart-beta"},
		{"no task", "gantt\ntitle 甲", 1, "图里没有任务"},
		{"no colon", "gantt\n%% 注\n甲乙", 3, "看不懂 “甲乙”：任务写成 名称 :开始日期, 结束日期"},
		{"no times", "gantt\n甲 :", 2, "任务 “甲” 的时间看不懂：“”"},
		{"too many items", "gantt\n甲 :a, 2023-01-01, 1d, 2d", 2, "任务 “甲” 的时间看不懂：“a, 2023-01-01, 1d, 2d”"},
		{"no name", "gantt\n:2023-01-01, 1d", 2, "“:2023-01-01, 1d” 没有名称"},
		{"long name", "gantt\n" + strings.Repeat("长", 101) + " :2023-01-01, 1d", 2, "“" + strings.Repeat("长", 23) + "…” 超过 100 字"},
		{"no such day", "gantt\n甲 :2023-02-30, 1d", 2, "任务 “甲” 的开始日期 “2023-02-30” 看不懂或超出范围"},
		{"year 99999", "gantt\n甲 :2023-01-01, 99999-01-01", 2, "任务 “甲” 的结束 “99999-01-01” 看不懂或超出范围"},
		{"year 9999", "gantt\n甲 :9999-01-01, 1d", 2, "任务 “甲” 的开始日期 “9999-01-01” 看不懂或超出范围"},
		{"duration without end", "gantt\n甲 :2023-01-01, 99999999999999999999999999y", 2, "任务 “甲” 的结束 “99999999999999999999999…” 看不懂或超出范围"},
		{"negative duration", "gantt\n甲 :2023-01-01, -3d", 2, "任务 “甲” 的结束 “-3d” 看不懂或超出范围"},
		{"no duration", "gantt\n甲 :2023-01-01, 0d", 2, "任务 “甲” 的工期为零"},
		{"end before start", "gantt\n甲 :2023-06-01, 2023-01-01", 2, "任务 “甲” 的结束早于开始"},
		{"end on the day before", "gantt\n甲 :2023-06-02, 2023-06-01", 2, "任务 “甲” 的结束早于开始"},
		{"first without start", "gantt\n甲 :30d", 2, "第一项任务 “甲” 没有开始日期"},
		{"cycle", "gantt\n甲 :a, after b, 1d\n乙 :b, after a, 1d", 2, "任务 “甲” 的先后绕成了圈"},
		{"after itself", "gantt\n甲 :a, after a, 1d", 2, "任务 “甲” 的先后绕成了圈"},
		{"unknown id", "gantt\n甲 :after x, 1d", 2, "任务 “甲” 引用的 “x” 不存在"},
		{"date format", "gantt\ndateFormat HH:mm\n甲 :17:49, 2m", 2, "不认识日期格式 “HH:mm”，写成 YYYY-MM-DD 或 YYYY-MM"},
		{"long span", "gantt\n甲 :1990-01-01, 1991-01-01\n乙 :2023-01-01, 2024-01-01", 2, "时间从 1990年 到 2024年，超过 30 年"},
		{"far chain", chain, 7, "任务 “甲” 的日期太远"},
		{"every day excluded", "gantt\nexcludes weekends monday tuesday wednesday thursday friday\n甲 :2023-01-01, 9d", 3, "任务 “甲” 的结束 “9d” 看不懂或超出范围"},
		{"100000 tasks", many, 502, "任务超过 500 项"},
		{"control characters", "gantt\n\x1b[31m甲\u202e", 2, "看不懂 “�[31m甲�”：任务写成 名称 :开始日期, 结束日期"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			_, fault := Read(test.src)
			if fault == nil {
				t.Fatal("no fault")
			}
			if fault.Line != test.line || fault.Why != test.want {
				t.Errorf("got %d %s, want %d %s", fault.Line, fault.Why, test.line, test.want)
			}
		})
	}
}

func TestPeriod(t *testing.T) {
	tests := []struct{ src, dotted, chinese string }{
		{"甲 :2023-01-01, 2025-12-31", "2023.1—2025.12", "2023年1月至2025年12月"},
		{"甲 :2023-03-01, 2023-03-31", "2023.3", "2023年3月"},
		{"甲 :2023-03-01, 2023-03-30", "2023.3.1—2023.3.30", "2023年3月1日至2023年3月30日"},
		{"甲 :2023-03-05, 2023-03-05", "2023.3.5", "2023年3月5日"},
		{"甲 :milestone, 2024-06-30, 0d", "2024.6.30", "2024年6月30日"},
		{"dateFormat YYYY-MM\n甲 :milestone, 2024-06, 0d", "2024.6", "2024年6月"},
		{"dateFormat YYYY\n甲 :2024, 2026", "2024—2026", "2024年至2026年"},
	}
	for _, test := range tests {
		t.Run(test.src, func(t *testing.T) {
			d, fault := Read("gantt\n" + test.src)
			if fault != nil {
				t.Fatal(fault.Why)
			}
			g := d.(*Schedule)
			if got := g.written(&g.Tasks[0], dottedDates); got != test.dotted {
				t.Errorf("got %s, want %s", got, test.dotted)
			}
			if got := g.written(&g.Tasks[0], chineseDates); got != test.chinese {
				t.Errorf("got %s, want %s", got, test.chinese)
			}
		})
	}
}
