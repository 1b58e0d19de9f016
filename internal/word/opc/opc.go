// Package opc opens the zip that an Office file is, and hands out its parts within limits.
//
// A file is what somebody sent: its directory may lie, its parts may blow up, its links may lead anywhere. So nothing is read but
// the parts that are asked for, each and all together up to a limit; no name is ever a path on a disk; a link out of the file
// is told as its address and never followed.
package opc

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"io"
	"path"
	"strings"
)

// limits of a file. What is beyond them is refused by a Fault that names the limit. A plan of 200 pages has about 40 parts and 5 MB of
// text.
type limits struct {
	parts int   // entries of the directory
	part  int64 // bytes of one part, unpacked
	read  int64 // bytes of all parts that are read
	links int64 // bytes of the relations of a part
}

var usual = limits{parts: 10_000, part: 64 << 20, read: 96 << 20, links: 4 << 20}

// Fault says, in the user's language, why a file cannot be read.
type Fault struct{ Why string }

func (f *Fault) Error() string { return f.Why }

func faultf(format string, args ...any) *Fault { return &Fault{fmt.Sprintf(format, args...)} }

// Package is an open file. It is not safe for use by several goroutines.
type Package struct {
	files map[string]*zip.File // by folded name
	names []string             // as the directory has them, in its order
	most  limits
	left  int64 // bytes that may still be read
}

// directoryMark begins each entry of a zip's directory.
const directoryMark = "PK\x01\x02"

// Open reads the directory of a file. The bytes must not change from then on.
func Open(data []byte) (*Package, error) { return open(data, usual) }

func open(data []byte, most limits) (*Package, error) {
	if n := bytes.Count(data, []byte(directoryMark)); n > most.parts {
		return nil, faultf("文件由 %d 个部件组成，超过 %d 个，没有读取", n, most.parts)
	}
	r, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return nil, &Fault{"文件不完整或已损坏，请在 Word 或 WPS 里打开后重新保存"}
	}
	p := &Package{files: map[string]*zip.File{}, most: most, left: most.read}
	for _, f := range r.File {
		name := folded(f.Name)
		if _, twice := p.files[name]; twice && !strings.HasSuffix(name, "/") {
			return nil, faultf("文件里有两个同名的部件 “%s”，不能确定用哪一个", strings.ToValidUTF8(f.Name, "�"))
		}
		p.files[name] = f
		p.names = append(p.names, f.Name)
	}
	return p, nil
}

// folded is a part's name as names are compared: without the leading slash, regardless of case. Some programs write
// backslashes.
func folded(name string) string {
	return strings.ToLower(strings.TrimPrefix(strings.ReplaceAll(name, `\`, "/"), "/"))
}

// Names are the names of all parts, in the order of the directory.
func (p *Package) Names() []string { return p.names }

// Has reports whether there is a part.
func (p *Package) Has(name string) bool {
	_, ok := p.files[folded(name)]
	return ok
}

// Part unpacks a part.
func (p *Package) Part(name string) ([]byte, error) { return p.unpack(name, p.most.part) }

// unpack unpacks a part of up to a number of bytes.
func (p *Package) unpack(name string, most int64) ([]byte, error) {
	f, ok := p.files[folded(name)]
	switch {
	case !ok:
		return nil, faultf("文件缺少部件 “%s”，可能已损坏，请在 Word 或 WPS 里打开后重新保存", name)
	case f.Flags&1 != 0:
		return nil, &Fault{"文件加了密码，请去掉密码后再用"}
	}
	r, err := f.Open()
	if err != nil {
		return nil, damaged(name)
	}
	defer r.Close()
	limit := min(most, p.left)
	var b bytes.Buffer
	b.Grow(int(min(f.UncompressedSize64, uint64(limit))) + bytes.MinRead) // what the directory says, as far as that may be true
	_, err = b.ReadFrom(io.LimitReader(r, limit+1))
	data := b.Bytes()
	p.left -= int64(len(data))
	switch {
	case int64(len(data)) > limit && limit < most:
		return nil, faultf("文件解压后超过 %s，没有读取", size(p.most.read))
	case int64(len(data)) > limit:
		return nil, faultf("部件 “%s” 解压后超过 %s，没有读取", name, size(most))
	case err != nil:
		return nil, damaged(name)
	}
	return data, nil
}

func size(bytes int64) string {
	if bytes < 1<<20 {
		return fmt.Sprintf("%d 字节", bytes)
	}
	return fmt.Sprintf("%d MB", bytes>>20)
}

func damaged(name string) *Fault {
	return faultf("部件 “%s” 已损坏，请在 Word 或 WPS 里打开后重新保存", name)
}

// IsFault reports whether an error is about the file, and not about the world.
func IsFault(err error) bool {
	var f *Fault
	return errors.As(err, &f)
}

// resolve is the part that a target names, as seen from another part.
func resolve(from, target string) string {
	if strings.HasPrefix(target, "/") {
		return strings.TrimPrefix(path.Clean(target), "/")
	}
	return path.Join(path.Dir(from), strings.ReplaceAll(target, `\`, "/"))
}
