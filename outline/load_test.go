package outline

import (
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"pilotplan/internal/finding"
)

// sound is a small made-up pack without a fault; each case below changes one line of it.
const sound = `名称: 示范农场
标题: 示范农场申报办法
方案题名: "{单位名称}示范方案"
申报单位: 概况.农场名称
申报类别:
  - {名称: 种植农场}
  - {名称: 养殖农场}
章节:
  - 键: 概况
    问题:
      - {键: 农场名称, 类型: 文字, 必填: 是}
      - {键: 年产值, 类型: 数量, 单位: 万元}
      - {键: 土地, 类型: 单选, 选项: [自有, 租用]}
      - {键: 租期, 类型: 文字, 适用: [种植农场], 前提: {问题: 概况.土地, 属于: [租用]}}
      - {键: 指标, 类型: 指标表}
条件:
  - 名称: 产值
    适用: [种植农场]
    要求: {问题: 概况.年产值, 不低于: 3000万元}
申请材料:
  - {键: 申请书, 必填: 是, 问题: [{键: 日期, 类型: 日期, 同: 编制日期}, {键: 农场, 类型: 文字, 同: 概况.农场名称}]}
汇总表:
  - {名称: 表一, 标题: 农场汇总表, 栏目: [{名称: 序号, 取自: 序号}, {名称: 产值, 取自: 概况.年产值}]}
`

func load(src string) (*Outline, []finding.Finding) {
	return Load(fstest.MapFS{PackFile: {Data: []byte(src)}}, "folder")
}

func TestSoundPack(t *testing.T) {
	o, found := load(sound)
	if len(found) > 0 {
		t.Fatalf("findings: %+v", found)
	}
	if q := o.Question("概况.年产值"); q == nil || q.Unit != "万元" || q.Title != "年产值" {
		t.Errorf("概况.年产值 is %+v", q)
	}
	if q := o.Question("申请材料.申请书.日期"); q == nil || q.Kind != Date {
		t.Errorf("申请材料.申请书.日期 is %+v", q)
	}
	if o.Question("概况.没有") != nil {
		t.Error("a question that is not there was found")
	}
	rent := o.Question("概况.租期")
	if !o.AskedOf(rent, "种植农场") || o.AskedOf(rent, "养殖农场") {
		t.Error("租期 is asked of the wrong types")
	}
	if len(o.ConditionsFor("种植农场")) != 1 || len(o.ConditionsFor("养殖农场")) != 0 {
		t.Error("the condition is put to the wrong types")
	}
}

