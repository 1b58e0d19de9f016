package tree

import (
	"fmt"

	"pilotplan/internal/finding"
	"pilotplan/internal/plan/sheet"
	"pilotplan/internal/plan/source"

	"gopkg.in/yaml.v3"
)

// maxAliased bounds how many values aliases may repeat.
const maxAliased = 100_000

// grower turns the YAML reader's nodes into Values.
type grower struct {
	sheet   *sheet.Sheet
	aliased int                 // values repeated by aliases so far
	open    map[*yaml.Node]bool // what aliases are being repeated
	refused bool                // a limit was passed: said once
	values  map[string]*Value
	found   []finding.Finding
}

func (g *grower) report(f finding.Finding) { g.found = append(g.found, f) }

// refuse says that a limit was passed.
func (g *grower) refuse(n *yaml.Node, message, hint string) {
	if !g.refused {
		g.report(finding.Finding{
			Rule: "yaml-syntax", Severity: finding.Error, Pos: g.start(n), Message: message, Hint: hint,
		})
	}
	g.refused = true
}

func (g *grower) start(n *yaml.Node) finding.Pos {
	return g.sheet.Pos(max(n.Line-1, 0), max(n.Column-1, 0))
}

// grow gives the Value of n at path, nil if it was refused.
func (g *grower) grow(n *yaml.Node, path string, depth int) *Value {
	if n.Kind == yaml.AliasNode {
		return g.alias(n, path, depth)
	}
	if len(g.open) > 0 {
		if g.aliased++; g.aliased > maxAliased {
			g.refuse(n, fmt.Sprintf("别名（*）展开后超过 %d 项，不再读取", maxAliased), "不用别名，直接写出内容")
			return nil
		}
	}
	if depth > sheet.MaxDepth {
		g.refuse(n, fmt.Sprintf("嵌套超过 %d 层，不再读取", sheet.MaxDepth), "减少层次")
		return nil
	}
	var v *Value
	switch n.Kind {
	case yaml.ScalarNode:
		v = g.scalar(n, path)
	case yaml.SequenceNode:
		v = g.list(n, path, depth)
	case yaml.MappingNode:
		v = g.mapping(n, path, depth)
	default:
		return nil
	}
	if _, taken := g.values[path]; !taken {
		g.values[path] = v
	}
	return v
}

func (g *grower) alias(n *yaml.Node, path string, depth int) *Value {
	if n.Alias == nil || g.open[n.Alias] {
		g.refuse(n, fmt.Sprintf("别名“*%s”引用了自己", n.Value), "不用别名，直接写出内容")
		return nil
	}
	g.open[n.Alias] = true
	defer delete(g.open, n.Alias)
	return g.grow(n.Alias, path, depth+1)
}

func (g *grower) scalar(n *yaml.Node, path string) *Value {
	line, col := g.content(n)
	v := &Value{Kind: Scalar, Text: source.Text{Path: path, Pos: g.sheet.Pos(line, col)}}
	v.Block = n.Style&(yaml.LiteralStyle|yaml.FoldedStyle) != 0
	if n.Tag == "!!null" && n.Style&yaml.TaggedStyle == 0 {
		v.Null = true
		v.Text.Pos.EndLine, v.Text.Pos.EndColumn = v.Text.Pos.Line, v.Text.Pos.Column+len([]rune(n.Value))
		return v
	}
	if len(n.Value) > source.MaxProse {
		g.report(finding.Finding{
			Rule: "yaml-syntax", Severity: finding.Error, Pos: v.Text.Pos, Path: path,
			Message: "这一段文字超过 1 MB，没有读取", Hint: "缩短这一段",
		})
		return v
	}
	t, ok := trace(g.sheet, n, line, col)
	if ok || v.Block || n.Style&(yaml.DoubleQuotedStyle|yaml.SingleQuotedStyle) == 0 {
		v.Text.Pos.EndLine, v.Text.Pos.EndColumn = t.line+1, g.sheet.Column(t.line, t.col)
	}
	v.Text.Value = n.Value
	if g.sheet.Covered() {
		v.Text.Value = g.uncovered(n.Value, t.lines)
	}
	if ok {
		v.Text = v.Text.Placed(t.lines)
	}
	if n.Style&yaml.DoubleQuotedStyle != 0 {
		g.found = append(g.found, source.EscapedControls(v.Text, g.sheet.File)...)
	}
	return v
}

