package plan

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"pilotplan/internal/finding"
	"pilotplan/internal/quantity"
	"pilotplan/internal/quantity/calendar"
	"pilotplan/outline"
)

// value judges whether v is the kind of answer that q wants. No answer is never the wrong kind.
func (j *judge) value(v *Value, q *outline.Question) {
	if v.Null {
		return
	}
	switch q.Kind {
	case outline.Group:
		if j.shape(v, Mapping, q) {
			j.mapping(v, q.Fields)
		}
	case outline.Indicators, outline.Tasks, outline.Table:
		j.table(v, q)
	case outline.Yearly:
		j.years(v, q)
	case outline.List, outline.Choices:
		j.entries(v, q)
	default:
		if j.shape(v, Scalar, q) && !v.Text.Empty() {
			j.scalar(v.Text, q)
		}
	}
}

// shape reports whether v is of kind, and if not, says how to write it.
func (j *judge) shape(v *Value, kind ValueKind, q *outline.Question) bool {
	if v.Kind == kind {
		return true
	}
	name := q.Key
	if v.Key.Value != "" {
		name = v.Key.Value
	}
	t := v.Text
	if v.Kind != Scalar && !v.Flow && v.Key.Value != "" {
		t.Pos = v.Key.Pos
	}
	j.misspelled("wrong-kind", t, fmt.Sprintf("%s要的是%s，这里写的是%s", finding.Quote(name), shapeNames[kind], shapeNames[v.Kind]), shapeHint(v, kind, name))
	return false
}

var shapeNames = map[ValueKind]string{Scalar: "文字", List: "列表", Mapping: "一组键和值"}

func shapeHint(v *Value, kind ValueKind, name string) string {
	switch {
	case kind == Mapping && v.Kind == Scalar:
		return fmt.Sprintf("在 “%s:” 下面另起一行，缩进两格写 “键: 值”，冒号用半角，后面空一格", name)
	case kind == Mapping:
		return "去掉开头的 “-”，写成 “键: 值”"
	case kind == List:
		return "每条另起一行，以 “- ” 开头"
	case v.Kind == Mapping && v.Flow:
		return "值要用 “{” 开头时加引号，如 " + name + `: "{…}"`
	case v.Kind == List:
		return fmt.Sprintf("写在一行：“%s: …”；多段文字用 “%s: |” 再换行缩进", name, name)
	}
	return fmt.Sprintf("写成 “%s: …”；下面不要再分键", name)
}

// scalar judges one written value.
func (j *judge) scalar(t Text, q *outline.Question) {
	switch q.Kind {
	case outline.Quantity:
		j.quantity(t, q)
	case outline.Date:
		if _, err := calendar.AnswerDate(t.Value); err != nil {
			j.unread(t, finding.Quote(q.Key)+"要写日期", err)
		}
	case outline.Span:
		if _, err := calendar.AnswerPeriod(t.Value); err != nil {
			j.unread(t, finding.Quote(q.Key)+"要写起止时间", err)
		}
	case outline.Choice:
		j.choice(t, q)
	case outline.YesNo:
		if v := strings.TrimSpace(t.Value); v != "是" && v != "否" {
			j.report("wrong-kind", t, fmt.Sprintf("%s要写是或否，这里写的是%s", finding.Quote(q.Key), finding.Quote(t.Value)), "写 是 或 否")
		}
	}
}

// unread reports a value that quantity cannot read, in its words.
func (j *judge) unread(t Text, wanted string, err error) {
	var syntax *quantity.SyntaxError
	switch errors.As(err, &syntax); {
	case syntax == nil:
		j.report("wrong-kind", t, wanted+"："+err.Error(), "")
	case len(syntax.Problem) < 200:
		j.report("wrong-kind", t, wanted+"："+syntax.Problem, syntax.Hint)
	default:
		j.report("wrong-kind", t, wanted+"："+finding.Quote(t.Value)+"读不懂", syntax.Hint)
	}
}

