// The trainer's console of a session.

import '../../styles/live-console.css'
import '../../styles/live-console-parts.css'
import '../../styles/live-console-lists.css'
import '../beats/beats.ts'

export { ConsolePage as Page } from './console-page.tsx'
