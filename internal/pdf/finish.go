package pdf

import (
	"bytes"
	"fmt"
	"strconv"
	"strings"

	"pilotplan/internal/page/book"
	"pilotplan/internal/pdf/object"
	"pilotplan/internal/pdf/sfnt"
	"pilotplan/internal/pdf/structure"
)

// finisher makes the finished file from gopdf's objects. They keep their numbers; what gopdf does not know gets new ones.
type finisher struct {
	*object.File
	book    *book.Book
	drawing *drawing
	options Options
	objects []object.Object
	pages   []int // object numbers, in order
	links   []structure.Link
	first   int // object number of book.Tree[0]
	content []byte
}

// The objects that gopdf always writes first.
const (
	catalogID   = 1
	pagesID     = 2
	infoID      = 3 // gopdf's outlines, not used: the number goes to the document information
	resourcesID = 4
)

// finish makes the file. It asks for the cut fonts last, since they may still be in the making.
func finish(b *book.Book, d *drawing, programs func() ([book.Faces]*program, error), o Options) ([]byte, error) {
	objects, err := object.Read(d.raw)
	if err != nil {
		return nil, err
	}
	if len(objects) <= resourcesID {
		return nil, fmt.Errorf("%w：%d 个对象", object.ErrForm, len(objects))
	}
	fin := &finisher{File: object.New(len(d.ops)/3 + 64<<10), book: b, drawing: d, options: o, objects: objects}
	fin.Reserve(len(objects) - 1)
	done := make([]bool, len(objects))
	for _, id := range [...]int{0, catalogID, pagesID, infoID, resourcesID} { // written below
		done[id] = true
	}
	if err := fin.finishPages(done); err != nil {
		return nil, err
	}
	for id, o := range objects { // pictures stay as they are
		if done[id] {
			continue
		}
		if o.Stream != nil {
			fin.AddRaw(id, string(o.Dict), o.Stream)
		} else {
			fin.Add(id, string(o.Dict))
		}
	}
	catalog, err := fin.catalog()
	if err != nil {
		return nil, err
	}
	made, err := programs()
	if err != nil {
		return nil, err
	}
	if err := fin.finishFonts(made); err != nil {
		return nil, err
	}
	fin.Add(catalogID, catalog)
	fin.Add(infoID, fin.info())
	return fin.Close(catalogID, infoID), nil
}

// finishFonts writes the cut fonts and the resources that name them, which all pages share.
func (fin *finisher) finishFonts(programs [book.Faces]*program) error {
	names, size := "", 0
	for _, face := range fin.drawing.fonts {
		size += programs[face].font.Len() + programs[face].unicode.Len()
	}
	fin.Grow(size + 32<<10)
	for _, face := range fin.drawing.fonts {
		names += fin.drawing.names[face] + object.Ref(fin.writeFont(fin.drawing.cuts[face], programs[face]))
	}
	pictures := object.Lookup(fin.objects[resourcesID].Dict, "XObject")
	if pictures == nil {
		return fmt.Errorf("%w：资源", object.ErrForm)
	}
	fin.Add(resourcesID, "<</Font<<"+names+">>/XObject"+string(pictures)+">>")
	return nil
}

// writeFont writes a font with its CID font, descriptor, font file and map to Unicode, and returns its number.
func (fin *finisher) writeFont(c *cut, p *program) int {
	font, cid, descriptor, file, unicode := fin.Next(), fin.Next(), fin.Next(), fin.Next(), fin.Next()
	fin.Add(font, "<</Type/Font/Subtype/Type0/BaseFont/"+p.name+"/Encoding/Identity-H/DescendantFonts["+object.Ref(cid)[1:]+
		"]/ToUnicode"+object.Ref(unicode)+">>")
	fin.Add(cid, "<</Type/Font/Subtype/CIDFontType2/BaseFont/"+p.name+"/CIDToGIDMap/Identity/DW 1000/W["+c.widths()+
		"]/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor"+object.Ref(descriptor)+">>")
	fin.Add(descriptor, "<</Type/FontDescriptor/FontName/"+p.name+describeFont(c.face.Measures())+"/FontFile2"+object.Ref(file)+">>")
	fin.AddDeflated(file, "/Length1 "+strconv.Itoa(p.size), p.font.Bytes())
	fin.AddDeflated(unicode, "", p.unicode.Bytes())
	return font
}

// describeFont gives a font's measures as a font descriptor holds them.
func describeFont(m sfnt.Measures) string {
	const symbolic = 4 // a character set of its own
	box := strings.Trim(fmt.Sprint(m.Box), "[]")
	return fmt.Sprintf("/Flags %d/FontBBox[%s]/ItalicAngle %d/Ascent %d/Descent %d/CapHeight %d/StemV %d", symbolic,
		box, m.ItalicAngle, m.Ascent, m.Descent, m.CapHeight, m.StemV)
}

