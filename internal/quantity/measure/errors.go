package measure

import "fmt"

// UnitError says that two units do not measure the same thing, or that one is unknown.
type UnitError struct {
	From, To string // as given; "" is a plain number
	Unknown  string // the unit that is not known, or ""
}

func (e *UnitError) Error() string {
	if e.Unknown != "" {
		return fmt.Sprintf("单位“%s”不认识，例如 亿元、万元", e.Unknown)
	}
	return fmt.Sprintf("单位“%s”和“%s”不能换算", nameOf(e.From), nameOf(e.To))
}

func nameOf(unit string) string {
	if unit == "" {
		return "无单位"
	}
	return unit
}
