package cli

import "io"

// patient reads a stream that may keep its reader waiting, as a terminal does; Ctrl+C ends the waiting with the context's error.
func (e *Env) patient(in io.Reader) io.Reader { return &patientReader{env: e, in: in} }

type patientReader struct {
	env  *Env
	in   io.Reader
	rest []byte // that was read and not yet asked for
	err  error  // that comes behind it
	came chan arrival
}

// arrival is what a read brought.
type arrival struct {
	data []byte
	err  error
}

// chunk is how much is read at a time, in bytes.
const chunk = 32 << 10

// Read waits for the stream or the end of the context, whatever comes first. A read that was given up keeps what it brings for the next one.
func (r *patientReader) Read(p []byte) (int, error) {
	if len(r.rest) == 0 && r.err == nil {
		if r.came == nil {
			r.came = make(chan arrival, 1)
			go func() {
				b := make([]byte, chunk)
				n, err := r.in.Read(b)
				r.came <- arrival{b[:n], err}
			}()
		}
		select {
		case a := <-r.came:
			r.came, r.rest, r.err = nil, a.data, a.err
		case <-r.env.ctx.Done():
			return 0, r.env.ctx.Err()
		}
	}
	n := copy(p, r.rest)
	if r.rest = r.rest[n:]; n == 0 {
		return 0, r.err
	}
	return n, nil
}
