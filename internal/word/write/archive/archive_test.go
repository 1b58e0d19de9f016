package archive

import "testing"

// A relation names its target from the folder of the part that has it.
func TestRelation(t *testing.T) {
	for _, c := range [][3]string{
		{"", "word/document.xml", "word/document.xml"},
		{"word/document.xml", "word/styles.xml", "styles.xml"},
		{"word/document.xml", "word/charts/chart1.xml", "charts/chart1.xml"},
		{"word/charts/chart1.xml", "word/embeddings/chart1.xlsx", "../embeddings/chart1.xlsx"},
		{"xl/workbook.xml", "docProps/core.xml", "../docProps/core.xml"},
	} {
		p := &Part{Name: c[0]}
		if id := p.Relate(Image, &Part{Name: c[1]}); id != "rId1" || p.relations[0].target != c[2] {
			t.Errorf("%s to %s: %s %s, want %s", c[0], c[1], id, p.relations[0].target, c[2])
		}
		if id := p.Relate(Image, &Part{Name: c[1]}); id != "rId1" {
			t.Errorf("%s again: %s", c[1], id)
		}
		if id := p.Link("https://example.com/"); id != "rId2" {
			t.Errorf("a link: %s", id)
		}
	}
}
