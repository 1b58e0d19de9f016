package measure

// measure is a family of units that convert into each other.
type measure struct {
	name  string
	large bool   // 万 and 亿 belong to the unit (万元, 万吨) rather than to the number
	units []unit // the first is what Dimension and tests speak of
}

// unit is one unit: how many of the family's smallest unit it is worth, as
// num/den, and the other ways to write it.
type unit struct {
	name     string
	num, den int64
	aliases  []string
}

// measures lists the units that convert; counts below convert only into
// themselves and their 万 and 亿.
var measures = []measure{
	{"金额", true, []unit{
		{"元", 1, 1, []string{"元人民币", "人民币元", "人民币", "RMB", "CNY", "元整", "圆整", "元正", "元人民币整", "块钱", "圆"}},
	}},
	{"美元", true, []unit{{"美元", 1, 1, []string{"美金", "USD"}}}},
	{"欧元", true, []unit{{"欧元", 1, 1, []string{"EUR"}}}},
	{"港元", true, []unit{{"港元", 1, 1, []string{"港币", "HKD"}}}},
	{"日元", true, []unit{{"日元", 1, 1, []string{"JPY"}}}},
	{"英镑", true, []unit{{"英镑", 1, 1, []string{"GBP"}}}},
	{"质量", true, []unit{
		{"吨", 1000, 1, []string{"t"}}, {"千克", 1, 1, []string{"公斤", "kg"}}, {"克", 1, 1000, []string{"g"}},
		{"毫克", 1, 1000000, []string{"mg"}},
	}},
	{"标准煤", true, []unit{
		{"吨标准煤", 1000, 1, []string{"吨标煤", "tce"}}, {"千克标准煤", 1, 1, []string{"公斤标准煤", "千克标煤", "公斤标煤", "kgce"}},
		{"克标准煤", 1, 1000, []string{"克标煤", "gce"}},
	}},
	{"二氧化碳", true, []unit{
		{"吨二氧化碳", 1, 1, []string{"吨二氧化碳当量", "tCO2", "tCO2e"}},
	}},
	{"时长", false, []unit{
		{"小时", 3600, 1, []string{"个小时", "h"}}, {"分钟", 60, 1, []string{"min"}}, {"秒", 1, 1, []string{"s", "秒钟"}},
		{"毫秒", 1, 1000, []string{"ms"}}, {"天", 86400, 1, []string{"日", "自然日", "个自然日"}}, {"周", 604800, 1, []string{"个星期", "星期"}},
	}},
	{"年月", false, []unit{
		{"年", 12, 1, []string{"周年", "年期"}}, {"个月", 1, 1, []string{"月"}}, {"个季度", 3, 1, []string{"季度"}},
	}},
	{"工作日", false, []unit{{"个工作日", 1, 1, []string{"工作日"}}}},
	{"长度", true, []unit{
		{"公里", 1000, 1, []string{"千米", "km"}}, {"米", 1, 1, []string{"m"}}, {"厘米", 1, 100, []string{"cm"}},
		{"毫米", 1, 1000, []string{"mm"}}, {"微米", 1, 1000000, []string{"μm"}}, {"纳米", 1, 1000000000, []string{"nm"}},
		{"海里", 1852, 1, nil},
	}},
	// 1 亩 is 2000/3 平方米.
	{"面积", true, []unit{
		{"平方米", 1, 1, []string{"㎡", "m²", "m2", "平米"}}, {"亩", 2000, 3, nil}, {"公顷", 10000, 1, []string{"hm²", "hm2"}},
		{"平方公里", 1000000, 1, []string{"平方千米", "km²", "km2"}}, {"垧", 10000, 1, nil},
	}},
	{"体积", true, []unit{
		{"立方米", 1000, 1, []string{"m³", "m3", "立方", "方立方"}}, {"升", 1, 1, []string{"L"}},
	}},
	{"电量", true, []unit{
		{"千瓦时", 1, 1, []string{"kWh", "kwh", "KWh", "kW·h", "度电"}}, {"兆瓦时", 1000, 1, []string{"MWh"}},
		{"吉瓦时", 1000000, 1, []string{"GWh"}},
	}},
	{"功率", true, []unit{
		{"千瓦", 1, 1, []string{"kW", "KW"}}, {"兆瓦", 1000, 1, []string{"MW", "MWp"}}, {"吉瓦", 1000000, 1, []string{"GW"}},
		{"瓦", 1, 1000, []string{"W"}},
	}},
	{"容量", true, []unit{{"千伏安", 1, 1, []string{"kVA", "KVA"}}, {"兆伏安", 1000, 1, []string{"MVA"}}}},
	{"压力", false, []unit{{"千帕", 1, 1, []string{"kPa"}}, {"兆帕", 1000, 1, []string{"MPa"}}}},
	{"声级", false, []unit{{"分贝", 1, 1, []string{"dB"}}}},
	{"数据量", false, []unit{{"GB", 1, 1, nil}, {"TB", 1024, 1, nil}, {"PB", 1048576, 1, nil}}},
	{"速率", false, []unit{{"Mbps", 1, 1, nil}, {"Gbps", 1000, 1, nil}}},
	{"算力", false, []unit{{"PFLOPS", 1, 1, []string{"P算力", "PFlops", "P"}}, {"EFLOPS", 1000, 1, nil}}},
	{"温度", false, []unit{{"℃", 1, 1, []string{"摄氏度", "°C"}}}},
	{"比例", false, []unit{
		{"%", 10000, 1, []string{"个百分比"}}, {"‰", 1000, 1, nil}, {"ppm", 1, 1, []string{"PPM"}}, {"ppb", 1, 1000, []string{"PPB"}},
	}},
	{"百分点", false, []unit{{"个百分点", 1, 1, []string{"百分点", "个点"}}}},
	{"倍数", false, []unit{{"倍", 1, 1, nil}}},
	{"比", false, []unit{{"∶", 1, 1, nil}}}, // 1∶3
}

