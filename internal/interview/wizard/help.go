package wizard

import (
	"slices"
	"strings"

	"pilotplan/internal/finding"
	"pilotplan/outline"
)

// keyHelp is what some keys do on a page. Keys are named as the library names them; by names what is no key: typing, pasting.
type keyHelp struct {
	keys []string
	by   string // what is no key, or what several keys are called together
	does string
}

func on(does string, keys ...string) keyHelp { return keyHelp{keys: keys, does: does} }

// helped is a page that says what its own keys do.
type helped interface{ helps() []keyHelp }

// keyWords are what stands on the keys.
var keyWords = map[string]string{
	"enter": "回车", "tab": "Tab", "shift+tab": "Shift+Tab", "esc": "Esc", " ": "空格", "up": "上", "down": "下", "left": "左", "right": "右",
	"home": "Home", "end": "End", "pgup": "PgUp", "pgdown": "PgDn", "insert": "Insert", "delete": "Delete", "backspace": "退格键",
}

// keyWord is what stands on a key: Ctrl+Z, F2, 回车.
func keyWord(key string) string {
	if word, ok := keyWords[key]; ok {
		return word
	}
	for _, held := range []string{"ctrl+", "shift+", "alt+"} {
		if rest, ok := strings.CutPrefix(key, held); ok {
			return strings.ToUpper(held[:1]) + held[1:] + keyWord(rest)
		}
	}
	return strings.ToUpper(key)
}

// allHelps are the keys of the page that is shown: its own, and those that mean the same on all pages, unless it has another use for them.
func (w *wizard) allHelps() []keyHelp {
	var all []keyHelp
	if p, ok := w.page.(helped); ok {
		all = p.helps()
	}
	var own []string
	for _, h := range all {
		own = append(own, h.keys...)
	}
	for _, h := range w.everywhere() {
		if !slices.Contains(own, h.keys[0]) {
			all = append(all, h)
		}
	}
	return slices.DeleteFunc(all, func(h keyHelp) bool { return h.does == "" })
}

// everywhere are the keys that mean the same on all pages.
func (w *wizard) everywhere() []keyHelp {
	var all []keyHelp
	if w.Session != nil {
		if _, ok := w.inPages(); ok {
			all = append(all, on("回到表格", "f2"))
		}
		all = append(all, on("目录：查找，选一题去答", "esc"), on("汇总：问题、排印", "ctrl+r"), on("撤销上一次回答", "ctrl+z"))
		if len(w.options.Listed) > 0 {
			all = append(all, on("看从上一批取用了什么", "ctrl+o"))
		}
	}
	return append(all, on("这里的键", "f1"), on("退出，下次接着答", "ctrl+c"))
}

// helpLines are the keys of the page that is shown, a line each; where that is too high, short ones share a line.
func (w *wizard) helpLines(width, height int) []string {
	all := w.allHelps()
	wide := 0
	for _, h := range all {
		wide = max(wide, finding.Cells(h.words()))
	}
	wide = min(wide, width/3)
	var lines []string
	for _, h := range all {
		for i, line := range wrapped(h.does, max(width-wide-4, 8), 0) {
			name := ""
			if i == 0 {
				name = h.words()
			}
			lines = append(lines, padded(name, wide, false)+"  "+line)
		}
	}
	if len(lines) > height {
		return paired(lines, width, len(lines)-height)
	}
	return lines
}

// paired sets lines that are short enough side by side, the last ones first, until so many lines are saved.
func paired(lines []string, width, save int) []string {
	half := width/2 - 1
	for i := len(lines) - 1; i > 0 && save > 0; i-- {
		if max(finding.Cells(lines[i-1]), finding.Cells(lines[i])) < half {
			lines[i-1] = padded(lines[i-1], half, false) + "  " + lines[i]
			lines = slices.Delete(lines, i, i+1)
			i, save = i-1, save-1
		}
	}
	return lines
}

// words are the keys as they are called together.
func (h keyHelp) words() string {
	if h.by != "" {
		return h.by
	}
	var words []string
	for _, key := range h.keys {
		words = append(words, keyWord(key))
	}
	return strings.Join(words, " ")
}

// moving are the keys of lists.
var moving = []keyHelp{{[]string{"up", "down"}, "上下键", "移动"}, on("翻页，到头、到尾", "pgup", "pgdown", "home", "end")}

func (p *packPage) helps() []keyHelp {
	return append(slices.Clone(moving), on("用这一份指南", "enter"))
}

func (p *contentsPage) helps() []keyHelp {
	if p.find.open {
		return append(slices.Clone(moving), keyHelp{by: "打字", does: "接着找；几个词用空格隔开"}, on("删一个字", "backspace"), on("去答这一题", "enter"), on("不找了", "esc"))
	}
	return append(slices.Clone(moving), on("查找题目", "/"), on("去答这一题", "enter"), on("下一个未答的", "tab"), on("", "esc"))
}

func (p *pickPage) helps() []keyHelp {
	return append(slices.Clone(moving), on("选定", "enter"), on("返回", "tab", "shift+tab"))
}

