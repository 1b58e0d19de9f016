package check

import (
	"fmt"
	"strings"
)

// someOf lists words, not more of them than a message bears.
func someOf(words []string) string {
	const most = 12
	if len(words) <= most {
		return strings.Join(words, "、")
	}
	return fmt.Sprintf("%s 等 %d 个", strings.Join(words[:most], "、"), len(words))
}
