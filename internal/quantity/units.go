package quantity

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
		{"元", 1, 1, []string{"元人民币", "人民币元", "块钱"}},
	}},
	{"美元", true, []unit{{"美元", 1, 1, []string{"美金", "USD"}}}},
	{"欧元", true, []unit{{"欧元", 1, 1, nil}}},
	{"质量", true, []unit{
		{"吨", 1000, 1, []string{"t"}}, {"千克", 1, 1, []string{"公斤", "kg"}}, {"克", 1, 1000, []string{"g"}},
	}},
	{"标准煤", true, []unit{
		{"吨标准煤", 1000, 1, []string{"吨标煤", "tce"}}, {"千克标准煤", 1, 1, []string{"公斤标准煤", "千克标煤", "kgce"}},
	}},
	{"二氧化碳", true, []unit{
		{"吨二氧化碳", 1, 1, []string{"吨二氧化碳当量", "tCO2"}},
	}},
	{"时长", false, []unit{
		{"小时", 3600, 1, []string{"个小时", "h"}}, {"分钟", 60, 1, []string{"min"}}, {"秒", 1, 1, []string{"s", "秒钟"}},
		{"毫秒", 1, 1000, []string{"ms"}}, {"天", 86400, 1, []string{"日", "自然日"}}, {"周", 604800, 1, []string{"个星期"}},
	}},
	{"年月", false, []unit{
		{"年", 12, 1, []string{"周年"}}, {"个月", 1, 1, []string{"月"}}, {"个季度", 3, 1, []string{"季度"}},
	}},
	{"工作日", false, []unit{{"个工作日", 1, 1, []string{"工作日"}}}},
	{"长度", true, []unit{
		{"公里", 1000, 1, []string{"千米", "km"}}, {"米", 1, 1, []string{"m"}}, {"厘米", 1, 100, []string{"cm"}},
		{"毫米", 1, 1000, []string{"mm"}}, {"微米", 1, 1000000, []string{"μm"}}, {"纳米", 1, 1000000000, []string{"nm"}},
		{"海里", 1852, 1, nil},
	}},
	// 1 亩 is 2000/3 平方米.
	{"面积", true, []unit{
		{"平方米", 1, 1, []string{"㎡", "m²", "平米"}}, {"亩", 2000, 3, nil}, {"公顷", 10000, 1, []string{"hm²"}},
		{"平方公里", 1000000, 1, []string{"平方千米", "km²"}},
	}},
	{"体积", true, []unit{
		{"立方米", 1000, 1, []string{"m³", "方立方"}}, {"升", 1, 1, []string{"L"}},
	}},
	{"电量", true, []unit{
		{"千瓦时", 1, 1, []string{"kWh", "kW·h", "度电"}}, {"兆瓦时", 1000, 1, []string{"MWh"}},
		{"吉瓦时", 1000000, 1, []string{"GWh"}},
	}},
	{"功率", true, []unit{
		{"千瓦", 1, 1, []string{"kW"}}, {"兆瓦", 1000, 1, []string{"MW"}}, {"吉瓦", 1000000, 1, []string{"GW"}},
		{"瓦", 1, 1000, nil},
	}},
	{"容量", true, []unit{{"千伏安", 1, 1, []string{"kVA"}}, {"兆伏安", 1000, 1, []string{"MVA"}}}},
	{"数据量", false, []unit{{"GB", 1, 1, nil}, {"TB", 1024, 1, nil}, {"PB", 1048576, 1, nil}}},
	{"算力", false, []unit{{"PFLOPS", 1, 1, []string{"P算力"}}}},
	{"温度", false, []unit{{"℃", 1, 1, []string{"摄氏度", "°C"}}}},
	{"比例", false, []unit{{"%", 10, 1, []string{"个百分比"}}, {"‰", 1, 1, nil}}},
	{"百分点", false, []unit{{"个百分点", 1, 1, []string{"百分点"}}}},
	{"倍数", false, []unit{{"倍", 1, 1, nil}}},
}

// counts are the units of things counted; each is a dimension of its own.
var counts = []unit{
	{"台套", 1, 1, []string{"台(套)", "套(台)", "台/套", "台、套"}},
	{"标箱", 1, 1, []string{"TEU", "标准箱", "个标箱"}},
	{"家次", 1, 1, nil}, {"人次", 1, 1, nil}, {"套件", 1, 1, nil}, {"人天", 1, 1, nil}, {"门次", 1, 1, nil},
	{"批次", 1, 1, nil}, {"架次", 1, 1, nil}, {"班次", 1, 1, nil}, {"车次", 1, 1, nil}, {"辆次", 1, 1, nil}, {"台次", 1, 1, nil},
	{"平台套", 1, 1, nil}, {"个标准箱", 1, 1, nil}, {"机架", 1, 1, []string{"个机架"}}, {"标准机架", 1, 1, []string{"个标准机架"}},
	{"家", 1, 1, nil}, {"个", 1, 1, nil}, {"项", 1, 1, nil}, {"件", 1, 1, nil}, {"户", 1, 1, nil},
	{"台", 1, 1, nil}, {"套", 1, 1, nil}, {"条", 1, 1, nil}, {"座", 1, 1, nil}, {"张", 1, 1, nil},
	{"款", 1, 1, nil}, {"期", 1, 1, nil}, {"场", 1, 1, nil}, {"次", 1, 1, nil}, {"名", 1, 1, nil},
	{"人", 1, 1, nil}, {"所", 1, 1, nil}, {"只", 1, 1, nil}, {"处", 1, 1, nil}, {"分", 1, 1, nil},
	{"位", 1, 1, nil}, {"级", 1, 1, nil}, {"片", 1, 1, nil}, {"锭", 1, 1, nil}, {"辆", 1, 1, nil},
	{"艘", 1, 1, nil}, {"架", 1, 1, nil}, {"颗", 1, 1, nil}, {"门", 1, 1, nil}, {"篇", 1, 1, nil},
	{"部", 1, 1, nil}, {"种", 1, 1, nil}, {"类", 1, 1, nil}, {"间", 1, 1, nil}, {"份", 1, 1, nil},
	{"支", 1, 1, nil}, {"根", 1, 1, nil}, {"笔", 1, 1, nil}, {"单", 1, 1, nil}, {"票", 1, 1, nil},
	{"对", 1, 1, nil}, {"列", 1, 1, nil}, {"箱", 1, 1, nil}, {"块", 1, 1, nil}, {"幢", 1, 1, nil},
	{"栋", 1, 1, nil}, {"层", 1, 1, nil}, {"轮", 1, 1, nil}, {"班", 1, 1, nil}, {"趟", 1, 1, nil},
	{"届", 1, 1, nil}, {"本", 1, 1, nil}, {"头", 1, 1, nil}, {"株", 1, 1, nil}, {"羽", 1, 1, nil},
	{"双", 1, 1, nil}, {"枚", 1, 1, nil}, {"瓶", 1, 1, nil}, {"盒", 1, 1, nil}, {"卷", 1, 1, nil},
	{"枚次", 1, 1, nil}, {"码", 1, 1, nil}, {"课时", 1, 1, nil}, {"学时", 1, 1, nil}, {"席", 1, 1, nil},
}
