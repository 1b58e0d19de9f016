package wizard

import (
	"bytes"
	"io"
	"os"
	"unicode/utf8"
)

// keyboard is a terminal whose reads end where a character or a key ends. The library takes what a read ends with as whole:
// of a text longer than one read, which a paste without brackets or a fast typist gives, it would lose the characters on the
// borders.
type keyboard struct {
	*os.File
	rest []byte // of a character whose end has not come yet
}

// keyboardOf wraps a terminal; other readers are left as they are.
func keyboardOf(r io.Reader) io.Reader {
	if f, ok := r.(*os.File); ok {
		return &keyboard{File: f}
	}
	return r
}

func (k *keyboard) Read(p []byte) (int, error) {
	held := copy(p, k.rest)
	n, err := k.File.Read(p[held:])
	n += held
	whole := wholeKeys(p[:n], n == len(p))
	k.rest = append(k.rest[:0], p[whole:n]...)
	return whole, err
}

// longestKey is more than any key's sequence has, in bytes.
const longestKey = 16

// wholeKeys is how much of b are whole characters and keys. Esc alone is a key of its own, unless more is sure to come.
func wholeKeys(b []byte, more bool) int {
	for i := len(b) - 1; i >= max(len(b)-utf8.UTFMax, 0); i-- {
		if utf8.RuneStart(b[i]) {
			if !utf8.FullRune(b[i:]) {
				return i
			}
			break
		}
	}
	from := max(len(b)-longestKey, 0)
	if i := bytes.LastIndexByte(b[from:], '\x1b'); more && i >= 0 && !endsKey(b[from+i+1:]) {
		return from + i
	}
	return len(b)
}

// endsKey reports whether what stands behind Esc is whole: [, parameters and a final byte, or O and a byte, or a character.
func endsKey(b []byte) bool {
	switch {
	case len(b) == 0, len(b) == 1 && (b[0] == '[' || b[0] == 'O'):
		return false
	case b[0] != '[':
		return true
	}
	return bytes.ContainsFunc(b[1:], func(r rune) bool { return r >= '@' })
}
