// What this excerpt is the first to teach, pinned beside it.

import { familyOf, type TechniqueId } from '../../core/technique.ts'
import { useApp } from '../context.ts'

export function TaughtCard({ techniques }: { techniques: readonly TechniqueId[] }) {
  const { t } = useApp()
  if (techniques.length === 0) return null
  return (
    <details class="taught" open>
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
