// The check-up: what is fetched when somebody goes there.

import '../styles/check-up.css'

export { CheckUpPage as Page } from './check-up-page.tsx'
