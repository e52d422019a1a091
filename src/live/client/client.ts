// The one way into the client of live sessions. Fetched by `import()`, and Socket.IO with it: who plays alone needs neither.

export { createSession, type CreateOptions } from './create-session.ts'
export { createSeatRoom, type SeatOptions } from './seat-room.ts'
export { createHostRoom, createWallRoom, type WatchOptions } from './watch-room.ts'
