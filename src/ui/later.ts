// The slips beside the sheet, and the settings. The sheet can be read and its first words marked before they are
// here; they follow at once.

export { MarkingPanel } from './panels/marking-panel.tsx'
export { Notices } from './panels/notices.tsx'
export { Palette } from './panels/palette.tsx'
export { RevealPanel } from './panels/reveal-panel.tsx'
export { ScorePanel } from './panels/score-panel.tsx'
export { SettingsDialog } from './panels/settings-dialog.tsx'
export { SentenceList } from './sheet/sentence-list.tsx'
