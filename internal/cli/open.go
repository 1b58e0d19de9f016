package cli

import (
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
)

// open shows a file or folder with the program that the system has for it.
func (e *Env) open(name string) error {
	path, err := filepath.Abs(name)
	if err != nil {
		return err
	}
	if _, err := os.Stat(path); err != nil {
		return errors.New(reason(err))
	}
	viewer := []string{"xdg-open"}
	switch runtime.GOOS {
	case "windows":
		viewer = []string{"rundll32", "url.dll,FileProtocolHandler"}
	case "darwin":
		viewer = []string{"open"}
	}
	c := exec.Command(viewer[0], append(viewer[1:], path)...)
	if err := c.Start(); err != nil {
		return errors.New("这台电脑上没有打开它的程序，请到文件夹里打开：" + path)
	}
	go func() { _ = c.Wait() }() // a viewer stays open as long as the user looks
	return nil
}
