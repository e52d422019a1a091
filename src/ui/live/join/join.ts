// A seat in a session: what is fetched when a player comes in.

export { JoinPage as Page } from './join-page.tsx'
