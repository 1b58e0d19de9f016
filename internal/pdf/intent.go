package pdf

import (
	"encoding/binary"

	"pilotplan/internal/pdf/object"
)

// writeIntent writes the output intent: it says that gray and RGB values are meant as on a screen with the primaries of
// sRGB, since PDF/A wants device colours tied to a profile. It returns the number of the intent.
func (fin *finisher) writeIntent() int {
	profile := fin.Next()
	fin.AddStream(profile, "/N 3", rgbProfile())
	intent := fin.Next()
	fin.Add(intent, "<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(Custom)/Info("+profileName+
		")/DestOutputProfile"+object.Ref(profile)+">>")
	return intent
}

const profileName = "RGB, sRGB primaries, gamma 2.2"

// profileTag is a part of a profile.
type profileTag struct {
	name string
	data []byte
}

// rgbProfile is an ICC profile (version 2.1, ICC.1:1998-09) of a display: three primaries adapted to D50, one gamma.
func rgbProfile() []byte {
	curve := append([]byte("curv\x00\x00\x00\x00"), 0, 0, 0, 1, 0x02, 0x33) // 2.2 in 8.8 fixed point
	tags := []profileTag{
		{"desc", describe(profileName)},
		{"cprt", append([]byte("text\x00\x00\x00\x00"), "CC0\x00"...)},
		{"wtpt", xyz(0.9505, 1, 1.0891)},
		{"rXYZ", xyz(0.4361, 0.2225, 0.0139)},
		{"gXYZ", xyz(0.3851, 0.7169, 0.0971)},
		{"bXYZ", xyz(0.1431, 0.0606, 0.7141)},
		{"rTRC", curve}, {"gTRC", curve}, {"bTRC", curve},
	}
	size := 128 + 4 + 12*len(tags)
	table, data := binary.BigEndian.AppendUint32(nil, uint32(len(tags))), []byte{}
	for _, tag := range tags {
		table = append(table, tag.name...)
		table = binary.BigEndian.AppendUint32(table, uint32(size+len(data)))
		table = binary.BigEndian.AppendUint32(table, uint32(len(tag.data)))
		data = append(data, tag.data...)
		for len(data)%4 != 0 {
			data = append(data, 0)
		}
	}
	head := make([]byte, 128)
	binary.BigEndian.PutUint32(head, uint32(size+len(data)))
	binary.BigEndian.PutUint32(head[8:], 0x02100000)
	copy(head[12:], "mntrRGB XYZ ")
	binary.BigEndian.PutUint16(head[24:], 2023) // a fixed date: 2023-01-01
	binary.BigEndian.PutUint16(head[26:], 1)
	binary.BigEndian.PutUint16(head[28:], 1)
	copy(head[36:], "acsp")
	copy(head[68:], xyz(0.9642, 1, 0.8249)[8:]) // the D50 of the connection space
	return append(append(head, table...), data...)
}

// describe is a text description: ASCII, without Unicode and Macintosh forms.
func describe(text string) []byte {
	b := binary.BigEndian.AppendUint32([]byte("desc\x00\x00\x00\x00"), uint32(len(text)+1))
	return append(append(b, text...), make([]byte, 1+4+4+2+1+67)...)
}

func xyz(values ...float64) []byte {
	b := []byte("XYZ \x00\x00\x00\x00")
	for _, v := range values {
		b = binary.BigEndian.AppendUint32(b, uint32(v*65536+0.5))
	}
	return b
}
