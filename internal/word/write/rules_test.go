package write_test

import (
	"path"
	"slices"
	"strings"
	"testing"
)

// order is in which order the children of an element stand, as the schema of ISO/IEC 29500-1 (transitional) has it. A child
// that is not listed is not allowed. Word opens no file that breaks one of these.
var order = map[string]string{
	"w:document":     "w:body",
	"w:pPr":          "w:pStyle w:keepNext w:keepLines w:pageBreakBefore w:framePr w:widowControl w:numPr w:suppressLineNumbers w:pBdr w:shd w:tabs w:suppressAutoHyphens w:kinsoku w:wordWrap w:overflowPunct w:topLinePunct w:autoSpaceDE w:autoSpaceDN w:bidi w:adjustRightInd w:snapToGrid w:spacing w:ind w:contextualSpacing w:mirrorIndents w:suppressOverlap w:jc w:textDirection w:textAlignment w:textboxTightWrap w:outlineLvl w:divId w:cnfStyle w:rPr w:sectPr w:pPrChange",
	"w:rPr":          "w:rStyle w:rFonts w:b w:bCs w:i w:iCs w:caps w:smallCaps w:strike w:dstrike w:outline w:shadow w:emboss w:imprint w:noProof w:snapToGrid w:vanish w:webHidden w:color w:spacing w:w w:kern w:position w:sz w:szCs w:highlight w:u w:effect w:bdr w:shd w:fitText w:vertAlign w:rtl w:cs w:em w:lang w:eastAsianLayout w:specVanish w:oMath",
	"w:numPr":        "w:ilvl w:numId",
	"w:pBdr":         "w:top w:left w:bottom w:right w:between w:bar",
	"w:tbl":          "w:tblPr w:tblGrid w:tr",
	"w:tblPr":        "w:tblStyle w:tblpPr w:tblOverlap w:bidiVisual w:tblStyleRowBandSize w:tblStyleColBandSize w:tblW w:jc w:tblCellSpacing w:tblInd w:tblBorders w:shd w:tblLayout w:tblCellMar w:tblLook w:tblCaption w:tblDescription",
	"w:tblBorders":   "w:top w:left w:bottom w:right w:insideH w:insideV",
	"w:tblCellMar":   "w:top w:left w:bottom w:right",
	"w:tr":           "w:tblPrEx w:trPr w:tc",
	"w:tc":           "w:tcPr w:p",
	"w:tcPr":         "w:cnfStyle w:tcW w:gridSpan w:hMerge w:vMerge w:tcBorders w:shd w:noWrap w:tcMar w:textDirection w:tcFitText w:vAlign w:hideMark",
	"w:tcBorders":    "w:top w:left w:bottom w:right",
	"w:tcMar":        "w:top w:left w:bottom w:right",
	"w:sectPr":       "w:headerReference w:footerReference w:footnotePr w:endnotePr w:type w:pgSz w:pgMar w:paperSrc w:pgBorders w:lnNumType w:pgNumType w:cols w:formProt w:vAlign w:noEndnote w:titlePg w:textDirection w:bidi w:rtlGutter w:docGrid",
	"w:styles":       "w:docDefaults w:latentStyles w:style",
	"w:docDefaults":  "w:rPrDefault w:pPrDefault",
	"w:style":        "w:name w:aliases w:basedOn w:next w:link w:autoRedefine w:hidden w:uiPriority w:semiHidden w:unhideWhenUsed w:qFormat w:locked w:personal w:rsid w:pPr w:rPr w:tblPr w:trPr w:tcPr w:tblStylePr",
	"w:numbering":    "w:abstractNum w:num",
	"w:abstractNum":  "w:nsid w:multiLevelType w:tmpl w:name w:styleLink w:numStyleLink w:lvl",
	"w:lvl":          "w:start w:numFmt w:lvlRestart w:pStyle w:isLgl w:suff w:lvlText w:lvlPicBulletId w:legacy w:lvlJc w:pPr w:rPr",
	"w:num":          "w:abstractNumId w:lvlOverride",
	"w:lvlOverride":  "w:startOverride w:lvl",
	"w:settings":     "w:zoom w:mirrorMargins w:defaultTabStop w:autoHyphenation w:evenAndOddHeaders w:drawingGridHorizontalSpacing w:drawingGridVerticalSpacing w:characterSpacingControl w:footnotePr w:endnotePr w:compat w:rsids w:themeFontLang w:clrSchemeMapping w:decimalSymbol w:listSeparator",
	"w:compat":       "w:spaceForUL w:balanceSingleByteDoubleByteWidth w:doNotLeaveBackslashAlone w:ulTrailSpace w:doNotExpandShiftReturn w:adjustLineHeightInTable w:useFELayout w:compatSetting",
	"w:footnotePr":   "w:pos w:numFmt w:numStart w:numRestart w:footnote",
	"w:font":         "w:altName w:panose1 w:charset w:family w:notTrueType w:pitch w:sig",
	"w:sdt":          "w:sdtPr w:sdtContent",
	"w:drawing":      "wp:inline wp:anchor",
	"wp:inline":      "wp:extent wp:effectExtent wp:docPr wp:cNvGraphicFramePr a:graphic",
	"wp:anchor":      "wp:simplePos wp:positionH wp:positionV wp:extent wp:effectExtent wp:wrapNone wp:docPr wp:cNvGraphicFramePr a:graphic",
	"pic:pic":        "pic:nvPicPr pic:blipFill pic:spPr",
	"wps:wsp":        "wps:cNvSpPr wps:spPr wps:txbx wps:bodyPr",
	"c:chartSpace":   "c:date1904 c:lang c:roundedCorners c:style c:clrMapOvr c:pivotSource c:protection c:chart c:spPr c:txPr c:externalData c:printSettings c:userShapes",
	"c:chart":        "c:title c:autoTitleDeleted c:pivotFmts c:view3D c:floor c:sideWall c:backWall c:plotArea c:legend c:plotVisOnly c:dispBlanksAs",
	"c:title":        "c:tx c:layout c:overlay c:spPr c:txPr",
	"c:plotArea":     "c:layout c:barChart c:lineChart c:catAx c:valAx c:dTable c:spPr",
	"c:barChart":     "c:barDir c:grouping c:varyColors c:ser c:dLbls c:gapWidth c:overlap c:serLines c:axId",
	"c:lineChart":    "c:grouping c:varyColors c:ser c:dLbls c:dropLines c:hiLowLines c:upDownBars c:marker c:smooth c:axId",
	"c:ser":          "c:idx c:order c:tx c:spPr c:invertIfNegative c:marker c:dPt c:dLbls c:trendline c:errBars c:cat c:val c:smooth",
	"c:marker":       "c:symbol c:size c:spPr",
	"c:dLbls":        "c:dLbl c:numFmt c:spPr c:txPr c:dLblPos c:showLegendKey c:showVal c:showCatName c:showSerName c:showPercent c:showBubbleSize",
	"c:catAx":        "c:axId c:scaling c:delete c:axPos c:majorGridlines c:minorGridlines c:title c:numFmt c:majorTickMark c:minorTickMark c:tickLblPos c:spPr c:txPr c:crossAx c:crosses c:auto c:lblAlgn c:lblOffset c:noMultiLvlLbl",
	"c:valAx":        "c:axId c:scaling c:delete c:axPos c:majorGridlines c:minorGridlines c:title c:numFmt c:majorTickMark c:minorTickMark c:tickLblPos c:spPr c:txPr c:crossAx c:crosses c:crossBetween c:majorUnit",
	"c:scaling":      "c:logBase c:orientation c:max c:min",
	"c:legend":       "c:legendPos c:layout c:overlay",
	"c:numCache":     "c:formatCode c:ptCount c:pt",
	"c:strCache":     "c:ptCount c:pt",
	"c:externalData": "c:autoUpdate",
	"Types":          "Default Override",
}

