// The sheet for a class: the piece in numbered lines, a margin to write in, the techniques, and room for answers.

import type { ExcerptText } from '../../core/excerpt.ts'
import { familyOf, TECHNIQUES } from '../../core/technique.ts'
import type { PrintLine, PrintPart } from '../../export/print/sheet.ts'
import { formatNumber } from '../../i18n/i18n.ts'
import { useApp } from '../context.ts'
import { TECHNIQUE_KEYS } from '../technique-keys.ts'
import { usePackWords } from './use-loaded.ts'

/** What is in a cell that is written into. */
const BLANK = '\u00A0'

/** Rows for answers: as many as a careful reader might want. */
const ANSWERS = 7

function Line({ text, line }: { text: ExcerptText; line: PrintLine }) {
  const { language } = useApp()
  return (
    <div class="paper-line">
      <span class="paper-number">{formatNumber(line.number, language)}</span>
      <span class="paper-rows" lang={text.language} dir={text.direction}>
        {line.rows.map(row => (
          <span key={row.start} class="paper-row">
            <span>{text.text.slice(row.start, row.end)}</span>
          </span>
        ))}
      </span>
    </div>
  )
}

/** The piece in its lines. */
export function Lines({ text, sheet }: { text: ExcerptText; sheet: readonly PrintPart[] }) {
  const { t } = useApp()
  return (
    <div class="paper-text">
      <p class="paper-margin">{t('paper.margin')}</p>
      {sheet.map(({ role, lines }) => (
        <div key={lines[0]?.number} class={`paper-part paper-${role}`}>
          {lines.map(line => (
            <Line key={line.number} text={text} line={line} />
          ))}
        </div>
      ))}
    </div>
  )
}

/** What stands above sheet and key alike. */
export function PaperHead({ text, title }: { text: ExcerptText; title: string }) {
  const { t } = useApp()
  const pack = usePackWords(text.pack)
  return (
    <header class="paper-head">
      <p class="paper-pack">
        <b>{t('app.name')}</b> · <span lang={pack?.language}>{pack?.title}</span>
      </p>
      <h2>{title}</h2>
      <p>{t('desk.outlet', { outlet: text.outlet })}</p>
    </header>
  )
}

/** The techniques that may be named, each with the letter that it has everywhere in the game. */
function Techniques({ text }: { text: ExcerptText }) {
  const { t } = useApp()
  return (
    <section class="paper-techniques">
      <h3>{t('paper.techniques')}</h3>
      <ul>
        {TECHNIQUES.filter(technique => text.taught.includes(technique)).map(technique => (
          <li key={technique} data-family={familyOf(technique)}>
            <b class="paper-letter">{TECHNIQUE_KEYS[technique].toUpperCase()}</b>
            <span>
              <b>{t(`technique.${technique}.name`)}.</b> {t(`technique.${technique}.line`)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Answers() {
  const { t } = useApp()
  return (
    <section class="paper-answers">
      <h3>{t('paper.answers')}</h3>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('paper.colLines')}</th>
            <th scope="col">{t('paper.colLetter')}</th>
            <th scope="col">{t('paper.colWhy')}</th>
          </tr>
        </thead>
        <tbody>
          {Array.from({ length: ANSWERS }, (_, index) => (
            <tr key={index}>
              <td>{BLANK}</td>
              <td>{BLANK}</td>
              <td>{BLANK}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="paper-rule">{t('paper.sound')}</p>
      <p class="paper-rule">{t('paper.question')}</p>
      <p class="paper-rule" />
    </section>
  )
}

export function PrintSheet({ text, sheet }: { text: ExcerptText; sheet: readonly PrintPart[] }) {
  const { t } = useApp()
  return (
    <section class="paper paper-student" aria-label={t('paper.sheetTitle')}>
      <PaperHead text={text} title={t('paper.sheetTitle')} />
      <p class="paper-desk">{t('paper.desk')}</p>
      <p class="paper-how">{t('paper.how1')}</p>
      <p class="paper-how">{t('paper.how2')}</p>
      <Lines text={text} sheet={sheet} />
      <Techniques text={text} />
      <Answers />
    </section>
  )
}
