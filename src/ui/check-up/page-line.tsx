// Where one is in the check-up: a slip above the sheet, in words and as a row of small sheets.

import type { ComponentChildren } from 'preact'
import { useApp } from '../context.ts'

export function PageLine({
  words,
  number,
  total,
  children,
}: {
  words: string
  number: number
  total: number
  children?: ComponentChildren
}) {
  const { t } = useApp()
  return (
    <div class="page-line">
      <p>
        <b>{t('checkUp.line')}</b> <span>{words}</span>
      </p>
      <span class="page-dots" aria-hidden="true">
        {Array.from({ length: total }, (_, index) => (
          <i
            key={index}
            data-state={index + 1 < number ? 'done' : index + 1 === number ? 'here' : undefined}
          />
        ))}
      </span>
      {children}
    </div>
  )
}
