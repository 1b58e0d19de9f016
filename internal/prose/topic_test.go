package prose

import (
	"testing"

	"pilotplan/internal/phrase"
)

// A sentence is about what its headings say, be they marked, numbered, or run into the paragraph.
func TestTopics(t *testing.T) {
	for text, want := range map[string]phrase.Topic{
		"# 一、工作回顾\n\n## （一）重点任务\n\n句。":  phrase.Background,
		"一、工作回顾\n句。":                    phrase.Background,
		"一、工作回顾\n（一）下一步打算\n句。":          phrase.Ahead,
		"一、工作回顾\n（一）工业\n1.提质\n句。":       phrase.Background,
		"一、工作回顾\n二、重点任务\n1.提质\n句。":      phrase.Tasks,
		"一、总体要求\n（二）主要目标。到2025年达到3家。句。": phrase.Goals,
		"一、工作\n（二）存在问题。有待提高。\n\n句。":     phrase.NoTopic,
		"句。": phrase.NoTopic,
	} {
		said := Split(text)
		topics := Topics{}
		if got := topics.Of(said[len(said)-1].Section); got != want {
			t.Errorf("%q: %d, want %d", text, got, want)
		}
	}
}
