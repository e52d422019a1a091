// The wall: what is fetched for a room with a projector.

import '../styles/show.css'

export { ShowPage as Page } from './show-page.tsx'
