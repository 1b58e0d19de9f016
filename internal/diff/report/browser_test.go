package report

import (
	"context"
	"fmt"
	"html"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"pilotplan/internal/diff/change"
	"pilotplan/internal/thorough"
)

// browse opens a page in a browser without a window and gives what the browser writes: with --dump-dom the document as it
// then is. Where no browser is installed the test is skipped, unless the gate demands it.
func browse(t *testing.T, address string, flags ...string) string {
	t.Helper()
	browser := ""
	for _, program := range []string{"chromium", "chromium-browser", "google-chrome"} {
		if found, err := exec.LookPath(program); err == nil {
			browser = found
			break
		}
	}
	if browser == "" {
		if os.Getenv("PILOTPLAN_NEED_TOOLS") != "" {
			t.Fatal("no chromium")
		}
		t.Skip("no chromium")
	}
	ctx, cancel := context.WithTimeout(t.Context(), 2*time.Minute)
	defer cancel()
	args := append([]string{
		"--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update",
		"--disable-sync", "--user-data-dir=" + t.TempDir(),
	}, flags...)
	out, err := exec.CommandContext(ctx, browser, append(args, address)...).Output()
	if err != nil {
		t.Fatalf("chromium: %v", err)
	}
	return string(out)
}

// pageAt writes the page of a report and gives its address.
func pageAt(t *testing.T, r *change.Report) string {
	t.Helper()
	name := filepath.Join(t.TempDir(), "page.html")
	if err := os.WriteFile(name, []byte(page(t, r)), 0o644); err != nil {
		t.Fatal(err)
	}
	return "file://" + filepath.ToSlash(name)
}

// manyScripts has a change for every way in which a text may want to be a script.
func manyScripts() *change.Report {
	all := &change.Report{Old: "</title><script>document.title='ran'</script>", New: "<script>document.title='ran'</script>"}
	for _, word := range []string{
		"<script>document.title='ran'</script>", "]]></script><script>document.title='ran'</script>", `"><img src=x onerror="document.title='ran'">`,
		`'><svg onload="document.title='ran'">`, "--><style>*{display:none}</style>", `<meta http-equiv=refresh content="0;url=javascript:document.title='ran'">`,
	} {
		r := hostile(word)
		all.Changes = append(all.Changes, r.Changes...)
		all.Introduced = append(all.Introduced, r.Introduced...)
	}
	return all
}

// tenMegabytes has two passages of ten megabytes.
func tenMegabytes() *change.Report {
	r := report()
	long := strings.Repeat("很长的一段话，没有人读完。<script>]]>\n", 10<<20/60)
	r.Changes[1].Old = long
	r.Changes[5].Edits[0].Text = long
	return r
}

// frames is a page that opens others and adds what they have become, each in a <pre>: a browser takes seconds to start.
const frames = `<!DOCTYPE html><meta charset="utf-8"><body>%s<script>
window.onload = () => {
	document.body.append(...[...document.querySelectorAll("iframe")].map(f => {
		const page = f.contentDocument, text = page.documentElement.outerHTML, pre = document.createElement("pre")
		pre.textContent = text.length < 1 << 20 ? text : page.querySelectorAll("article").length + " changes, " + (page.body.scrollHeight > 1500 ? "laid out" : "blank")
		return pre
	}))
}
</script>`

// browsed opens pages in one browser and gives the document that each has become; of a great one, that it is
// laid out.
func browsed(t *testing.T, addresses ...string) []string {
	t.Helper()
	var all strings.Builder
	for _, address := range addresses {
		fmt.Fprintf(&all, "<iframe src='%s' width='1280' height='1500'></iframe>", address)
	}
	name := filepath.Join(t.TempDir(), "frames.html")
	if err := os.WriteFile(name, []byte(fmt.Sprintf(frames, all.String())), 0o644); err != nil {
		t.Fatal(err)
	}
	out := browse(t, "file://"+filepath.ToSlash(name), "--dump-dom", "--allow-file-access-from-files")
	var documents []string
	for _, m := range regexp.MustCompile(`(?s)<pre>(.*?)</pre>`).FindAllStringSubmatch(out, -1) {
		documents = append(documents, html.UnescapeString(m[1]))
	}
	if len(documents) != len(addresses) {
		t.Fatalf("%d pages of %d came back: %.2000s", len(documents), len(addresses), out)
	}
	return documents
}

// A browser takes as long as all other tests of the room together: it is opened in the long rounds.
func TestBrowser(t *testing.T) {
	if !thorough.Wanted() {
		t.Skip("in the long rounds")
	}
	t.Parallel()
	usual := pageAt(t, report())
	start := time.Now()
	got := browsed(t, pageAt(t, tenMegabytes()), pageAt(t, manyScripts()), usual+"#c3", usual+"#kinds=target-lowered,reworded")
	if spent := time.Since(start); spent > time.Minute {
		t.Errorf("ten megabytes opened in %v", spent)
	}
	t.Run("nothing of the content runs", func(t *testing.T) { checkOnlyText(t, got[1]) })
	for i, want := range []string{"c1 c2 c3 c4 c5 c6", "c1 c6"} { // an address may choose the kinds; a jump to one change hides none
		if shown := strings.Join(shownChanges(got[i+2]), " "); shown != want {
			t.Errorf("address %d shows %s, want %s", i+1, shown, want)
		}
	}
	if got[0] != "6 changes, laid out" {
		t.Errorf("of ten megabytes came %.2000s", got[0])
	}
}

// checkOnlyText holds that no script of the content has run, and the page's own has.
func checkOnlyText(t *testing.T, dom string) {
	if !strings.Contains(dom, "<title>修改对照：&lt;script&gt;") && !strings.Contains(dom, "<title>修改对照：<script>") {
		t.Error("the title is another one")
	}
	body := dom[strings.Index(dom, "<body"):]
	if strings.Count(body, "<script") != 1 || strings.Contains(body, "<style") || strings.Contains(body, "<img") || strings.Contains(body, "<svg") {
		t.Error("the content is more than text")
	}
	if !strings.Contains(dom, "显示 12 处，共 12 处") {
		t.Error("the page's own script did not run")
	}
}

func shownChanges(dom string) []string {
	var ids []string
	for _, m := range regexp.MustCompile(`<article id="(c\d+)"[^>]*>`).FindAllStringSubmatch(dom, -1) {
		if !strings.Contains(m[0], "hidden") {
			ids = append(ids, m[1])
		}
	}
	return ids
}
