package interview

import "errors"

// ErrNoRedo is returned by Forward where nothing was taken back, or another answer was given since.
var ErrNoRedo = errors.New("没有可以重做的回答")

// Forward gives the answer again that was taken back last, saves, and gives the path that it is given to.
func (s *Session) Forward() (string, error) {
	if len(s.redo) == 0 {
		return "", ErrNoRedo
	}
	last := s.redo[len(s.redo)-1]
	s.redo = s.redo[:len(s.redo)-1]
	s.undo = append(s.undo, step{s.plan.Source, last.path})
	return last.path, s.keep(s.parsed(last.text))
}
