//go:build !windows

package wizard

import "time"

// quiet is how long no key comes behind the last of a burst.
const quiet = 10 * time.Millisecond
