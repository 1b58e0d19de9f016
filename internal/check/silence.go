package check

import (
	"fmt"
	"slices"

	"pilotplan/internal/finding"
	"pilotplan/internal/plan"
)

var silence = rule{
	id:       "silence",
	family:   "忽略",
	title:    "忽略规则的注释没有写理由、没有作用，或规则名不对",
	severity: finding.Warning,
	bad:      "# pilotplan: 忽略 indicator-no-source",
	good:     "# pilotplan: 忽略 indicator-no-source：数据来源待统计局确认后补",
	run:      checkSilence,
}

// elsewhere are the rules of other rooms: of the file, which plan.Parse reports, of the characters and of the finished pages.
// Their findings come to Run as earlier ones, but for those of the pages, which are not there yet.
var (
	ofPages   = []string{"picture"}
	elsewhere = append([]string{"yaml-syntax", "unknown-key", "duplicate-key", "wrong-kind", "encoding", "missing-glyph"}, ofPages...)
)

// checkSilence suppresses the findings that the user silenced, and reports silences that are no use. It is the last rule.
func checkSilence(p *pass) {
	known := slices.Clone(elsewhere)
	for _, info := range p.rules {
		known = append(known, info.id)
	}
	for _, s := range p.plan.Silences {
		f := finding.Finding{Pos: s.Pos, OfFile: true}
		switch {
		case s.Rule == "":
			f.Message, f.Hint = "忽略的注释没有写规则", "写成 “# pilotplan: 忽略 规则名：理由”，规则名见发现末尾的方括号"
		case !slices.Contains(known, s.Rule):
			f.Message, f.Hint = fmt.Sprintf("没有名为“%s”的规则", s.Rule), ruleHint(s.Rule, known)
		case s.Reason == "":
			f.Message = fmt.Sprintf("忽略“%s”没有写理由，不起作用", s.Rule)
			f.Hint = fmt.Sprintf("写成 “# pilotplan: 忽略 %s：理由”", s.Rule)
		case p.suppress(s) || slices.Contains(ofPages, s.Rule):
			continue
		default:
			f.Message, f.Hint = fmt.Sprintf("这里没有“%s”可忽略", s.Rule), "删去这条注释，或移到要忽略的那一行或上一行"
		}
		p.report(f)
	}
}

func ruleHint(id string, known []string) string {
	if near := finding.Nearest(id, known); near != "" {
		return "是不是想写 “" + near + "”？"
	}
	return "规则名见发现末尾的方括号"
}

// suppress silences the findings that s means, and reports whether there are any.
func (p *pass) suppress(s plan.Silence) bool {
	effect := false
	for i := range p.found {
		f := &p.found[i]
		if f.Rule == s.Rule && s.Line <= f.Pos.Line && f.Pos.Line <= s.EndLine {
			f.Suppressed, f.Reason, effect = true, s.Reason, true
		}
	}
	return effect
}
