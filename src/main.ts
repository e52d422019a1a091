// The composition root: the only file that knows every room. It puts the parts together and lets the words come
// first; the stage is fetched when the page is idle, and play goes on without it where it cannot be had.

import './ui/styles/main.css'
import catalogueAddress from 'virtual:catalogue-address'
import practiceAddress from 'virtual:practice-address'
import { h, render } from 'preact'
import type { CatalogueTelling } from './content/catalogue.ts'
import { loadCatalogue, loadKey, loadText } from './content/load.ts'
import { replay } from './core/round/reduce.ts'
import { completeTexts, createI18n, switchLanguage } from './i18n/i18n.ts'
import { chooseLanguage, languageOf } from './i18n/languages.ts'
import { systemClock } from './store/clock.ts'
import { createDraftStore } from './store/draft-store.ts'
import type { EditionStore } from './store/edition-store.ts'
import { createNoticeStore } from './store/notice-store.ts'
import type { PeopleStore } from './store/people-store.ts'
import { createPlayStore, type PlayState, type PlayStore } from './store/play-store.ts'
import type { PracticeStore } from './store/practice-store.ts'
import { createProgressStore, progressKey } from './store/progress-store.ts'
import { ROUND } from './store/saving/kinds.ts'
import { createSaver } from './store/saving/saver.ts'
import { createIndexedShelf, createMemoryShelf, createStorageJournal } from './store/saving/shelf.ts'
import { createSettingsStore } from './store/settings-store.ts'
import { createStageStore } from './store/stage-store.ts'
import type { TechniqueStore } from './store/technique-store.ts'
import { afterFrame } from './ui/after-frame.ts'
import { AppRoot } from './ui/app.tsx'
import { createAnnouncer } from './ui/announcer.ts'
import { openRoute } from './ui/open-route.ts'
import { pageOf, PAGES } from './ui/pages.ts'
import { parseRoute } from './ui/route.ts'
import { NothingCame } from './ui/screens/waiting-screen.tsx'

const parameters = new URLSearchParams(location.search)

/** How long a page may stay empty, in ms, for words that are nearly there: drawn once, they are read sooner. */
const PATIENCE = 150

/** Sends for the screen the address asks for while settings and progress are still being read. */
function fetchAhead(): void {
  const route = parseRoute(location.hash)
  const page = pageOf(route)
  // Whoever shows it hears of a failure.
  if (page) void PAGES[page].load().catch(() => undefined)
  if (route.screen === 'play') void import('./ui/tools.ts').catch(() => undefined)
}

