package report

import (
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"pilotplan/internal/diff/change"
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

// dumpPage gives the document of a page.
func dumpPage(t *testing.T, address string) string {
	t.Helper()
	return browse(t, address, "--dump-dom")
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

// No script of the content runs, and the page's own does.
func TestBrowserRunsNothingOfTheContent(t *testing.T) {
	all := &change.Report{Old: "</title><script>document.title='ran'</script>", New: "<script>document.title='ran'</script>"}
	for _, word := range []string{
		"<script>document.title='ran'</script>", "]]></script><script>document.title='ran'</script>", `"><img src=x onerror="document.title='ran'">`,
		`'><svg onload="document.title='ran'">`, "--><style>*{display:none}</style>", `<meta http-equiv=refresh content="0;url=javascript:document.title='ran'">`,
	} {
		r := hostile(word)
		all.Changes = append(all.Changes, r.Changes...)
		all.Introduced = append(all.Introduced, r.Introduced...)
	}
	dom := dumpPage(t, pageAt(t, all))
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

// An address may choose the kinds; a jump to one change hides none.
func TestBrowserFilters(t *testing.T) {
	address := pageAt(t, report())
	for fragment, want := range map[string]string{
		"#c3": "c1 c2 c3 c4 c5 c6", "#kinds=target-lowered,reworded": "c1 c6",
	} {
		dom := dumpPage(t, address+fragment)
		if got := strings.Join(shownChanges(dom), " "); got != want {
			t.Errorf("%s shows %s, want %s", fragment, got, want)
		}
	}
}

// Ten megabytes open within seconds.
func TestBrowserOpensTenMegabytes(t *testing.T) {
	r := report()
	long := strings.Repeat("很长的一段话，没有人读完。<script>]]>\n", 10<<20/60)
	r.Changes[1].Old = long
	r.Changes[5].Edits[0].Text = long
	address, picture := pageAt(t, r), filepath.Join(t.TempDir(), "page.png")
	start := time.Now()
	browse(t, address, "--screenshot="+picture, "--window-size=1280,1500")
	if spent := time.Since(start); spent > 30*time.Second {
		t.Errorf("took %v", spent)
	}
	if info, err := os.Stat(picture); err != nil || info.Size() < 10<<10 {
		t.Errorf("no picture: %v", err)
	}
}
