// What the guide says of one technique, part by part: the same on its own page, in the dialog and in print.

import type { ComponentChildren } from 'preact'
import { familyOf, type TechniqueId } from '../../core/technique.ts'
import { useApp } from '../context.ts'
import { letterOf } from '../screens/reveal-marks.ts'
import { Emblem } from './emblem.tsx'
import { LITERATURE } from './literature.ts'
import { lookAlikesOf } from './look-alikes.ts'
import { signsOf } from './words.ts'

/** How deep the headings of a leaf's parts lie: its name stands one level above them. */
export type Depth = 'h2' | 'h3' | 'h4'

type LeafProps = { technique: TechniqueId; heading: Depth }

/** The sign of a technique's family: its letter on its colour, its stroke, its word. */
export function FamilySign({ technique }: { technique: TechniqueId }) {
  const { t } = useApp()
  const name = t(`family.${familyOf(technique)}`)
  return (
    <span class="family-sign">
      <span class="family-letter" aria-hidden="true">
        {letterOf(name)}
      </span>
      <span class="sign" aria-hidden="true" />
      {name}
    </span>
  )
}

/** Picture, family and line; `name` is left out where a heading outside of the leaf has it. */
export function LeafHead({ technique, name }: { technique: TechniqueId; name?: ComponentChildren }) {
  const { t } = useApp()
  return (
    <header class="leaf-head">
      <Emblem technique={technique} />
      <div>
        <p class="leaf-family">
          <FamilySign technique={technique} />
        </p>
        {name}
        <p class="leaf-line">{t(`technique.${technique}.line`)}</p>
      </div>
    </header>
  )
}

export function LeafWhat({ technique }: { technique: TechniqueId }) {
  const { t } = useApp()
  return <p class="leaf-what">{t(`guide.card.${technique}.what`)}</p>
}

export function LeafSigns({ technique, heading: Heading }: LeafProps) {
  const { t } = useApp()
  return (
    <section class="leaf-signs">
      <Heading>{t('guide.signs')}</Heading>
      <ul>
        {signsOf(t, technique).map(sign => (
          <li key={sign}>{sign}</li>
        ))}
      </ul>
    </section>
  )
}

export function LeafQuestion({ technique, heading: Heading }: LeafProps) {
  const { t } = useApp()
  return (
    <section class="leaf-question">
      <Heading>{t('guide.ask')}</Heading>
      <p>{t(`guide.card.${technique}.question`)}</p>
    </section>
  )
}

/** An invented example beside its fair counterpart. */
export function LeafPair({ technique, heading: Heading }: LeafProps) {
  const { t } = useApp()
  return (
    <section class="leaf-pair">
      <Heading>{t('guide.pair')}</Heading>
      <div class="clippings">
        <figure class="clipping leans">
          <figcaption>{t('guide.leans')}</figcaption>
          <blockquote>{t(`guide.card.${technique}.leans`)}</blockquote>
        </figure>
        <figure class="clipping straight">
          <figcaption>{t('guide.straight')}</figcaption>
          <blockquote>{t(`guide.card.${technique}.fair`)}</blockquote>
        </figure>
      </div>
    </section>
  )
}

/** What it is easily taken for. `linkTo` makes the way to another technique; in print there is none. */
export function LeafAlikes({
  technique,
  heading: Heading,
  linkTo,
}: LeafProps & { linkTo: (technique: TechniqueId) => ComponentChildren }) {
  const { t } = useApp()
  return (
    <section class="leaf-alikes">
      <Heading>{t('guide.alikes')}</Heading>
      <dl>
        {lookAlikesOf(technique).map(alike => (
          <div key={alike.ask} data-family={alike.technique && familyOf(alike.technique)}>
            <dt>
              {alike.technique ? (
                <>
                  <span class="sign" aria-hidden="true" />
                  {linkTo(alike.technique)}
                </>
              ) : (
                <>
                  <span class="fair-sign" aria-hidden="true" />
                  {t(`guide.fairName.${alike.fair}`)} <small>({t('guide.alikesFair')})</small>
                </>
              )}
            </dt>
            <dd>{t(`guide.alike.${alike.ask}`)}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

/** Where it stands in the literature. The terms are quoted in English, whatever the guide speaks. */
export function LeafBooks({ technique, heading: Heading }: LeafProps) {
  const { t } = useApp()
  const { semeval, flicc, desks } = LITERATURE[technique]
  const term = (words: string | undefined) => (words ? <i lang="en">{words}</i> : t('guide.books.none'))
  return (
    <section class="leaf-books">
      <Heading>{t('guide.books.title')}</Heading>
      <p>
        {t('guide.books.semeval')}: {semeval?.near && `${t('guide.books.near')} `}
        {term(semeval?.term)}. {t('guide.books.flicc')}: {term(flicc ?? undefined)}.
        {desks && ` ${t('guide.books.desks')}.`}
      </p>
    </section>
  )
}
