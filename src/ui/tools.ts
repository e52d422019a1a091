// The tools beside the sheet: what one marks with. The sheet can be read and its first words touched before they are
// here; they follow at once, ahead of everything that is not needed before the page is signed off.

export { HowNote } from './panels/how-note.tsx'
export { DraftBar } from './panels/draft-bar.tsx'
export { FlagList } from './panels/flag-list.tsx'
export { ConfirmClean, MarkingPanel, UndoButtons } from './panels/marking-panel.tsx'
export { Palette } from './panels/palette.tsx'
export { TaughtCard } from './panels/taught-card.tsx'
export { OtherTelling } from './screens/other-telling.tsx'
export { CursorBox } from './screens/cursor-box.tsx'
export { WordCursor } from './sheet/word-cursor.tsx'
export { SentenceList } from './sheet/sentence-list.tsx'
