// My record: what is fetched when somebody opens it.

import 'uplot/dist/uPlot.min.css'
import '../styles/record.css'
import '../styles/record-print.css'

export { RecordPage as Page } from './record-page.tsx'
