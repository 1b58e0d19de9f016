// Command bench sets the same long document with pilotplan and with other typesetters, each time in a new process, by
// turns, and prints medians. .ci/bench prepares what it needs.
package main

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"syscall"
	"time"
)

type bench struct {
	program, fonts, dir string
	runs, many          int
	characters          int
	peers               []peer
}

// peer is a typesetter: how to call it and the PDF it then writes.
type peer struct {
	name    string
	command []string
	output  string
	env     []string
}

// cost is what one process took.
type cost struct {
	wall, cpu time.Duration
	peak      int64  // resident memory, in KB
	said      string // on standard output
}

func main() {
	var b bench
	flag.StringVar(&b.program, "program", "", "the pilotplan `program`")
	flag.StringVar(&b.fonts, "fonts", "", "the `folder` of the fonts")
	flag.StringVar(&b.dir, "dir", "", "a `folder` for the files made")
	flag.IntVar(&b.runs, "runs", 9, "how often each is run")
	flag.IntVar(&b.many, "many", 200, "documents of the call with many")
	flag.IntVar(&b.characters, "characters", 17500, "length of a document")
	modules := flag.String("typst", "", "the node_modules `folder` with typst; none if empty")
	office := flag.String("libreoffice", "", "the soffice `program`; none if empty")
	tex := flag.String("xelatex", "", "the xelatex `program`; none if empty")
	flag.Parse()
	if err := b.run(*modules, *office, *tex); err != nil {
		fmt.Fprintln(os.Stderr, "bench:", err)
		os.Exit(1)
	}
}

func (b *bench) run(modules, office, tex string) error {
	sample, err := b.sample()
	if err != nil {
		return err
	}
	blocks := makeText(sample, b.characters, 1)
	b.addPilotplan(blocks)
	if modules != "" {
		b.addTypst(blocks, modules)
	}
	if office != "" {
		b.write("libreoffice.fodt", libreoffice(blocks))
		b.peers = append(b.peers, peer{"LibreOffice", []string{office, "-env:UserInstallation=file://" + b.dir + "/profile", "--headless",
			"--convert-to", "pdf", "--outdir", b.dir, b.path("libreoffice.fodt")}, b.path("libreoffice.pdf"), nil})
	}
	if tex != "" {
		b.write("xelatex.tex", xelatex(blocks, b.fonts+"/"))
		b.peers = append(b.peers, peer{"xelatex (one pass)", []string{tex, "-interaction=batchmode", "-output-directory=" + b.dir,
			b.path("xelatex.tex")}, b.path("xelatex.pdf"), nil})
	}
	if err := b.race(); err != nil {
		return err
	}
	if err := b.together(sample); err != nil {
		return err
	}
	return b.typstTogether(sample, modules)
}

func (b *bench) path(name string) string { return filepath.Join(b.dir, name) }

func (b *bench) write(name, text string) {
	if err := os.WriteFile(b.path(name), []byte(text), 0o644); err != nil {
		panic(err) // a temporary folder that cannot be written to: nothing to measure
	}
}

// sample is the Markdown of the built-in sample.
func (b *bench) sample() (string, error) {
	out, err := exec.Command(b.program, "render", "-q", "-o", b.dir).CombinedOutput()
	if err != nil {
		return "", fmt.Errorf("render the sample: %w\n%s", err, out)
	}
	text, err := os.ReadFile(b.path("方案.md"))
	return string(text), err
}

func (b *bench) addPilotplan(blocks []block) {
	b.write("pilotplan.md", markdown(blocks))
	b.peers = append(b.peers, peer{"pilotplan", []string{b.program, "render", "-q", "-o", b.dir, b.path("pilotplan.md")},
		b.path("pilotplan.pdf"), nil})
}

func (b *bench) addTypst(blocks []block, modules string) {
	b.write("typst.typ", typst(blocks))
	b.peers = append(b.peers, peer{"typst", b.typst(modules, "typst.typ"), b.path("typst.pdf"), []string{"NODE_PATH=" + modules}})
}

func (b *bench) typst(modules string, files ...string) []string {
	command := []string{"node", filepath.Join(filepath.Dir(modules), "typst.js"), b.fonts, b.path("typst.pdf")}
	for _, file := range files {
		command = append(command, b.path(file))
	}
	return command
}

