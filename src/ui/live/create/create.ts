// Making a session: what is fetched when a trainer goes there.

export { CreatePage as Page } from './create-page.tsx'
