package repo

import (
	"bufio"
	"fmt"
	"io"
	"os/exec"
	"strconv"
	"strings"
)

// Versions hands out the file as each of its revisions has it, in the order given; ok is false where a revision has no such
// file. It asks one process of git for all of them.
func (r Repository) Versions(revisions []Revision, take func(v Revision, data []byte, ok bool)) {
	batch, err := r.batch()
	if err == nil {
		defer batch.end()
	}
	for _, v := range revisions {
		var data []byte
		ok := false
		switch {
		case v.Path == "":
		case err == nil && !strings.Contains(v.Path, "\n"): // which would end the question
			if data, ok, err = batch.blob(v.Commit + ":" + v.Path); err == nil {
				break
			}
			fallthrough // git gave up, on an object that is broken or missing: the others may be whole
		default:
			data, ok = r.At(v.Commit, v.Path)
		}
		take(v, data, ok)
	}
}

// greatest is the size in bytes above which a version is not read: no plan is as large.
const greatest = 64 << 20

// batch is a process of git that is asked for one object after the other.
type batch struct {
	cmd     *exec.Cmd
	ask     io.WriteCloser
	answers *bufio.Reader
}

func (r Repository) batch() (*batch, error) {
	b := &batch{cmd: r.command("cat-file", "--batch")}
	var err error
	if b.ask, err = b.cmd.StdinPipe(); err != nil {
		return nil, err
	}
	answers, err := b.cmd.StdoutPipe()
	if err != nil {
		return nil, err
	}
	b.answers = bufio.NewReader(answers)
	return b, b.cmd.Start()
}

// end lets the process go. How it ends says nothing: each answer told whether it was one.
func (b *batch) end() {
	_ = b.ask.Close()
	_, _ = io.Copy(io.Discard, b.answers)
	_ = b.cmd.Wait()
}

// blob asks for an object by name. The answer is a line, <hash> <type> <size>, and the object with a line end; or a line that
// ends with the word missing. An error means that no more answers come.
func (b *batch) blob(name string) (data []byte, ok bool, err error) {
	if _, err := fmt.Fprintln(b.ask, name); err != nil {
		return nil, false, err
	}
	line, err := b.answers.ReadString('\n')
	if err != nil {
		return nil, false, err
	}
	fields := strings.Fields(line)
	if strings.HasSuffix(line, " missing\n") || len(fields) != 3 {
		return nil, false, nil
	}
	size, err := strconv.Atoi(fields[2])
	if err != nil {
		return nil, false, nil
	}
	if size > greatest {
		_, err := io.CopyN(io.Discard, b.answers, int64(size)+1)
		return nil, false, err
	}
	data = make([]byte, size)
	if _, err := io.ReadFull(b.answers, data); err != nil {
		return nil, false, err
	}
	_, err = b.answers.Discard(1)
	return data, fields[1] == "blob", err
}
