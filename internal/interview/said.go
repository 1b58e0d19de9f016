package interview

import (
	"regexp"
	"slices"
	"strings"

	"pilotplan/internal/finding"
	"pilotplan/outline"
)

// Whoever fills in a plan by questions sees no file: what a finding says of lines and of the way in which a plan is spelled is put in
// words of questions and rows here.

// Words are what a finding says, with the names of the other questions that it speaks of.
func (s *Session) Words(f finding.Finding) string {
	var names []string
	for _, p := range f.Also {
		it, ok := s.ItemAt(p.Path)
		if own := it.Path == f.Path || strings.HasPrefix(f.Path, it.Path+"."); !ok || own {
			continue
		}
		if name := s.rowName(p.Path) + it.Label(); !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	if len(names) == 0 {
		return f.Message
	}
	return f.Message + "（另见“" + strings.Join(names, "”“") + "”）"
}

// Told is Words behind the name of the question and the row that the finding is about, as far as it does not name them itself.
func (s *Session) Told(f finding.Finding) string {
	words := s.Words(f)
	if where := s.where(f.Path, words); where != "" {
		return where + "：" + words
	}
	return words
}

// where names what stands at a path, without the parts that words have: 主要指标 服务性收入 数据来源.
func (s *Session) where(path, words string) string {
	it, ok := s.ItemAt(path)
	if !ok {
		return ""
	}
	parts := []string{it.Label()}
	if table, inRow := s.TableOf(it); inRow {
		parts = []string{table.Label(), strings.TrimSpace(s.rowName(path)), it.Label()}
	}
	return strings.Join(slices.DeleteFunc(parts, func(part string) bool { return part == "" || strings.Contains(words, part) }), " ")
}

// rowName is the name of the row that a path leads into, with a blank behind it; "" if it leads into none.
func (s *Session) rowName(path string) string {
	for _, t := range s.plan.Tables {
		for _, r := range t.Rows {
			if name := r.Text(outline.RoleName).Value; strings.HasPrefix(path, r.Path+".") && name != "" {
				return name + " "
			}
		}
	}
	return ""
}

// Advice is what to do about a finding; empty if nothing is known.
func (s *Session) Advice(f finding.Finding) string {
	switch _, asked := s.ItemAt(f.Path); {
	case !f.OfFile:
		return asTyped(f.Hint)
	case asked:
		return "在这里重新填写就好"
	}
	return "这是方案文件里的写法问题，这里改不了；退出后用 pilotplan check 看在哪里，用记事本改"
}

// entry is a quoted piece of a plan file in a hint, “年度目标: {2025年: …}”.
var entry = regexp.MustCompile(`“[^“”]*: [^“”]*”`)

// asTyped is a hint with what it shows of a plan file as people write it: “年度目标：2025年 …”.
func asTyped(hint string) string {
	return entry.ReplaceAllStringFunc(hint, func(shown string) string {
		key, value, _ := strings.Cut(shown, ": ")
		value = strings.NewReplacer("{", "", "}", "", "[", "", "]", "", ": ", " ", ", ", "、").Replace(value)
		return key + "：" + value
	})
}

// joined is what a finding says with what to do about it.
func joined(words, advice string) string {
	if advice == "" {
		return words
	}
	return words + "。" + advice
}

// Leads is the question that a finding is about, and the path to go to there: its own, else the first that is asked below it, else that
// of another answer that it speaks of. False if nothing of it is asked.
func (s *Session) Leads(f finding.Finding) (Item, string, bool) {
	for _, path := range append([]string{f.Path}, pathsOf(f.Also)...) {
		if it, ok := s.ItemAt(path); ok && path != "" {
			return it, path, true
		}
		for _, it := range s.Items() {
			if path != "" && strings.HasPrefix(it.Path, path+".") {
				return it, it.Path, true
			}
		}
	}
	return Item{}, "", false
}

func pathsOf(places []finding.Place) []string {
	var paths []string
	for _, p := range places {
		paths = append(paths, p.Path)
	}
	return paths
}
