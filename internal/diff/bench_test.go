package diff

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"pilotplan/internal/diff/version"
	"pilotplan/internal/thorough"
)

// longText is a text of about so many characters, with a heading for every dozen sentences.
func longText(characters int) []string {
	r := rand.New(rand.NewPCG(1, 2))
	nouns := []string{"远程运维平台", "再制造基地", "协同平台", "数据服务产品", "总集成总承包", "全生命周期管理", "供应链", "配套企业", "服务网点", "检验检测中心", "工业设计中心", "培训基地"}
	acts := []string{"建设", "改造", "推广", "完善", "上线", "培育", "打造", "组建", "升级", "开放"}
	ends := []string{"服务能力覆盖主要客户", "形成可复制的做法", "相关收入达到%d万元", "带动%d家企业参与", "故障率降低到%d‰", "年底前完成%d项标准"}
	var out []string
	for n := 0; n < characters; {
		s := acts[r.IntN(len(acts))] + nouns[r.IntN(len(nouns))] + "，" + acts[r.IntN(len(acts))] + nouns[r.IntN(len(nouns))] + "和" + nouns[r.IntN(len(nouns))] + "，"
		end := ends[r.IntN(len(ends))]
		if strings.Contains(end, "%d") {
			end = fmt.Sprintf(end, r.IntN(9000))
		}
		s += end + "。"
		if len(out)%13 == 0 {
			s = fmt.Sprintf("\n\n## （%d）%s%d\n\n", len(out), nouns[r.IntN(len(nouns))], len(out))
		}
		out = append(out, s)
		n += length(s)
	}
	return out
}

// changedText changes one sentence in five: another number, other words, gone, new, or elsewhere.
func changedText(sentences []string) []string {
	r := rand.New(rand.NewPCG(3, 4))
	var out []string
	for i, s := range sentences {
		if r.IntN(5) > 0 || strings.Contains(s, "#") {
			out = append(out, s)
			continue
		}
		switch r.IntN(5) {
		case 0:
			out = append(out, strings.ReplaceAll(strings.ReplaceAll(s, "1", "7"), "3", "4"))
		case 1:
			out = append(out, strings.Replace(s, "，", "，并按客户要求", 1))
		case 2:
		case 3:
			out = append(out, s, fmt.Sprintf("另行安排第%d次现场交流，听取各方面意见。", i))
		default:
			out = append(out[:max(0, len(out)-7)], append([]string{s}, out[max(0, len(out)-7):]...)...)
		}
	}
	return out
}

func BenchmarkLongTexts(b *testing.B) {
	old := longText(200_000)
	x, y := strings.Join(old, ""), strings.Join(changedText(old), "")
	for b.Loop() {
		Compare(version.OfText("a.md", []byte(x), nil), version.OfText("b.md", []byte(y), nil))
	}
}

// Ten times the text takes about ten times as long, not a hundred times.
func TestTimeGrowsWithLength(t *testing.T) {
	took := func(n int) time.Duration {
		old := longText(n)
		x, y := strings.Join(old, ""), strings.Join(changedText(old), "")
		start := time.Now()
		if changes := Compare(version.OfText("a.md", []byte(x), nil), version.OfText("b.md", []byte(y), nil)); len(changes) == 0 {
			t.Error("nothing changed")
		}
		return time.Since(start)
	}
	n := thorough.Rounds(6_000, 40_000)
	took(n / 4)
	short, long := took(n), took(10*n)
	t.Log(short, long)
	if long > 30*short {
		t.Errorf("%d characters took %v, ten times as many %v", n, short, long)
	}
}
