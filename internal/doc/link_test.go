package doc

import "testing"

func TestLeads(t *testing.T) {
	for _, link := range []string{"https://a.cn/甲?b=c#d", "http://a.cn", "HTTP://a.cn", "mailto:a@b.cn", "附件.pdf", "./附件/一 二.docx", "../a.md", "甲:乙/附件.pdf"[len("甲:乙/"):]} {
		if !Leads(link) {
			t.Errorf("%q is text", link)
		}
	}
	for _, link := range []string{
		"javascript:alert(1)", "JavaScript:alert(1)", "java\tscript:alert(1)", "vbscript:x", "data:text/html,x", "file:///etc/passwd", "FILE:a",
		`\\host\share`, "//host/share", `/\host/share`, `C:\Windows`, "smb://host", "ms-word:ofe|u|http://a", "http:", "https:///a", "mailto:", "#甲", "", "%zz",
	} {
		if Leads(link) {
			t.Errorf("%q leads somewhere", link)
		}
	}
}
