// The cabinet: a drawer for every pack, in the order of play. The one whose copy lies on the desk is pulled out, what is
// finished is filed under a seal, and the first that is not finished says that it comes next.

import type { CataloguePack } from '../../content/catalogue.ts'
import { formatNumber } from '../../i18n/i18n.ts'
import type { Furnishing } from '../../store/furnish.ts'
import { isPackFinished, progressKey } from '../../store/progress-store.ts'
import { perform } from '../../store/stage-store.ts'
import { useApp } from '../context.ts'
import { hashOf } from '../route.ts'
import { useStore } from '../use-store.ts'
import { wordsOf } from './pack-words.ts'
import { Decor, thing } from './thing.tsx'
import { useNextPack } from './use-next-pack.ts'

/** Paints of the drawers: as many as a full cabinet has, so that no two are alike. */
const PAINTS = ['red', 'blue', 'ochre', 'green', 'plum', 'rust', 'teal', 'moss', 'slate'] as const

function Drawer({
  pack,
  index,
  isOpen,
  isNext,
}: {
  pack: CataloguePack
  index: number
  isOpen: boolean
  /** It is the first with something left to read, and another lies on the desk. */
  isNext: boolean
}) {
  const { t, language, progress, stage } = useApp()
  const stars = useStore(progress, state =>
    pack.excerpts.reduce((sum, { id }) => sum + (state.progress[progressKey(pack.id, id)]?.stars ?? 0), 0),
  )
  const isFinished = useStore(progress, state => isPackFinished(pack, state.progress))
  const words = wordsOf(pack, language)
  const paint = PAINTS[index % PAINTS.length]!
  const counted = formatNumber(stars, language)
  const total = formatNumber(pack.excerpts.length * 3, language)
  return (
    <li>
      <a
        class="box"
        data-paint={paint}
        href={hashOf({ screen: 'menu', pack: pack.id })}
        aria-current={isOpen ? 'true' : undefined}
        onClick={() => perform(stage, 'pick')}
        {...thing(
          'box',
          `box:${pack.id}`,
          `${paint} ${isFinished ? 'sealed' : 'plain'} ${isOpen ? 'out' : 'in'}`,
        )}
      >
        <span class="label">
          <span>
            <b lang={words.tag}>
              <bdi>{words.title}</bdi>
            </b>{' '}
            <span class="box-fact" aria-hidden="true">
              ★ {counted}/{total}
            </span>
            <span class="visually-hidden">
              {t('room.shelf.stars', { count: stars, stars: counted, total })}
            </span>
            {isFinished && (
              <>
                <span class="box-fact filed">{t('room.shelf.sealed')}</span>
                <span class="seal" aria-hidden="true">
                  ✓
                </span>
              </>
            )}
            {isNext && <span class="box-next">{t('room.shelf.next')}</span>}
          </span>
        </span>
      </a>
    </li>
  )
}

/** Drawers for these packs, and the cups and whatever else has been won on top. */
export function Cabinet({
  packs,
  open,
  furnishing: { trophies, globe, radio, plants },
}: {
  packs: readonly CataloguePack[]
  open: CataloguePack
  furnishing: Furnishing
}) {
  const next = useNextPack(packs)
  return (
    <div class="cabinet" {...thing('cabinet', 'cabinet')}>
      <span class="cups" aria-hidden="true">
        {Array.from({ length: trophies }, (_, index) => (
          <Decor key={index} name="trophy" id={`trophy:${index}`} />
        ))}
        {globe && <Decor name="globe" />}
        {radio && <Decor name="radio" />}
        {plants > 1 && <Decor name="plant" />}
      </span>
      <ul class="boxes">
        {packs.map((pack, index) => (
          <Drawer
            key={pack.id}
            pack={pack}
            index={index}
            isOpen={pack.id === open.id}
            isNext={pack.id === next?.id && pack.id !== open.id}
          />
        ))}
        {packs.length % 2 === 1 && (
          <li class="niche" aria-hidden="true">
            <Decor name="books" />
          </li>
        )}
      </ul>
    </div>
  )
}
