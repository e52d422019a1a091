// The day's tray: what is fetched when somebody sits down for their five minutes.

import '../styles/daily.css'
import '../styles/emblem.css'
import '../styles/guide-leaf.css'
import '../styles/people.css'

export { DailyPage as Page } from './daily-page.tsx'
