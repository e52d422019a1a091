// An excerpt on paper: a preview, and a small bar to say what is printed.

import { useLayoutEffect, useMemo, useState } from 'preact/hooks'
import type { CatalogueTelling } from '../../content/catalogue.ts'
import type { ExcerptText } from '../../core/excerpt.ts'
import { buildSheet, SIZES, type Size } from '../../export/print/sheet.ts'
import { hostFiles } from '../../live/client/host-files.ts'
import { useApp, type App } from '../context.ts'
import { hashOf, type PageProps } from '../route.ts'
import { LoadCard } from './load-card.tsx'
import { PrintKey } from './print-key.tsx'
import { PrintSheet } from './print-sheet.tsx'
import { findTelling, useLoaded } from './use-loaded.ts'
import { useSqueeze } from './use-squeeze.ts'

const WHATS = ['both', 'sheet', 'key'] as const
type What = (typeof WHATS)[number]

const WHAT_LABELS = { both: 'paper.both', sheet: 'paper.onlySheet', key: 'paper.onlyKey' } as const
const SIZE_LABELS = { normal: 'paper.normal', large: 'paper.large' } as const

function Choice<T extends string>({
  name,
  legend,
  options,
  chosen,
  onChoose,
}: {
  name: string
  legend: string
  options: readonly { readonly value: T; readonly label: string }[]
  chosen: T
  onChoose: (value: T) => void
}) {
  return (
    <fieldset class="paper-choice">
      <legend>{legend}</legend>
      {options.map(({ value, label }) => (
        <label key={value}>
          <input type="radio" name={name} checked={value === chosen} onChange={() => onChoose(value)} />
          {label}
        </label>
      ))}
    </fieldset>
  )
}

type Source = Pick<App['library'], 'text' | 'key'>

/** Where text and key come from: the game, or the session that the sheet is for. */
function useSource(route: PageProps['route']): Source {
  const { library } = useApp()
  const { code, page } = (route.screen === 'print' && route.session) || { code: null, page: 0 }
  return useMemo(() => {
    if (code === null) return library
    const files = hostFiles(code)
    return { text: () => files.text(page), key: () => files.key(page) }
  }, [library, code, page])
}

function Papers({ telling, text, source }: { telling: CatalogueTelling; text: ExcerptText; source: Source }) {
  const { t, language } = useApp()
  const [what, setWhat] = useState<What>('both')
  const [size, setSize] = useState<Size>('normal')
  const [papers, setPapers] = useState<HTMLElement | null>(null)
  const sheet = useMemo(() => buildSheet(text, size), [text, size])
  const key = useLoaded(what === 'sheet' ? null : telling, source.key)
  useSqueeze(papers, `${what} ${size} ${language} ${key.value !== null}`)
  return (
    <>
      <div class="paper-tools">
        <h1>{t('paper.title')}</h1>
        <Choice
          name="what"
          legend={t('paper.what')}
          options={WHATS.map(value => ({ value, label: t(WHAT_LABELS[value]) }))}
          chosen={what}
          onChoose={setWhat}
        />
        <Choice
          name="size"
          legend={t('paper.size')}
          options={SIZES.map(value => ({ value, label: t(SIZE_LABELS[value]) }))}
          chosen={size}
          onChoose={setSize}
        />
        <div class="button-row">
          <button
            type="button"
            class="primary"
            disabled={what !== 'sheet' && !key.value}
            onClick={() => print()}
          >
            {t('paper.print')}
          </button>
          <a class="button" href={hashOf({ screen: 'teach' })}>
            {t('classroom.toTeach')}
          </a>
        </div>
        <p class="small">{t('paper.note')}</p>
      </div>
      {/* On a phone the paper is wider than the screen. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div class="paper-desk-top table-scroll" role="group" aria-label={t('paper.preview')} tabIndex={0}>
        <div class="papers" data-size={size} ref={setPapers}>
          {what !== 'key' && <PrintSheet text={text} sheet={sheet} />}
          {what !== 'sheet' &&
            (key.value ? (
              <PrintKey text={text} answers={key.value} sheet={sheet} />
            ) : (
              <LoadCard failure={key.failure} waitsFor="key" onRetry={key.retry} />
            ))}
        </div>
      </div>
    </>
  )
}

export function PrintPage({ route }: PageProps) {
  const app = useApp()
  const telling = route.screen === 'print' ? findTelling(app, route.pack, route.excerpt) : null
  const source = useSource(route)
  const { value: text, failure, retry } = useLoaded(telling, source.text)
  useLayoutEffect(() => {
    document.title = app.t('app.title', { page: telling?.headline ?? app.t('paper.title') })
  }, [app, telling])
  if (!telling) return <LoadCard failure="missing" />
  if (!text) return <LoadCard failure={failure} onRetry={retry} />
  return <Papers key={text.hash} telling={telling} text={text} source={source} />
}
