package wizard

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/charmbracelet/huh"

	tea "github.com/charmbracelet/bubbletea"
)

// How many characters of a choice are taken, and how many are kept of a paste that names none.
const (
	longestWords = 200
	mostKept     = 20
)

// hear takes what is typed on a page of choices as words for one: its name or the begin of it, its number, yes or no. What an
// input method for Chinese makes of the key / looks for words as well. ok is false for keys that are no words.
func (p *questionPage) hear(msg tea.KeyMsg) (cmd tea.Cmd, ok bool) {
	switch {
	case msg.Type == tea.KeyBackspace && p.words != "":
		_, n := utf8.DecodeLastRuneInString(p.words)
		p.words = p.words[:len(p.words)-n]
		p.point()
		return nil, true
	case msg.Type == tea.KeySpace && p.isMulti() && p.words != "":
		p.add()
		return nil, true
	case msg.Type != tea.KeyRunes || msg.Alt:
		if slices.Contains([]tea.KeyType{tea.KeyUp, tea.KeyDown, tea.KeyPgUp, tea.KeyPgDown, tea.KeyHome, tea.KeyEnd, tea.KeySpace}, msg.Type) {
			p.words = ""
		}
		return nil, false
	}
	typed := string(msg.Runes)
	if p.words == "" && (typed == "/" || typed == "、") {
		return p.pass(tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune("/")}), true
	}
	if utf8.RuneCountInString(p.words) < longestWords {
		p.words += typed
	}
	p.w.notice = ""
	return p.point(), true
}

// meant are the choices that the words are for.
func (p *questionPage) meant() ([]string, error) {
	words := strings.TrimSpace(p.words)
	if p.it.NamesIndicators() {
		return p.w.IndicatorIDs(words)
	}
	a, _, err := p.w.Understand(p.it, words)
	switch {
	case err != nil:
		return nil, err
	case p.isMulti():
		return a.List, nil
	case a.Text == "":
		return nil, errors.New("没有写选哪一个")
	}
	return []string{a.Text}, nil
}

// point puts the cursor on the choice that is meant.
func (p *questionPage) point() tea.Cmd {
	found, err := p.meant()
	if err != nil || !p.isSelect() {
		return nil
	}
	before := p.value()
	p.typed = found[0]
	p.renew()
	return p.weigh(before)
}

// renew makes the field anew from what is chosen.
func (p *questionPage) renew() {
	p.makeForm()
	p.resize()
	p.field.Focus()
}

// add ticks the choices that are meant; what cannot be read stays, with what is wrong.
func (p *questionPage) add() bool {
	found, err := p.meant()
	if err != nil {
		p.w.notice = err.Error()
		return false
	}
	chosen := slices.Clone(p.chosen)
	for _, word := range found {
		if !slices.Contains(chosen, word) {
			chosen = append(chosen, word)
		}
	}
	if most := p.it.Question.Max; most > 0 && len(chosen) > most {
		p.w.notice = fmt.Sprintf("最多选 %d 项，先用空格去掉一项", most)
		return false
	}
	p.chosen, p.words = chosen, ""
	p.w.notice = "选上了 " + strings.Join(found, "、") + "；再按回车选定"
	p.renew()
	return true
}

// leaveWords saves the choice that is meant: who typed it has chosen.
func (p *questionPage) leaveWords() error {
	if _, err := p.meant(); err != nil {
		return fmt.Errorf("%s “%s”，%w", p.it.Label(), p.words, err)
	}
	if p.isMulti() && !p.add() {
		return errors.New(p.w.notice)
	}
	return p.keepChosen()
}

// choose takes a pasted text for the choice that it names, or refuses it: the begin of it stays, so that Enter does not choose what
// the cursor happens to stand on.
func (p *questionPage) choose(text string) {
	p.words = text
	_, err := p.meant()
	switch {
	case err != nil:
		p.w.notice = fmt.Sprintf("没有取用：粘贴的 %d 个字不是这里的选项，按上下键另选", utf8.RuneCountInString(text))
		p.words = string([]rune(text)[:min(utf8.RuneCountInString(text), mostKept)])
	case p.isMulti():
		p.add()
	default:
		p.point()
		p.w.notice = "回车选定"
	}
}

// heard is what is said of the words below the choices; empty if there are none.
func (p *questionPage) heard() string {
	if p.words == "" {
		return ""
	}
	found, err := p.meant()
	if err != nil {
		return "输入：" + p.words + "。" + err.Error()
	}
	does := "；回车选定"
	if p.isMulti() {
		does = "；回车勾上"
	}
	return "输入：" + p.words + "，选 " + strings.Join(found, "、") + does
}

// hovered is the choice that the cursor stands on; words that were typed come before it.
func (p *questionPage) hovered() (string, bool) {
	if p.words != "" {
		found, err := p.meant()
		return strings.Join(found, ""), err == nil
	}
	return p.field.(*huh.Select[string]).Hovered()
}
