package outline

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"pilotplan/internal/finding"
	"pilotplan/internal/quantity"

	"gopkg.in/yaml.v3"
)

// text reads one line or block of text.
func (l *loader) text(to *string) func(*yaml.Node) {
	return func(n *yaml.Node) {
		if !l.shape(n, yaml.ScalarNode, "写成一行文字", "这里要写文字") {
			return
		}
		*to = strings.TrimSpace(n.Value)
	}
}

// texts reads a list of texts; a single text is a list of one.
func (l *loader) texts(to *[]string) func(*yaml.Node) {
	return func(n *yaml.Node) {
		if n.Kind == yaml.ScalarNode {
			*to = []string{strings.TrimSpace(n.Value)}
			return
		}
		l.each(n, func(entry *yaml.Node) {
			var s string
			l.text(&s)(entry)
			if s != "" {
				*to = append(*to, s)
			}
		})
	}
}

// each reads the entries of a list.
func (l *loader) each(n *yaml.Node, read func(*yaml.Node)) {
	if !l.shape(n, yaml.SequenceNode, "每项一行，前面写 “- ”", "这里要写成列表") {
		return
	}
	for _, entry := range n.Content {
		read(entry)
	}
}

func (l *loader) number(to *int) func(*yaml.Node) {
	return func(n *yaml.Node) {
		v, err := strconv.Atoi(n.Value)
		if n.Kind != yaml.ScalarNode || err != nil || v < 0 {
			l.fault(n, "写成 3 这样的数", "“%s” 不是不小于 0 的整数", finding.Visible(n.Value))
			return
		}
		*to = v
	}
}

func (l *loader) yes(to *bool) func(*yaml.Node) {
	return func(n *yaml.Node) {
		switch n.Value {
		case "是", "true":
			*to = true
		case "否", "false":
			*to = false
		default:
			l.fault(n, "写 是 或 否", "“%s” 不是 是 或 否", finding.Visible(n.Value))
		}
	}
}

func (l *loader) kind(to *Kind) func(*yaml.Node) {
	return func(n *yaml.Node) {
		if k := slices.Index(kindNames, n.Value); k > 0 {
			*to = Kind(k)
			return
		}
		near := finding.Nearest(n.Value, kindNames[1:])
		l.fault(n, suggest(near, kindNames[1:]), "没有类型 “%s”", finding.Visible(n.Value))
	}
}

// role reads the role of a column.
func (l *loader) role(to *Role) func(*yaml.Node) {
	return func(n *yaml.Node) {
		if r := slices.Index(roleNames, n.Value); r > 0 {
			*to = Role(r)
			return
		}
		near := finding.Nearest(n.Value, roleNames[1:])
		l.fault(n, suggest(near, roleNames[1:]), "没有角色 “%s”", finding.Visible(n.Value))
	}
}

// kindNames are the words for the kinds in a pack, in the order of the constants.
var kindNames = []string{"", "文字", "正文", "数量", "日期", "时段", "单选", "多选", "是否", "列表", "分组", "指标表", "任务表", "分年", "表"}

// String is the word that a pack and the user see.
func (k Kind) String() string {
	if int(k) < len(kindNames) {
		return kindNames[k]
	}
	return fmt.Sprintf("Kind(%d)", uint8(k))
}

func (l *loader) quantity(to **quantity.Quantity) func(*yaml.Node) {
	return func(n *yaml.Node) {
		q, err := quantity.Parse(n.Value)
		if n.Kind != yaml.ScalarNode || err != nil {
			l.fault(n, "写成 8亿元、20% 或 第5位 这样的数", "“%s” 不是数量", finding.Visible(n.Value))
			return
		}
		*to = &q
	}
}

func suggest(near string, known []string) string {
	if near != "" {
		return "是不是想写 “" + near + "”"
	}
	return "可以写：" + strings.Join(known, "、")
}
