package wizard

import (
	"strings"
	"testing"
)

// A text that is typed fast comes as several pastes, cut anywhere: its lines stay its lines.
func TestPastesInPieces(t *testing.T) {
	const typed = "试点方案\n申报汇总表\n承诺书"
	lines := strings.Split(typed, "\n")
	for _, path := range []string{"申请材料.请示.附件", "主要试点内容.试点思路"} {
		for i := range typed {
			w, m := wizardOn(t, enterprise, path)
			p := w.page.(*questionPage)
			p.paste(typed[:i])
			p.paste(typed[i:])
			if err := p.leave(); err != nil {
				t.Fatal(err)
			}
			if said := w.Plan().List(path); len(said) == 3 && said[0].Value+"\n"+said[1].Value+"\n"+said[2].Value == typed {
				continue
			}
			if at := strings.Index(m.text, lines[0]+"\n\n"); at < 0 || !strings.Contains(m.text[at:], lines[1]+"\n\n") {
				t.Errorf("%s, cut at %d (%q):\n%s", path, i, typed[:i], m.text)
			}
		}
	}
}