func TestFaultsOfPacks(t *testing.T) {
	cases := []struct {
		name, old, new string
		line, column   int
		message, hint  string
	}{
		{"unknown key", "标题:", "标题名:", 2, 1, "大纲包没有 “标题名” 这个键", "是不是想写 “标题”"},
		{"missing key", "标题: 示范农场申报办法\n", "", 1, 1, "大纲包缺少 “标题”", "补一行 “标题: …”"},
		{"key twice", "标题:", "名称: 又一个\n标题:", 2, 1, "大纲包里 “名称” 写了两次，前一次在第 1 行", "删去其中一个"},
		{"wrong kind of node", "章节:", "章节: 概况\n其余:", 8, 5, "这里要写成列表", "每项一行"},
		{"unknown kind", "类型: 文字, 必填", "类型: 文本, 必填", 11, 23, "没有类型 “文本”", "是不是想写 “文字”"},
		{"not yes or no", "必填: 是}", "必填: 要}", 11, 31, "“要” 不是 是 或 否", "写 是 或 否"},
		{"unknown type", "适用: [种植农场], 前提", "适用: [种植], 前提", 14, 30, "没有申报类别或大类 “种植”", "是不是想写 “种植农场”"},
		{"test of no question", "问题: 概况.年产值, 不低于", "问题: 概况.产值, 不低于", 19, 14, "没有问题 “概况.产值”", "是不是想写 “概况.年产值”"},
		{"bound without number", "不低于: 3000万元", "不低于: 很多", 19, 27, "“很多” 不是数量", "写成 8亿元"},
		{"bound of another dimension", "不低于: 3000万元", "不低于: 20%", 19, 27, "“概况.年产值” 按“万元”计，不能和“20%”比较", "写成以 万元 计的数"},
		{"two bounds", "不低于: 3000万元", "不低于: 3000万元, 不高于: 1亿元", 19, 9, "只能写一种：不低于、不高于、属于、不早于、不晚于 或 满", "全部"},
		{"two branches", "{问题: 概况.年产值, 不低于: 3000万元}", "{全部: [{问题: 概况.年产值, 不低于: 1万元}], 问题: 概况.年产值, 不低于: 1万元}", 19, 9, "要求里只能写一种", "全部 或 任一"},
		{"own condition", "问题: 概况.土地, 属于", "问题: 概况.租期, 属于", 14, 41, "“概况.租期” 的前提是它自己", "换一个问题"},
		{"no choices", ", 选项: [自有, 租用]", "", 13, 9, "“土地” 是单选，没有选项", "补 选项"},
		{"choices of text", "类型: 文字, 必填", "类型: 文字, 选项: [甲], 必填", 11, 9, "“农场名称” 是文字，不用选项", "删去 选项"},
		{"unknown catalogue", ", 选项: [自有, 租用]", ", 取自: 领域", 13, 9, "取自：没有目录 “领域”", "重点领域"},
		{"question twice", "{键: 年产值,", "{键: 农场名称,", 12, 9, "“概况.农场名称” 问了两次", "改一个键"},
		{"two tables", "类型: 单选, 选项: [自有, 租用]", "类型: 指标表", 15, 9, "指标表只能有一个", "删去多出的问题"},
		{"unit of text", "类型: 文字, 必填", "类型: 文字, 单位: 元, 必填", 11, 9, "“农场名称” 是文字，不用单位", "删去 单位"},
		{"group without fields", "类型: 数量, 单位: 万元", "类型: 分组", 12, 9, "只有分组有字段", "核对类型和字段"},
		{"key with a dot", "{键: 租期", "{键: 租.期", 14, 9, "键 “租.期” 里不能有空格", "只用汉字"},
		{"chapter that a plan needs itself", "  - 键: 概况\n", "  - 键: 试点期\n", 9, 5, "章节的键不能是 “试点期”", "换一个键"},
		{"column of no question", "取自: 概况.年产值}", "取自: 概况.面积}", 23, 61, "没有问题 “概况.面积”", "写成 章节.键"},
		{"no applicant", "申报单位: 概况.农场名称", "申报单位: 概况.名称", 4, 7, "没有问题 “概况.名称”", "是不是想写 “概况.农场名称”"},
		{"alias", "标题: 示范农场申报办法", "标题: &a 示范\n发布单位: *a", 3, 7, "大纲包里不能用 YAML 的引用 “*”", "把内容直接写出来"},
		{"reference to a list", "选项: [自有, 租用]", "选项: &a [自有, *a]", 13, 37, "大纲包里不能用 YAML 的引用 “*”", "把内容直接写出来"},
		{"mark that nothing fills", "{单位名称}", "{农场名称}", 3, 7, "方案题名里的 “{农场名称}” 填不上内容", "一律写 “{单位名称}”"},
		{"needed key left empty", "标题: 示范农场申报办法", "标题:", 2, 1, "“标题” 没有内容", "补上内容"},
		{"answer that is no choice", "属于: [租用]", "属于: [租]", 14, 58, "“概况.土地” 不能答 “租”", "是不是想写 “租用”"},
		{"bound of a choice", "问题: 概况.年产值, 不低于", "问题: 概况.土地, 不低于", 19, 26, "“概况.土地” 是单选，不能和数量比较", "改用 属于"},
		{"most of a text", "类型: 文字, 必填", "类型: 文字, 至多: 3, 必填", 11, 9, "“农场名称” 是文字，不用至多", "删去 至多"},
		{"unknown form", "{名称: 养殖农场}", "{名称: 养殖农场, 汇总表: 表二}", 7, 21, "没有汇总表 “表二”", "是不是想写 “表一”"},
		{"type and form disagree", "标题: 农场汇总表,", "标题: 农场汇总表, 适用: [养殖农场],", 7, 5, "申报类别 “养殖农场” 和汇总表 “表一” 说的不一致", "核对类别的 汇总表"},
		{"indicator of an unknown type", "申请材料:", "常用指标: [{名称: 产量, 单位: 吨, 适用: [渔场]}]\n申请材料:", 20, 29, "没有申报类别或大类 “渔场”", "可以写：种植农场、养殖农场"},
		{"direction that is none", "申请材料:", "常用指标: [{名称: 产量, 单位: 吨, 方向: 上升}]\n申请材料:", 20, 28, "不能写 “上升”", "是不是想写 “升”"},
		{"same as no question", "同: 概况.农场名称", "同: 概况.农场名", 21, 71, "没有问题 “概况.农场名”", "是不是想写 “概况.农场名称”"},
		{"same as itself", "同: 概况.农场名称", "同: 申请材料.申请书.农场", 21, 71, "“农场” 不能同它自己", "换一个问题"},
		{"same as one that is the same", "{键: 租期, 类型: 文字,", "{键: 租期, 类型: 文字, 同: 申请材料.申请书.农场,", 14, 28, "“申请材料.申请书.农场” 自己也同别的问题", "写成 “同: 概况.农场名称”"},
		{"same as another kind", "同: 编制日期", "同: 概况.农场名称", 21, 45, "“日期” 是日期，不能同“概况.农场名称”（文字）", "换一个问题"},
		{"same as a quantity of another unit", "{键: 土地,", "{键: 面积, 类型: 数量, 单位: 亩, 同: 概况.年产值}\n      - {键: 土地,", 13, 35, "“面积” 是数量，不能同“概况.年产值”（数量）", "单位"},
		{"same as a choice of other words", "{键: 土地,", "{键: 类别, 类型: 单选, 选项: [种植农场], 同: 申报类别}\n      - {键: 土地,", 13, 40, "“类别” 是单选，不能同“申报类别”（单选）", "选项"},
		{"same as a table", "同: 概况.农场名称", "同: 概况.指标", 21, 71, "“农场” 是文字，不能同“概况.指标”（指标表）", "类型"},
		{"table without columns", "类型: 单选, 选项: [自有, 租用]", "类型: 表", 13, 9, "“土地” 是表，没有栏目", "在 栏目 下写"},
		{"column twice", "类型: 单选, 选项: [自有, 租用]", "类型: 表, 栏目: [{键: 甲, 类型: 文字}, {键: 甲, 类型: 日期}]", 13, 45, "栏目 “甲” 写了两次", "删去其中一个"},
		{"table in a table", "类型: 单选, 选项: [自有, 租用]", "类型: 表, 栏目: [{键: 甲, 类型: 任务表}]", 13, 29, "“甲”：一栏不能是任务表", "拆成几栏"},
		{"role twice", "类型: 单选, 选项: [自有, 租用]", "类型: 表, 栏目: [{键: 甲, 类型: 文字, 角色: 名目}, {键: 乙, 类型: 文字, 角色: 名目}]", 13, 53, "“乙”：角色 “名目” 已经有一栏了", "留一栏"},
		{"unknown role", "类型: 单选, 选项: [自有, 租用]", "类型: 表, 栏目: [{键: 甲, 类型: 文字, 角色: 名号}]", 13, 48, "没有角色 “名号”", "是不是想写 “名目”"},
		{"column without choices", "类型: 单选, 选项: [自有, 租用]", "类型: 表, 栏目: [{键: 甲, 类型: 单选}]", 13, 29, "“甲” 是单选，没有选项", "补 选项"},
		{"column with a condition", "类型: 单选, 选项: [自有, 租用]", "类型: 表, 栏目: [{键: 甲, 类型: 文字, 适用: [种植农场]}]", 13, 44, "栏目没有 “适用” 这个键", "可以写：键、题目"},
		{"years outside a table", "类型: 文字, 必填", "类型: 分年, 必填", 11, 9, "“农场名称”：只有表的栏目可以分年", "栏目"},
		{"columns of a text", "类型: 文字, 必填", "类型: 文字, 栏目: [{键: 甲, 类型: 文字}], 必填", 11, 9, "只有分组有字段", "核对类型和字段"},
		{"sum outside a group", "单位: 万元}", "单位: 万元, 合计: 是}", 12, 38, "只有分组的字段和表的栏目可以写 合计", "分组"},
		{"sum of text", "类型: 单选, 选项: [自有, 租用]", "类型: 分组, 字段: [{键: 甲, 类型: 文字, 合计: 是}]", 13, 49, "“甲” 是文字，不能是各项之和", "数量"},
		{"sum of what is not there", "类型: 单选, 选项: [自有, 租用]", "类型: 分组, 字段: [{键: 甲地, 类型: 数量}, {键: 合计, 类型: 数量, 合计: [甲田]}]", 13, 68, "合计：“土地”里没有 “甲田”", "是不是想写 “甲地”"},
		{"sum of itself", "类型: 单选, 选项: [自有, 租用]", "类型: 分组, 字段: [{键: 甲, 类型: 数量, 合计: [甲]}]", 13, 50, "“甲” 不能是它自己的一项", "别的项"},
		{"sum of other units", "类型: 单选, 选项: [自有, 租用]", "类型: 分组, 字段: [{键: 甲, 类型: 数量, 单位: 人}, {键: 乙, 类型: 数量, 单位: 元, 合计: [甲]}]", 13, 80, "“甲” 和 “乙” 不能相加", "单位"},
		{"sum of nothing", "类型: 单选, 选项: [自有, 租用]", "类型: 分组, 字段: [{键: 甲, 类型: 数量, 合计: 是}]", 13, 49, "“甲” 旁边没有可以相加的项", "补上各项"},
		{"base that is not there", "类型: 单选, 选项: [自有, 租用]", "类型: 分组, 占比分母: 乙, 字段: [{键: 甲, 类型: 数量}]", 13, 9, "占比分母：“土地”里没有数量 “乙”", "数量字段"},
		{"base of a text", "类型: 文字, 必填", "类型: 文字, 占比分母: 甲, 必填", 11, 9, "“农场名称” 是文字，不用占比分母", "分组"},
		{"ratio of texts", "类型: 数量, 单位: 万元}", "类型: 数量, 单位: 万元, 比值: {分子: 概况.农场名称, 分母: 概况.年产值}}", 12, 43, "“概况.农场名称” 是文字，不是数量", "换一个"},
		{"chapter of an unknown type", "  - 键: 概况\n", "  - 键: 概况\n    适用: [农户]\n", 10, 10, "没有申报类别或大类 “农户”", "可以写：种植农场、养殖农场"},
		{"question that nobody is asked", "  - 键: 概况\n", "  - 键: 概况\n    适用: [养殖农场]\n", 15, 9, "“租期” 的适用和它所在章节的没有共同的类别", "核对两处"},
		{"chapter with a premise of no question", "  - 键: 概况\n", "  - 键: 概况\n    前提: {问题: 概况.水田, 属于: [租用]}\n", 10, 14, "没有问题 “概况.水田”", "章节.键"},
		{"unknown layout", "  - 键: 概况\n", "  - 键: 概况\n    呈现: 表格\n", 10, 9, "没有呈现方式 “表格”", "是不是想写 “表”"},
		{"layout of a text", "类型: 文字, 必填", "类型: 文字, 呈现: 行, 必填", 11, 9, "“农场名称” 是文字，不用呈现和小节", "分组"},
		{"length of a choice", "选项: [自有, 租用]", "选项: [自有, 租用], 字数: 30", 13, 9, "“土地” 是单选，不用字数", "删去 字数"},
		{"least of a text", "类型: 文字, 必填", "类型: 文字, 至少: 3, 必填", 11, 9, "“农场名称” 是文字，不用至少", "删去 至少"},
		{"least beyond most", "{键: 指标, 类型: 指标表}", "{键: 指标, 类型: 指标表, 至少: 3, 至多: 2}", 15, 9, "“指标” 至少 3 项，又至多 2 项", "核对"},
		{"length that is no number", "类型: 文字, 必填", "类型: 文字, 字数: 三千, 必填", 11, 31, "“三千” 不是不小于 0 的整数", "写成 3"},
		{"least length beyond most", "类型: 文字, 必填", "类型: 文字, 字数: {至少: 9, 至多: 3}, 必填", 11, 31, "字数至少 9，又至多 3", "核对"},
		{"fixed rows of a text", "类型: 文字, 必填", "类型: 文字, 固定行: [甲], 必填", 11, 9, "“农场名称” 是文字，没有固定行和合计行", "表"},
		{"fixed rows without names", "类型: 单选, 选项: [自有, 租用]", "类型: 表, 固定行: [甲], 栏目: [{键: 乙, 类型: 文字}]", 13, 9, "“土地” 有固定行，要有一栏文字的角色是 名目", "角色: 名目"},
		{"fixed row twice", "类型: 单选, 选项: [自有, 租用]", "类型: 表, 固定行: [甲, 甲], 栏目: [{键: 乙, 类型: 文字, 角色: 名目}]", 13, 9, "固定行 “甲” 写了两次", "删去"},
		{"full marks of nothing", "类型: 单选, 选项: [自有, 租用]", "类型: 表, 固定行: [{行: 甲, 满分: 5}], 栏目: [{键: 乙, 类型: 文字, 角色: 名目}]", 13, 9, "没有哪一栏的角色是 得分", "角色: 得分"},
		{"full marks that are no number", "类型: 单选, 选项: [自有, 租用]", "类型: 表, 固定行: [{行: 甲, 满分: 多}], 栏目: [{键: 乙, 类型: 文字, 角色: 名目}]", 13, 41, "“多” 不是数量", "写成"},
		{"two packs in a file", "申请材料:", "---\n名称: 又一个\n申请材料:", 20, 1, "一个文件里只能有一个大纲包", "删去 “---”"},
		{"bracket left open", "标题: ", "标题: [", 2, 1, "方括号没有写完", "补上 “]”"},
		{"full-width colon", "标题: ", "标题：", 2, 3, "冒号是全角的 “：”", "改成半角"},
		{"tab", "标题: ", "\t标题: ", 2, 2, "缩进里有制表符", "缩进只用空格"},
		{"colon in a value", "标题: 示", "标题: 第三批: 示", 2, 1, "这里不能再有 “: ”", "给整个值加引号"},
		{"not UTF-8", "标题: ", "标题: \xff", 2, 5, "文件不是 UTF-8 编码", "另存为 UTF-8"},
		{"no mapping", sound, "- 一\n- 二\n", 1, 1, "大纲包要由“键: 值”组成", "名称"},
		{"empty", sound, "", 1, 1, "大纲包要由“键: 值”组成", "名称"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			if !strings.Contains(sound, c.old) {
				t.Fatalf("the sound pack has no %q", c.old)
			}
			_, found := load(strings.Replace(sound, c.old, c.new, 1))
			for _, f := range found {
				if strings.Contains(f.Message, c.message) && strings.Contains(f.Hint, c.hint) &&
					(c.line == 0 || f.Pos.Line == c.line && f.Pos.Column == c.column) && f.Pos.File == PackFile {
					return
				}
			}
			t.Errorf("want %d:%d %s (%s), got %+v", c.line, c.column, c.message, c.hint, found)
		})
	}
}

