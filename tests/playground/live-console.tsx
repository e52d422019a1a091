// The console at any step of a session with a class that answers by chance. All in the address: `step` and `page`,
// `readers`, `preset`, `pack` and `ids`, `minutes`, `trouble`, and the looks of the other pieces (`theme`, `lang`).

import '../../src/ui/styles/main.css'
import '../../src/ui/live/console/console.ts'
import catalogueAddress from 'virtual:catalogue-address'
import { render } from 'preact'
import { loadCatalogue, loadKey, loadText } from '../../src/content/load.ts'
import { FIRST_HOST } from '../../src/live/authority/decide.ts'
import { beatOf } from '../../src/live/authority/class/beat.ts'
import { heatOf } from '../../src/live/authority/class/heat.ts'
import { courseOf } from '../../src/live/authority/reduce.ts'
import type { Preset, SessionPage } from '../../src/live/authority/setup.ts'
import { stepOf } from '../../src/live/authority/view.ts'
import { AppContext } from '../../src/ui/context.ts'
import { Console } from '../../src/ui/live/console/console-page.tsx'
import { fillRoom, goTo, markPage } from '../fixtures/live-class.ts'
import { aSetup, createLocalRoom } from '../fixtures/local-room.ts'
import { appOf, composeParts } from '../fixtures/parts.ts'
import { wearLook } from './look.ts'

const asked = new URLSearchParams(location.search)
const ask = (name: string, otherwise: string): string => asked.get(name) ?? otherwise

const look = wearLook()
const parts = await composeParts({ language: look.lang })
const loaded = await loadCatalogue(catalogueAddress, fetch)
if ('failure' in loaded) throw new Error(loaded.failure)

const pack = loaded.value.find(({ id }) => id === ask('pack', 'the-question-mark'))!
const ids = ask('ids', 'dark-masts,the-toll-shed').split(',')
const pages = await Promise.all(
  ids.map(async (id): Promise<SessionPage> => {
    const { languages } = pack.excerpts.find(excerpt => excerpt.id === id)!
    const telling = (languages[look.lang] ?? languages['en'])!
    const [text, key] = await Promise.all([loadText(telling, fetch), loadKey(telling, fetch)])
    if ('failure' in text || 'failure' in key) throw new Error('a page did not come')
    return { use: 'play', text: text.value, key: key.value }
  }),
)
const setup = aSetup(pages, {
  preset: ask('preset', 'guided') as Preset,
  language: look.lang,
  minutes: asked.has('minutes') ? Number(asked.get('minutes')) : null,
})
const room = createLocalRoom(setup, {
  begins: Date.now(),
  parts: { beat: state => beatOf(state, stepOf(state)), heat: (state, page) => heatOf(state, page) },
})
const seats = setup.preset === 'paper' ? [] : fillRoom(room, Number(ask('readers', '24')))
const page = asked.get('page')
goTo(room, seats, courseOf(setup), ask('step', 'lobby'), page === null ? undefined : Number(page))
// Some have handed in while the page is open.
const step = stepOf(room.state())
if (step.kind === 'marking' && seats.length > 0)
  for (const one of step.pages) markPage(room, seats.slice(0, Math.ceil(seats.length * 0.4)), one)
if (seats.length > 3) {
  room.act({ type: 'askName', name: 'Ana' }, { role: 'seat', id: seats[2]! })
  room.act({ type: 'remove', seat: seats[3]!, out: 'removed' }, { role: 'host', id: FIRST_HOST })
  room.setHere(seats[1]!, false)
}
if (asked.has('trouble')) room.setTrouble('diskFull')

const LINKS = { wall: 'wall.token', host: 'host.token', watch: 'watch.token' }
const host = {
  ...room.host(),
  links: () => Promise.resolve({ value: LINKS }),
  invite: () => Promise.resolve({ value: LINKS }),
  erase: () => Promise.resolve(false),
}
document.documentElement.dataset['stage'] = 'off'
document.body.append(parts.announcer.element)
render(
  <AppContext.Provider value={appOf(parts)}>
    <header class="masthead">
      <a class="wordmark" href="#/">
        {parts.i18n.t('app.name')}
      </a>
    </header>
    <main id="page" class="live-console" tabIndex={-1}>
      <Console room={host} />
    </main>
  </AppContext.Provider>,
  document.getElementById('app')!,
)
document.documentElement.dataset['ready'] = ''
// For whoever watches from outside how a room fills.
Object.assign(globalThis, { room })
