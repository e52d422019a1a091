// A seat in a session: what is fetched when a player comes in.

import '../../styles/live-join.css'
import '../../styles/live-join-desk.css'

export { JoinPage as Page } from './join-page.tsx'