func (p *summaryPage) helps() []keyHelp {
	all := append(slices.Clone(moving), on("去改这一处", "enter"), on("排印成 PDF，连同请示、承诺书和汇总表", "p", "ctrl+p"))
	if len(p.written) > 0 {
		all = append(all, on("打开 PDF", "o"), on("打开文件夹", "d"))
	}
	if p.unasked() != "" {
		all = append(all, on("删去这个不用填的答案", "ctrl+x"))
	}
	return append(all, on("", "ctrl+r"))
}

func (p *tickPage) helps() []keyHelp {
	return append(slices.Clone(moving), on("勾上，或不要这一个", " "), on("全部勾上；都勾上了就全部去掉", "a"),
		on("把勾上的加进指标表，一次 Ctrl+Z 全部撤销", "enter"), on("不列，回到原来的题", "esc", "tab", "shift+tab"))
}

func (p *pastePage) helps() []keyHelp {
	all := append(slices.Clone(moving), on("填进表格，一次 Ctrl+Z 全部撤销", "enter"), on("不要了，回到表格，什么也没有改", "esc", "ctrl+z"))
	if p.paste.Below > 0 {
		all = append(all, on("空着的格子照它上面的填（Excel 里合并的格子），再按一次不填", "f"))
	}
	return append(all, on("", "ctrl+r"))
}

func (p *takenPage) helps() []keyHelp {
	return []keyHelp{{[]string{"up", "down"}, "上下键", "滚动"}, on("到下一个要核对的题", "enter"), on("", "ctrl+o")}
}

func (p *unsavedPage) helps() []keyHelp {
	return []keyHelp{
		{by: "打字", does: "写一个文件名，存到那里"}, on("删一个字", "backspace"), on("再存一次；写了文件名就存到那里", "enter"), on("回去接着答", "esc"), on("不存了，退出", "ctrl+c"),
	}
}

func (p *whichPage) helps() []keyHelp {
	return []keyHelp{on("留您刚才写的", "1"), on("留文件里的", "2"), on("退出，两份都留下", "ctrl+c")}
}

func (p *questionPage) helps() []keyHelp {
	turn := []keyHelp{on("记下答案，到下一题", "tab"), on("记下答案，到上一题", "shift+tab")}
	paste := keyHelp{by: "粘贴", does: "用终端自己的粘贴（Windows 是 Ctrl+V 或右键）"}
	switch {
	case p.pad != nil:
		all := append([]keyHelp{on("另起一段（列表是另起一条）", "enter")}, turn...)
		all = append(all, on("退回一步；没有可退的，撤销上一次回答", "ctrl+z"), on("重做", "ctrl+y"), on("剪下光标所在的一段，Ctrl+V 放到光标处", "ctrl+x"), on("用外部编辑器写", "ctrl+e"))
		if p.it.Question.Kind == outline.Prose {
			all = append(all, on("把里面的目标列成指标", "ctrl+t"))
		}
		return append(all, paste)
	case p.isMulti():
		return append(append(slices.Clone(moving[:1]), keyHelp{by: "打字", does: "按字找，回车选上"}, on("选中，或不要", " "), on("查找", "/"), on("选定，到下一个没答的题", "enter")), append(turn, on("清空这一题", "ctrl+x"))...)
	case p.isSelect():
		return append(append(slices.Clone(moving[:1]), keyHelp{by: "打字", does: "写选项的头几个字或序号来选"}, on("查找", "/"), on("选定，到下一个没答的题", "enter")), append(turn, on("清空这一题", "ctrl+x"))...)
	}
	return append(append([]keyHelp{on("记下答案，到下一个没答的题；空着就是先跳过", "enter")}, turn...), on("清空这一题", "ctrl+x"), paste)
}

func (p *gridPage) helps() []keyHelp {
	all := []keyHelp{
		{by: "打字", does: "填这一格；几年的数在第一年里写 4.1 5.5 7.8，填进各年"},
		on("改原来的", "backspace"), on("清空这一格", "delete", "ctrl+x"), on("列出这一栏可选的、前面写过的，上下键选", " "),
		on("记下，到下一个没填的格；没打字时到右边一格", "tab"), on("到左边一格", "shift+tab"), on("记下，到下一行；在新的一条上空着按，到下一题", "enter"),
		{[]string{"up", "down", "left", "right"}, "方向键", "移动"}, on("到一行的头尾", "home", "end"), on("翻页", "pgup", "pgdown"),
		{by: "粘贴", does: "从 Excel、Word 复制的几行几列，先看后确认"},
		on("这一条逐项填，有提示；再按 F2 回到表格", "f2"),
	}
	if !p.sheet.OnNew() {
		all = append(all, on("在上面插一条", "ctrl+o", "insert"), on("删一条", "ctrl+d"), on("抄一条", "ctrl+k"), keyHelp{[]string{"shift+up", "shift+down", "alt+up", "alt+down"}, "Shift+上下", "往上移、往下移（或 Alt+上下）"})
	}
	all = append(all, on("重做", "ctrl+y"), on("下一题", "ctrl+n"), on("上一题", "ctrl+b"))
	if p.sheet.Editing() {
		all = append(all, on("这一格不改", "esc", "ctrl+z"))
	}
	return append(all, keyHelp{by: "记号", does: "! 有误  ? 读不懂、没有存  ~ 请核对  _ 还缺"})
}
