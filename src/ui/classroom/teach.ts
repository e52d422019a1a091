// The teachers' guide: what is fetched when somebody opens it.

import '../styles/teach.css'

export { TeachPage as Page } from './teach-page.tsx'
