package outline

import (
	"bytes"
	"encoding/json"
)

// object is a JSON object that keeps the order of its keys.
type object []member

type member struct {
	key   string
	value any
}

func (o object) MarshalJSON() ([]byte, error) {
	var b bytes.Buffer
	b.WriteByte('{')
	for i, m := range o {
		if i > 0 {
			b.WriteByte(',')
		}
		for j, v := range []any{m.key, m.value} {
			text, err := json.Marshal(v)
			if err != nil {
				return nil, err
			}
			if j == 1 {
				b.WriteByte(':')
			}
			b.Write(text)
		}
	}
	b.WriteByte('}')
	return b.Bytes(), nil
}

// Schema is the JSON Schema (2020-12) of a plan for o, for editors: it knows keys, kinds and choices, not figures or dates,
// and demands no answer, as a plan being written has none yet. Once the type of applicant is written, only what is asked of it is
// offered and taken.
func Schema(o *Outline) ([]byte, error) {
	schema := object{
		{"$schema", "https://json-schema.org/draft/2020-12/schema"},
		{"title", o.Title},
		{"type", "object"},
		{"required", []string{GuideKey}},
	}
	if len(o.Types) == 0 {
		schema = append(schema, o.plan("")...)
	} else {
		schema = append(schema, member{"properties", object{{TypeKey, o.typeChoice()}}}, member{"allOf", o.plans()})
	}
	text, err := json.MarshalIndent(schema, "", "  ")
	return append(text, '\n'), err
}

// plans are the schemas of plans by the type of applicant that they name, the last of those that name none.
func (o *Outline) plans() []object {
	var all []object
	for _, t := range o.Types {
		all = append(all, object{{"if", naming(object{{"const", t.Name}})}, {"then", o.plan(t.Name)}})
	}
	return append(all, object{{"if", object{{"not", naming(object{{"enum", typeNames(o)}})}}}, {"then", o.plan("")}})
}

// naming is the schema of a plan whose type of applicant is as said.
func naming(said object) object {
	return object{{"properties", object{{TypeKey, said}}}, {"required", []string{TypeKey}}}
}

func (o *Outline) typeChoice() object {
	return described(choiceSchema(typeNames(o)), "从列出的类别中选一个", "")
}

// plan is what a plan of a type of applicant may hold; of any type for "".
func (o *Outline) plan(typeName string) object {
	s := schemaOf{o.Suited(typeName), typeName}
	properties := object{
		{GuideKey, object{{"type", "string"}, {"const", o.Name}}},
		{TypeKey, o.typeChoice()},
		{TitleKey, described(scalarSchema(), "方案全称；不写时按 "+o.TitleForm, "")},
		{DatedKey, described(scalarSchema(), "成稿日期", "2023年6月9日")},
		{PeriodKey, described(scalarSchema(), "试点期", "2023年1月—2025年12月")},
	}
	for i := range s.Chapters {
		if c := &s.Chapters[i]; s.ChapterFor(c, typeName) {
			properties = append(properties, member{c.Key, titled(s.questions(c.Questions), c.Title, c.Guidance)})
		}
	}
	if len(o.Materials) > 0 {
		properties = append(properties, member{MaterialsKey, s.materials()})
	}
	return object{{"properties", properties}, {"additionalProperties", false}}
}

// schemaOf makes schemas of what an outline asks of a type of applicant; of all types for "".
type schemaOf struct {
	*Outline
	typeName string
}

func (o schemaOf) materials() object {
	properties := object{}
	for i := range o.Materials {
		m := &o.Materials[i]
		if !o.MaterialFor(m, o.typeName) {
			continue
		}
		properties = append(properties, member{m.Key, titled(o.questions(m.Questions), m.Title, "")})
	}
	return mappingSchema(properties)
}

func (o schemaOf) questions(questions []Question) object {
	properties := object{}
	for i := range questions {
		q := &questions[i]
		if !o.AskedOf(q, o.typeName) {
			continue
		}
		properties = append(properties, member{q.Key, titled(described(o.answer(q), q.Guidance, q.Example), q.Title, "")})
	}
	return mappingSchema(properties)
}

// answer is the schema of one answer. Every answer may be left empty.
func (o schemaOf) answer(q *Question) object {
	switch q.Kind {
	case Choice:
		return choiceSchema(o.ChoicesOf(q))
	case Choices:
		return listSchema(choiceSchema(o.ChoicesOf(q)), q.Max)
	case YesNo:
		return object{{"enum", []any{"是", "否", true, false, "", nil}}}
	case List:
		return listSchema(scalarSchema(), q.Max)
	case Group:
		return o.questions(q.Fields)
	case Indicators, Tasks, Table:
		return object{{"type", []string{"array", "null"}}, {"items", o.questions(q.Columns())}}
	case Yearly:
		return yearsSchema()
	}
	return scalarSchema()
}

// choiceSchema takes one of the words, or nothing yet; without a catalogue any word.
func choiceSchema(words []string) object {
	if len(words) == 0 {
		return scalarSchema()
	}
	var values []any
	for _, w := range words {
		values = append(values, w)
	}
	return object{{"enum", append(values, "", nil)}}
}

func scalarSchema() object { return object{{"type", []string{"string", "number", "null"}}} }

func mappingSchema(properties object) object {
	return object{{"type", []string{"object", "null"}}, {"additionalProperties", false}, {"properties", properties}}
}

func listSchema(entry object, most int) object {
	o := object{{"type", []string{"array", "string", "null"}}, {"items", entry}}
	if most > 0 {
		o = append(o, member{"maxItems", most})
	}
	return o
}

func yearsSchema() object {
	return object{
		{"type", []string{"object", "null"}},
		{"additionalProperties", false},
		{"patternProperties", object{{"^[0-9]{4}年?$", scalarSchema()}}},
	}
}

func titled(o object, title, guidance string) object {
	return described(append(o, member{"title", title}), guidance, "")
}

func described(o object, guidance, example string) object {
	if guidance != "" {
		o = append(o, member{"description", guidance})
	}
	if example != "" {
		o = append(o, member{"examples", []string{example}})
	}
	return o
}
