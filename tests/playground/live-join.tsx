// A player's seat at any step of a session with a class around it. All in the address: `step` and `page`, `preset`,
// `measure`, `pack` and `ids`, `minutes`, `line` (away, connecting) and `why` (a refusal of the door), `fresh` for a seat
// that has done nothing, and the looks of the other pieces (`theme`, `lang`).

import '../../src/ui/styles/main.css'
import '../../src/ui/live/join/join.ts'
import catalogueAddress from 'virtual:catalogue-address'
import { render } from 'preact'
import { createStore } from 'zustand/vanilla'
import { loadCatalogue, loadKey, loadText } from '../../src/content/load.ts'
import { courseOf } from '../../src/live/authority/reduce.ts'
import type { Measure, PageUse, Preset, SessionPage } from '../../src/live/authority/setup.ts'
import type { LiveRoom, LiveState } from '../../src/live/client/types.ts'
import type { DoorRefusal } from '../../src/live/protocol.ts'
import { AppContext } from '../../src/ui/context.ts'
import * as later from '../../src/ui/later.ts'
import { RoomDoor } from '../../src/ui/live/join/coming-in.tsx'
import { Door } from '../../src/ui/live/join/door.tsx'
import * as tools from '../../src/ui/tools.ts'
import { LaterContext, ToolsContext } from '../../src/ui/use-later.ts'
import { fillRoom, goTo } from '../fixtures/live-class.ts'
import { aSetup, createLocalRoom } from '../fixtures/local-room.ts'
import { appOf, composeParts } from '../fixtures/parts.ts'
import { wearLook } from './look.ts'

const asked = new URLSearchParams(location.search)
const ask = (name: string, otherwise: string): string => asked.get(name) ?? otherwise

const look = wearLook()
const composed = await composeParts({ language: look.lang })
const loaded = await loadCatalogue(catalogueAddress, fetch)
if ('failure' in loaded) throw new Error(loaded.failure)
const parts = { ...composed, catalogue: loaded.value }

async function pagesFrom(packId: string, ids: readonly string[], use: PageUse): Promise<SessionPage[]> {
  const pack = parts.catalogue.find(({ id }) => id === packId)!
  const excerpts = pack.excerpts.filter(({ id }) => ids.length === 0 || ids.includes(id))
  return Promise.all(
    excerpts.map(async ({ languages }) => {
      const telling = (languages[look.lang] ?? languages['en'])!
      const [text, key] = await Promise.all([loadText(telling, fetch), loadKey(telling, fetch)])
      if ('failure' in text || 'failure' in key) throw new Error('a page did not come')
      return { use, text: text.value, key: key.value }
    }),
  )
}

const measure = ask('measure', 'none') as Measure
const pages = [
  ...(measure === 'before' ? await pagesFrom('check-up-a', [], 'before') : []),
  ...(await pagesFrom(
    ask('pack', 'the-question-mark'),
    ask('ids', 'dark-masts,the-toll-shed').split(',').filter(Boolean),
    'play',
  )),
]
const setup = aSetup(pages, {
  preset: ask('preset', 'guided') as Preset,
  measure,
  language: look.lang,
  minutes: asked.has('minutes') ? Number(asked.get('minutes')) : null,
})
const room = createLocalRoom(setup, { begins: Date.now() })
const isDoor = ask('step', 'lobby') === 'door'
const seats = fillRoom(room, 12)
const page = asked.get('page')
goTo(
  room,
  seats,
  courseOf(setup),
  isDoor ? 'lobby' : ask('step', 'lobby'),
  page === null ? undefined : Number(page),
)
const seat = asked.has('fresh') ? room.join('late') : seats[Number(ask('seat', '3'))]!

/** The same room over a line that can be cut. */
function withLine(whole: LiveRoom<'seat'>): LiveRoom<'seat'> {
  const change: Partial<LiveState<'seat'>> = {
    ...(asked.has('line') ? { status: ask('line', 'away') as 'away', pending: 3 } : {}),
    ...(asked.has('why') ? { status: 'out' as const, why: ask('why', 'locked') as DoorRefusal } : {}),
    ...(asked.get('line') === 'connecting' ? { view: null } : {}),
  }
  const store = createStore<LiveState<'seat'>>(() => ({ ...whole.getState(), ...change }))
  whole.subscribe(state => store.setState({ ...state, ...change }))
  return { ...whole, getState: store.getState, subscribe: store.subscribe }
}

const mine = withLine(room.seat(seat))
document.documentElement.dataset['stage'] = 'off'

render(
  <AppContext.Provider value={appOf(parts)}>
    <ToolsContext.Provider value={() => Promise.resolve(tools)}>
      <LaterContext.Provider value={() => Promise.resolve(later)}>
        <header class="masthead">
          <a class="wordmark" href="#/">
            {parts.i18n.t('app.name')}
          </a>
          <p class="tagline">{parts.i18n.t('app.tagline')}</p>
          <a class="button guide-link" href="#/guide">
            {parts.i18n.t('app.guide')}
          </a>
          <button type="button" class="settings-button">
            {parts.i18n.t('settings.open')}
          </button>
        </header>
        <main id="page" class="live-join" tabIndex={-1}>
          {isDoor ? (
            <Door typed={ask('typed', '')} onComeIn={() => undefined} />
          ) : (
            <RoomDoor
              room={mine}
              code={room.state().code}
              onWord={() => undefined}
              onComeIn={() => undefined}
            />
          )}
        </main>
      </LaterContext.Provider>
    </ToolsContext.Provider>
  </AppContext.Provider>,
  document.getElementById('app')!,
)
document.body.append(parts.announcer.element)
document.documentElement.dataset['ready'] = ''
// For whoever watches from outside how a session goes on.
Object.assign(globalThis, { room, seat, parts })
