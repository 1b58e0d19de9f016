package repo

import (
	"slices"
	"strings"
	"testing"
)

func TestRevisionsIn(t *testing.T) {
	out := "c4\n2023-08-01\n甲\n合并\x00" + // a merge says nothing of the file
		"c3\n2023-07-01\n乙\n改\n名\x00\nR100\x00旧 名.yaml\x00新名.yaml\x00" +
		"c2\n2023-06-02\n甲\n删\x00\nD\x00旧 名.yaml\x00" +
		"c1\n2023-06-01\n甲\n\x00\nA\x00旧 名.yaml\x00"
	got := revisionsIn(strings.Split(out, "\x00"), "新名.yaml")
	want := []Revision{
		{"c4", "2023-08-01", "甲", "合并", "新名.yaml"}, {"c3", "2023-07-01", "乙", "改\n名", "新名.yaml"},
		{"c2", "2023-06-02", "甲", "删", ""}, {"c1", "2023-06-01", "甲", "", "旧 名.yaml"},
	}
	if !slices.Equal(got, want) {
		t.Errorf("got  %+v\nwant %+v", got, want)
	}
	for _, broken := range []string{"", "\x00", "A", "R100\x00x", "\nM\x00", "c1\n2023\n甲\n\x00\nR1"} {
		revisionsIn(strings.Split(broken, "\x00"), "x") // does not panic
	}
}
