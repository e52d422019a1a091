// The desk: what to do next, the in-tray, the chief's note on tonight's pack, and the first minute once more. Where it
// is narrow the note lies after the tray: nobody has to read a letter to find something to do.

import type { CataloguePack } from '../../content/catalogue.ts'
import { nameLanguage } from '../../i18n/languages.ts'
import { tutorialOf } from '../../store/address.ts'
import { isPackFinished } from '../../store/progress-store.ts'
import { perform } from '../../store/stage-store.ts'
import { useApp } from '../context.ts'
import { hashOf } from '../route.ts'
import { useStore } from '../use-store.ts'
import { useSeenFirstMinute } from '../first/use-seen.ts'
import { FrontPageLink } from '../front/front-link.tsx'
import { NextPack, NextUp } from './next-up.tsx'
import { PackStrip } from './pack-strip.tsx'
import { wordsOf } from './pack-words.ts'
import { thing } from './thing.tsx'
import { Tray } from './tray.tsx'

/** The way into the first minute: large for whoever is new, small for whoever wants it again. */
function FirstNight({ isNew }: { isNew: boolean }) {
  const { t, catalogue, stage } = useApp()
  const tutorial = tutorialOf(catalogue)
  if (!tutorial) return null
  return (
    <a
      class={isNew ? 'first-night' : 'first-night again'}
      href={hashOf({ screen: 'play', ...tutorial })}
      onClick={() => perform(stage, 'pick')}
      {...thing('sheet', 'first-night', isNew ? 'ticket' : 'stub', isNew ? -1.2 : 0.8)}
    >
      <b>{t(isNew ? 'room.first.title' : 'room.first.again')}</b>
      {isNew && <span>{t('room.first.line')}</span>}
    </a>
  )
}

/** The way to the five minutes of the day. */
function DayTray() {
  const { t, stage } = useApp()
  return (
    <a
      class="first-night again day-tray"
      href={hashOf({ screen: 'daily' })}
      onClick={() => perform(stage, 'pick')}
      {...thing('sheet', 'day-tray', 'stub', 0.6)}
    >
      <b>{t('room.daily.title')}</b>
      <span>{t('room.daily.line')}</span>
    </a>
  )
}

export function Desk({
  packs,
  pack,
  started,
  left,
  isAsked,
}: {
  /** Those on the shelf. */
  packs: readonly CataloguePack[]
  /** The one whose copy lies here. */
  pack: CataloguePack
  started: ReadonlySet<string>
  left: string | null
  /** The player has just asked for this pack. */
  isAsked: boolean
}) {
  const { t, language, progress } = useApp()
  const isFinished = useStore(progress, state => isPackFinished(pack, state.progress))
  const isNew = useStore(progress, state => Object.keys(state.progress).length === 0)
  const offersFirst = !useSeenFirstMinute() && isNew
  const words = wordsOf(pack, language)
  const isOther = words.tag.split('-')[0] !== language.split('-')[0]
  return (
    <section class="on-desk" aria-labelledby={`pack-${pack.id}`} {...thing('desk', 'desk')}>
      <div class="desk-left">
        <div class="desk-head" {...thing('sheet', 'desk-head', 'strip', -0.5)}>
          <h1>{t('menu.title')}</h1>
          <h2
            id={`pack-${pack.id}`}
            lang={words.tag}
            dir="auto"
            tabIndex={-1}
            data-landing={isAsked ? '' : undefined}
          >
            {words.title}
          </h2>
        </div>
        {offersFirst && <FirstNight isNew />}
        {!offersFirst && <DayTray />}
        {!offersFirst && !isFinished && <NextUp pack={pack} started={started} />}
        {isFinished && (
          <div class="front-paper" {...thing('sheet', 'front', 'front', 1)}>
            <FrontPageLink pack={pack} />
          </div>
        )}
        {isFinished && <NextPack packs={packs} />}
        <PackStrip packs={packs} open={pack} />
        <div class="menu-note" {...thing('sheet', 'note', 'note', -0.5)}>
          {isNew && <p class="intro">{t('menu.intro')}</p>}
          <blockquote class="chief">
            {isFinished && <span class="visually-hidden">{t('menu.finished')} </span>}
            <p lang={words.tag} dir="auto">
              {isFinished ? words.closing : words.opening}
            </p>
            <footer>
              {t('menu.chief')}
              {isOther && <> · {t('menu.otherLanguage', { language: nameLanguage(words.tag, language) })}</>}
            </footer>
          </blockquote>
        </div>
      </div>
      <Tray pack={pack} started={started} left={left} />
      {!offersFirst && <FirstNight isNew={false} />}
    </section>
  )
}
