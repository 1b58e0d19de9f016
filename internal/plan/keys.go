package plan

import (
	"fmt"
	"strings"

	"pilotplan/internal/finding"
	"pilotplan/outline"
)

// judge compares what the user wrote with what the outline asks.
type judge struct {
	homes   map[string][]string
	found   []finding.Finding
	unknown int // how many keys are
}

// mostHinted is how many unknown keys are told what may have been meant: a file with more is of another kind.
const mostHinted = 200

func (j *judge) report(rule string, t Text, message, hint string) {
	j.found = append(j.found, finding.Finding{
		Rule: rule, Severity: finding.Error, Pos: t.Pos, Path: t.Path, Message: message, Hint: hint,
	})
}

// misspelled reports what is written in a way that a plan file does not have.
func (j *judge) misspelled(rule string, t Text, message, hint string) {
	j.report(rule, t, message, hint)
	j.found[len(j.found)-1].OfFile = true
}

// mapping judges the keys of v, which may have fields, and what stands under them.
func (j *judge) mapping(v *Value, fields []outline.Question) {
	for _, item := range v.Items {
		if q := child(fields, item.Key.Value); q != nil {
			j.value(item, q)
			continue
		}
		j.unknownKey(item.Key, v, fields)
	}
}

func (j *judge) unknownKey(key Text, in *Value, fields []outline.Question) {
	message := fmt.Sprintf("没有%s这个键", finding.Quote(key.Value))
	if in.Key.Value != "" {
		message = fmt.Sprintf("%s下没有%s这个键", finding.Quote(in.Key.Value), finding.Quote(key.Value))
	}
	hint := ""
	if j.unknown++; j.unknown <= mostHinted {
		hint = j.keyHint(key.Value, fields)
	}
	j.misspelled("unknown-key", key, message, hint)
}

// keyHint says which key was meant: one that belongs elsewhere, one near by, or one of all.
func (j *judge) keyHint(key string, fields []outline.Question) string {
	names := unwrap(fields)
	trimmed := strings.TrimSpace(key)
	if homes := j.homes[trimmed]; len(homes) > 0 && child(fields, trimmed) == nil {
		return movedHint(trimmed, homes)
	}
	if near := finding.Nearest(key, names); near != "" {
		return fmt.Sprintf("是不是想写 “%s”？", near)
	}
	var all []string
	for k := range j.homes {
		all = append(all, k)
	}
	if near := j.nearestElsewhere(key, all); near != "" {
		return fmt.Sprintf("是不是想写 “%s”？%s", near, movedHint(near, j.homes[near]))
	}
	if len(names) == 0 {
		return ""
	}
	const most = 12
	if len(names) > most {
		names = append(names[:most:most], "…")
	}
	return "可以写：" + strings.Join(names, "、")
}

// nearestElsewhere is the nearest of the whole outline's keys, which must have most characters in common to be worth
// naming.
func (j *judge) nearestElsewhere(key string, all []string) string {
	near := finding.Nearest(key, sorted(all))
	common := 0
	for _, r := range near {
		if strings.ContainsRune(key, r) {
			common++
		}
	}
	if 3*common < 2*max(len([]rune(near)), len([]rune(key))) {
		return ""
	}
	return near
}

func movedHint(key string, homes []string) string {
	if homes[0] == "" {
		return fmt.Sprintf("“%s” 写在文件最外层，前面不缩进", key)
	}
	return fmt.Sprintf("“%s” 这个键属于 “%s”，移到它下面", key, homes[0])
}

func unwrap(fields []outline.Question) []string {
	var names []string
	for _, q := range fields {
		names = append(names, q.Key)
	}
	return names
}
