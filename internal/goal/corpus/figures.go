package corpus

import (
	"fmt"
	"strings"
)

// Labels are the labels of rows, in the order of tables.
var Labels = []string{"neutral", "fact", "vague", "deadline_only", "measurable"}

// Figures count how rows were judged.
type Figures struct {
	table              map[[2]string]int // by label and verdict
	goals              int               // rows labelled and judged as goals
	deadline, baseline int               // of these, with the flag right
	unsure, unsureHit  int               // unsure verdicts, and those of them that are right
}

// Verdict is what is said of a row.
type Verdict struct {
	Label              string
	Deadline, Baseline bool
	Unsure             bool
}

// goal reports whether a label is one of goals.
func goal(label string) bool { return label != "neutral" && label != "fact" }

// Add counts a verdict on a row.
func (f *Figures) Add(row *Row, v Verdict) {
	if f.table == nil {
		f.table = map[[2]string]int{}
	}
	f.table[[2]string{row.Label, v.Label}]++
	if v.Unsure {
		f.unsure++
		f.unsureHit += one(v.Label == row.Label)
	}
	if goal(row.Label) && goal(v.Label) && !row.ClassOnly {
		f.goals++
		f.deadline += one(v.Deadline == row.Deadline)
		f.baseline += one(v.Baseline == row.Baseline)
	}
}

func one(is bool) int {
	if is {
		return 1
	}
	return 0
}

// Join adds what others count.
func (f *Figures) Join(o *Figures) {
	if f.table == nil {
		f.table = map[[2]string]int{}
	}
	for k, n := range o.table {
		f.table[k] += n
	}
	f.goals, f.deadline, f.baseline = f.goals+o.goals, f.deadline+o.deadline, f.baseline+o.baseline
	f.unsure, f.unsureHit = f.unsure+o.unsure, f.unsureHit+o.unsureHit
}

// F1 is the harmonic mean of precision and recall of a label.
func (f *Figures) F1(label string) float64 {
	labelled, judged := 0, 0
	for _, l := range Labels {
		labelled += f.table[[2]string{label, l}]
		judged += f.table[[2]string{l, label}]
	}
	return share(2*f.table[[2]string{label, label}], labelled+judged)
}

// Macro is the mean of F1 over all labels.
func (f *Figures) Macro() float64 {
	sum := 0.0
	for _, l := range Labels {
		sum += f.F1(l)
	}
	return sum / float64(len(Labels))
}

// Right is how many rows were judged as labelled, and how many there are.
func (f *Figures) Right() (right, all int) {
	for k, n := range f.table {
		all += n
		if k[0] == k[1] {
			right += n
		}
	}
	return right, all
}

func share(part, whole int) float64 { return float64(part) / float64(max(whole, 1)) }

// String is the figures in one line.
func (f *Figures) String() string {
	var s strings.Builder
	right, all := f.Right()
	fmt.Fprintf(&s, "rows %d, macro F1 %.3f, right %.3f", all, f.Macro(), share(right, all))
	for _, l := range Labels {
		fmt.Fprintf(&s, ", %s %.3f", l, f.F1(l))
	}
	fmt.Fprintf(&s, ", deadline %.3f, baseline %.3f", share(f.deadline, f.goals), share(f.baseline, f.goals))
	fmt.Fprintf(&s, ", unsure %.3f (right %.3f)", share(f.unsure, all), share(f.unsureHit, f.unsure))
	return s.String()
}

// Table is how often what is labelled so was judged so.
func (f *Figures) Table() string {
	var s strings.Builder
	fmt.Fprintf(&s, "%-16s", "label \\ verdict")
	for _, l := range Labels {
		fmt.Fprintf(&s, "%15s", l)
	}
	for _, l := range Labels {
		fmt.Fprintf(&s, "\n%-16s", l)
		for _, v := range Labels {
			fmt.Fprintf(&s, "%15d", f.table[[2]string{l, v}])
		}
	}
	return s.String() + "\n"
}
