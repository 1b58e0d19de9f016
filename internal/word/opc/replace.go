package opc

import (
	"archive/zip"
	"bytes"
	"maps"
	"slices"
)

// Replace gives the file with other bytes for some of its parts; names that it does not have are added behind the others, in their
// order. Every other entry is copied as it is packed, byte for byte.
func (p *Package) Replace(parts map[string][]byte) ([]byte, error) {
	left := map[string]string{} // by folded name
	for name := range parts {
		left[folded(name)] = name
	}
	var file bytes.Buffer
	w := zip.NewWriter(&file)
	for _, entry := range p.names {
		f := p.files[folded(entry)]
		name, changed := left[folded(entry)]
		var err error
		if changed {
			delete(left, folded(entry))
			err = add(w, zip.FileHeader{Name: f.Name, Method: zip.Deflate, Modified: f.Modified}, parts[name])
		} else {
			err = w.Copy(f)
		}
		if err != nil {
			return nil, err
		}
	}
	for _, name := range slices.Sorted(maps.Values(left)) {
		if err := add(w, zip.FileHeader{Name: name, Method: zip.Deflate}, parts[name]); err != nil {
			return nil, err
		}
	}
	if err := w.Close(); err != nil {
		return nil, err
	}
	return file.Bytes(), nil
}

func add(w *zip.Writer, header zip.FileHeader, data []byte) error {
	f, err := w.CreateHeader(&header)
	if err == nil {
		_, err = f.Write(data)
	}
	return err
}
