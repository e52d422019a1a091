// The front page as a page of the browser: articles with headings, in the order in which they are read.

import type { Ref } from 'preact'
import { useApp } from '../context.ts'
import { hashOf } from '../route.ts'
import type { FrontCopy } from './front-copy.ts'
import type { FrontPiece, FrontRun } from './front-piece.ts'
import { WIRE } from './wire.ts'

type Marking = { readonly marksEdits: boolean }

function Runs({ runs, marksEdits }: { runs: readonly FrontRun[] } & Marking) {
  const { t, language } = useApp()
  return runs.map((run, index) =>
    run.isEdit && marksEdits ? (
      <span key={index} class="front-edit">
        {run.text}
        <span class="visually-hidden" lang={language}>
          {' '}
          [{t('front.yourEdit')}]{' '}
        </span>
      </span>
    ) : (
      run.text
    ),
  )
}

function Piece({ piece, pack, marksEdits }: { piece: FrontPiece; pack: string } & Marking) {
  const { t, language } = useApp()
  const inCopy = { lang: piece.language, dir: piece.direction }
  return (
    <article class="front-piece" {...inCopy} aria-labelledby={`front-${piece.id}`}>
      <div class="front-head">
        <h2 id={`front-${piece.id}`}>
          <Runs runs={piece.headline} marksEdits={marksEdits} />
        </h2>
        {piece.standfirst && (
          <p class="front-standfirst">
            <Runs runs={piece.standfirst} marksEdits={marksEdits} />
          </p>
        )}
        <p class="front-credit">{piece.credit}</p>
      </div>
      <div class="front-body">
        {piece.paragraphs.map((runs, index) => (
          <p key={index}>
            <Runs runs={runs} marksEdits={marksEdits} />
          </p>
        ))}
        {piece.note && (
          <p class="front-note" lang={language} dir="auto">
            {piece.note}{' '}
            <a class="on-screen" href={hashOf({ screen: 'play', pack, excerpt: piece.id })}>
              {t('front.playAgain')}
            </a>
          </p>
        )}
      </div>
    </article>
  )
}

export function Paper({
  copy,
  pack,
  marksEdits,
  paperRef,
}: { copy: FrontCopy; pack: string; paperRef: Ref<HTMLElement> } & Marking) {
  const { t } = useApp()
  const marking = { pack, marksEdits: marksEdits && copy.edits > 0 }
  return (
    <section class="front-paper" ref={paperRef} aria-labelledby="front-name">
      <header class="front-plate" data-ears={copy.ears.length}>
        <h1 id="front-name">{copy.name}</h1>
        <p class="front-motto">{copy.motto}</p>
        <svg class="front-wire" viewBox={`0 0 ${WIRE.width} ${WIRE.height}`} aria-hidden="true">
          <path d={WIRE.lines} />
          <path class="filled" d={WIRE.shapes} />
        </svg>
        <p class="front-issue">{copy.issue}</p>
        {copy.ears.map(ear => (
          <p key={ear} class="front-ear">
            {ear}
          </p>
        ))}
      </header>
      <div class="front-lead">
        <Piece piece={copy.lead} {...marking} />
      </div>
      <div class="front-others" data-count={copy.others.length}>
        {copy.others.map(piece => (
          <Piece key={piece.id} piece={piece} {...marking} />
        ))}
      </div>
      <section class="front-corrections" aria-labelledby="front-corrections">
        <h2 id="front-corrections">{copy.corrections.title}</h2>
        <div class="front-lines">
          {copy.corrections.lines.map(line => (
            <p key={line}>{line}</p>
          ))}
        </div>
        <p class="front-sign">{copy.corrections.sign}</p>
      </section>
      <footer class="front-imprint">
        {marking.marksEdits && <p>{t('front.legend')}</p>}
        <p>{copy.imprint}</p>
      </footer>
    </section>
  )
}
