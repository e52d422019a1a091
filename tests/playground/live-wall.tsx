// The wall at any step of a session with a class that answers by chance. All in the address: `step` and `page`, `readers`,
// `preset`, `measure`, `pack` and `ids`, `word`, `minutes`, and the looks of the other pieces (`theme`, `lang`).

import '../../src/ui/styles/main.css'
import '../../src/ui/live/wall/wall.ts'
import catalogueAddress from 'virtual:catalogue-address'
import { render } from 'preact'
import { loadCatalogue, loadKey, loadText } from '../../src/content/load.ts'
import { beatOf } from '../../src/live/authority/class/beat.ts'
import { heatOf } from '../../src/live/authority/class/heat.ts'
import { courseOf } from '../../src/live/authority/reduce.ts'
import type { Measure, PageUse, Preset, SessionPage } from '../../src/live/authority/setup.ts'
import { stepOf } from '../../src/live/authority/view.ts'
import { AppContext } from '../../src/ui/context.ts'
import { Wall } from '../../src/ui/live/wall/wall-page.tsx'
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

async function pagesFrom(packId: string, ids: readonly string[], use: PageUse): Promise<SessionPage[]> {
  const pack = 'value' in loaded ? loaded.value.find(({ id }) => id === packId)! : null
  const excerpts = pack!.excerpts.filter(({ id }) => ids.length === 0 || ids.includes(id))
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
  ...(measure === 'after' ? await pagesFrom('check-up-a', [], 'after') : []),
]
const setup = aSetup(pages, {
  preset: ask('preset', 'guided') as Preset,
  measure,
  language: look.lang,
  minutes: asked.has('minutes') ? Number(asked.get('minutes')) : null,
})
const room = createLocalRoom(setup, {
  begins: Date.now(),
  parts: {
    beat: state => beatOf(state, stepOf(state)),
    heat: (state, page) => heatOf(state, page),
  },
})
const seats = setup.preset === 'paper' ? [] : fillRoom(room, Number(ask('readers', '24')))
if (asked.has('word'))
  room.act({ type: 'askWord', on: true }, { role: 'host', id: Object.keys(room.state().hosts)[0]! })
const page = asked.get('page')
goTo(room, seats, courseOf(setup), ask('step', 'lobby'), page === null ? undefined : Number(page))
// Some have handed in while the page is open.
const step = stepOf(room.state())
if (step.kind === 'marking') for (const one of step.pages) markPage(room, seats.slice(0, 9), one)

document.documentElement.dataset['stage'] = 'off'
render(
  <AppContext.Provider value={appOf(parts)}>
    <main id="page" class="live-wall" tabIndex={-1}>
      <Wall room={room.wall()} />
    </main>
  </AppContext.Provider>,
  document.getElementById('app')!,
)
document.documentElement.dataset['ready'] = ''
// For whoever watches from outside how a room fills.
Object.assign(globalThis, { room })
