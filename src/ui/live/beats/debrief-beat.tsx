// What a session has come to: discernment in words first, hits and restraint together; then technique by technique, names
// that were taken for one another, the first page against the last, and three questions to close with. Nobody is ranked.

import { familyOf } from '../../../core/technique.ts'
import type { Debrief, MeasureReport } from '../../../live/authority/class-types.ts'
import { useApp } from '../../context.ts'
import { BarCell } from './called-table.tsx'
import { goalOf, leaningOf, sharesOf, techniqueRows } from './debrief-words.ts'
import { Measured } from './measured.tsx'
import { BELOW, useCalled, useNumber, usePercent, type Heading } from './words.ts'

const QUESTIONS = ['1', '2', '3'] as const

/** Hits and restraint, side by side, and how far the class is from its goal. */
function Discernment({ debrief }: { debrief: Debrief }) {
  const { t } = useApp()
  const percent = usePercent()
  const { hits, restraint } = sharesOf(debrief.tally)
  const goal = goalOf(debrief.tally)
  const meters = [
    { kind: 'hits', share: hits },
    { kind: 'restraint', share: restraint },
  ] as const
  return (
    <section class="debrief-first">
      <p class="beat-prompt">{t(`trainer.debrief.lean.${leaningOf(debrief.discernment)}`)}</p>
      <dl class="debrief-meters">
        {meters.map(
          ({ kind, share }) =>
            share !== null && (
              <div key={kind}>
                <dt>{t(`trainer.debrief.${kind}`)}</dt>
                <dd>
                  <span class="meter" data-kind={kind} aria-hidden="true">
                    <i style={{ inlineSize: `${share * 100}%` }} />
                  </span>{' '}
                  <b>{percent(share)}</b>
                </dd>
              </div>
            ),
        )}
      </dl>
      {goal && <p class="beat-say">{t(`trainer.debrief.goal.${goal}`)}</p>}
    </section>
  )
}

function Techniques({ debrief, most }: { debrief: Debrief; most: number }) {
  const { t } = useApp()
  const number = useNumber()
  const name = useCalled()
  const rows = techniqueRows(debrief, most)
  if (rows.length === 0) return null
  return (
    <table class="debrief-techniques">
      <caption>{t('trainer.debrief.techniques')}</caption>
      <thead>
        <tr>
          <th scope="col">
            <span class="visually-hidden">{t('trainer.beat.colName')}</span>
          </th>
          <th scope="col">{t('trainer.debrief.colFound')}</th>
          <th scope="col">{t('trainer.debrief.colNamed')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ technique, met, found, named }) => (
          <tr key={technique} data-family={familyOf(technique)}>
            <th scope="row">
              <span class="sign" aria-hidden="true" /> {name(technique)}
            </th>
            {[found, named].map((count, index) => (
              <BarCell
                key={index}
                share={count / met}
                words={t('trainer.beat.of', { count: number(count), total: number(met) })}
              />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Confused({ debrief, most, heading: H }: { debrief: Debrief; most: number; heading: Heading }) {
  const { t } = useApp()
  const number = useNumber()
  const name = useCalled()
  const pairs = debrief.confused.slice(0, most)
  if (pairs.length === 0) return null
  return (
    <section>
      <H class="beat-sub">{t('trainer.debrief.confused')}</H>
      <ul>
        {pairs.map(({ technique, called, count }) => (
          <li key={`${technique} ${called}`}>
            {t('trainer.debrief.confusedPair', {
              technique: name(technique),
              called: name(called),
              count,
              number: number(count),
            })}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Course({ course, headlines }: { course: Debrief['course']; headlines: readonly string[] }) {
  const { t } = useApp()
  const number = useNumber()
  if (!course || course.first.page === course.last.page) return null
  return (
    <p class="beat-say">
      {t('trainer.debrief.course', {
        first: headlines[course.first.page] ?? number(course.first.page + 1),
        last: headlines[course.last.page] ?? number(course.last.page + 1),
        from: number(course.first.mean),
        to: number(course.last.mean),
        count: course.readers,
      })}
    </p>
  )
}

/**
 * `headlines`: of the pages, in their order. `most`: how many techniques there is room for; the pairs get half of it.
 */
export function DebriefBeat({
  debrief,
  measure,
  headlines,
  most = 8,
  heading: H = 'h2',
}: {
  debrief: Debrief
  measure: MeasureReport | null
  headlines: readonly string[]
  most?: number
  heading?: Heading
}) {
  const { t } = useApp()
  const Sub = BELOW[H]
  return (
    <div class="beat beat-debrief">
      <H class="beat-ask">{t('live.step.debrief')}</H>
      <div class="beat-spread">
        <div>
          {debrief.readers > 0 ? (
            <>
              <Discernment debrief={debrief} />
              <Course course={debrief.course} headlines={headlines} />
            </>
          ) : (
            !measure && <p class="beat-prompt">{t('trainer.debrief.nobody')}</p>
          )}
          {/* A session may be a check-up and nothing else. */}
          <Measured report={measure} />
          <section>
            <Sub class="beat-sub">{t('trainer.debrief.questions')}</Sub>
            <ol>
              {QUESTIONS.map(question => (
                <li key={question}>{t(`trainer.debrief.question.${question}`)}</li>
              ))}
            </ol>
          </section>
        </div>
        <div class="beat-side">
          <Techniques debrief={debrief} most={most} />
          <Confused debrief={debrief} most={Math.ceil(most / 3)} heading={Sub} />
          <p class="beat-rule">{t('classroom.rule')}</p>
        </div>
      </div>
    </div>
  )
}
