package cli

import (
	"context"
	"runtime"
	"time"
)

// batch is the same work on many files.
type batch[T any] struct {
	ctx    context.Context
	jobs   int                // done at once; 0 means as many as there are processors
	n      int                // how many there are
	work   func(i int) T      // on number i, from 0
	broken func(int, error) T // what becomes of a number whose work panicked
	next   func(T)            // takes the results, in order
}

// ahead is how many results, for each job at once, may wait for the reader: what was made of a file is not small.
const ahead = 2

// parting is how long an interrupted batch waits for what has begun, so that no file is left half made in a folder.
const parting = 2 * time.Second

// each does the work of a batch. It ends at the interruption of the context, whose error it gives: what has begun may come to its
// end, what has not does not begin.
func each[T any](b batch[T]) error {
	if b.jobs <= 0 {
		b.jobs = runtime.GOMAXPROCS(0)
	}
	results := make([]chan T, b.n)
	for i := range results {
		results[i] = make(chan T, 1)
	}
	waiting, free := make(chan struct{}, ahead*b.jobs), make(chan struct{}, b.jobs)
	go func() {
		for i := range b.n {
			waiting <- struct{}{}
			free <- struct{}{}
			if b.ctx.Err() != nil {
				return
			}
			go func() {
				results[i] <- b.guarded(i)
				<-free
			}()
		}
	}()
	for i := range results {
		select {
		case r := <-results[i]:
			b.next(r)
			<-waiting
		case <-b.ctx.Done():
			settle(free, b.jobs)
			return b.ctx.Err()
		}
	}
	return nil
}

// settle waits until no job is at work, for a while.
func settle(free chan struct{}, jobs int) {
	end := time.After(parting)
	for range jobs {
		select {
		case free <- struct{}{}:
		case <-end:
			return
		}
	}
}

// guarded does the work on number i. A panic is the fault of this program and of one file, not of the others.
func (b *batch[T]) guarded(i int) (result T) {
	defer func() {
		if value := recover(); value != nil {
			result = b.broken(i, brokenBy(value))
		}
	}()
	return b.work(i)
}
