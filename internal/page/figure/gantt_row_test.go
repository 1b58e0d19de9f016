package figure

import "testing"

// A compact schedule has its bars in rows with what milestones are of marked; what cannot stand in rows is drawn task by task.
func TestRows(t *testing.T) {
	const head = "---\ndisplayMode: compact\n---\ngantt\n"
	read := func(src string) *Schedule {
		d, fault := Read(src)
		if fault != nil {
			t.Fatal(fault.Why)
		}
		return d.(*Schedule)
	}
	rows, ok := read(head + "section 甲\n建成，投产 :2023-01-01, 2023-12-31\n投产 :milestone, 2023-06-30, 0d\n达产 :2024-01-01, 2024-12-31\nsection 乙\n试 :2024-01-01, 2024-06-30").Rows()
	if !ok || len(rows) != 2 || rows[0].Name != "甲" || rows[0].Bars[0].Text != "建成，◆投产" || rows[0].Bars[1].Text != "达产" || len(rows[0].Milestones) != 1 {
		t.Errorf("%t %+v", ok, rows)
	}
	for _, other := range []string{"gantt\ndisplayMode compact\n", "%%{init: {'gantt': {'displayMode': 'compact'}}}%%\ngantt\n"} {
		if _, ok := read(other + "section 甲\n试 :2024-01-01, 2024-06-30").Rows(); !ok {
			t.Errorf("%q is not compact", other)
		}
	}
	for name, src := range map[string]string{
		"not compact":              "gantt\nsection 甲\n试 :2024-01-01, 2024-06-30",
		"bars over each other":     head + "section 甲\n试 :2024-01-01, 2024-06-30\n验 :2024-06-30, 2024-12-31",
		"no section":               head + "试 :2024-01-01, 2024-06-30",
		"a section of nothing":     head + "section 甲\nsection 乙\n试 :2024-01-01, 2024-06-30",
		"a milestone of its own":   head + "section 甲\n试 :2024-01-01, 2024-06-30\n验收 :milestone, 2024-06-30, 0d",
		"a milestone another year": head + "section 甲\n试 :2024-01-01, 2024-06-30\n试 :milestone, 2025-06-30, 0d",
	} {
		if _, ok := read(src).Rows(); ok {
			t.Error(name)
		}
	}
}
