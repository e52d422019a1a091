// The slips beside the sheet, the settings, and the way into the field guide. The sheet can be read and its first
// words marked before they are here; they follow at once.

export { createTechniqueStore } from '../store/technique-store.ts'
export { GuideDoor } from './panels/guide-door.tsx'
export { HowNote } from './panels/how-note.tsx'
export { MarkingPanel } from './panels/marking-panel.tsx'
export { Notices } from './panels/notices.tsx'
export { Palette } from './panels/palette.tsx'
export { RevealPanel } from './panels/reveal-panel.tsx'
export { ScorePanel } from './panels/score-panel.tsx'
export { SettingsDialog } from './panels/settings-dialog.tsx'
export { TaughtCard } from './panels/taught-card.tsx'
export { SentenceList } from './sheet/sentence-list.tsx'
