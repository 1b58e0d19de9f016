package cli

import (
	"runtime"
)

// each runs work on 0 … n-1, as many at once as jobs says (0: as many as there are processors), and hands the results
// to next in order.
func each[T any](jobs, n int, work func(int) T, next func(T)) {
	if jobs <= 0 {
		jobs = runtime.GOMAXPROCS(0)
	}
	results := make([]chan T, n)
	for i := range results {
		results[i] = make(chan T, 1)
	}
	free := make(chan struct{}, jobs)
	go func() {
		for i := range n {
			free <- struct{}{}
			go func() {
				results[i] <- work(i)
				<-free
			}()
		}
	}()
	for i := range results {
		next(<-results[i])
	}
}
