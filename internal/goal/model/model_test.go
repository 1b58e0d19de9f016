package model

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"
)

// entryOf is an entry that speaks for one opinion.
func entryOf(key uint32, o Opinion, weight float64) Entry {
	e := Entry{Key: key}
	e.Weights[o] = weight
	return e
}

func open(t testing.TB, entries ...Entry) *Model {
	t.Helper()
	m, err := Open(Pack(entries))
	if err != nil {
		t.Fatal(err)
	}
	return m
}

// What is packed is found again, to the precision of a byte, and nothing else is.
func TestPackedIsFound(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	var entries []Entry
	for range 20000 {
		e := Entry{Key: r.Uint32()}
		for o := range e.Weights {
			e.Weights[o] = r.NormFloat64()
		}
		entries = append(entries, e)
	}
	m := open(t, entries...)
	for _, e := range entries {
		if _, found := m.find(e.Key); found == 0 {
			t.Fatalf("%x is lost", e.Key)
		}
		w := m.weigh(e.Key)
		for o, want := range e.Weights {
			if got := float64(int8(w>>(8*o))) * m.scale; math.Abs(got-want) > m.scale {
				t.Fatalf("%x: %v for %v", e.Key, got, want)
			}
		}
	}
	wrong := 0
	for range 100000 {
		key := r.Uint32()
		k, found := m.find(key)
		if found != 0 {
			wrong++
		} else if k != 0 || m.weigh(key) != 0 {
			t.Fatalf("%x weighs something and was not packed", key)
		}
	}
	if wrong > 20 {
		t.Errorf("%d of 100000 keys that nobody packed are found", wrong)
	}
}

// Buckets of any length are searched to their end, however few entries the file has, and no further.
func TestBucketsOfAnyLength(t *testing.T) {
	for n := range 3*atOnce + 1 {
		var entries []Entry
		for k := range n {
			entries = append(entries, entryOf(uint32(k+1)<<16|5, Fact, float64(k+1)))
		}
		entries = append(entries, entryOf(uint32(n+1)<<16|6, Vague, 1)) // in the next bucket
		m := open(t, entries...)
		for _, e := range entries {
			if _, found := m.find(e.Key); found == 0 || m.weigh(e.Key) == 0 {
				t.Errorf("of %d entries %x is lost", n+1, e.Key)
			}
		}
		for _, key := range []uint32{uint32(n+1)<<16 | 5, 1<<16 | 4, 5} {
			if _, found := m.find(key); found != 0 {
				t.Errorf("among %d entries %x is found", n+1, key)
			}
		}
	}
}

// The order of the entries does not matter.
func TestPackIsDeterministic(t *testing.T) {
	entries := []Entry{entryOf(7, Fact, 1), entryOf(1<<20+7, Vague, -2), entryOf(9, Neutral, 0.5)}
	want := Pack(entries)
	slices.Reverse(entries)
	if !slices.Equal(Pack(entries), want) {
		t.Error("other bytes in another order")
	}
}

// A file that is cut off, of another kind or out of order is refused.
func TestOpenRefuses(t *testing.T) {
	good := Pack([]Entry{entryOf(7, Fact, 1), entryOf(70000, Vague, 1)})
	disordered := slices.Clone(good)
	disordered[headSize+1] = 0xff
	for name, file := range map[string][]byte{
		"empty": nil, "cut": good[:len(good)-1], "cut by an entry": good[:len(good)-entrySize], "of another kind": append([]byte("PPM0"), good[4:]...), "out of order": disordered,
	} {
		if _, err := Open(file); err == nil {
			t.Errorf("%s is opened", name)
		}
	}
}

// The weights of the program can be read, weigh no more than 400 kB, and hold an opinion.
func TestBuiltin(t *testing.T) {
	if len(weights) > 400_000 {
		t.Errorf("%d bytes", len(weights))
	}
	if Builtin().Empty() || !None.Empty() {
		t.Error("the wrong model is empty")
	}
}

// Runs of characters share what they count, signs count in full, and what was not learned counts nothing.
func TestScore(t *testing.T) {
	var e Evidence
	e.Characters([]rune("达到5"))
	e.Sign(1, 2)
	keys, runs := e.Keys()
	if runs != 6 || len(keys) != 7 {
		t.Fatalf("%d runs, %d keys", runs, len(keys))
	}
	s := open(t, entryOf(keys[0], Vague, 1), entryOf(keys[6], Fact, 1), entryOf(12345, Neutral, 1)).Score(&e)
	for o, want := range map[Opinion]float64{Vague: Share(6), Fact: 1, Neutral: 0, Measurable: 0} {
		if math.Abs(s[o]-want) > 1e-6 {
			t.Errorf("%d scores %v, want %v", o, s[o], want)
		}
	}
}

func TestProbabilities(t *testing.T) {
	s := Scores{Neutral: 0, Fact: math.Log(2), Vague: 0, Measurable: math.Inf(-1)}
	held := s.Chances()
	best, p := held.Best(), held[held.Best()]
	if best != Fact || math.Abs(p-0.5) > 1e-9 || math.Abs(held.Margin(Fact)-0.25) > 1e-9 || math.Abs(held.Margin(Vague)+0.25) > 1e-9 {
		t.Errorf("%d %v, margins %v and %v", best, p, held.Margin(Fact), held.Margin(Vague))
	}
}

// Words are known alone, with the next, and with the one behind that.
func TestWords(t *testing.T) {
	words := func(text string, ends ...int32) []uint32 {
		var e Evidence
		e.Words([]rune(text), ends)
		keys, _ := e.Keys()
		return keys
	}
	all := words("推动线上发展", 2, 4, 6)
	if len(all) != 6 {
		t.Fatalf("%d runs of three words", len(all))
	}
	skipped := words("推动线下发展", 2, 4, 6)
	same := 0
	for _, k := range all {
		if slices.Contains(skipped, k) {
			same++
		}
	}
	if same != 3 { // 推动, 发展, 推动…发展
		t.Errorf("%d runs are alike, want 3", same)
	}
}

// The weightiest runs come first, none lies over another, and neither what speaks for another opinion is told nor one character.
func TestWeightiest(t *testing.T) {
	var e Evidence
	e.Characters([]rune("力争达到"))
	keys, _ := e.Keys() // 力 力争 力争达 争 争达 争达到 达 达到 到
	m := open(t, entryOf(keys[0], Vague, 3), entryOf(keys[1], Vague, 2), entryOf(keys[4], Vague, 1.5), entryOf(keys[7], Vague, 0.5), entryOf(keys[5], Fact, 2))
	got := m.Weightiest(&e, Vague)
	if len(got) != 2 || got[0].From != 0 || got[0].To != 2 || got[1].From != 2 || got[0].Weight <= got[1].Weight {
		t.Errorf("%+v", got)
	}
}

// FuzzOpen opens anything or refuses it, and what is opened can be asked for any key.
func FuzzOpen(f *testing.F) {
	f.Add(Pack([]Entry{entryOf(7, Fact, 1)}), uint32(7))
	f.Add([]byte("PPM1"), uint32(0))
	f.Fuzz(func(t *testing.T, file []byte, key uint32) {
		if m, err := Open(file); err == nil {
			if k, found := m.find(key); k < 0 || found == 0 && m.weigh(key) != 0 {
				t.Errorf("entry %d, found %d, weights %x", k, found, m.weigh(key))
			}
		}
	})
}
