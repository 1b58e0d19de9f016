package cli

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"sync"
)

// output is standard output that remembers what went wrong: a command whose results nobody got has not done its work, even if what
// wrote them did not look.
type output struct {
	io.Writer
	mu  sync.Mutex
	err error // of the first write that failed
}

func (o *output) Write(p []byte) (int, error) {
	n, err := o.Writer.Write(p)
	o.mu.Lock()
	defer o.mu.Unlock()
	if o.err == nil {
		o.err = err
	}
	return n, err
}

// fault is why the results are not all where they should be; nil if they are.
func (o *output) fault() error {
	o.mu.Lock()
	defer o.mu.Unlock()
	if o.err == nil {
		return nil
	}
	why := o.err
	if at := (*fs.PathError)(nil); errors.As(why, &at) {
		why = at.Err
	}
	return fmt.Errorf("标准输出：%s，结果没有写全", reason(why))
}

// fileOf is the file behind a stream of Env, such as a terminal; false if there is none.
func fileOf(stream any) (*os.File, bool) {
	if o, ok := stream.(*output); ok {
		stream = o.Writer
	}
	f, ok := stream.(*os.File)
	return f, ok
}
