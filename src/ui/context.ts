// What every component may need, handed down once.

import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { i18n } from 'i18next'
import type { Catalogue, CatalogueTelling } from '../content/catalogue.ts'
import type { Loaded } from '../content/load.ts'
import type { ExcerptKey, ExcerptText } from '../core/excerpt.ts'
import type { PracticeItem } from '../core/practice/items.ts'
import type { Translate } from '../i18n/i18n.ts'
import type { DraftStore } from '../store/draft-store.ts'
import type { EditionStore } from '../store/edition-store.ts'
import type { NoticeStore } from '../store/notice-store.ts'
import type { PeopleStore } from '../store/people-store.ts'
import type { PlayStore } from '../store/play-store.ts'
import type { PracticeStore } from '../store/practice-store.ts'
import type { ProgressStore } from '../store/progress-store.ts'
import type { Saver } from '../store/saving/saver.ts'
import type { SettingsStore } from '../store/settings-store.ts'
import type { StageStore } from '../store/stage-store.ts'
import type { TechniqueStore } from '../store/technique-store.ts'
import type { Announcer } from './announcer.ts'

/** The parts that the composition root puts together. */
export type Parts = {
  readonly catalogue: Catalogue
  readonly play: PlayStore
  readonly draft: DraftStore
  readonly stage: StageStore
  readonly settings: SettingsStore
  readonly progress: ProgressStore
  readonly notices: NoticeStore
  /** Fetches excerpts and keys for whoever shows them without playing. */
  readonly library: {
    readonly text: (telling: CatalogueTelling) => Promise<Loaded<ExcerptText>>
    readonly key: (telling: CatalogueTelling) => Promise<Loaded<ExcerptKey>>
    /** What the daily desk plans with. */
    readonly items: () => Promise<Loaded<readonly PracticeItem[]>>
  }
  /** Keeps what is kept, for stores that are made later. */
  readonly saver: Saver
  readonly i18n: i18n
  readonly announcer: Announcer
  /** The player's own record with each technique, read when it is first asked for. Rejects where it cannot be. */
  readonly loadTechniques: () => Promise<TechniqueStore>
  /** What the player's desk made of each excerpt, read when it is first asked for. Rejects where it cannot be. */
  readonly loadEditions: () => Promise<EditionStore>
  /** What the people of the desk have said, read when it is first asked for. Rejects where it cannot be. */
  readonly loadPeople: () => Promise<PeopleStore>
  /** The log of all that was practised, read when it is first asked for. Rejects where it cannot be. */
  readonly loadPractice: () => Promise<PracticeStore>
  /** Offers the pseudo-locales in the language menu. */
  readonly development: boolean
}

export type App = Parts & {
  readonly t: Translate
  /** Tag of the interface's language. */
  readonly language: string
}

export const AppContext = createContext<App | null>(null)

/** The app's parts. Throws where a component stands outside of the app: a bug. */
export function useApp(): App {
  const app = useContext(AppContext)
  if (!app) throw new Error('useApp: no AppContext above this component')
  return app
}
