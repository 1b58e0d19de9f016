package ooxml

// prefixes are the namespaces that mean something to a reader. The first of each pair is the transitional one, the other that of
// ISO/IEC 29500 strict, where it has one of its own.
var prefixes = map[string]string{
	"http://schemas.openxmlformats.org/wordprocessingml/2006/main":           word,
	"http://purl.oclc.org/ooxml/wordprocessingml/main":                       word,
	"http://schemas.openxmlformats.org/officeDocument/2006/math":             "m:",
	"http://purl.oclc.org/ooxml/officeDocument/math":                         "m:",
	"http://schemas.openxmlformats.org/officeDocument/2006/relationships":    "r:",
	"http://purl.oclc.org/ooxml/officeDocument/relationships":                "r:",
	"http://schemas.openxmlformats.org/drawingml/2006/main":                  "a:",
	"http://purl.oclc.org/ooxml/drawingml/main":                              "a:",
	"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing": "wp:",
	"http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing":             "wp:",
	"http://schemas.openxmlformats.org/drawingml/2006/picture":               "pic:",
	"http://purl.oclc.org/ooxml/drawingml/picture":                           "pic:",
	"http://schemas.openxmlformats.org/drawingml/2006/chart":                 "c:",
	"http://purl.oclc.org/ooxml/drawingml/chart":                             "c:",
	"http://schemas.openxmlformats.org/drawingml/2006/diagram":               "dgm:",
	"http://purl.oclc.org/ooxml/drawingml/diagram":                           "dgm:",
	"http://schemas.microsoft.com/office/word/2010/wordprocessingShape":      "wps:",
	"http://schemas.microsoft.com/office/word/2010/wordprocessingGroup":      "wpg:",
	"http://schemas.microsoft.com/office/word/2010/wordprocessingCanvas":     "wpc:",
	"http://schemas.microsoft.com/office/word/2010/wordprocessingDrawing":    "wp14:",
	"http://schemas.microsoft.com/office/word/2010/wordml":                   "w14:",
	"http://schemas.microsoft.com/office/word/2012/wordml":                   "w15:",
	"http://schemas.openxmlformats.org/markup-compatibility/2006":            "mc:",
	"urn:schemas-microsoft-com:vml":                                          "v:",
	"urn:schemas-microsoft-com:office:office":                                "o:",
	"": "",
}

// word is the prefix of WordprocessingML, whose names need none.
const word = ""

// texts are the elements whose character data is kept.
var texts = map[string]bool{"t": true, "delText": true, "instrText": true, "delInstrText": true, "m:t": true}
