// The newsroom: what is fetched for the game's menu.

import '../styles/newsroom.css'

export { NewsroomPage as Page } from './newsroom-page.tsx'
