package prose

import "pilotplan/internal/phrase"

// Topics says what the sections of a document are about. It is not for two goroutines at once.
type Topics struct {
	Headings phrase.Headings
	known    map[*Section]phrase.Topic
}

// Of is the topic of what stands in a section: what its own heading says, within what those around it say. No section has none.
func (t *Topics) Of(s *Section) phrase.Topic {
	if s == nil {
		return phrase.NoTopic
	}
	if topic, ok := t.known[s]; ok {
		return topic
	}
	if t.known == nil {
		t.known = map[*Section]phrase.Topic{}
	}
	topic := t.Headings.Topic(s.Title)
	if s.Paper && topic != phrase.Background {
		topic = phrase.NoTopic // a plan has all sorts of chapters; only a review is one throughout
	}
	topic = topic.Within(t.Of(s.Above))
	t.known[s] = topic
	return topic
}
