package wizard

import "time"

// quiet is how long no key comes behind the last of a burst. The library looks for keys every 16 ms.
const quiet = 30 * time.Millisecond
