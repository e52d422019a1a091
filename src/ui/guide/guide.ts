// The field guide: what is fetched when it is opened, on its own screen or in a dialog.

import '../styles/guide.css'
import '../styles/emblem.css'
import '../styles/guide-leaf.css'
import '../styles/guide-page.css'
import '../styles/print.css'

export { GuideCard } from './guide-card.tsx'
export { GuidePages } from './guide-pages.tsx'