async function compose(): Promise<void> {
  const notices = createNoticeStore()
  const shelf = typeof indexedDB === 'undefined' ? createMemoryShelf() : createIndexedShelf()
  const saver = createSaver({ shelf, journal: createStorageJournal(() => localStorage), notices })
  const asking = Promise.all([
    loadCatalogue(catalogueAddress, fetch),
    createSettingsStore(saver),
    createProgressStore(saver, systemClock),
    createI18n(),
  ])
  fetchAhead()
  const [loaded, settings, progress, i18n] = await asking

  // A language may be asked for by the address (?lang=es), for a link on a classroom's board.
  const asked = languageOf(parameters.get('lang') ?? '')?.tag
  const wished = asked ?? settings.getState().language ?? chooseLanguage(navigator.languages).tag
  await switchLanguage(i18n, wished)
  const app = document.getElementById('app')!
  if ('failure' in loaded) return render(h(NothingCame, { failure: loaded.failure, t: i18n.t }), app)
  const catalogue = loaded.value

  const loadTools = async (): Promise<typeof import('./ui/tools.ts')> => {
    const [tools] = await Promise.all([import('./ui/tools.ts'), completeTexts(i18n, 'tools')])
    return tools
  }
  const loadLater = async (): Promise<typeof import('./ui/later.ts')> => {
    const texts = completeTexts(i18n, 'tools', 'verdict', 'people')
    const [later] = await Promise.all([import('./ui/later.ts'), texts])
    later.joinTabs(saver, notices)
    return later
  }
  // Somebody on the way to an excerpt wants its tools as soon as its text; whoever needs them asks again.
  if (parseRoute(location.hash).screen === 'play') void loadTools().catch(() => undefined)
  settings.subscribe(({ language }) => {
    if (language && language !== i18n.language) void switchLanguage(i18n, language)
  })

  const stage = createStageStore()
  const play = createPlayStore({
    saver,
    notices,
    progress,
    loadText: telling => loadText(telling, fetch),
    loadKey: telling => loadKey(telling, fetch),
    loadJudge: async () => (await import('./core/judge.ts')).judge,
    whenIdle,
    afterFrame,
    offersAll: () => settings.getState().techniques === 'all',
    // Whoever can look at a score has the later part: its panels show it.
    learn: round => void loadPractice().then(practice => practice.finish(round)),
    print: round => void loadEditions().then(editions => editions.keep(round)),
  })

  /** Excerpts with a round that has been begun and not been finished. */
  const started = async (): Promise<ReadonlySet<string>> => {
    const rounds = await saver.loadAll(ROUND)
    const open = rounds.filter(({ events }) => {
      const { phase, flags } = replay(events)
      return phase === 'revealing' || (phase === 'marking' && flags.length > 0)
    })
    return new Set(open.map(({ pack, excerpt }) => progressKey(pack, excerpt)))
  }

  let techniques: Promise<TechniqueStore> | undefined
  const loadTechniques = async (): Promise<TechniqueStore> => {
    const [later, log] = await Promise.all([loadLater(), loadPractice()])
    return (techniques ??= later.createTechniqueStore(saver, log))
  }
  let editions: Promise<EditionStore> | undefined
  const loadEditions = async (): Promise<EditionStore> => {
    const later = await loadLater()
    return (editions ??= later.createEditionStore(saver, systemClock))
  }
  let practice: Promise<PracticeStore> | undefined
  const loadPractice = async (): Promise<PracticeStore> => {
    const later = await loadLater()
    return (practice ??= later.createPracticeStore(saver, systemClock))
  }
  let people: Promise<PeopleStore> | undefined
  const loadPeople = async (): Promise<PeopleStore> => {
    const later = await loadLater()
    return (people ??= later.createPeopleStore(saver, systemClock))
  }

  const parts = {
    catalogue,
    play,
    draft: createDraftStore(),
    stage,
    settings,
    progress,
    notices,
    library: {
      text: (telling: CatalogueTelling) => loadText(telling, fetch),
      key: (telling: CatalogueTelling) => loadKey(telling, fetch),
      items: async () => (await import('./content/load-items.ts')).loadItems(practiceAddress, fetch),
    },
    saver,
    i18n,
    announcer: createAnnouncer(document),
    loadTechniques,
    loadEditions,
    loadPeople,
    loadPractice,
    development: import.meta.env.DEV,
  }
  openRoute(parts, location.hash, i18n.language)
  await Promise.race([wordsOf(play), new Promise(done => setTimeout(done, PATIENCE))])
  render(h(AppRoot, { parts, started, loadTools, loadLater }), app)
  whenIdle(() => {
    // A failure is not told here: whoever needs the later part asks again.
    void loadTechniques()
      .catch(() => undefined)
      .then(raiseStage)
  })

  async function raiseStage(): Promise<void> {
    // ?stage=off leaves the stage out, to try how the game plays without it.
    if (parameters.get('stage') === 'off') return
    stage.setState({ status: 'loading' })
    try {
      // The faces come first: they share the line, and words wait for them.
      await document.fonts.ready
      // Phaser tries out canvases of its own as soon as it is there, where nothing can catch what that throws.
      if (!document.createElement('canvas').getContext('2d')) throw new Error('no canvas works here')
      const { startStage } = await import('./game/start-stage.ts')
      await startStage({ parent: document.getElementById('stage')!, stage, assets: './assets/' })
    } catch (error) {
      console.info('The stage could not be raised; the words play without it.', error)
      stage.setState({ status: 'failed' })
    }
  }
}

/** Once the words that are being opened have come, or will not; at once where none are. */
const wordsOf = (play: PlayStore): Promise<void> =>
  new Promise(done => {
    const look = ({ loading }: PlayState): void => {
      if (loading !== 'text') done()
    }
    play.subscribe(look)
    look(play.getState())
  })

/** Runs `act` once the page has nothing more urgent to do. */
function whenIdle(act: () => void): void {
  if ('requestIdleCallback' in window) requestIdleCallback(act, { timeout: 3000 })
  else setTimeout(act, 500)
}

void compose()