// first and last are the children that must begin or end an element.
var (
	first = map[string]string{"w:p": "w:pPr", "w:tbl": "w:tblPr", "w:tc": "w:tcPr", "w:tr": "w:trPr", "w:style": "w:name"}
	last  = map[string]string{"w:tc": "w:p", "w:body": "w:sectPr"}
)

// only says which parts may leave out what first asks of an element: a mark of a field, say.
func (f *file) checkOrder() {
	for name, root := range f.parts {
		f.checkNode(name, root)
	}
}

func (f *file) checkNode(part string, n *node) {
	f.t.Helper()
	if words, ok := order[n.name]; ok {
		at, list := 0, strings.Fields(words)
		for _, c := range n.children {
			i := slices.Index(list, c.name)
			switch {
			case i < 0:
				f.t.Errorf("%s: %s may not stand in %s", part, c.name, n.name)
			case n.name == "w:compat", n.name == "Types":
			case i < at:
				f.t.Errorf("%s: %s stands behind %s in %s", part, c.name, list[at], n.name)
			}
			at = max(at, i)
		}
	}
	if want := first[n.name]; want != "" && (len(n.children) == 0 || n.children[0].name != want) {
		f.t.Errorf("%s: %s does not begin with %s", part, n.name, want)
	}
	if want := last[n.name]; want != "" && (len(n.children) == 0 || n.children[len(n.children)-1].name != want) {
		f.t.Errorf("%s: %s does not end with %s", part, n.name, want)
	}
	for _, c := range n.children {
		f.checkNode(part, c)
	}
}

