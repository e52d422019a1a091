// The face made for easier reading, fetched when somebody chooses it.

import '@fontsource-variable/atkinson-hyperlegible-next/wght.css'
