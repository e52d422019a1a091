// The part of the first minute that is fetched when somebody opens it.

import '../styles/first.css'

export { FirstMinute } from './first-minute.tsx'
