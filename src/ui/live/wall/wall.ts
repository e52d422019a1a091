// The wall of a session, for a projector: what is fetched for it.

import '../beats/beats.ts'
import '../../styles/live-wall.css'

export { WallPage as Page } from './wall-page.tsx'
