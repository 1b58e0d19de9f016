// Package templates holds the Markdown templates of the documents, in the language of text/template.
//
// 方案.md.tmpl is given a render.Document. 请示.md.tmpl and 承诺书.md.tmpl are given a render.Paper, and so is 材料.md.tmpl,
// which stands for every material without a template of its name. 修改对照表.md.tmpl is given a diff.Comparison. All that they are given is Markdown already: a template
// orders it and adds words, and need not escape anything.
//
// The comments before a paragraph, <!-- 主送 --> and so on, tell its role on the page; see doc.Parse.
package templates

import "embed"

// FS holds the templates by their names.
//
//go:embed *.tmpl
var FS embed.FS
