// The trainer's console of a session.

export { ConsolePage as Page } from './console-page.tsx'
