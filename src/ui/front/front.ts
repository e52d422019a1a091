// The front page: what is fetched when a finished pack goes to print.

import '../styles/front-page.css'
import '../styles/front-print.css'

export { FrontPage as Page } from './front-page.tsx'
