package doc

import (
	"net/url"
	"strings"
)

// Leads reports whether a document that others open may have a link: to a page (http, https), a mail address (mailto), or a file
// beside it. What runs something (javascript:), reads what lies on the reader's machine (file:, C:\) or asks a server of a local network
// for it (\\server, //server) is text.
func Leads(link string) bool {
	if link == "" || link[0] == '#' || strings.ContainsFunc(link, func(r rune) bool { return r < ' ' || r == 0x7f }) {
		return false
	}
	u, err := url.Parse(strings.ReplaceAll(link, `\`, "/"))
	if err != nil {
		return false
	}
	switch u.Scheme {
	case "http", "https":
		return u.Hostname() != ""
	case "mailto":
		return u.Opaque != ""
	case "":
		return u.Host == "" && !strings.HasPrefix(u.Path, "//")
	}
	return false
}
