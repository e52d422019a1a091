// One page of the field guide over whatever is being done. Closing it leads back to the very button that opened it.

import { useEffect, useRef, useState } from 'preact/hooks'
import type { TechniqueId } from '../../core/technique.ts'
import { useApp } from '../context.ts'
import { moveFocus } from '../focus.ts'
import { FetchCard } from '../screens/fetch-card.tsx'
import { Dialog } from './dialog.tsx'
import { useGuide } from './use-guide.ts'

export function GuideDialog({ opened, onClose }: { opened: TechniqueId; onClose: () => void }) {
  const { t } = useApp()
  const { guide, failed, retry } = useGuide()
  const [technique, setTechnique] = useState(opened)
  const isFirst = useRef(true)
  useEffect(() => {
    if (isFirst.current) {
      isFirst.current = false
      return undefined
    }
    const dialog = document.querySelector<HTMLElement>('dialog.guide-dialog')
    dialog?.scrollTo(0, 0)
    return moveFocus(() => dialog)
  }, [technique])
  return (
    <Dialog
      title={t(`technique.${technique}.name`)}
      className="guide-dialog"
      onCancel={onClose}
      // Letters choose techniques in the palette and passages in the reveal: here they are nobody's.
      onKeyDown={event => event.stopPropagation()}
    >
      {guide ? (
        <guide.parts.GuideCard guide={guide} technique={technique} onGo={setTechnique} onClose={onClose} />
      ) : (
        <FetchCard failed={failed} retry={retry} />
      )}
    </Dialog>
  )
}
