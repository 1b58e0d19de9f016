package lsp

import "github.com/sourcegraph/jsonrpc2"

func (s *server) open(p openParams) (any, error) {
	d := p.TextDocument
	s.put(s.snapshot(nil, d.URI, d.Version, newText([]byte(d.Text))))
	return nil, nil
}

func (s *server) change(p changeParams) (any, error) {
	d, err := s.document(p.TextDocument.URI)
	if err != nil {
		return nil, err
	}
	t := d.text
	for _, c := range p.ContentChanges {
		t = t.edited(c)
	}
	s.put(s.snapshot(d, d.uri, p.TextDocument.Version, t))
	return nil, nil
}

func (s *server) close(p of) (any, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	delete(s.docs, p.TextDocument.URI)
	s.markStale(p.TextDocument.URI)
	return nil, nil
}

// put makes a snapshot the state of its document.
func (s *server) put(d *snapshot) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.docs[d.uri] = d
	s.markStale(d.uri)
}

// markStale lets the publisher know of a change; who calls it holds the lock.
func (s *server) markStale(uri string) {
	s.stale[uri] = true
	select {
	case s.wake <- struct{}{}:
	default: // it knows already
	}
}

// document is the last state of an open document.
func (s *server) document(uri string) (*snapshot, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if d := s.docs[uri]; d != nil {
		return d, nil
	}
	return nil, fault(jsonrpc2.CodeInvalidParams, "文件没有打开：%s", uri)
}
