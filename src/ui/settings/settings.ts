// The drawer of the desk: what is fetched when the settings or the list of keys are opened.

import '../styles/settings.css'
import '../styles/keys.css'

export { Drawer } from './drawer.tsx'
export { KeyList } from './key-list.tsx'
