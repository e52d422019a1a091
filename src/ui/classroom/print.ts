// Paper: what is fetched for a class without devices.

import '../styles/print-sheet.css'

export { PrintPage as Page } from './print-page.tsx'
