// Command pilotplan takes an applicant for a government pilot from the first question to papers ready to hand in.
package main

import (
	"context"
	"os"
	"os/signal"
	"time"

	"pilotplan/internal/cli"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	context.AfterFunc(ctx, stop) // the first Ctrl+C asks the command to end; after it the system does what it does of itself: a second one ends it at once
	env := &cli.Env{Stdin: os.Stdin, Stdout: os.Stdout, Stderr: os.Stderr, Now: time.Now, Getenv: os.Getenv}
	status := env.Main(ctx, os.Args[1:])
	stop()
	os.Exit(status)
}
