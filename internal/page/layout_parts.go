package page

import (
	"runtime"
	"sync"
	"sync/atomic"

	"pilotplan/internal/doc"
	"pilotplan/internal/page/fill"
)

// partBlocks is how many blocks make a part that is worth setting on its own.
const partBlocks = 12

// body sets the blocks of the document: in parts, on all processors at once, since no block knows where the last one ended.
func (l *layouter) body(f frame) []fill.Unit {
	parts := split(l.doc.Blocks)
	setters := make([]*layouter, len(parts))
	units := make([][]fill.Unit, len(parts))
	var next atomic.Int32
	var wait sync.WaitGroup
	for range min(len(parts), runtime.GOMAXPROCS(0)) {
		wait.Go(func() {
			for i := int(next.Add(1)) - 1; i < len(parts); i = int(next.Add(1)) - 1 {
				setters[i] = &layouter{doc: l.doc, metrics: l.metrics, options: l.options, anchors: l.anchors, tree: l.tree[:1:1]}
				units[i] = setters[i].blocks(parts[i], f)
			}
		})
	}
	wait.Wait()
	count := 0
	for _, part := range units {
		count += len(part)
	}
	all := make([]fill.Unit, 0, count)
	for i, part := range units {
		l.take(setters[i], part)
		all = append(all, part...)
	}
	return all
}

// take adds what the setter of a part has gathered: its elements follow those that l has, and its units name them so.
func (l *layouter) take(part *layouter, units []fill.Unit) {
	n := len(l.tree) - 1
	for _, e := range part.tree[1:] {
		if e.Parent > 0 {
			e.Parent += n
		}
		l.tree = append(l.tree, e)
	}
	var head *fill.Head // one for all rows of a table
	for i := range units {
		units[i].Body.Shift(n)
		if h := units[i].Head; h != nil && h != head {
			h.Body.Shift(n)
			head = h
		}
	}
	l.broken = append(l.broken, part.broken...)
	l.links = append(l.links, part.links...)
	l.unsaid = append(l.unsaid, part.unsaid...)
}

// split divides blocks into parts of about partBlocks.
func split(blocks []doc.Block) [][]doc.Block {
	var parts [][]doc.Block
	for len(blocks) > 0 {
		n := min(partBlocks, len(blocks))
		for n < len(blocks) && looksBack(blocks[n]) {
			n++
		}
		parts = append(parts, blocks[:n])
		blocks = blocks[n:]
	}
	return parts
}

// looksBack reports whether setting a block needs the units before it.
func looksBack(b doc.Block) bool {
	switch b := b.(type) {
	case *doc.Heading:
		return b.Level == 1 // the title of an annex stands below its name
	case *doc.Paragraph:
		return b.Role.Signs() // stays with the end of the text
	}
	return false
}
