// The wall of a session, for a projector.

export { WallPage as Page } from './wall-page.tsx'
