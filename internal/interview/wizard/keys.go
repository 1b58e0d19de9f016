package wizard

import "github.com/charmbracelet/huh"

// fieldKeys are the keys of the library's fields. None leaves the field: a form whose last field was left takes no more keys,
// and when a page is left the wizard decides. Enter breaks the line in a text and ends the words to look for in a list.
func fieldKeys() *huh.KeyMap {
	k := huh.NewDefaultKeyMap()
	k.Quit.Unbind()
	k.Input.Next.Unbind()
	k.Input.Prev.Unbind()
	k.Input.Submit.Unbind()
	k.Text.Next.Unbind()
	k.Text.Prev.Unbind()
	k.Text.Submit.Unbind()
	k.Text.NewLine.SetKeys("enter", "alt+enter", "ctrl+j")
	k.Select.Next.Unbind()
	k.Select.Prev.Unbind()
	k.Select.Submit.Unbind()
	k.Select.SetFilter.SetKeys("enter", "esc")
	k.MultiSelect.Next.Unbind()
	k.MultiSelect.Prev.Unbind()
	k.MultiSelect.Submit.Unbind()
	return k
}
