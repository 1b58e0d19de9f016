package paragraph

import (
	"strings"
	"testing"
)

func TestEntries(t *testing.T) {
	for _, c := range []struct{ name, lines, want string }{
		{"nothing to take away", "高端纺织\n新型医疗器械", "高端纺织\n新型医疗器械"},
		{"Chinese numbers", "一、高端纺织\n二、新型医疗器械", "高端纺织\n新型医疗器械"},
		{"Arabic numbers", "1.高端纺织\n2. 新型医疗器械\n3．绿色食品", "高端纺织\n新型医疗器械\n绿色食品"},
		{"a number and a tab", "1.\t高端纺织\n2.\t新型医疗器械", "高端纺织\n新型医疗器械"},
		{"brackets", "（1）高端纺织\n（2）新型医疗器械\n(1)绿色食品", "高端纺织\n新型医疗器械\n绿色食品"},
		{"circles", "①高端纺织\n② 新型医疗器械", "高端纺织\n新型医疗器械"},
		{"bullets", "• 高端纺织\n●\t新型医疗器械\n- 绿色食品\n\uf06c 精密制造\n※ 其他", "高端纺织\n新型医疗器械\n绿色食品\n精密制造\n其他"},
		{"a single one", "1、高端纺织", "高端纺织"},
		{"words that begin with a number", "3、4号楼\n5G应用\n-5℃冷链\n1.5亿元\n2025年\n第三方检测", "3、4号楼\n5G应用\n-5℃冷链\n1.5亿元\n2025年\n第三方检测"},
		{"numbers that count nothing", "7.高端纺织\n3.新型医疗器械", "7.高端纺织\n3.新型医疗器械"},
		{"a number alone", "1.", "1."},
	} {
		if got := strings.Join(Entries(strings.Split(c.lines, "\n")), "\n"); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

func TestPasted(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"text", "甲，1.5亿元。\r\n\t乙\n", "甲，1.5亿元。\n\t乙\n"},
		{"Chinese numbers", "做三件事：\n一、建平台\n二、育企业\n三、聚人才\n完。", "做三件事：\n1. 建平台\n2. 育企业\n3. 聚人才\n完。"},
		{"brackets", "（1）建平台\n（2）育企业", "1. 建平台\n2. 育企业"},
		{"a list in a list", "1、建平台\n（1）选址\n（2）开工\n2、育企业", "1. 建平台\n   1. 选址\n   2. 开工\n2. 育企业"},
		{"bullets in numbers", "①建平台\n• 选址\n• 开工\n②育企业", "1. 建平台\n   - 选址\n   - 开工\n2. 育企业"},
		{"a bullet alone", "●\t建平台", "- 建平台"},
		{"headings with text below", "一、总体要求\n坚持……\n二、主要任务\n建设……", "一、总体要求\n坚持……\n二、主要任务\n建设……"},
		{"a list that goes on", "3．建平台\n4．育企业", "3. 建平台\n4. 育企业"},
		{"numbers that count nothing", "1.建平台\n5.育企业", "1.建平台\n5.育企业"},
		{"points", "一是建平台；\n二是育企业。", "一是建平台；\n二是育企业。"},
	} {
		if got := Pasted(c.text); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
		if got := Pasted(Pasted(c.text)); got != Pasted(c.text) {
			t.Errorf("%s: once more %q", c.name, got)
		}
	}
}