// All faults are told at once, in the order of their places.
func TestEveryFaultIsTold(t *testing.T) {
	src := strings.NewReplacer("标题:", "标提:", "类型: 日期", "类型: 日子", "3000万元", "若干").Replace(sound)
	_, found := load(src)
	var lines []int
	for _, f := range found {
		lines = append(lines, f.Pos.Line)
	}
	if want := []int{1, 2, 19, 21, 23, 23}; !slices.Equal(lines, want) {
		t.Errorf("lines %v, want %v: %+v", lines, want, found)
	}
}

func TestHostilePacks(t *testing.T) {
	deep := strings.Repeat("{全部: [", 200) + strings.Repeat("]}", 200)
	for name, src := range map[string]string{
		"deep test": strings.Replace(sound, "{问题: 概况.年产值, 不低于: 3000万元}", deep, 1),
		"too large": sound + strings.Repeat("# 注释\n", maxPack/8),
		"bytes":     "\xff\xfe\x00",
		"bomb":      "a: &a [x, x]\nb: &b [*a, *a]\n名称: *b\n",
		"own self":  "名称: &a [*a]\n",
		"brackets":  strings.Repeat("[", 100_000),
		"no end":    "名称: {",
	} {
		if _, found := load(src); len(found) == 0 {
			t.Errorf("%s: no finding", name)
		}
	}
	big := fstest.MapFS{PackFile: {Data: []byte(sound)}, SampleName: {Data: make([]byte, maxPack+1)}}
	if _, found := Load(big, "大"); len(found) != 1 || found[0].Pos.File != SampleName || found[0].Message != "文件超过 8 MB" {
		t.Errorf("large sample: %+v", found)
	}
	if _, found := Load(fstest.MapFS{}, "空"); len(found) != 1 || !strings.Contains(found[0].Message, "没有 pack.yaml") {
		t.Errorf("empty folder: %+v", found)
	}
}
