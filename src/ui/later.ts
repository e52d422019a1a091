// What nobody needs before the first sign-off or the first look at the settings: fetched when the page is idle,
// so that reading and marking start sooner.

export { RevealPanel } from './panels/reveal-panel.tsx'
export { ScorePanel } from './panels/score-panel.tsx'
export { SettingsDialog } from './panels/settings-dialog.tsx'
