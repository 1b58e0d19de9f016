package lsp

import "encoding/json"

// The types of the Language Server Protocol that are used, by its own names. Lines and characters count from 0, characters in
// UTF-16 units.

type position struct {
	Line      int `json:"line"`
	Character int `json:"character"`
}

type span struct { // Range
	Start position `json:"start"`
	End   position `json:"end"`
}

type location struct {
	URI   string `json:"uri"`
	Range span   `json:"range"`
}

type documentID struct {
	URI     string `json:"uri"`
	Version int    `json:"version"`
}

// at is a place in a document, which most requests ask about.
type at struct {
	TextDocument documentID `json:"textDocument"`
	Position     position   `json:"position"`
}

// of is a document, which the other requests ask about.
type of struct {
	TextDocument documentID `json:"textDocument"`
}

type initializeParams struct {
	Capabilities clientCapabilities `json:"capabilities"`
}

type clientCapabilities struct {
	TextDocument struct {
		Completion struct {
			CompletionItem struct {
				SnippetSupport bool `json:"snippetSupport"`
			} `json:"completionItem"`
		} `json:"completion"`
	} `json:"textDocument"`
	Workspace struct {
		WorkspaceEdit struct {
			DocumentChanges         bool            `json:"documentChanges"`
			ChangeAnnotationSupport json.RawMessage `json:"changeAnnotationSupport"`
		} `json:"workspaceEdit"`
	} `json:"workspace"`
}

type openParams struct {
	TextDocument struct {
		documentID
		LanguageID string `json:"languageId"`
		Text       string `json:"text"`
	} `json:"textDocument"`
}

type changeParams struct {
	TextDocument   documentID `json:"textDocument"`
	ContentChanges []change   `json:"contentChanges"`
}

// change puts Text in the place of Range; without one, of the whole document.
type change struct {
	Range *span  `json:"range"`
	Text  string `json:"text"`
}

type diagnostic struct {
	Range              span      `json:"range"`
	Severity           int       `json:"severity"` // 1 error, 2 warning, 3 information
	Code               string    `json:"code"`
	Source             string    `json:"source"`
	Message            string    `json:"message"`
	RelatedInformation []related `json:"relatedInformation,omitempty"`
}

type related struct {
	Location location `json:"location"`
	Message  string   `json:"message"`
}

type diagnosticsParams struct {
	URI         string       `json:"uri"`
	Version     int          `json:"version"`
	Diagnostics []diagnostic `json:"diagnostics"`
}

type markup struct {
	Kind  string `json:"kind"`
	Value string `json:"value"`
}

type hover struct {
	Contents markup `json:"contents"`
	Range    span   `json:"range"`
}
