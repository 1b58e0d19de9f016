package align

import (
	"slices"
)

// Moved tells what to move to turn one order into another: runs that keep their order, as indexes of the new one. Where
// two runs have changed places, they are one move. seq gives for each place of the new order the place it had.
func Moved(seq []int) [][]int {
	if block := swapped(seq); block != nil {
		return [][]int{block}
	}
	forth := runsMoved(seq)
	if len(forth) < 2 || len(forth) > mostBlocks {
		return forth
	}
	ranks := ranksOf(seq)
	inverse := make([]int, len(ranks))
	for i, rank := range ranks {
		inverse[rank] = i
	}
	back := runsMoved(inverse)
	if len(back) >= len(forth) {
		return forth
	}
	for _, block := range back { // the shorter telling, so that both ways round are told alike
		for k := range block {
			block[k] = inverse[block[k]]
		}
		slices.Sort(block)
	}
	return back
}

func runsMoved(seq []int) [][]int {
	stays := longestRising(seq)
	var blocks [][]int
	for i := range seq {
		if stays[i] {
			continue
		}
		n := len(blocks)
		if n > 0 && blocks[n-1][len(blocks[n-1])-1] == i-1 && follows(seq, i) {
			blocks[n-1] = append(blocks[n-1], i)
			continue
		}
		blocks = append(blocks, []int{i})
	}
	return mergeSwaps(seq, stays, blocks)
}

// swapped gives the two runs that have changed places, if that is all that happened.
func swapped(seq []int) []int {
	ranks := ranksOf(seq)
	from, to := 0, len(ranks)
	for from < to && ranks[from] == from {
		from++
	}
	for to > from && ranks[to-1] == to-1 {
		to--
	}
	if from == to {
		return nil
	}
	first := to - ranks[from] // the run that now stands first was the last
	last := ranks[to-1] - from + 1
	if first < 1 || last < 1 || first+last > to-from {
		return nil
	}
	var block []int
	for i := from; i < to; i++ {
		want := i
		switch {
		case i < from+first:
			want = to - first + i - from
			block = append(block, i)
		case i >= to-last:
			want = from + i - (to - last)
			block = append(block, i)
		default:
			want = from + last + i - (from + first)
		}
		if ranks[i] != want {
			return nil
		}
	}
	return block
}

// ranksOf gives the places of values among all.
func ranksOf(seq []int) []int {
	sorted := slices.Sorted(slices.Values(seq))
	ranks := make([]int, len(seq))
	for i, v := range seq {
		ranks[i], _ = slices.BinarySearch(sorted, v)
	}
	return ranks
}

// follows reports whether what stands at i stood behind the one before it in the old order too, with nothing between them.
func follows(seq []int, i int) bool {
	if seq[i] < seq[i-1] {
		return false
	}
	for _, old := range seq {
		if seq[i-1] < old && old < seq[i] {
			return false
		}
	}
	return true
}

// mostBlocks is from how many moves on nobody looks for pairs among them.
const mostBlocks = 40

// mergeSwaps puts two runs together that stand where the other one stood.
func mergeSwaps(seq []int, stays []bool, blocks [][]int) [][]int {
	if len(blocks) > mostBlocks {
		return blocks
	}
	anchorNew := func(i int) int { // the staying one before it in the new order
		for k := i - 1; k >= 0; k-- {
			if stays[k] {
				return seq[k]
			}
		}
		return -1
	}
	anchorOld := func(i int) int {
		best := -1
		for k, old := range seq {
			if stays[k] && old < seq[i] {
				best = max(best, old)
			}
		}
		return best
	}
	for a := 0; a < len(blocks); a++ {
		for b := a + 1; b < len(blocks); b++ {
			x, y := blocks[a][0], blocks[b][0]
			if anchorNew(x) == anchorOld(y) && anchorNew(y) == anchorOld(x) && anchorNew(x) != anchorNew(y) {
				blocks[a] = append(blocks[a], blocks[b]...)
				blocks = slices.Delete(blocks, b, b+1)
				break
			}
		}
	}
	return blocks
}

// longestRising marks a longest subsequence that rises.
func longestRising(seq []int) []bool {
	var ends []int // ends[k] is the index of the smallest end of a rising run of k+1
	before := make([]int, len(seq))
	for i, v := range seq {
		k, _ := slices.BinarySearchFunc(ends, v, func(at, v int) int { return seq[at] - v })
		before[i] = -1
		if k > 0 {
			before[i] = ends[k-1]
		}
		if k == len(ends) {
			ends = append(ends, i)
		} else {
			ends[k] = i
		}
	}
	stays := make([]bool, len(seq))
	if len(ends) == 0 {
		return stays
	}
	for i := ends[len(ends)-1]; i >= 0; i = before[i] {
		stays[i] = true
	}
	return stays
}
