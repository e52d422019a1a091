// The next thing to do, as one large card: an excerpt on small screens, where the tray begins below the first view, and
// once a pack is finished the pack to go on with, everywhere.

import type { CataloguePack } from '../../content/catalogue.ts'
import { formatNumber } from '../../i18n/i18n.ts'
import { tellingOf } from '../../store/address.ts'
import { progressKey } from '../../store/progress-store.ts'
import { perform } from '../../store/stage-store.ts'
import { useApp } from '../context.ts'
import { hashOf } from '../route.ts'
import { useStore } from '../use-store.ts'
import { wordsOf } from './pack-words.ts'
import { thing } from './thing.tsx'
import { useNextPack } from './use-next-pack.ts'

/** A link to the first excerpt that lies half done, else to the first that has not been played; else nothing. */
export function NextUp({ pack, started }: { pack: CataloguePack; started: ReadonlySet<string> }) {
  const { t, language, progress, stage } = useApp()
  const isBegun = ({ id }: { id: string }): boolean => started.has(progressKey(pack.id, id))
  const unplayed = useStore(progress, state =>
    pack.excerpts.find(({ id }) => !state.progress[progressKey(pack.id, id)]),
  )
  const next = pack.excerpts.find(isBegun) ?? unplayed
  const told = next && tellingOf(next, language)
  if (!next || !told) return null
  const number = formatNumber(pack.excerpts.indexOf(next) + 1, language)
  return (
    <a
      class="first-night next-up"
      href={hashOf({ screen: 'play', pack: pack.id, excerpt: next.id })}
      onClick={() => perform(stage, 'pick')}
      {...thing('sheet', 'next-up', 'ticket', -0.8)}
    >
      <span>{isBegun(next) ? t('room.next.half', { number }) : t('room.next.new', { number })}</span>
      <b lang={told.language} dir="auto">
        {told.telling.headline}
      </b>
    </a>
  )
}

/** A link to the first pack with something left to read, if there is one. */
export function NextPack({ packs }: { packs: readonly CataloguePack[] }) {
  const { t, language, stage } = useApp()
  const next = useNextPack(packs)
  if (!next) return null
  const words = wordsOf(next, language)
  return (
    <a
      class="first-night next-pack"
      href={hashOf({ screen: 'menu', pack: next.id })}
      onClick={() => perform(stage, 'pick')}
      {...thing('sheet', 'next-pack', 'ticket', -0.8)}
    >
      <span>{t('room.next.pack')}</span>
      <b lang={words.tag} dir="auto">
        {words.title}
      </b>
    </a>
  )
}
