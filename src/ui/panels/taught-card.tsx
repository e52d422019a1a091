// What this excerpt is the first to teach, pinned beside it.

import { familyOf, type TechniqueId } from '../../core/technique.ts'
import { useApp } from '../context.ts'

/** `open`: unfolded from the start. */
export function TaughtCard({ techniques, open }: { techniques: readonly TechniqueId[]; open: boolean }) {
  const { t } = useApp()
  if (techniques.length === 0) return null
  return (
    <details class="taught" open={open}>
      <summary>{t('desk.taught', { count: techniques.length })}</summary>
      <dl>
        {techniques.map(technique => (
          <div key={technique} data-family={familyOf(technique)}>
            <dt>
              <span class="sign" aria-hidden="true" />
              {t(`technique.${technique}.name`)}
            </dt>
            <dd>{t(`technique.${technique}.line`)}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
