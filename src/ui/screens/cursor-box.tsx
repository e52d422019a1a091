// Shows where the word cursor stands, and keeps that place in view.

import { useLayoutEffect, useRef } from 'preact/hooks'
import type { Rect } from '../../store/stage-store.ts'

export function CursorBox({ rects }: { rects: readonly Rect[] }) {
  const frame = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const element = frame.current
    if (!element) return
    const boxes = [...element.children] as HTMLElement[]
    boxes.forEach((box, index) => {
      const rect = rects[index]!
      box.style.left = `${rect.x}px`
      box.style.top = `${rect.y}px`
      box.style.width = `${rect.width}px`
      box.style.height = `${rect.height}px`
    })
    boxes[0]?.scrollIntoView({ block: 'nearest' })
  }, [rects])
  return (
    <div class="cursor-frame" ref={frame} aria-hidden="true">
      {rects.map((_, index) => (
        <div class="cursor-box" key={index} />
      ))}
    </div>
  )
}
