package vocabulary

// List names a family of words that is asked for one place at a time.
type List uint8

// The lists. Their keys in the files of words, and what their words are, stand in listTable.
const (
	RankScopes List = iota
	lists           // how many there are
)

// listTable is every list with its key.
var listTable = [lists]string{
	RankScopes: "名次范围", // those among whom one has a place: 全国
}
