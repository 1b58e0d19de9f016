package disk

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"
)

// held takes the right to a file and says what it holds.
func held(t *testing.T, name string) *Holding {
	t.Helper()
	h, err := Hold(name)
	if err != nil {
		t.Fatal(err)
	}
	data, err := os.ReadFile(name)
	if err != nil {
		data = nil
	}
	h.Begin(data)
	return h
}

func put(t *testing.T, name, text string) {
	t.Helper()
	if err := os.WriteFile(name, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}

func is(t *testing.T, name, want string) {
	t.Helper()
	if got, err := os.ReadFile(name); err != nil || string(got) != want {
		t.Errorf("%s holds %q, %v, want %q", filepath.Base(name), got, err, want)
	}
}

// allIn are the files in a folder, also in the side folder.
func allIn(t *testing.T, dir string) []string {
	t.Helper()
	var names []string
	err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if rel, relErr := filepath.Rel(dir, path); err == nil && relErr == nil && !d.IsDir() {
			names = append(names, filepath.ToSlash(rel))
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return names
}

// The right lies on the file, whatever it is called.
func TestHeldByAnyName(t *testing.T) {
	dir := t.TempDir()
	name := filepath.Join(dir, "方案.yaml")
	put(t, name, "甲")
	other := filepath.Join(dir, "别处")
	if err := os.Mkdir(other, 0o755); err != nil {
		t.Fatal(err)
	}
	names := []string{name, filepath.Join(dir, ".", "别处", "..", "方案.yaml")}
	soft, hard := filepath.Join(other, "链接.yaml"), filepath.Join(other, "硬链接.yaml")
	if os.Symlink(name, soft) == nil {
		names = append(names, soft)
	}
	if locksFiles && os.Link(name, hard) == nil {
		names = append(names, hard)
	}
	h := held(t, name)
	defer h.Release(true)
	refused := func(when string) {
		for _, n := range names {
			if second, err := Hold(n); err == nil {
				second.Release(true)
				t.Errorf("%s, %s is let in", when, n)
			} else if !strings.Contains(err.Error(), "正由另一个") {
				t.Errorf("%s, %s: %v", when, n, err)
			}
		}
	}
	refused("at first")
	for _, text := range []string{"乙", "丙", "丁"} {
		if err := h.Save([]byte(text)); err != nil {
			t.Fatal(err)
		}
		refused("after " + text)
	}
	if !locksFiles {
		return
	}
	if err := os.RemoveAll(filepath.Join(dir, sideName)); err != nil {
		t.Fatal(err)
	}
	refused("without the side folder")
	if err := h.Save([]byte("戊")); err != nil {
		t.Error(err)
	}
	refused("after that")
	is(t, name, "戊")
}

// Who is refused is told who has it.
func TestHolderIsNamed(t *testing.T) {
	name := filepath.Join(t.TempDir(), "方案.yaml")
	h := held(t, name)
	defer h.Release(true)
	_, err := Hold(name)
	if err == nil || h.notes.User == "" || !strings.Contains(err.Error(), "（"+h.notes.User+"，电脑") {
		t.Errorf("%v, want it to name %q", err, h.notes.User)
	}
}

// What another program has written is not overwritten, whatever way it went.
func TestOthersWork(t *testing.T) {
	for how, change := range map[string]func(name string) error{
		"written in place": func(name string) error { return os.WriteFile(name, []byte("别人的"), 0o644) },
		"replaced": func(name string) error {
			return errors.Join(os.WriteFile(name+"~", []byte("别人的"), 0o644), os.Rename(name+"~", name))
		},
		"appended": func(name string) error { return os.WriteFile(name, []byte("甲，还有"), 0o644) },
		"emptied":  func(name string) error { return os.Truncate(name, 0) },
		"removed":  os.Remove,
		"a folder": func(name string) error { return errors.Join(os.Remove(name), os.Mkdir(name, 0o755)) },
	} {
		name := filepath.Join(t.TempDir(), "方案.yaml")
		put(t, name, "甲")
		h := held(t, name)
		if err := change(name); err != nil {
			t.Fatal(err)
		}
		before, _ := os.ReadFile(name)
		err := h.Save([]byte("乙"))
		if err == nil || !errors.Is(err, ErrChanged) && how != "a folder" {
			t.Errorf("%s: %v", how, err)
		}
		if after, _ := os.ReadFile(name); string(after) != string(before) {
			t.Errorf("%s: the file became %q", how, after)
		}
		if how == "removed" {
			if _, err := os.Stat(name); err == nil {
				t.Error("a removed file came back")
			}
		}
		kept, err := h.Aside("", []byte("乙"))
		if err != nil {
			t.Fatal(how, err)
		}
		is(t, kept, "乙")
		if err := h.Save([]byte("丙")); err != nil {
			t.Error(how, err)
		}
		is(t, kept, "丙")
		h.Release(true)
	}
}

// A change that was looked at may be saved upon; one that comes into being does not go unseen.
func TestLookedAt(t *testing.T) {
	name := filepath.Join(t.TempDir(), "方案.yaml")
	h := held(t, name)
	defer h.Release(true)
	put(t, name, "别人的")
	if err := h.Save([]byte("甲")); !errors.Is(err, ErrChanged) {
		t.Errorf("a new file: %v", err)
	}
	if got, err := h.Look(); err != nil || string(got) != "别人的" {
		t.Errorf("it holds %q, %v", got, err)
	}
	if err := h.Save([]byte("别人的，甲")); err != nil {
		t.Error(err)
	}
	is(t, name, "别人的，甲")
}

// A place belongs to a content: that of the last save, or of the one that may have come to its end.
func TestPlaceBelongsToContent(t *testing.T) {
	name := filepath.Join(t.TempDir(), "方案.yaml")
	put(t, name, "甲")
	h := held(t, name)
	if err := errors.Join(h.Remember("第三题"), h.Save([]byte("乙"))); err != nil {
		t.Fatal(err)
	}
	h.Release(false)
	for content, want := range map[string]string{"乙": "第三题", "甲": "第三题", "别的方案": ""} {
		h, err := Hold(name)
		if err != nil {
			t.Fatal(err)
		}
		if h.before.Place != "第三题" {
			t.Fatalf("the notes say %q", h.before.Place)
		}
		h.notes.Contents = h.before.Contents // as if nothing had been noted since
		saved := h.before
		if got := h.Begin([]byte(content)); got != want {
			t.Errorf("%s: the place is %q, want %q", content, got, want)
		}
		if err := h.side.write(saved); err != nil {
			t.Fatal(err)
		}
		h.Release(false)
	}
}

// Side files are there no longer than they are needed.
func TestSideFilesGo(t *testing.T) {
	dir := t.TempDir()
	name := filepath.Join(dir, "方案.yaml")
	h := held(t, name)
	if err := h.Remember("第一题"); err != nil {
		t.Fatal(err)
	}
	h.Release(false)
	if left := allIn(t, dir); len(left) > 0 || exists(filepath.Join(dir, sideName)) {
		t.Errorf("of no plan are left %v", left)
	}
	put(t, name, "甲")
	h = held(t, name)
	h.Release(true)
	if left := allIn(t, dir); !slices.Equal(left, []string{"方案.yaml"}) {
		t.Errorf("of a plan that is done and was not changed are left %v", left)
	}
	for _, text := range []string{"甲", "乙", "丙", "丁", "戊"} { // the first changes nothing
		h = held(t, name)
		if err := errors.Join(h.Save([]byte(text)), h.Remember("第二题")); err != nil {
			t.Fatal(err)
		}
		h.Release(false)
	}
	want := []string{".pilotplan/方案.yaml.bak", ".pilotplan/方案.yaml.bak2", ".pilotplan/方案.yaml.bak3", ".pilotplan/方案.yaml.json", "方案.yaml"}
	if left := allIn(t, dir); !slices.Equal(left, want) {
		t.Errorf("left are %v, want %v", left, want)
	}
	for n, want := range map[string]string{".bak": "丁", ".bak2": "丙", ".bak3": "乙"} {
		is(t, filepath.Join(dir, sideName, "方案.yaml"+n), want)
	}
}

// A folder that somebody else made cannot make the program write or read elsewhere.
func TestHostileSideFolder(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("links need a right there")
	}
	outside := t.TempDir()
	profile := filepath.Join(outside, ".profile")
	put(t, profile, "旧")
	for _, link := range []string{"方案.yaml.bak", "方案.yaml.bak2", "方案.yaml.json", "方案.yaml.lock"} {
		dir := t.TempDir()
		name := filepath.Join(dir, "方案.yaml")
		put(t, name, "甲")
		if err := errors.Join(os.Mkdir(filepath.Join(dir, sideName), 0o755), os.Symlink(profile, filepath.Join(dir, sideName, link))); err != nil {
			t.Fatal(err)
		}
		h := held(t, name)
		if err := errors.Join(h.Remember("题"), h.Save([]byte("乙")), h.Remember("题")); err != nil {
			t.Error(link, err)
		}
		h.Release(false)
		is(t, profile, "旧")
		is(t, name, "乙")
	}
	dir := t.TempDir()
	if err := os.Symlink(outside, filepath.Join(dir, sideName)); err != nil {
		t.Fatal(err)
	}
	if h, err := Hold(filepath.Join(dir, "方案.yaml")); err == nil {
		h.Release(true)
		t.Error("a side folder that leads elsewhere is used")
	}
	if left := allIn(t, outside); !slices.Equal(left, []string{".profile"}) {
		t.Errorf("written outside: %v", left)
	}
}

// A file that cannot be read for a moment has not been changed by anybody.
func TestUnreadableIsNotChanged(t *testing.T) {
	h := &Holding{last: []byte("甲")}
	for _, c := range []struct {
		now  string
		err  error
		want error
	}{
		{"甲", nil, nil}, {"乙", nil, ErrChanged}, {"", fs.ErrNotExist, ErrChanged}, {"", fs.ErrPermission, fs.ErrPermission},
	} {
		if got := h.compared([]byte(c.now), c.err); !errors.Is(got, c.want) || (got == nil) != (c.want == nil) {
			t.Errorf("%q, %v: %v, want %v", c.now, c.err, got, c.want)
		}
	}
	h.last = nil
	if got := h.compared(nil, fs.ErrNotExist); got != nil {
		t.Errorf("still none: %v", got)
	}
	if got := h.compared([]byte{}, nil); !errors.Is(got, ErrChanged) {
		t.Errorf("an empty file came: %v", got)
	}
}
