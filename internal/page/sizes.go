package page

// Sizes of type beside that of the body, in points. Every format of a document has them from here.
const (
	CoverSize    = 26.0 // 1号: the title on the cover
	TitleSize    = 22.0 // 2号
	FolioSize    = 14.0 // 4号: page numbers
	CaptionSize  = 12.0 // 小4号
	CellSize     = 10.5 // 5号: tables that have room
	CellSmaller  = 9.0  // 小5号
	CellSmallest = 7.5  // 6号: tables that fit no other way
	NoteSize     = 10.5 // footnotes
	CodeSize     = 10.5
)
