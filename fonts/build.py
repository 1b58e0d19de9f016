#!/usr/bin/env python3
"""Build GongwenMono.ttf and GongwenSign.ttf from their OFL originals.

usage: build.py SRC OUT
SRC holds NotoSansMono_400Regular.ttf, NotoEmoji_400Regular.ttf and NotoSansSymbols2_400Regular.ttf (README.md says where
they come from), OUT takes the two files. Needs fontTools (4.38). The same input gives the same bytes.
"""
import os
import sys

from fontTools.fontBuilder import FontBuilder
from fontTools.misc.transform import Transform
from fontTools.pens.boundsPen import BoundsPen
from fontTools.pens.recordingPen import DecomposingRecordingPen
from fontTools.pens.transformPen import TransformPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont

EM = 1000
HALF = [(0x20, 0x7e), (0xa0, 0x17f), (0x391, 0x3c9), (0x401, 0x451), (0x2010, 0x2027), (0x2190, 0x2193), (0x2500, 0x259f)]
SIGNS = [(0x203c, 0x203c), (0x2049, 0x2049), (0x2139, 0x2139), (0x2190, 0x21ff), (0x2300, 0x23ff), (0x25a0, 0x27bf),
         (0x2b00, 0x2bff), (0x1f000, 0x1faff)]


def codes(ranges):
    return [c for a, b in ranges for c in range(a, b + 1)]


def notdef():
    pen = TTGlyphPen(None)
    for outline in [[(50, 0), (50, 700), (450, 700), (450, 0)], [(400, 50), (400, 650), (100, 650), (100, 50)]]:
        pen.moveTo(outline[0])
        for point in outline[1:]:
            pen.lineTo(point)
        pen.closePath()
    return pen.glyph()


class Maker:
    """A font of single outlines, without composites or layout features."""

    def __init__(self, family):
        self.family = family
        self.glyphs, self.widths, self.cmap = {'.notdef': notdef()}, {'.notdef': 500}, {}

    def add(self, font, code, transform, width):
        """Copy the glyph of a code point; transform maps its outline."""
        name = 'u%04X' % code
        record, pen = DecomposingRecordingPen(font.getGlyphSet()), TTGlyphPen(None)
        font.getGlyphSet()[font.getBestCmap()[code]].draw(record)
        record.replay(TransformPen(pen, transform))
        self.glyphs[name], self.widths[name], self.cmap[code] = pen.glyph(), width, name

    def save(self, path, copyright):
        builder = FontBuilder(EM, isTTF=True)
        builder.setupGlyphOrder(list(self.glyphs))
        builder.setupCharacterMap(self.cmap)
        builder.setupGlyf(self.glyphs)
        lefts = {name: builder.font['glyf'][name].xMin if self.glyphs[name].numberOfContours else 0 for name in self.glyphs}
        builder.setupHorizontalMetrics({name: (self.widths[name], lefts[name]) for name in self.glyphs})
        builder.setupHorizontalHeader(ascent=880, descent=-120)
        builder.setupNameTable({
            'copyright': copyright, 'familyName': self.family, 'styleName': 'Regular', 'uniqueFontIdentifier': self.family,
            'fullName': self.family, 'psName': self.family.replace(' ', '') + '-Regular', 'version': 'Version 1.0',
            'licenseDescription': 'This Font Software is licensed under the SIL Open Font License, Version 1.1.'})
        builder.setupOS2(sTypoAscender=880, sTypoDescender=-120, usWinAscent=1000, usWinDescent=300, fsType=0)
        builder.setupPost(keepGlyphNames=False)
        builder.updateHead(created=0, modified=0)
        builder.font.recalcTimestamp = False
        builder.save(path)


def mono(src, out):
    """Noto Sans Mono, made half an em wide, so that two letters stand below a hanzi."""
    font, maker = TTFont(os.path.join(src, 'NotoSansMono_400Regular.ttf')), Maker('Gongwen Mono')
    up, cmap = font['head'].unitsPerEm, font.getBestCmap()
    narrow = EM / 2 / font['hmtx'][cmap[0x6e]][0]
    for code in codes(HALF):
        if code in cmap:
            maker.add(font, code, Transform(narrow, 0, 0, 0.94 * EM / up, 0, 0), EM // 2)
    maker.save(os.path.join(out, 'GongwenMono.ttf'), font['name'].getDebugName(0))


def sign(src, out):
    """Pictographs and dingbats, each in the middle of an em."""
    maker, notes = Maker('Gongwen Sign'), []
    fonts = [TTFont(os.path.join(src, name + '_400Regular.ttf')) for name in ('NotoEmoji', 'NotoSansSymbols2')]
    for font in fonts:
        notes.append(font['name'].getDebugName(0))
    for code in codes(SIGNS):
        for font in fonts:
            if code in font.getBestCmap():
                centre(maker, font, code)
                break
    maker.save(os.path.join(out, 'GongwenSign.ttf'), '; '.join(notes))


def centre(maker, font, code):
    glyph, bounds = font.getBestCmap()[code], BoundsPen(font.getGlyphSet())
    font.getGlyphSet()[glyph].draw(bounds)
    if bounds.bounds is None:
        return
    left, low, right, high = bounds.bounds
    scale = min(EM / font['head'].unitsPerEm, 940 / (right - left), 940 / (high - low))
    maker.add(font, code, Transform(scale, 0, 0, scale, EM / 2 - scale * (left + right) / 2, 380 - scale * (low + high) / 2), EM)


if __name__ == '__main__':
    mono(*sys.argv[1:3])
    sign(*sys.argv[1:3])