// finishPages writes the page tree, the pages with their links, and the content streams with the marks replaced.
func (fin *finisher) finishPages(done []bool) error {
	for id, o := range fin.objects {
		if id > 0 && string(object.Lookup(o.Dict, "Type")) == "/Page" {
			fin.pages = append(fin.pages, id)
		}
	}
	if len(fin.pages) != len(fin.book.Pages) {
		return fmt.Errorf("%w：%d 页成了 %d 页", object.ErrForm, len(fin.book.Pages), len(fin.pages))
	}
	fin.first = fin.Reserve(len(fin.book.Tree))
	var kids []byte
	for i, id := range fin.pages {
		content := object.Reference(bytes.TrimSpace(object.Lookup(fin.objects[id].Dict, "Contents")))
		if content >= len(done) {
			return fmt.Errorf("%w：第%d页", object.ErrForm, i+1)
		}
		done[id] = true
		if content > 0 {
			done[content] = true
			if err := fin.writeContent(content); err != nil {
				return fmt.Errorf("第%d页：%w", i+1, err)
			}
		}
		if err := fin.writePage(i, content); err != nil {
			return fmt.Errorf("第%d页：%w", i+1, err)
		}
		kids = object.AppendRef(kids, id)
	}
	fin.Add(pagesID, "<</Type/Pages/Count "+strconv.Itoa(len(fin.pages))+"/Kids["+string(kids)+"]>>")
	return nil
}

func (fin *finisher) writePage(index, content int) error {
	p := &fin.book.Pages[index]
	dict := "<</Type/Page/Parent" + object.Ref(pagesID) + "/Resources" + object.Ref(resourcesID) +
		"/MediaBox[0 0 " + object.Coordinate(p.Width) + " " + object.Coordinate(p.Height) + "]"
	if content > 0 {
		dict += "/Contents" + object.Ref(content)
	}
	annotations, err := fin.writeLinks(index)
	if err != nil {
		return err
	}
	if annotations != "" {
		dict += "/Annots[" + annotations + "]/Tabs/S"
	}
	if len(fin.book.Tree) > 0 {
		dict += "/StructParents " + strconv.Itoa(index)
	}
	fin.Add(fin.pages[index], dict+">>")
	return nil
}

// writeContent puts the operators in the place of gopdf's marks: lines of the form “[] 100007.00 d”.
func (fin *finisher) writeContent(id int) error {
	out, rest := fin.content[:0], fin.objects[id].Stream
	for {
		start := bytes.Index(rest, []byte("\n[] ")) + 1
		if bytes.HasPrefix(rest, []byte("[] ")) {
			start = 0 // only at the front of a page: what follows a mark begins with a line break
		} else if start == 0 {
			break
		}
		text, _, _ := bytes.Cut(rest[start:], []byte("\n"))
		operators, err := fin.drawing.operators(string(text))
		if err != nil {
			return err
		}
		out = append(append(out, rest[:start]...), operators...)
		rest = bytes.TrimPrefix(rest[start+len(text):], []byte("\n"))
	}
	fin.content = append(out, rest...)
	fin.AddStream(id, "", fin.content)
	return nil
}

// operators are those that a mark stands for.
func (d *drawing) operators(mark string) ([]byte, error) {
	phase, found := strings.CutSuffix(strings.TrimPrefix(mark, "[] "), ".00 d")
	n, err := strconv.Atoi(phase)
	if n -= firstMark; !found || err != nil || n < 0 || n >= len(d.ends) {
		return nil, fmt.Errorf("%w：标记 “%s”", object.ErrForm, mark)
	}
	if n == 0 {
		return d.ops[:d.ends[0]], nil
	}
	return d.ops[d.ends[n-1]:d.ends[n]], nil
}

// catalog writes what the catalogue refers to and returns it.
func (fin *finisher) catalog() (string, error) {
	dict := "<</Type/Catalog/Pages" + object.Ref(pagesID) + "/Lang" + object.Text(fin.options.Lang) + "/Metadata" + object.Ref(fin.writeXMP()) +
		"/OutputIntents[" + object.Ref(fin.writeIntent())[1:] + "]"
	if fin.options.Title != "" {
		dict += "/ViewerPreferences<</DisplayDocTitle true>>"
	}
	if len(fin.book.Bookmarks) > 0 {
		root := fin.Next()
		if err := fin.writeOutline(root); err != nil {
			return "", err
		}
		dict += "/Outlines" + object.Ref(root) + "/PageMode/UseOutlines"
	}
	if labels := pageLabels(fin.book.Pages); labels != "" {
		dict += "/PageLabels<</Nums[" + labels + "]>>"
	}
	if len(fin.book.Tree) > 0 {
		s := &structure.Writer{Tags: &fin.drawing.tags, File: fin.File, Pages: fin.pages, First: fin.first, Root: fin.Next(), Links: fin.links}
		s.Write()
		dict += "/MarkInfo<</Marked true>>/StructTreeRoot" + object.Ref(s.Root)
	}
	return dict + ">>", nil
}

// pageLabels tells viewers the printed page numbers; empty if no page has one.
func pageLabels(pages []book.Page) string {
	var labels strings.Builder
	printed, next := false, ""
	for i, p := range pages {
		printed = printed || p.Label != ""
		if i > 0 && p.Label == next {
			next = following(p.Label)
			continue
		}
		next = following(p.Label)
		switch {
		case p.Label == "":
			labels.WriteString(strconv.Itoa(i) + "<<>>")
		case next != "":
			labels.WriteString(strconv.Itoa(i) + "<</S/D/St " + p.Label + ">>")
		default:
			labels.WriteString(strconv.Itoa(i) + "<</P" + object.Text(p.Label) + ">>")
		}
	}
	if !printed {
		return ""
	}
	return labels.String()
}

// following is the page number after a label; empty if it is no plain number.
func following(label string) string {
	n, err := strconv.Atoi(label)
	if err != nil || n < 1 || strconv.Itoa(n) != label {
		return ""
	}
	return strconv.Itoa(n + 1)
}
