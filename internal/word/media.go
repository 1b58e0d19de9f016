package word

import (
	"bytes"
	"io/fs"
	"slices"
	"time"
)

// Picture is one of a file's; the figure of the document that shows it has its Name as Path.
type Picture struct {
	Name string // 草稿-图片1.png
	Data []byte
}

// Media are the pictures of a file, as page.Layout looks them up.
type Media []Picture

// Open implements fs.FS.
func (m Media) Open(name string) (fs.File, error) {
	i := slices.IndexFunc(m, func(p Picture) bool { return p.Name == name })
	if i < 0 {
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrNotExist}
	}
	return openPicture{bytes.NewReader(m[i].Data), pictureInfo{m[i]}}, nil
}

// openPicture implements fs.File.
type openPicture struct {
	*bytes.Reader
	info pictureInfo
}

func (p openPicture) Stat() (fs.FileInfo, error) { return p.info, nil }
func (p openPicture) Close() error               { return nil }

// pictureInfo implements fs.FileInfo.
type pictureInfo struct{ of Picture }

func (p pictureInfo) Name() string       { return p.of.Name }
func (p pictureInfo) Size() int64        { return int64(len(p.of.Data)) }
func (p pictureInfo) Mode() fs.FileMode  { return 0o444 }
func (p pictureInfo) ModTime() time.Time { return time.Time{} }
func (p pictureInfo) IsDir() bool        { return false }
func (p pictureInfo) Sys() any           { return nil }
