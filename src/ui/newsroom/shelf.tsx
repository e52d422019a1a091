// The shelf: a box file for every pack, the field guide, what has been won, and a bag on its hook for whoever teaches.

import type { CataloguePack } from '../../content/catalogue.ts'
import { formatNumber } from '../../i18n/i18n.ts'
import { shelfOf } from '../../store/address.ts'
import type { Furnishing } from '../../store/furnish.ts'
import { isPackFinished, progressKey } from '../../store/progress-store.ts'
import { perform } from '../../store/stage-store.ts'
import { useApp } from '../context.ts'
import { hashOf } from '../route.ts'
import { useStore } from '../use-store.ts'
import { wordsOf } from './pack-words.ts'
import { Cutout, Decor, Lamp, thing } from './thing.tsx'

/** Cloths the boxes are covered with. */
const CLOTHS = ['red', 'blue', 'green', 'ochre', 'plum'] as const

function Box({ pack, index, isOpen }: { pack: CataloguePack; index: number; isOpen: boolean }) {
  const { t, language, progress, stage } = useApp()
  const stars = useStore(progress, state =>
    pack.excerpts.reduce((sum, { id }) => sum + (state.progress[progressKey(pack.id, id)]?.stars ?? 0), 0),
  )
  const isFinished = useStore(progress, state => isPackFinished(pack, state.progress))
  const words = wordsOf(pack, language)
  const cloth = CLOTHS[index % CLOTHS.length]!
  return (
    <li>
      <a
        class="box"
        data-cloth={cloth}
        href={hashOf({ screen: 'menu', pack: pack.id })}
        aria-current={isOpen ? 'true' : undefined}
        onClick={() => perform(stage, 'pick')}
        {...thing('box', `box:${pack.id}`, `${cloth} ${isFinished ? 'sealed' : 'open'}`)}
      >
        <span class="label">
          <b lang={words.tag}>{words.title}</b>
          <span class="box-stars" aria-hidden="true">
            ★ {formatNumber(stars, language)}/{formatNumber(pack.excerpts.length * 3, language)}
          </span>
          <span class="visually-hidden">
            {t('room.shelf.stars', {
              count: stars,
              stars: formatNumber(stars, language),
              total: formatNumber(pack.excerpts.length * 3, language),
            })}
          </span>
          {isFinished && <span class="seal">{t('room.shelf.sealed')}</span>}
        </span>
      </a>
    </li>
  )
}

/** Boxes that stand on one board. */
const ON_A_BOARD = 3

export function Shelf({ open, furnishing }: { open: CataloguePack; furnishing: Furnishing }) {
  const { t, catalogue, stage } = useApp()
  const packs = shelfOf(catalogue)
  const boards = Array.from({ length: Math.ceil(packs.length / ON_A_BOARD) }, (_, board) =>
    packs.slice(board * ON_A_BOARD, (board + 1) * ON_A_BOARD),
  )
  const { lamps, radio, globe, plants, trophies } = furnishing
  return (
    <section class="shelves" aria-labelledby="shelf-title" {...thing('wall', 'shelves')}>
      <Lamp number={3} lit={lamps} />
      <h2 id="shelf-title" class="visually-hidden">
        {t('room.shelf.title')}
      </h2>
      {boards.map((boxes, board) => {
        const room = ON_A_BOARD - boxes.length
        return (
          <div key={board} class="shelf" {...thing('shelf', `shelf:${board}`)}>
            <ul class="boxes">
              {boxes.map((pack, index) => (
                <Box
                  key={pack.id}
                  pack={pack}
                  index={board * ON_A_BOARD + index}
                  isOpen={pack.id === open.id}
                />
              ))}
            </ul>
            {board === 0 && (
              <span class="cups" aria-hidden="true">
                {Array.from({ length: trophies }, (_, index) => (
                  <Decor key={index} name="trophy" id={`trophy:${index}`} />
                ))}
                {globe && <Decor name="globe" />}
              </span>
            )}
            {room > 0 && <Decor name="books" id={`books:${board}`} />}
            {room > 1 && plants > 1 && <Decor name="plant" id={`plant:${board}`} />}
          </div>
        )
      })}
      <div class="shelf lower" {...thing('shelf', 'shelf:lower')}>
        <a
          class="book"
          href={hashOf({ screen: 'guide' })}
          onClick={() => perform(stage, 'pick')}
          {...thing('book', 'book')}
        >
          <span class="label">{t('app.guide')}</span>
        </a>
        {radio ? <Decor name="radio" /> : <Decor name="mug" id="shelf-mug" />}
      </div>
      <a
        class="hook"
        href={hashOf({ screen: 'teach' })}
        onClick={() => perform(stage, 'pick')}
        data-picks="hook"
      >
        <span class="satchel" aria-hidden="true" {...thing('hook', 'hook', 'satchel')}>
          <Cutout name="satchel" />
        </span>
        <span class="label">{t('room.teach')}</span>
      </a>
    </section>
  )
}
