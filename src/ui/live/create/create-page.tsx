// Making a session: choose a kind, choose the copy, open. Everything is chosen beforehand, so that the last of the three
// alone will do.

import { useLayoutEffect, useMemo, useState } from 'preact/hooks'
import type { CataloguePack } from '../../../content/catalogue.ts'
import { browserShelf, type Shelf } from '../../../live/client/keep.ts'
import { shelfOf, tellingOf } from '../../../store/address.ts'
import { useApp } from '../../context.ts'
import { hashOf } from '../../route.ts'
import { useHealth } from '../server-health.ts'
import { chosenFor, createOf, draftFor, otherToldIn, toggled, type Draft } from './draft.ts'
import { keepMade } from './made.ts'
import { MadeList } from './made-list.tsx'
import { minutesOf } from './minutes.ts'
import { NoServer } from './no-server.tsx'
import { Options } from './options.tsx'
import { OrderSlip, type Trouble } from './order-slip.tsx'
import { PageChoice } from './page-choice.tsx'
import { PresetCards } from './preset-cards.tsx'

/** Words of the excerpts of a pack, in the language that is spoken. */
function useWordsOf(): (pack: CataloguePack, chosen?: ReadonlySet<string>) => number[] {
  const { language } = useApp()
  return (pack, chosen) =>
    pack.excerpts
      .filter(({ id }) => !chosen || chosen.has(id))
      .flatMap(excerpt => tellingOf(excerpt, language)?.telling.words ?? [])
}

/** Which forms of the check-up each choice reads: the first, the second, or both. */
const FORMS = { none: [], a: [0], b: [1], halves: [0, 1] } as const

function Desk({ shelf }: { shelf: Shelf }) {
  const { catalogue, language, announcer, t } = useApp()
  const packs = useMemo(() => shelfOf(catalogue), [catalogue])
  const [draft, setDraft] = useState<Draft>(() => draftFor('guided', packs[0]!))
  const [trouble, setTrouble] = useState<Trouble | null>(null)
  const [opening, setOpening] = useState(false)
  const wordsIn = useWordsOf()
  const pack = packs.find(({ id }) => id === draft.pack) ?? packs[0]!
  const change = (changes: Partial<Draft>): void => {
    setTrouble(null)
    setDraft(before => ({ ...before, ...changes }))
  }
  const allForms = catalogue.filter(({ role }) => role === 'check-up')
  const forms = FORMS[draft.preset === 'paper' ? 'none' : draft.measure].flatMap(
    index => allForms[index] ?? [],
  )
  const minutes = minutesOf({
    ...draft,
    words: wordsIn(pack, draft.chosen),
    forms: forms.map(form => wordsIn(form)),
  })

  const open = async (): Promise<void> => {
    const create = createOf(draft, pack, language)
    if (create.pages.length === 0 && create.measure === 'none') return setTrouble('nothingChosen')
    setTrouble(null)
    setOpening(true)
    announcer.say(t('trainer.create.opening'))
    const { createSession } = await import('../../../live/client/client.ts').catch(() => ({
      createSession: () => Promise.resolve({ failure: 'unreachable' } as const),
    }))
    const made = await createSession(create)
    setOpening(false)
    if ('refused' in made) return setTrouble(made.refused)
    if ('failure' in made) return setTrouble(made.failure)
    const first = pack.excerpts.find(({ id }) => draft.chosen.has(id))
    keepMade(
      shelf,
      made,
      {
        preset: draft.preset,
        headline: (first && tellingOf(first, language)?.telling.headline) ?? t('trainer.create.checkUpAlone'),
        pages: create.pages.length,
      },
      { now: Date.now(), keepDays: draft.keepDays },
    )
    location.hash = hashOf({ screen: 'console', code: made.code })
  }

  return (
    <div class="lc-desk">
      <div class="lc-choices">
        <PresetCards
          value={draft.preset}
          onChoose={preset =>
            change({
              preset,
              chosen: chosenFor(preset, pack),
              ...(preset === 'paper' && { measure: 'none' }),
            })
          }
        />
        <PageChoice
          packs={packs}
          pack={pack}
          chosen={draft.chosen}
          onPack={one => change({ pack: one.id, chosen: chosenFor(draft.preset, one) })}
          onToggle={id => {
            setTrouble(null)
            setDraft(before => toggled(before, id))
          }}
        />
        <Options
          draft={draft}
          measureToldIn={otherToldIn(forms, createOf(draft, pack, language).language, language)}
          onChange={change}
        />
      </div>
      <OrderSlip
        draft={draft}
        pages={draft.chosen.size}
        minutes={minutes}
        trouble={trouble}
        opening={opening}
        onOpen={() => !opening && void open()}
      />
    </div>
  )
}

export function CreatePage() {
  const { t } = useApp()
  const { health, again } = useHealth()
  const shelf = useMemo(() => browserShelf(), [])
  useLayoutEffect(() => {
    document.title = t('app.title', { page: t('trainer.create.title') })
  }, [t])
  return (
    <>
      <header class="lc-head">
        <h1>{t('trainer.create.title')}</h1>
        <p>{t('trainer.create.lead')}</p>
      </header>
      {health === null ? (
        <p class="card" role="status">
          {t('trainer.create.looking')}
        </p>
      ) : health.has === 'yes' ? (
        <>
          <Desk shelf={shelf} />
          <MadeList shelf={shelf} />
        </>
      ) : (
        <NoServer unreachable={health.has === 'unreachable'} onRetry={again} />
      )}
    </>
  )
}
