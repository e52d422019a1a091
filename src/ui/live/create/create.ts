// Making a session: what is fetched when a trainer goes there.

// The choices are those of the drawer.
import '../../styles/settings.css'
import '../../styles/live-create.css'

export { CreatePage as Page } from './create-page.tsx'
