package phrase

import (
	"testing"

	"pilotplan/internal/quantity"
	"pilotplan/internal/vocabulary"
)

func TestIsWord(t *testing.T) {
	for text, want := range map[string]bool{
		"产品一次合格率达到98%": true, "一次交付合格比例": true, "平台二期建成": true, "三级医院": true, "通过三级等保": true, "成熟度达到三级": false, "成熟度达到三级，": false,
		"建成三个平台": false, "一次开机合格共十台，合格率高": false, "新增五家": false, "带动上千家企业": false, "流转超千亩": false, "带动千家企业": true, "24小时值班": false, "达到4级": false,
	} {
		all := quantity.Find(text)
		if len(all) == 0 {
			if !want {
				t.Errorf("%s: no number", text)
			}
			continue
		}
		if got := IsWord(vocabulary.Builtin(), text, all[0]); got != want {
			t.Errorf("%s: %s is a word: %v", text, text[all[0].Start:all[0].End], got)
		}
	}
}

func TestPlainName(t *testing.T) {
	for in, want := range map[string]string{
		"服务性收入（亿元）": "服务性收入", "力争公司服务性收入": "服务性收入", "“服务”性收入、": "服务性收入", "服务性收入占营业收入的比重": "服务性收入占营业收入", "占比": "占比",
		"份额": "份额", "实现率": "实现率", "公司": "", "建成设备": "设备", "已接入的设备": "接入设备", "（内部）": "内部", "": "",
	} {
		if got := PlainName(vocabulary.Builtin(), in); got != want {
			t.Errorf("%s: %s, want %s", in, got, want)
		}
	}
}

func TestIsBlank(t *testing.T) {
	for cell, want := range map[string]bool{
		"": true, " ": true, "待定": true, "（待填写）": true, "—": true, "-": true, "tbd": true, "N/a": true, "？": true, "……": true, "【略】": true,
		"待定的事": false, "0": false, "无锡": false, "--": false, "（1）": false,
	} {
		if got := IsBlank(vocabulary.Builtin(), cell); got != want {
			t.Errorf("%q is blank: %v", cell, got)
		}
	}
}
