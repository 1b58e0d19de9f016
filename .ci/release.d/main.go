// Command release.d packs a folder into an archive whose bytes depend on nothing but the files in it: a zip, or a tar.gz by the
// archive's name.
package main

import (
	"archive/tar"
	"archive/zip"
	"compress/flate"
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strings"
	"time"
)

// stamp is the time that all files bear.
var stamp = time.Date(2000, 1, 1, 0, 0, 0, 0, time.UTC)

func main() {
	if len(os.Args) != 3 {
		fmt.Fprintln(os.Stderr, "usage: release.d FOLDER ARCHIVE.zip|ARCHIVE.tar.gz")
		os.Exit(2)
	}
	if err := pack(os.Args[1], os.Args[2]); err != nil {
		fmt.Fprintln(os.Stderr, "release.d:", err)
		os.Exit(1)
	}
}

func pack(folder, archive string) (err error) {
	f, err := os.Create(archive)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, f.Close()) }()
	top := path.Base(filepath.ToSlash(folder))
	if strings.HasSuffix(archive, ".zip") {
		return zipped(f, folder, top)
	}
	return tarred(f, folder, top)
}

// each calls add for the files of a folder in the order of their names.
func each(folder, top string, add func(name string, mode fs.FileMode, data []byte) error) error {
	return filepath.WalkDir(folder, func(file string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		below, err := filepath.Rel(folder, file)
		if err != nil {
			return err
		}
		data, err := os.ReadFile(file)
		if err != nil {
			return err
		}
		name, mode := path.Join(top, filepath.ToSlash(below)), fs.FileMode(0o644)
		if base := path.Base(name); base == "pilotplan" || base == "pilotplan.exe" {
			mode = 0o755
		}
		return add(name, mode, data)
	})
}

func zipped(out io.Writer, folder, top string) error {
	z := zip.NewWriter(out)
	z.RegisterCompressor(zip.Deflate, func(w io.Writer) (io.WriteCloser, error) { return flate.NewWriter(w, flate.BestCompression) })
	err := each(folder, top, func(name string, mode fs.FileMode, data []byte) error {
		h := &zip.FileHeader{Name: name, Method: zip.Deflate, Modified: stamp}
		h.SetMode(mode)
		w, err := z.CreateHeader(h)
		if err == nil {
			_, err = w.Write(data)
		}
		return err
	})
	return errors.Join(err, z.Close())
}

func tarred(out io.Writer, folder, top string) error {
	g, err := gzip.NewWriterLevel(out, gzip.BestCompression)
	if err != nil {
		return err
	}
	t := tar.NewWriter(g)
	err = each(folder, top, func(name string, mode fs.FileMode, data []byte) error {
		h := &tar.Header{Typeflag: tar.TypeReg, Name: name, Mode: int64(mode), Size: int64(len(data)), ModTime: stamp, Format: tar.FormatPAX}
		if err := t.WriteHeader(h); err != nil {
			return err
		}
		_, err := t.Write(data)
		return err
	})
	return errors.Join(err, t.Close(), g.Close())
}
