// A note pinned above the sheet until the first flag is placed.

import { useApp } from '../context.ts'

/** How marking is done, with a stroke that draws itself; gone with the first flag. */
export function HowNote() {
  const { t } = useApp()
  return (
    <p class="how-note">
      <svg viewBox="0 0 64 24" aria-hidden="true">
        <path d="M3 15c10-5 18 4 28 0s18-5 30-1" />
      </svg>
      {t('desk.howTouch')}
    </p>
  )
}
