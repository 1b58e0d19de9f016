package cli

import (
	"fmt"
	"io"
	"strings"

	"pilotplan/internal/cli/paper"
	"pilotplan/internal/diff/change"
	"pilotplan/internal/finding"
	"pilotplan/internal/word"
	"pilotplan/internal/word/comment"
	"pilotplan/internal/word/revise"
)

// wordRevision writes the new version as a Word file with tracked changes, and a comment on each change of substance.
func (r *revisions) wordRevision(w io.Writer, c comparison) error {
	signed, err := r.flags.signFlags.options()
	if err != nil {
		return err
	}
	old, err := r.wordVersion(c.before)
	if err != nil {
		return err
	}
	new, err := r.wordVersion(c.after)
	if err != nil {
		return err
	}
	made, err := revise.Make(old, new, signed.Attributes())
	if err != nil {
		return fmt.Errorf("%s：%w", c.after.name, err)
	}
	if v := c.after.word; v != nil && v.Changes.Inserted+v.Changes.Deleted+v.Changes.Moved > 0 {
		fmt.Fprintf(r.env.Stderr, "pilotplan: %s：新稿里原有的修订，修订稿里已全部接受，只标出与旧稿不同之处\n", finding.Visible(c.after.name))
	}
	read, err := word.Read(c.after.name, made.Data)
	if err != nil {
		return fmt.Errorf("%s：%w", c.after.name, err)
	}
	data, err := comment.Add(made.Data, read, notesOnChanges(c, made, read), signed)
	return writeMade(w, data, err)
}

// wordVersion is a version as a Word file: its own, or what its document is set as.
func (r *revisions) wordVersion(v *readDraft) (revise.Draft, error) {
	if v.word != nil {
		return revise.Draft{Data: v.data, Read: v.word}, nil
	}
	d, err := v.document()
	if err != nil {
		return revise.Draft{}, err
	}
	press, err := r.env.press()
	if err != nil {
		return revise.Draft{}, err
	}
	data, err := press.Word(press.LayDocument(d, paper.Setting{Name: v.file, Dated: press.Date(v.dated())}))
	if err != nil {
		return revise.Draft{}, err
	}
	read, err := word.Read(v.name, data)
	return revise.Draft{Data: data, Read: read}, err
}

// notesOnChanges say on the words of the new version what has changed in substance; what is gone is told where it was.
func notesOnChanges(c comparison, made *revise.Revision, read *word.File) []comment.Note {
	var notes []comment.Note
	old, new := c.before.lines(), c.after.lines()
	for _, ch := range c.told.Substance() {
		n := comment.Note{Text: changeWords(ch)}
		switch {
		case len(ch.NewPlaces) > 0 && c.after.word != nil:
			n.From, n.To = comment.Stretch(new, ch.NewPlaces[0].Pos)
		case len(ch.NewPlaces) > 0:
			n.From, n.To = comment.Find(read, comment.Quoted(ch.Label), ch.NewPlaces[0].Text)
		case len(ch.OldPlaces) > 0 && c.before.word != nil:
			from, _ := comment.Stretch(old, ch.OldPlaces[0].Pos)
			n.From = made.Where(from)
			n.To = n.From
		}
		notes = append(notes, n)
	}
	return notes
}

func (v *readDraft) lines() *finding.Lines { return finding.NewLines(v.name, v.shown) }

// changeWords are 目标降低：7.8亿元 → 7.0亿元, then what it is about, then the places that still say the old.
func changeWords(c change.Change) []string {
	old, new := finding.Short(c.Old), finding.Short(c.New)
	head := c.Kind.Title() + "："
	switch {
	case old == "":
		head += new
	case new == "":
		head += old
	default:
		head += old + " → " + new
	}
	text := []string{finding.Visible(head)}
	if about := strings.TrimPrefix(c.Label+"："+c.Message, "："); about != "" {
		text = append(text, finding.Visible(about))
	}
	var stale []finding.Pos
	for _, p := range c.Stale {
		stale = append(stale, p.Pos)
	}
	if rows := finding.Rows(stale); rows != "" {
		text = append(text, "没有跟着改的："+rows)
	}
	return text
}
