// The summary of practice: what is fetched when somebody opens it.

import '../styles/summary.css'

export { SummaryPage as Page } from './summary-page.tsx'
