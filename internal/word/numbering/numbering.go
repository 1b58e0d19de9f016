// Package numbering gives the numbers that Word puts before paragraphs by itself, as the text that a reader sees.
//
// The text of a paragraph "（三）" is nowhere in the file: a list says how its levels are written and where they begin, and every
// paragraph in it moves the count on. So the paragraphs of a file are to be told in their order.
package numbering

import (
	"strconv"
	"strings"

	"pilotplan/internal/word/ooxml"
)

// Levels is how many levels a list has.
const Levels = 9

// level is how a level of a list is written.
type level struct {
	start   int
	format  string
	text    string // "第%1章": %n stands for the number of level n
	between string // what stands behind the number
	restart int    // the level, from 1, that begins it anew; 0 is none, -1 any above
	legal   bool   // all numbers Arabic
	style   string // the paragraphs of which are numbered so
}

// list is a numbering definition: an abstractNum.
type list struct {
	levels [Levels]level
	link   string // to the style that has the levels
}

// instance is a num: a list, with levels of its own or counts begun anew.
type instance struct {
	list  string
	own   map[int]level
	begun map[int]int // by level, the number to begin with
}

// Lists are the numberings of a file.
type Lists struct {
	lists     map[string]*list
	instances map[string]*instance
	styled    map[string]string // by style, the list that defines its levels
}

// Read reads numbering.xml; nil is a file without any.
func Read(root *ooxml.Node) *Lists {
	l := &Lists{lists: map[string]*list{}, instances: map[string]*instance{}, styled: map[string]string{}}
	if root == nil {
		return l
	}
	for _, n := range root.Kids {
		switch n.Name {
		case "abstractNum":
			l.define(n)
		case "num":
			l.instances[n.Attr("numId")] = instanceOf(n)
		}
	}
	return l
}

func (l *Lists) define(n *ooxml.Node) {
	a, id := &list{}, n.Attr("abstractNumId")
	for i := range a.levels {
		a.levels[i] = level{start: 1, format: "decimal", restart: -1}
	}
	for _, kid := range n.Kids {
		switch kid.Name {
		case "lvl":
			if i := levelOf(kid.Attr("ilvl")); i >= 0 {
				a.levels[i] = levelAs(kid)
			}
		case "numStyleLink":
			a.link = kid.Attr("val")
		case "styleLink":
			l.styled[kid.Attr("val")] = id
		}
	}
	l.lists[id] = a
}

func instanceOf(n *ooxml.Node) *instance {
	in := &instance{own: map[int]level{}, begun: map[int]int{}}
	for _, kid := range n.Kids {
		switch kid.Name {
		case "abstractNumId":
			in.list = kid.Attr("val")
		case "lvlOverride":
			i := levelOf(kid.Attr("ilvl"))
			if i < 0 {
				continue
			}
			if own := kid.Kid("lvl"); own != nil {
				in.own[i] = levelAs(own)
			}
			if start, ok := kid.Value("startOverride"); ok {
				in.begun[i] = number(start, 1)
			}
		}
	}
	return in
}

// levelOf reads a level, from 0; -1 if there is no such level.
func levelOf(text string) int {
	if i := number(text, 0); i >= 0 && i < Levels {
		return i
	}
	return -1
}

// number reads a whole number as files have them, of a size that lists have.
func number(text string, otherwise int) int {
	const most = 32767
	n, err := strconv.Atoi(strings.TrimSpace(text))
	if err != nil || n < -most || n > most {
		return otherwise
	}
	return n
}

func levelAs(n *ooxml.Node) level {
	v := level{start: 0, format: "decimal", between: "\t", restart: -1}
	for _, kid := range n.Kids {
		switch value := kid.Attr("val"); kid.Name {
		case "start":
			v.start = number(value, 0)
		case "numFmt":
			v.format = value
		case "lvlText":
			v.text = value
		case "pStyle":
			v.style = value
		case "lvlRestart":
			v.restart = number(value, -1)
		case "isLgl":
			v.legal, _ = n.On(kid.Name)
		case "suff":
			v.between = map[string]string{"space": " ", "nothing": ""}[value]
			if value == "tab" {
				v.between = "\t"
			}
		}
	}
	return v
}

// maxLinks is how many styles lead to the levels of a list at most; more are a circle.
const maxLinks = 8

// levels are those of an instance, and the name of the list that counts them; nil if there are none.
func (l *Lists) levels(id string) (*instance, *list, string) {
	in := l.instances[id]
	if in == nil {
		return nil, nil, ""
	}
	name := in.list
	for range maxLinks {
		a := l.lists[name]
		if a == nil {
			return nil, nil, ""
		}
		target, linked := l.styled[a.link]
		if a.link == "" || !linked || target == name {
			return in, a, name
		}
		name = target
	}
	return nil, nil, ""
}

// level is how an instance writes a level.
func (in *instance) level(a *list, i int) level {
	if own, ok := in.own[i]; ok {
		return own
	}
	return a.levels[i]
}

// LevelOfStyle is the level of an instance whose paragraphs have a style; 0 if none says so.
func (l *Lists) LevelOfStyle(id, style string) int {
	in, a, _ := l.levels(id)
	for i := range Levels {
		if a != nil && style != "" && in.level(a, i).style == style {
			return i
		}
	}
	return 0
}
