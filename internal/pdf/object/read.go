package object

import (
	"bytes"
	"errors"
	"fmt"
	"strconv"
)

// Object is one object of gopdf's file. The reader knows the regular form that gopdf writes, no more: a classic xref table,
// numbers from 1 without gaps, a /Length that is a number.
type Object struct {
	Dict   []byte // from << to >>
	Stream []byte // nil if it is none
}

// ErrForm is what errors about gopdf's file wrap.
var ErrForm = errors.New("gopdf 的输出不合预期")

// Read splits gopdf's file into its objects; objects[0] is not used.
func Read(raw []byte) ([]Object, error) {
	at := bytes.LastIndex(raw, []byte("startxref\n"))
	if at < 0 {
		return nil, fmt.Errorf("%w：没有 startxref", ErrForm)
	}
	start, err := strconv.Atoi(string(line(raw[at+len("startxref\n"):])))
	if err != nil || start < 0 || start > at || !bytes.HasPrefix(raw[start:], []byte("xref\n0 ")) {
		return nil, fmt.Errorf("%w：xref 的位置", ErrForm)
	}
	table := raw[start+len("xref\n0 "):]
	count, err := strconv.Atoi(string(line(table)))
	table = table[len(line(table))+1:]
	if err != nil || count < 1 || len(table) < 20*count {
		return nil, fmt.Errorf("%w：xref 的长度", ErrForm)
	}
	objects := make([]Object, count)
	for i := 1; i < count; i++ {
		offset, err := strconv.Atoi(string(table[20*i : 20*i+10]))
		if err != nil || offset < 0 || offset > start {
			return nil, fmt.Errorf("%w：对象 %d 的位置", ErrForm, i)
		}
		if objects[i], err = ReadOne(raw[offset:start], i); err != nil {
			return nil, err
		}
	}
	return objects, nil
}

// ReadOne reads the object of a number at the front.
func ReadOne(raw []byte, number int) (Object, error) {
	raw, found := bytes.CutPrefix(raw, []byte(strconv.Itoa(number)+" 0 obj\n"))
	if !found {
		return Object{}, fmt.Errorf("%w：对象 %d 的开头", ErrForm, number)
	}
	end, err := ValueSize(raw)
	if err != nil {
		return Object{}, fmt.Errorf("对象 %d：%w", number, err)
	}
	dict, rest := raw[:end], bytes.TrimLeft(raw[end:], "\n")
	rest, isStream := bytes.CutPrefix(rest, []byte("stream\n"))
	if !isStream {
		return Object{Dict: dict}, nil
	}
	size, err := strconv.Atoi(string(Lookup(dict, "Length")))
	if err != nil || size < 0 || size > len(rest) || !bytes.HasPrefix(bytes.TrimLeft(rest[size:], "\n"), []byte("endstream")) {
		return Object{}, fmt.Errorf("%w：对象 %d 的流", ErrForm, number)
	}
	return Object{dict, rest[:size:size]}, nil
}

// Lookup is the value of a key of a dictionary; nil if it has none.
func Lookup(dict []byte, key string) []byte {
	at := 2
	for at < len(dict) {
		at += SpaceSize(dict[at:])
		if at >= len(dict) || dict[at] != '/' {
			return nil
		}
		name, err := ValueSize(dict[at:])
		if err != nil {
			return nil
		}
		found := string(dict[at+1:at+name]) == key
		at += name
		at += SpaceSize(dict[at:])
		value, err := ValueSize(dict[at:])
		if err != nil {
			return nil
		}
		if found {
			return dict[at : at+value]
		}
		at += value
	}
	return nil
}

// Reference reads “12 0 R”, or the first of an array of such; 0 if it is something else.
func Reference(value []byte) int {
	value = bytes.TrimLeft(value, "[ ")
	number, rest, _ := bytes.Cut(value, []byte(" "))
	n, err := strconv.Atoi(string(number))
	if err != nil || !bytes.HasPrefix(rest, []byte("0 R")) {
		return 0
	}
	return n
}

// ValueSize is the length of the value at the front: a dictionary, array, string, name, number, word or reference.
func ValueSize(b []byte) (int, error) {
	depth, at := 0, 0
	for at < len(b) {
		switch {
		case bytes.HasPrefix(b[at:], []byte("<<")):
			depth, at = depth+1, at+2
		case bytes.HasPrefix(b[at:], []byte(">>")):
			depth, at = depth-1, at+2
		case b[at] == '[':
			depth, at = depth+1, at+1
		case b[at] == ']':
			depth, at = depth-1, at+1
		case b[at] == '(' || b[at] == '<':
			size := skipString(b[at:])
			if size == 0 {
				return 0, fmt.Errorf("%w：字符串没有结尾", ErrForm)
			}
			at += size
		case isSpace(b[at]):
			at += SpaceSize(b[at:])
			continue
		default:
			at += skipWord(b[at:])
		}
		if depth < 0 {
			break
		}
		if depth == 0 {
			return at + referenceTail(b[at:]), nil
		}
	}
	return 0, fmt.Errorf("%w：值没有结尾", ErrForm)
}

// referenceTail is the length of “ 0 R” after an object number.
func referenceTail(b []byte) int {
	if bytes.HasPrefix(b, []byte(" 0 R")) {
		return len(" 0 R")
	}
	return 0
}

// skipString is the length of a (string) or <hex string>; 0 if it does not end.
func skipString(b []byte) int {
	if b[0] == '<' {
		return bytes.IndexByte(b, '>') + 1
	}
	depth := 0
	for i := 0; i < len(b); i++ {
		switch b[i] {
		case '\\':
			i++
		case '(':
			depth++
		case ')':
			if depth--; depth == 0 {
				return i + 1
			}
		}
	}
	return 0
}

func skipWord(b []byte) int {
	for i := 1; i < len(b); i++ {
		if isSpace(b[i]) || bytes.IndexByte([]byte("/[]()<>"), b[i]) >= 0 {
			return i
		}
	}
	return len(b)
}

// SpaceSize is the length of the white space at the front.
func SpaceSize(b []byte) int {
	for i, c := range b {
		if !isSpace(c) {
			return i
		}
	}
	return len(b)
}

func isSpace(c byte) bool { return c == ' ' || c == '\n' || c == '\r' || c == '\t' }

// line is what stands before the first line break.
func line(b []byte) []byte {
	first, _, _ := bytes.Cut(b, []byte("\n"))
	return first
}
