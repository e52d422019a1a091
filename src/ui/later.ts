// What follows the tools of the sheet: the verdict, the settings, the way into the field guide, and the stores that
// nobody needs before.

export { createEditionStore } from '../store/edition-store.ts'
export { createPeopleStore } from '../store/people-store.ts'
export { createPracticeStore } from '../store/practice-store.ts'
export { joinTabs } from '../store/saving/other-tabs.ts'
export { createTechniqueStore } from '../store/technique-store.ts'
export { FirstDoor } from './first/first-door.tsx'
export { FixIt } from './panels/fix-it.tsx'
export { GuideDoor } from './panels/guide-door.tsx'
export { KeysDialog } from './panels/keys-dialog.tsx'
export { Notices } from './panels/notices.tsx'
export { PageNumbers } from './panels/whole-page.tsx'
export { SettingsDialog } from './panels/settings-dialog.tsx'
export { AfterSignOff } from './screens/after-sign-off.tsx'