// uncovered takes the stand-ins out of a value; what they stand for is shorter, so the places move.
func (g *grower) uncovered(covered string, places []source.Place) string {
	for i := range places {
		places[i].Offset = len(g.sheet.Uncover(covered[:places[i].Offset]))
	}
	return g.sheet.Uncover(covered)
}

// content is where a node's text begins, behind its anchor and tag, counted from 0.
func (g *grower) content(n *yaml.Node) (line, col int) {
	line, col = max(n.Line-1, 0), max(n.Column-1, 0)
	if line >= len(g.sheet.Lines) {
		return max(len(g.sheet.Lines)-1, 0), 0
	}
	text := g.sheet.Lines[line]
	for n.Anchor != "" || n.Style&yaml.TaggedStyle != 0 {
		if col >= len(text) || text[col] != '&' && text[col] != '!' {
			break
		}
		for col < len(text) && text[col] != ' ' {
			col++
		}
		for col < len(text) && text[col] == ' ' {
			col++
		}
	}
	return line, min(col, len(text))
}

func (g *grower) list(n *yaml.Node, path string, depth int) *Value {
	v := &Value{Kind: List, Text: source.Text{Path: path, Pos: g.start(n)}, Flow: n.Style&yaml.FlowStyle != 0}
	for i, entry := range n.Content {
		if item := g.grow(entry, fmt.Sprintf("%s[%d]", path, i+1), depth+1); item != nil {
			v.Items = append(v.Items, item)
		}
	}
	g.close(v)
	return v
}

func (g *grower) mapping(n *yaml.Node, path string, depth int) *Value {
	v := &Value{Kind: Mapping, Text: source.Text{Path: path, Pos: g.start(n)}, Flow: n.Style&yaml.FlowStyle != 0}
	first := map[string]finding.Pos{}
	for i := 0; i+1 < len(n.Content); i += 2 {
		key, ok := g.key(n.Content[i])
		if !ok {
			continue
		}
		key.Path = Join(path, key.Value)
		if pos, twice := first[key.Value]; twice {
			g.duplicate(key, pos)
		} else {
			first[key.Value] = key.Pos
		}
		item := g.grow(n.Content[i+1], key.Path, depth+1)
		if item == nil {
			continue
		}
		item.Key = key
		if item.Null {
			item.Text.Pos = key.Pos // a caret under nothing would help nobody
		}
		v.Items = append(v.Items, item)
	}
	g.close(v)
	return v
}

func (g *grower) key(n *yaml.Node) (source.Text, bool) {
	if n.Kind != yaml.ScalarNode || n.Value == "<<" && n.Style == 0 {
		g.report(finding.Finding{
			Rule: "yaml-syntax", Severity: finding.Error, Pos: g.start(n),
			Message: "冒号前应是一个键，如 “单位名称”", Hint: "值里有 { } [ ] * 时加引号",
		})
		return source.Text{}, false
	}
	v := g.scalar(n, "")
	v.Text.Value = g.sheet.Uncover(n.Value) // a key that looks like null or a number is its text
	return v.Text, true
}

func (g *grower) duplicate(key source.Text, first finding.Pos) {
	g.report(finding.Finding{
		Rule: "duplicate-key", Severity: finding.Error, Pos: key.Pos, Path: key.Path,
		Message: finding.Quote(key.Value) + "写了两次", Hint: "合并后删去其中一个；现在按前一个读取",
		OfFile: true, Also: []finding.Place{{Pos: first, Path: key.Path}},
	})
}

// close finds where a list or mapping ends.
func (g *grower) close(v *Value) {
	pos := v.Text.Pos
	end := finding.Pos{Line: pos.Line, Column: pos.Column}
	if v.Flow {
		end.Column++
	}
	for _, item := range v.Items {
		for _, p := range []finding.Pos{item.Key.Pos, item.Text.Pos} {
			if p.EndLine > end.Line || p.EndLine == end.Line && p.EndColumn > end.Column {
				end.Line, end.Column = p.EndLine, p.EndColumn
			}
		}
	}
	if v.Flow && !g.sheet.Mended {
		end = g.sheet.File.Bracket(end)
	}
	v.Text.Pos.EndLine, v.Text.Pos.EndColumn = end.Line, end.Column
}

// Join is the path of a key below a path.
func Join(path, key string) string {
	if path == "" {
		return key
	}
	return path + "." + key
}