// counts are the units of things counted, each a dimension of its own: the name, then the other ways to write it.
var counts = []string{
	"台套 台(套) 套(台) 台/套 台、套", "标箱 TEU 标准箱 个标箱 个标准箱", "机架 个机架", "标准机架 个标准机架", "机柜 个机柜",
	"家次", "人次", "套件", "人天", "人年", "门次", "批次", "架次", "班次", "车次", "辆次", "艘次", "台次", "户次", "场次", "枚次", "班列",
	"平台套", "课时", "学时", "门课程", "支队伍", "支团队", "点位", "吨/年", "公里/小时",
	"家", "个", "项", "件", "户", "台", "套", "条", "座", "张", "款", "期", "场", "次", "名", "人", "所", "只", "处", "分", "位", "级", "片", "锭",
	"辆", "艘", "架", "颗", "门", "篇", "部", "种", "类", "间", "份", "支", "根", "笔", "单", "票", "对", "列", "箱", "块", "幢", "栋", "层", "轮",
	"班", "趟", "届", "本", "头", "株", "羽", "双", "枚", "瓶", "盒", "卷", "码", "席", "杆", "批", "组", "孔", "罐", "车", "包", "桶", "副", "例",
	"首", "幅", "床", "档", "路", "尾", "令", "页", "度", "兆", "番",
}

// wordsAfter lists, for a unit of one character that also begins other words, what then follows: 3 部门, 5 个体.
var wordsAfter = map[rune]string{
	'期': "间末内满初货权限许望待刊数工中规", '部': "门委分级署队长", '个': "体别性案税", '家': "电庭具纺居族园", '分': "别布类析散支享拣销包配工为批散阶步之成管层公",
	'位': "于居列置次", '条': "件例款", '种': "植类业子粮", '对': "接标外比照于口策应", '单': "位一独项产体元品点晶件台", '门': "槛户类店诊窗",
	'次': "数日级要生年月", '份': "额", '名': "称录单牌优特列", '人': "工才均机力口民员们大社", '项': "目", '年': "度产均轻限龄会级薪", '月': "底末初均度份",
	'日': "益均常前", '天': "然津", '班': "组子", '批': "发准量复", '票': "据", '头': "部雁企", '片': "区", '件': "号", '场': "景地所馆域", '处': "理置于",
	'张': "家北", '只': "要有能是", '所': "有属在需得以", '台': "账阶上", '套': "期保餐利", '座': "谈落", '支': "撑持付柱线部", '列': "入为", '本': "方地次市省区县年土科身月项质体公报",
	'箱': "包", '块': "链", '轮': "换训胎动", '包': "装括含", '车': "间辆载联", '组': "织建成装件合", '路': "径线演由", '层': "次面级", '档': "次案升", '例': "如",
	'升': "级至到", '克': "服", '户': "外均", '元': "件素器宇", '周': "期边转围", '亩': "均", '页': "岩", '副': "产", '款': "式项", '根': "据本", '间': "接隔",
	'罐': "区", '首': "批创先次", '双': "方向边创碳控", '番': "茄", '类': "型别似", '码': "头", '令': "人", '孔': "径", '级': "别", '倍': "增", '床': "垫", '兆': "瓦伏帕",
}

// fewUnits are counts that Chinese numerals below ten do not stand before in running text: 一度, 一路.
const fewUnits = "度番路令首档例尾兆副"

// kin are counts that people use for each other.
var kin = [][]string{
	{"人", "名", "位", "个", "人次"}, {"家", "户", "个"}, {"台", "套", "台套", "个"}, {"项", "个", "件"}, {"条", "个"}, {"座", "个"}, {"款", "个", "种"}, {"场", "次", "期"},
	{"处", "个"}, {"支", "个"}, {"门", "个"}, {"辆", "台"},
}
