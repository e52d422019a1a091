// The newsroom: what is fetched for the game's menu.

import '../styles/newsroom.css'
import '../styles/newsroom-furniture.css'
import '../styles/newsroom-sizes.css'
import '../styles/newsroom-cabinet.css'
import '../styles/newsroom-laptop.css'
import '../styles/newsroom-slips.css'
import '../styles/newsroom-things.css'
import '../styles/emblem.css'
import '../styles/people.css'

export { NewsroomPage as Page } from './newsroom-page.tsx'
