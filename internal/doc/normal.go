package doc

import (
	"bytes"
	"sort"
	"strings"
	"unicode/utf8"
)

// rewrites are the stretches of a source that normalize wrote in another way, in their order.
type rewrites []rewrite

// rewrite says that bytes at to before to of the normal text stand for bytes from to before end of the source.
type rewrite struct{ at, to, from, end int }

// normalize gives valid UTF-8 with plain line ends and without NUL, as CommonMark wants it, and what it changed. A text that
// is so already is not copied.
func normalize(src []byte) ([]byte, rewrites) {
	const mark, unknown = "\ufeff", "\ufffd"
	if !bytes.HasPrefix(src, []byte(mark)) && bytes.IndexByte(src, '\r') < 0 && bytes.IndexByte(src, 0) < 0 && utf8.Valid(src) {
		return src, nil
	}
	out := make([]byte, 0, len(src)+len(unknown))
	var done rewrites
	instead := func(text string, from, end int) {
		done = append(done, rewrite{len(out), len(out) + len(text), from, end})
		out = append(out, text...)
	}
	at := 0
	if bytes.HasPrefix(src, []byte(mark)) {
		instead("", 0, len(mark))
		at = len(mark)
	}
	for at < len(src) {
		r, size := utf8.DecodeRune(src[at:])
		switch {
		case r == '\r':
			end := at + 1
			if end < len(src) && src[end] == '\n' {
				end++
			}
			instead("\n", at, end)
			at = end
		case r == utf8.RuneError && size == 1:
			end := at + invalidRun(src[at:])
			instead(unknown, at, end)
			at = end
		case r == 0:
			end := at + zeroRun(src[at:])
			instead(strings.Repeat(unknown, min(end-at, mostZeros)), at, end)
			at = end
		default:
			out = append(out, src[at:at+size]...)
			at += size
		}
	}
	return out, done
}

// mostZeros is how many NULs in a row are shown one by one: a file that is full of them is no text.
const mostZeros = 3

// zeroRun is the number of NULs at the start of src.
func zeroRun(src []byte) int {
	return len(src) - len(bytes.TrimLeft(src, "\x00"))
}

// invalidRun is the number of bytes at the start of src that are no UTF-8.
func invalidRun(src []byte) int {
	n := 0
	for n < len(src) {
		if r, size := utf8.DecodeRune(src[n:]); r != utf8.RuneError || size != 1 {
			break
		}
		n++
	}
	return n
}

// source is the place in the source of a place between two characters of the normal text.
func (r rewrites) source(offset int) int {
	k := sort.Search(len(r), func(k int) bool { return r[k].to > offset }) - 1
	if k < 0 {
		return offset
	}
	return r[k].end + offset - r[k].to
}

// within are the rewrites inside of a stretch of the normal text.
func (r rewrites) within(from, to int) rewrites {
	first := sort.Search(len(r), func(k int) bool { return r[k].at >= from })
	last := sort.Search(len(r), func(k int) bool { return r[k].to > to })
	return r[first:max(first, last)]
}
