// The player's own record with one technique, as a slip pinned to its page.

import type { ComponentChildren } from 'preact'
import type { TechniqueSums } from '../../core/practice/records.ts'
import type { TechniqueId } from '../../core/technique.ts'
import { mostOftenInstead } from '../../store/technique-store.ts'
import { useApp } from '../context.ts'
import type { Guide } from '../panels/use-guide.ts'
import { useStore } from '../use-store.ts'
import type { Depth } from './leaf.tsx'

/** More marks than this are not drawn one by one. */
const DRAWN = 30

/** A box for each time it stood: named, found under another name, or missed. The words beside it say the same. */
function Tally({ stood, found, named }: TechniqueSums) {
  if (stood > DRAWN) return null
  return (
    <p class="tally" aria-hidden="true">
      {Array.from({ length: stood }, (_, index) => (
        <span key={index} data-state={index < named ? 'named' : index < found ? 'found' : 'missed'} />
      ))}
    </p>
  )
}

export function OwnRecord({
  guide,
  technique,
  heading: Heading,
  linkTo,
  more,
}: {
  guide: Guide
  technique: TechniqueId
  heading: Depth
  linkTo: (technique: TechniqueId) => ComponentChildren
  /** The way to the whole record; left out where it would lead away from a page that is being marked. */
  more?: ComponentChildren
}) {
  const { t } = useApp()
  const record = useStore(guide.techniques, state => state.records[technique])
  const instead = record ? mostOftenInstead(record) : null
  return (
    <section class="leaf-own">
      <Heading>{t('guide.own.title')}</Heading>
      {record ? (
        <>
          <Tally {...record} />
          <p>
            {t('guide.own.stood', { count: record.stood })} {t('guide.own.found', { count: record.found })}{' '}
            {record.found > 0 && t('guide.own.named', { count: record.named })}
          </p>
          {instead && (
            <p>
              {t('guide.own.instead')} {linkTo(instead)}
            </p>
          )}
          <p class="small">{t('guide.own.kept')}</p>
          {more && <p>{more}</p>}
        </>
      ) : (
        <p>{t('guide.own.none')}</p>
      )}
    </section>
  )
}

/** Whether it hangs on the player's wall: taught by an excerpt they have opened, or met in a round. */
export function useOnWall({ techniques, wall }: Guide, technique: TechniqueId): boolean {
  const hasStood = useStore(techniques, state => state.records[technique] !== undefined)
  return hasStood || wall.has(technique)
}
