// A technique's page in a dialog, over the palette or the reveal. Nothing in it leads away from the page below.

import { familyOf, type TechniqueId } from '../../core/technique.ts'
import { useApp } from '../context.ts'
import type { Guide } from '../panels/use-guide.ts'
import { LeafAlikes, LeafBooks, LeafHead, LeafPair, LeafQuestion, LeafSigns, LeafWhat } from './leaf.tsx'
import { OwnRecord, useOnWall } from './own-record.tsx'

export function GuideCard({
  guide,
  technique,
  onGo,
  onClose,
}: {
  guide: Guide
  technique: TechniqueId
  /** Turns to another technique, in the same dialog. */
  onGo: (technique: TechniqueId) => void
  onClose: () => void
}) {
  const { t } = useApp()
  const isOnWall = useOnWall(guide, technique)
  const linkTo = (other: TechniqueId) => (
    <button type="button" class="as-link" onClick={() => onGo(other)}>
      {t(`technique.${other}.name`)}
    </button>
  )
  const of = { technique, heading: 'h3' } as const
  return (
    <div class="leaf in-dialog" data-family={familyOf(technique)}>
      <LeafHead technique={technique} name={!isOnWall && <p class="not-yet">{t('guide.notYet')}</p>} />
      <LeafWhat technique={technique} />
      <LeafQuestion {...of} />
      <LeafSigns {...of} />
      <LeafPair {...of} />
      <LeafAlikes {...of} linkTo={linkTo} />
      <OwnRecord {...of} guide={guide} linkTo={linkTo} />
      <LeafBooks {...of} />
      <div class="button-row dialog-foot">
        <button type="button" class="primary" onClick={onClose}>
          {t('guide.close')}
        </button>
      </div>
    </div>
  )
}