func (j *judge) quantity(t Text, q *outline.Question) {
	example := q.Example
	switch {
	case example != "":
	case q.Unit == "位" || q.Unit == "名":
		example = "第3" + q.Unit
	default:
		example = "18.6" + q.Unit
	}
	_, err := quantity.AnswerQuantity(t.Value, q.Unit)
	var syntax *quantity.SyntaxError
	var unit *quantity.UnitError
	switch {
	case err == nil:
	case errors.As(err, &syntax):
		j.unread(t, finding.Quote(q.Key)+"要写数量", syntax.For(example))
	case errors.As(err, &unit) && !quantity.KnownUnit(unit.From):
		j.report("wrong-kind", t, fmt.Sprintf("%s的单位“%s”不认识", finding.Quote(t.Value), unit.From), "写成 "+example)
	default:
		j.report("wrong-kind", t, fmt.Sprintf("%s的单位“%s”不对，%s按“%s”计", finding.Quote(t.Value), unit.From, finding.Quote(q.Key), q.Unit), "写成 "+example)
	}
}

// choice judges one of a closed set. The guide's own catalogues are left to the rules about the guide.
func (j *judge) choice(t Text, q *outline.Question) {
	given := strings.TrimSpace(t.Value)
	if len(q.Choices) == 0 || q.From != "" || slices.Contains(q.Choices, given) {
		return
	}
	hint := "可以写：" + strings.Join(q.Choices, "、")
	if near := finding.Nearest(given, q.Choices); near != "" {
		hint = fmt.Sprintf("是不是想写 “%s”？%s", near, hint)
	}
	j.report("wrong-kind", t, fmt.Sprintf("%s不在%s的选项里", finding.Quote(t.Value), finding.Quote(q.Key)), hint)
}

// entries judges a list of lines; one line alone is a list of one.
func (j *judge) entries(v *Value, q *outline.Question) {
	if v.Kind == Scalar {
		v = &Value{Kind: List, Key: v.Key, Text: v.Text, Items: []*Value{v}}
	}
	if !j.shape(v, List, q) {
		return
	}
	for _, item := range v.Items {
		if item.Null || !j.entryShape(item, q) || q.Kind != outline.Choices || j.joined(item.Text, q) {
			continue
		}
		j.choice(item.Text, q)
	}
	j.most(v, q)
}

// most reports entries beyond as many as a question takes.
func (j *judge) most(v *Value, q *outline.Question) {
	if count := len(v.Items); q.Max > 0 && count > q.Max {
		j.report("wrong-kind", v.Items[q.Max].Text, fmt.Sprintf("%s最多 %d 项，这里有 %d 项", finding.Quote(q.Key), q.Max, count), "删去多余的")
	}
}

func (j *judge) entryShape(item *Value, q *outline.Question) bool {
	if item.Kind == Scalar {
		return true
	}
	hint := "每条写一行文字；文字里有 “: ” 时加引号"
	j.misspelled("wrong-kind", item.Text, fmt.Sprintf("%s的每一条都是文字，这里写的是%s", finding.Quote(q.Key), shapeNames[item.Kind]), hint)
	return false
}

// joined reports several choices that were written as one, parted by marks that YAML does not part by.
func (j *judge) joined(t Text, q *outline.Question) bool {
	if !strings.ContainsAny(t.Value, "，、；;【】［］") && !strings.Contains(t.Value, ", ") {
		return false
	}
	if slices.Contains(q.Choices, strings.TrimSpace(t.Value)) {
		return false
	}
	parts := strings.FieldsFunc(t.Value, func(r rune) bool { return strings.ContainsRune("，、；;,【】［］ ", r) })
	if len(parts) == 0 {
		return false
	}
	j.report("wrong-kind", t, fmt.Sprintf("%s写成了一项：%s", finding.Quote(q.Key), finding.Quote(t.Value)), "用半角方括号和逗号分开：["+strings.Join(parts, ", ")+"]")
	return true
}
