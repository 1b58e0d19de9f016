package segment

import (
	"strings"
	"testing"
)

// cut gives the words of text, parted by bars.
func cut(text string, known ...Span) string {
	var c Cutter
	rs := []rune(text)
	c.Cut(rs, known)
	var words []string
	for i := 0; i < len(rs); {
		from, to := c.Word(i)
		words = append(words, string(rs[from:to]))
		i = to
	}
	return strings.Join(words, "|")
}

func TestCut(t *testing.T) {
	for in, want := range map[string]string{
		"推动线上线下融合发展":  "推动|线上|线下|融合|发展",
		"项目通过会议研究":    "项目|通过|会议|研究",
		"发达产业集群":      "发达|产业|集群",
		"分布式光伏并网点验收":  "分布式|光伏|并|网点|验收",
		"系统上线运行":      "系统|上线|运行",
		"年内建成投产":      "年内|建成|投产",
		"主要指标需要达到要求":  "主要|指标|需要|达到|要求",
		"通过ISO9001认证": "通过|ISO9001|认证",
		"":            "",
		"3个，":         "3|个|，",
		"𠮷菜x1":        "𠮷|菜|x1",
	} {
		if got := cut(in); got != want {
			t.Errorf("%s: %s, want %s", in, got, want)
		}
	}
}

// A word that the caller knows is cut like one of the lexicon: where it is likelier than what the lexicon has.
func TestKnownWords(t *testing.T) {
	if got := cut("改造蒸聚釜"); got != "改造|蒸|聚|釜" {
		t.Error(got)
	}
	if got := cut("改造蒸聚釜", Span{2, 5}); got != "改造|蒸聚釜" {
		t.Error(got)
	}
	if got := cut("通过会议", Span{1, 3}); got != "通过|会议" {
		t.Errorf("a known word that crosses two better ones: %s", got)
	}
	if got := cut("改造", Span{1, 9}, Span{0, 0}); got != "改造" {
		t.Errorf("spans that are none: %s", got)
	}
}

// What is outside the text has no word and no edge.
func TestOutside(t *testing.T) {
	var c Cutter
	if c.Edge(0) || c.Len() != 0 {
		t.Error("a cutter that has cut nothing has an edge")
	}
	c.Cut([]rune("产业集群"), nil)
	for _, i := range []int{-1, 5} {
		if from, to := c.Word(i); c.Edge(i) || from != to {
			t.Errorf("%d: a word outside the text", i)
		}
	}
	if !c.Edge(0) || c.Edge(1) || !c.Edge(2) || !c.Edge(4) {
		t.Errorf("edges: %v", c.edges)
	}
}

// A cutter that has cut a long text cuts a short one as a new one does.
func TestReuse(t *testing.T) {
	var c Cutter
	c.Cut([]rune(strings.Repeat("推动线上线下融合发展，", 20)), nil)
	c.Cut([]rune("产业"), nil)
	if from, to := c.Word(1); from != 0 || to != 2 || c.Len() != 2 {
		t.Errorf("%d to %d of %d", from, to, c.Len())
	}
}

// Whatever is cut, the words are the text: each begins where the one before ends, none is empty.
func FuzzCut(f *testing.F) {
	for _, s := range []string{"推动线上线下融合发展", "A1产业", "\x00\xff龥鿿一", ""} {
		f.Add(s, 0, 2)
	}
	f.Fuzz(func(t *testing.T, text string, from, to int) {
		rs := []rune(text)
		var c Cutter
		c.Cut(rs, []Span{{from, to}})
		for i := 0; i < len(rs); {
			a, b := c.Word(i)
			if a != i || b <= a || b > len(rs) || !c.Edge(a) || !c.Edge(b) {
				t.Fatalf("%q: at %d a word from %d to %d", text, i, a, b)
			}
			for k := a + 1; k < b; k++ {
				if x, y := c.Word(k); x != a || y != b || c.Edge(k) {
					t.Fatalf("%q: %d stands in %d to %d", text, k, x, y)
				}
			}
			i = b
		}
	})
}

// BenchmarkCut cuts a sentence of a plan and tells bytes of text a second.
func BenchmarkCut(b *testing.B) {
	text := "到2025年，全市规模以上工业企业数字化改造覆盖率达到80%以上，推动线上线下融合发展，建成国家级绿色工厂12家，主要指标进入全省前列。"
	rs := []rune(text)
	var c Cutter
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		c.Cut(rs, nil)
	}
}

func TestVerb(t *testing.T) {
	rs := []rune("破除堵点管理")
	for _, tt := range []struct {
		from, to int
		want     bool
	}{{0, 2, true}, {2, 4, false}, {4, 6, false}, {0, 6, false}, {-1, 2, false}, {4, 9, false}, {2, 2, false}} {
		if got := Verb(rs, tt.from, tt.to); got != tt.want {
			t.Errorf("%d to %d: %v", tt.from, tt.to, got)
		}
	}
}
