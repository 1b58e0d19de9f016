package goal

import (
	_ "embed"
	"fmt"
	"sync"

	"gopkg.in/yaml.v3"

	"pilotplan/internal/finding"
)

//go:embed vocabulary.yaml
var vocabularySource []byte

// family is a set of families of clue words.
type family uint64

// The families, in the order of vocabulary.yaml.
const (
	lexical    family = 1 << iota // 套话数词
	policy                        // 政策名称
	past                          // 过去
	state                         // 现状
	problem                       // 问题
	will                          // 意愿
	drive                         // 发力
	due                           // 期限词
	dueMaybe                      // 弱期限词
	undated                       // 无期限
	frame                         // 凭借
	act                           // 行动
	degree                        // 程度
	indefinite                    // 不定量
	reach                         // 取值
	change                        // 变化
	all                           // 全称
	zero                          // 零事故
	nought                        // 零
	noughtOf                      // 零宾语
	never                         // 不发生
	outside                       // 外部均值
	surpass                       // 达到均值
	finished                      // 完工
	obtain                        // 取得
	award                         // 认定
	completed                     // 完成宾语
	facility                      // 设施
	abstract                      // 抽象
	unfinished                    // 未完成
	form                          // 表头套语
	grounds                       // 依据
	thisPaper                     // 本文件
	paperSays                     // 本文件谓语
	definition                    // 定义
	formula                       // 公式
	condition                     // 条件
	mustBe                        // 条件词
	background                    // 背景
	others                        // 他人目标
	quoting                       // 引述
	subsidy                       // 奖补
	nounlike                      // 名动
	baseWord                      // 基期词
)

// families are the keys of the vocabulary; the place in the list gives the family.
var families = []string{
	"套话数词", "政策名称", "过去", "现状", "问题", "意愿", "发力", "期限词", "弱期限词", "无期限", "凭借", "行动", "程度", "不定量",
	"取值", "变化", "全称", "零事故", "零", "零宾语", "不发生", "外部均值", "达到均值", "完工", "取得", "认定", "完成宾语", "设施", "抽象",
	"未完成", "表头套语", "依据", "本文件", "本文件谓语", "定义", "公式", "条件", "条件词", "背景", "他人目标", "引述", "奖补", "名动", "基期词",
}

// Vocabulary is the clue words, ready to be found in a text. It is never changed once made.
type Vocabulary struct {
	words, units trie
}

// unitsKey is the list of units; they are no clue words and are found behind numbers only.
const unitsKey = "单位"

// builtin makes the built-in vocabulary when the first judge asks for it.
var builtin = sync.OnceValue(func() *Vocabulary {
	v, _ := newVocabulary(vocabularySource) // a test reads it; a fault would leave words out
	return v
})

// LoadVocabulary adds the families of src, in the form of the built-in vocabulary, to the built-in words. What cannot
// be read is left out and told.
func LoadVocabulary(src []byte) (*Vocabulary, []finding.Finding) {
	return newVocabulary(vocabularySource, src)
}

func newVocabulary(sources ...[]byte) (*Vocabulary, []finding.Finding) {
	v := &Vocabulary{words: newTrie(), units: newTrie()}
	var found []finding.Finding
	for _, src := range sources {
		found = append(found, v.read(src)...)
	}
	return v, found
}

func (v *Vocabulary) read(src []byte) []finding.Finding {
	var root yaml.Node
	if err := yaml.Unmarshal(src, &root); err != nil {
		return []finding.Finding{fault(1, 1, "词表不是能读的 YAML", "写成 “家族: [词, 词]”，每个家族一行")}
	}
	if len(root.Content) == 0 {
		return nil
	}
	top := root.Content[0]
	if top.Kind != yaml.MappingNode {
		return []finding.Finding{fault(top.Line, top.Column, "词表要写成 “家族: [词, 词]”", "")}
	}
	var found []finding.Finding
	for i := 0; i+1 < len(top.Content); i += 2 {
		found = append(found, v.readFamily(top.Content[i], top.Content[i+1])...)
	}
	return found
}

func (v *Vocabulary) readFamily(key, list *yaml.Node) []finding.Finding {
	words, f := &v.words, familyOf(key.Value)
	if key.Value == unitsKey {
		words, f = &v.units, 1
	}
	if f == 0 {
		hint := "用已有的家族名"
		if near := finding.Nearest(key.Value, families); near != "" {
			hint = fmt.Sprintf("是不是想写 “%s”？", near)
		}
		return []finding.Finding{fault(key.Line, key.Column, fmt.Sprintf("没有词的家族 “%s”", finding.Visible(key.Value)), hint)}
	}
	if list.Kind != yaml.SequenceNode {
		return []finding.Finding{fault(list.Line, list.Column, fmt.Sprintf("“%s” 后面要写一列词", key.Value), "如 [词, 词]")}
	}
	var found []finding.Finding
	for _, word := range list.Content {
		if word.Kind != yaml.ScalarNode || word.Value == "" {
			found = append(found, fault(word.Line, word.Column, fmt.Sprintf("“%s” 里的每一项要是一个词", key.Value), ""))
			continue
		}
		words.add(word.Value, f)
	}
	return found
}

func familyOf(name string) family {
	for i, n := range families {
		if n == name {
			return 1 << i
		}
	}
	return 0
}

func fault(line, column int, message, hint string) finding.Finding {
	return finding.Finding{
		Rule: "vocabulary", Severity: finding.Error,
		Pos:     finding.Pos{Line: line, Column: column},
		Message: message, Hint: hint,
	}
}