// race runs the peers by turns and prints the medians; the first round warms the disk cache and does not count.
func (b *bench) race() error {
	costs := make([][]cost, len(b.peers))
	for round := range b.runs + 1 {
		for i, p := range b.peers {
			c, err := measure(p.command, p.env)
			if err != nil {
				return fmt.Errorf("%s: %w", p.name, err)
			}
			if round > 0 {
				costs[i] = append(costs[i], c)
			}
		}
	}
	fmt.Printf("%-20s %10s %8s %10s %8s %8s %12s %8s %7s\n", "one document, cold", "median ms", "ratio", "fastest", "CPU ms", "peak MB", "file bytes", "ratio", "pages")
	var first cost
	var size int64
	for i, p := range b.peers {
		c := median(costs[i])
		info, err := os.Stat(p.output)
		if err != nil {
			return err
		}
		if i == 0 {
			first, size = c, info.Size()
		}
		fastest := slices.MinFunc(costs[i], func(a, b cost) int { return int(a.wall - b.wall) })
		fmt.Printf("%-20s %10.1f %8.2f %10.1f %8.1f %8.1f %12d %8.2f %7s\n", p.name, ms(c.wall), ms(c.wall)/ms(first.wall), ms(fastest.wall), ms(c.cpu),
			float64(c.peak)/1024, info.Size(), float64(info.Size())/float64(size), pages(p.output))
	}
	return nil
}

// together sets many documents in one call, three times.
func (b *bench) together(sample string) error {
	command := []string{b.program, "render", "-q", "-j", "2", "-o", b.path("many")}
	for i := range b.many {
		name := fmt.Sprintf("many%03d.md", i)
		b.write(name, markdown(makeText(sample, b.characters, uint64(i+1))))
		command = append(command, b.path(name))
	}
	var costs []cost
	for range 3 {
		c, err := measure(command, nil)
		if err != nil {
			return err
		}
		costs = append(costs, c)
	}
	c := median(costs)
	fmt.Printf("\n%d documents in one call, -j 2: %.2f s, %.0f documents a second, %.1f ms CPU each, peak %.1f MB\n", b.many, c.wall.Seconds(),
		float64(b.many)/c.wall.Seconds(), ms(c.cpu)/float64(b.many), float64(c.peak)/1024)
	return nil
}

// typstTogether sets some of the same documents with typst in one process.
func (b *bench) typstTogether(sample, modules string) error {
	if modules == "" {
		return nil
	}
	var files []string
	for i := range 30 {
		files = append(files, fmt.Sprintf("many%03d.typ", i))
		b.write(files[i], typst(makeText(sample, b.characters, uint64(i+1))))
	}
	c, err := measure(b.typst(modules, files...), []string{"NODE_PATH=" + modules})
	if err != nil {
		return err
	}
	seconds, err := strconv.ParseFloat(strings.TrimSpace(c.said), 64)
	fmt.Printf("%d documents in one process of typst: %.0f documents a second, peak %.1f MB\n", len(files),
		float64(len(files))/seconds, float64(c.peak)/1024)
	return err
}

func measure(command, env []string) (cost, error) {
	c := exec.Command(command[0], command[1:]...)
	c.Env = append(os.Environ(), env...)
	var out, said bytes.Buffer
	c.Stdout, c.Stderr = &said, &out
	start := time.Now()
	err := c.Run()
	wall := time.Since(start)
	if err != nil {
		return cost{}, fmt.Errorf("%w\n%s%s", err, said.String(), out.String())
	}
	state := c.ProcessState
	return cost{wall, state.UserTime() + state.SystemTime(), state.SysUsage().(*syscall.Rusage).Maxrss, said.String()}, nil
}

// median takes each measure for itself.
func median(costs []cost) cost {
	var m cost
	middle := func(of func(cost) int64) int64 {
		values := make([]int64, 0, len(costs))
		for _, c := range costs {
			values = append(values, of(c))
		}
		slices.Sort(values)
		return values[len(values)/2]
	}
	m.wall = time.Duration(middle(func(c cost) int64 { return int64(c.wall) }))
	m.cpu = time.Duration(middle(func(c cost) int64 { return int64(c.cpu) }))
	m.peak = middle(func(c cost) int64 { return c.peak })
	return m
}

func ms(d time.Duration) float64 { return d.Seconds() * 1000 }

var pagesIn = regexp.MustCompile(`Pages: +(\d+)`)

// pages asks poppler; a question mark without it.
func pages(file string) string {
	out, err := exec.Command("pdfinfo", file).Output()
	if m := pagesIn.FindSubmatch(out); err == nil && m != nil {
		return string(m[1])
	}
	return "?"
}
