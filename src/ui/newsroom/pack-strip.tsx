// The way from one pack to its neighbours and to the shelf, at the tray's head: for small screens, where the shelf is
// far below.

import type { CataloguePack } from '../../content/catalogue.ts'
import { formatNumber } from '../../i18n/i18n.ts'
import { perform } from '../../store/stage-store.ts'
import { useApp } from '../context.ts'
import { moveFocus } from '../focus.ts'
import { hashOf } from '../route.ts'
import { wordsOf } from './pack-words.ts'
import { thing } from './thing.tsx'

function Neighbour({ pack, side }: { pack: CataloguePack | undefined; side: 'before' | 'after' }) {
  const { t, language, stage } = useApp()
  if (!pack) return <span />
  const words = wordsOf(pack, language)
  return (
    <a
      class="strip-pack"
      data-side={side}
      href={hashOf({ screen: 'menu', pack: pack.id })}
      onClick={() => perform(stage, 'pick')}
    >
      <span class="visually-hidden">{t(`room.packs.${side}`)} </span>
      <span lang={words.tag} dir="auto">
        {words.title}
      </span>
    </a>
  )
}

export function PackStrip({ packs, open }: { packs: readonly CataloguePack[]; open: CataloguePack }) {
  const { t, language } = useApp()
  if (packs.length < 2) return null
  const index = packs.indexOf(open)
  return (
    <nav class="pack-strip" aria-label={t('room.packs.title')} {...thing('sheet', 'pack-strip', 'strip')}>
      <Neighbour pack={packs[index - 1]} side="before" />
      <button
        type="button"
        class="strip-place"
        onClick={() => moveFocus(() => document.querySelector<HTMLElement>('.box[aria-current]'))}
      >
        {t('room.packs.place', {
          number: formatNumber(index + 1, language),
          total: formatNumber(packs.length, language),
        })}
        <span class="visually-hidden"> {t('room.packs.toShelf')}</span>
      </button>
      <Neighbour pack={packs[index + 1]} side="after" />
    </nav>
  )
}
