package word

import (
	"strings"

	"pilotplan/internal/doc"
	"pilotplan/internal/quantity/calendar"
)

// The keys of the front matter, as Markdown texts have them.
const (
	titleKey     = "标题"
	applicantKey = "单位"
	coverKey     = "封面"
)

// takeCover takes off a cover and gives what it says as front matter: the title as it stands over the text, the name of the applicant
// and the date. A first page that says anything else is text.
func takeCover(items []item) ([]item, []doc.Entry) {
	title := -1
	for i := range items {
		if p := items[i].paragraph; p != nil && p.level == 1 {
			title = i
			break
		}
	}
	if title < 0 {
		return items, nil
	}
	said := map[string]doc.Entry{}
	var lines []*paragraph
	for i := range items[:title] {
		switch p := items[i].paragraph; {
		case p != nil:
			lines = append(lines, p)
		case items[i].table != nil || items[i].figure != nil:
			return items, nil
		}
	}
	first, end := titleLines(lines, items[title].text)
	if first == end {
		return items, nil
	}
	said[titleKey] = entryOf(titleKey, lines[first])
	for i, p := range lines {
		if i >= first && i < end {
			continue
		}
		key := coverLine(p)
		if _, twice := said[key]; twice || key == "" {
			return items, nil
		}
		said[key] = entryOf(key, p)
	}
	entries := []doc.Entry{said[titleKey]}
	entries[0].Value = items[title].text
	for _, key := range []string{applicantKey, dateKey} {
		if e, ok := said[key]; ok {
			entries = append(entries, e)
		}
	}
	at := entries[len(entries)-1].To
	return items[title:], append(entries, doc.Entry{Key: coverKey, Value: "true", From: at, To: at})
}

// titleLines are the lines, from first to before end, that together are the title; none if there are no such lines.
func titleLines(lines []*paragraph, title string) (first, end int) {
	title = withoutBlanks(title)
	for i := range lines {
		said := ""
		for k := i; k < len(lines) && strings.HasPrefix(title, said); k++ {
			if said += withoutBlanks(lines[k].text); said == title {
				return i, k + 1
			}
		}
	}
	return 0, 0
}

// coverLine is what another line of a cover says; empty if it is no such line.
func coverLine(p *paragraph) string {
	if d, err := calendar.ParseDate(p.text); err == nil && !d.IsZero() {
		return dateKey
	}
	if p.level > 0 || p.bullet || strings.ContainsAny(p.text, "\n。；") || len([]rune(p.text)) > maxSignature {
		return ""
	}
	return applicantKey
}

func withoutBlanks(text string) string { return strings.Join(strings.Fields(text), "") }

// entryOf is a line of a cover without its label: 申报单位：某某公司.
func entryOf(key string, p *paragraph) doc.Entry {
	at := 0
	if _, value, ok := strings.Cut(p.text, "："); ok {
		at = len(p.text) - len(strings.TrimLeft(value, " 　"))
	}
	from, to := doc.Join(p.spans).Source(at, len(p.text))
	return doc.Entry{Key: key, Value: p.text[at:], From: from, To: to}
}
