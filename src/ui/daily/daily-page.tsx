// The day's tray: the chief's word, the slips one after the other, the page, and the end of it.

import { useEffect, useRef, useState } from 'preact/hooks'
import type { PlannedDrill } from '../../core/practice/daily.ts'
import { drillEntry, type DrillAnswer } from '../../core/practice/drills.ts'
import { perform } from '../../store/stage-store.ts'
import { useApp } from '../context.ts'
import { moveFocus } from '../focus.ts'
import { Speech } from '../people/speech.tsx'
import { hashOf } from '../route.ts'
import { FetchCard } from '../screens/fetch-card.tsx'
import { DayEnd } from './day-end.tsx'
import { DrillCard } from './drill-card.tsx'
import { verdictOf } from './drill-reason.tsx'
import { FreshSlip } from './fresh-slip.tsx'
import { PageSlip } from './page-slip.tsx'
import { useDay, useKnown, type Day, type Known } from './use-day.ts'
import { useDrill, type Shown } from './use-drill.ts'

/** What has been answered and still lies on top, until the player goes on. */
type Answered = { readonly shown: Shown; readonly said: DrillAnswer }

const sameSlip = (a: PlannedDrill, b: PlannedDrill): boolean =>
  a.pack === b.pack && a.excerpt === b.excerpt && a.about === b.about

const headingOnTop = () => document.querySelector<HTMLElement>('.daily-slip h2')

/** Lands focus on what lies on top once it has changed; when the page opens it stays where it is. */
function useLandOnTop(top: string): void {
  const first = useRef(top)
  // What lies on top may come after the player has landed on the page.
  useEffect(
    () => (document.activeElement?.id === 'page' ? moveFocus(headingOnTop, { scroll: false }) : undefined),
    [],
  )
  useEffect(() => {
    if (top === first.current) return undefined
    first.current = ''
    scrollTo(0, 0)
    return moveFocus(headingOnTop, { scroll: false })
  }, [top])
}

/** What the chief says to where the day stands: at its beginning and its turns, and nothing over one's shoulder. */
function useLine(
  { plan, standing: { isDone, drillsLeft, pageLeft } }: Day,
  cameBefore: number,
  came: number,
) {
  const { t } = useApp()
  if (isDone) return t('daily.chief.done')
  if (drillsLeft.length === 0 && pageLeft) return t('daily.chief.page')
  if (came > cameBefore) return null
  if (came > 0) return t('daily.chief.goOn')
  if (plan.helping > 0) return t('daily.chief.more')
  return t('daily.chief.begin', { count: plan.drills.length })
}

function Tray({ day, practice }: { day: Day; practice: Known['practice'] }) {
  const { t, stage, announcer } = useApp()
  const { plan, standing } = day
  const [answered, setAnswered] = useState<Answered | null>(null)
  const [withdrawn, setWithdrawn] = useState<readonly PlannedDrill[]>([])
  const [metFresh, setMetFresh] = useState(standing.came.length > 0)
  const cameBefore = useRef(standing.came.length)
  const left = standing.drillsLeft.filter(one => !withdrawn.some(gone => sameSlip(gone, one)))
  const [top, after] = left
  const { shown, gone, failed, retry } = useDrill(top, after, plan.known)
  useEffect(() => {
    if (!gone || !top) return
    setWithdrawn([...withdrawn, top])
    announcer.say(t('daily.gone'))
    // Once for each slip that is gone.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [gone, top])

  const say = (said: DrillAnswer): void => {
    if (!shown || answered) return
    practice.add(drillEntry(shown.drill, said))
    setAnswered({ shown, said })
    const isRight = shown.drill.right.includes(said)
    perform(stage, said === null ? (isRight ? 'fair' : 'miss') : isRight ? 'hit' : 'false')
    announcer.say(t(`daily.verdict.${verdictOf(shown.drill, said)}`))
  }
  const isDone = left.length === 0 && !standing.pageLeft
  const now = answered?.shown ?? shown
  const number = now ? plan.drills.findIndex(one => sameSlip(one, now.planned)) + 1 : 0
  const showsFresh = plan.fresh.length > 0 && !metFresh && standing.came.length === 0
  const onTop = answered
    ? `slip ${number}`
    : showsFresh
      ? 'fresh'
      : top
        ? `slip ${number}`
        : isDone
          ? 'end'
          : 'page'
  useLandOnTop(`${plan.helping} ${onTop}`)
  const line = useLine(
    { ...day, standing: { ...standing, drillsLeft: left, isDone } },
    cameBefore.current,
    standing.came.length,
  )
  return (
    <>
      {!answered && line && (
        <Speech who="chief" className="daily-chief">
          <p class="speech-line">{line}</p>
        </Speech>
      )}
      <div class="daily-stack" data-left={Math.min(3, left.length + (standing.pageLeft ? 1 : 0))}>
        {showsFresh ? (
          <FreshSlip techniques={plan.fresh} onNext={() => setMetFresh(true)} />
        ) : now ? (
          <DrillCard
            key={`${now.planned.pack} ${now.planned.excerpt} ${now.planned.about}`}
            shown={now}
            said={answered?.said}
            number={number}
            total={plan.drills.length}
            onward={t(left.length > 0 ? 'daily.next' : standing.pageLeft ? 'daily.toPage' : 'daily.toEnd')}
            onSay={say}
            onNext={() => {
              setAnswered(null)
              perform(stage, 'page')
            }}
          />
        ) : top ? (
          <FetchCard failed={failed} retry={retry} />
        ) : standing.pageLeft ? (
          <PageSlip page={standing.pageLeft} />
        ) : (
          <DayEnd day={day} />
        )}
      </div>
    </>
  )
}

function Desk({ known }: { known: Known }) {
  const { t } = useApp()
  const day = useDay(known)
  if (day.plan.drills.length === 0 && !day.plan.page)
    return (
      <section class="daily-slip">
        <h2>{t('daily.none.title')}</h2>
        <p>{t('daily.none.text')}</p>
        <a class="button primary" href={hashOf({ screen: 'menu' })}>
          {t('daily.end.room')}
        </a>
      </section>
    )
  // Another day's tray, and another helping, are begun anew.
  return <Tray key={`${day.plan.day} ${day.plan.helping}`} day={day} practice={known.practice} />
}

export function DailyPage() {
  const { t } = useApp()
  const { known, failed, retry } = useKnown()
  useEffect(() => {
    document.title = t('app.title', { page: t('daily.title') })
  }, [t])
  return (
    <>
      <h1 class="daily-title">{t('daily.title')}</h1>
      {known ? <Desk known={known} /> : <FetchCard failed={failed} retry={retry} />}
    </>
  )
}
