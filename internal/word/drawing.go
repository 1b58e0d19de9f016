package word

import (
	"fmt"
	"path"
	"slices"
	"strings"

	"pilotplan/internal/doc"
	"pilotplan/internal/finding"
	"pilotplan/internal/word/ooxml"
)

// pictures are those that the text shows, each once.
type pictures struct {
	base  string // of their names
	all   []Picture
	named map[string]string // by part, the name that was given
}

// leftOut counts what a document has no place for, by how a reader calls it.
type leftOut struct {
	kinds []string
	count map[string]int
}

func (o *leftOut) add(kind string) {
	if o.count == nil {
		o.count = map[string]int{}
	}
	if o.count[kind] == 0 {
		o.kinds = append(o.kinds, kind)
	}
	o.count[kind]++
}

func (o *leftOut) findings(name string) []finding.Finding {
	if len(o.kinds) == 0 {
		return nil
	}
	var parts []string
	for _, kind := range o.kinds {
		parts = append(parts, fmt.Sprintf("%s %d 个", kind, o.count[kind]))
	}
	return []finding.Finding{{
		Rule: LeftOutRule, Severity: finding.Note, Pos: finding.Pos{File: name},
		Message: "没有读取：" + strings.Join(parts, "、"),
		Hint:    "其中的内容要紧的，在正文里写明；图片存为 PNG 或 JPEG 后再插入",
	}}
}

// drawing reads what a run shows beside text: text boxes, pictures, and what is left out.
func (in *inline) drawing(n *ooxml.Node) {
	if in.toc || !in.fields.shows() {
		return
	}
	alt := ""
	n.Walk(func(at *ooxml.Node) bool {
		switch at.Name {
		case "txbxContent":
			in.boxes = append(in.boxes, at)
			return false
		case "wp:docPr", "pic:cNvPr":
			if text := at.Attr("descr"); text != "" {
				alt = text
			}
		case "a:blip":
			if in.picture(at.Attr("r:embed"), alt); at.Attr("r:embed") == "" {
				in.picture(at.Attr("r:link"), alt)
			}
		case "v:imagedata":
			in.picture(at.Attr("r:id"), at.Attr("o:title"))
		case "c:chart":
			in.left.add("图表")
		case "dgm:relIds":
			in.left.add("SmartArt 图形")
		case "o:OLEObject":
			in.left.add("嵌入的对象")
		}
		return true
	})
}

// drawn are the kinds of pictures that can be set.
var drawn = []string{".png", ".jpg", ".jpeg"}

// picture keeps a picture of the file. One outside of it is left where it is.
func (in *inline) picture(id, alt string) {
	to, ok := in.relation(in.part, id)
	switch {
	case !ok || id == "":
		return
	case to.External:
		in.left.add("文件外的图片")
		return
	case !slices.Contains(drawn, strings.ToLower(path.Ext(to.Target))):
		in.left.add("不是 PNG、JPEG 的图片")
		return
	}
	name := in.pictures.named[to.Target]
	if name == "" {
		if name = in.keep(to.Target); name == "" {
			in.left.add("不能读取的图片")
			return
		}
	}
	in.after = append(in.after, item{figure: &doc.Figure{Path: name, Alt: strings.Join(strings.Fields(alt), " "), Line: in.line}})
}

// keep reads a picture and gives the name it is kept by; empty if it cannot be read.
func (in *inline) keep(part string) string {
	data, err := in.files.Part(part)
	if err != nil {
		return ""
	}
	p := &in.reader.pictures
	name := fmt.Sprintf("%s-图片%d%s", p.base, len(p.all)+1, strings.ToLower(path.Ext(part)))
	if p.named == nil {
		p.named = map[string]string{}
	}
	p.named[part], p.all = name, append(p.all, Picture{name, data})
	return name
}