// checkParts makes sure that every part has a content type and that relations lead somewhere; and that every one is used.
func (f *file) checkParts() {
	f.t.Helper()
	types := f.parts["[Content_Types].xml"]
	for name := range f.data {
		known := name == "[Content_Types].xml"
		for _, c := range types.children {
			known = known || c.name == "Override" && c.attrs["PartName"] == "/"+name || c.name == "Default" && path.Ext(name) == "."+c.attrs["Extension"]
		}
		if !known {
			f.t.Errorf("%s has no content type", name)
		}
	}
	for _, c := range types.children {
		if name := strings.TrimPrefix(c.attrs["PartName"], "/"); c.name == "Override" && f.data[name] == nil {
			f.t.Errorf("there is no %s", name)
		}
	}
	for name, root := range f.parts {
		if path.Ext(name) != ".rels" {
			continue
		}
		dir := path.Dir(path.Dir(name))
		owner := f.parts[path.Join(dir, strings.TrimSuffix(path.Base(name), ".rels"))]
		for _, r := range root.children {
			if target := path.Join(dir, r.attrs["Target"]); r.attrs["TargetMode"] == "" && f.data[target] == nil {
				f.t.Errorf("%s leads to %s, which is not there", name, target)
			}
			kind := path.Base(r.attrs["Type"])
			implied := slices.Contains([]string{"styles", "settings", "fontTable", "numbering", "footnotes"}, kind)
			if owner != nil && !implied && !owner.refersTo(r.attrs["Id"]) {
				f.t.Errorf("nothing in the owner of %s refers to %s, %s", name, r.attrs["Id"], kind)
			}
		}
	}
}

func (n *node) refersTo(id string) bool {
	for name, value := range n.attrs {
		if strings.HasPrefix(name, "r:") && value == id {
			return true
		}
	}
	return slices.ContainsFunc(n.children, func(c *node) bool { return c.refersTo(id) })
}

// checkNames makes sure that what is named is there, once: styles, lists, bookmarks, drawings.
func (f *file) checkNames() {
	f.t.Helper()
	styles := f.names("word/styles.xml", "w:style", "w:styleId")
	lists := map[string]bool{}
	if f.parts["word/numbering.xml"] != nil {
		lists = f.names("word/numbering.xml", "w:num", "w:numId")
	}
	marks := f.names("word/document.xml", "w:bookmarkStart", "w:name")
	f.names("word/document.xml", "w:bookmarkStart", "w:id")
	f.names("word/document.xml", "wp:docPr", "id")
	for part, root := range f.parts {
		for _, kind := range []string{"w:pStyle", "w:rStyle", "w:tblStyle", "w:basedOn", "w:next"} {
			for _, n := range root.all(kind) {
				if !styles[n.attrs["w:val"]] {
					f.t.Errorf("%s: no style %s", part, n.attrs["w:val"])
				}
			}
		}
		for _, n := range root.all("w:numId") {
			if part != "word/numbering.xml" && !lists[n.attrs["w:val"]] {
				f.t.Errorf("%s: no list %s", part, n.attrs["w:val"])
			}
		}
		for _, n := range root.all("w:hyperlink") {
			if to := n.attrs["w:anchor"]; to != "" && !marks[to] {
				f.t.Errorf("%s: no bookmark %s", part, to)
			}
		}
	}
}

// names are the values of an attribute in a part, each of which may be there once.
func (f *file) names(part, element, attr string) map[string]bool {
	f.t.Helper()
	found := map[string]bool{}
	for _, n := range f.parts[part].all(element) {
		if found[n.attrs[attr]] {
			f.t.Errorf("%s: two %s are %s", part, element, n.attrs[attr])
		}
		found[n.attrs[attr]] = true
	}
	return found
}

// sound checks a file against all rules.
func (f *file) sound() *file {
	f.t.Helper()
	f.checkOrder()
	f.checkParts()
	f.checkNames()
	for _, t := range f.body().all("w:tbl") {
		grid := len(t.child("w:tblGrid").children)
		for _, row := range t.children {
			if row.name != "w:tr" {
				continue
			}
			columns := 0
			for _, c := range row.all("w:tcPr") {
				columns += max(1, number(c.child("w:gridSpan").attrs["w:val"]))
			}
			if columns != grid || grid > 63 {
				f.t.Errorf("a row of %d columns in a grid of %d", columns, grid)
			}
		}
	}
	return f
}

// A file that breaks a rule is told: the rules are checked themselves.
func TestRulesFind(t *testing.T) {
	for name, xml := range map[string]string{
		"order": `<w:pPr><w:jc/><w:ind/></w:pPr>`, "foreign": `<w:rPr><w:pStyle/></w:rPr>`, "end": `<w:tc><w:tcPr/></w:tc>`, "begin": `<w:p><w:r/></w:p>`,
	} {
		inner := &testing.T{}
		f := &file{t: inner}
		f.checkNode(name, parse(t, name, []byte(`<w:x xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">`+xml+`</w:x>`)))
		if !inner.Failed() {
			t.Errorf("%s is not found", name)
		}
	}
}
