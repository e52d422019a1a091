// Carries theme, movement, direction, type and sound from the settings and the device to the page and the stage.

import { useEffect, useLayoutEffect, useRef } from 'preact/hooks'
import { languageOf } from '../i18n/languages.ts'
import type { App } from './context.ts'
import { reportPage } from './sheet/use-layout.ts'
import { useStore } from './use-store.ts'

/** Runs `onChange` now and whenever the device's answer to a media query changes. */
function watchMedia(query: string, onChange: (matches: boolean) => void): () => void {
  const list = matchMedia(query)
  const listen = (): void => onChange(list.matches)
  listen()
  list.addEventListener('change', listen)
  return () => list.removeEventListener('change', listen)
}

/** Keeps the page's root and the stage's look up to date. */
export function useLook({ settings, stage, language }: App): void {
  const { theme, motion, volume, muted, textSize, face, spacing } = useStore(settings, state => state)

  useEffect(() => {
    const root = document.documentElement
    const look = (change: Partial<ReturnType<typeof stage.getState>['look']>): void =>
      stage.setState(state => ({ look: { ...state.look, ...change } }))
    const direction = languageOf(language)?.direction ?? 'ltr'
    root.lang = language
    root.dir = direction
    look({ direction })
    const stops = [
      watchMedia('(prefers-color-scheme: dark)', dark => {
        const shown = theme === 'auto' ? (dark ? 'night' : 'day') : theme
        root.dataset['theme'] = shown
        look({ theme: shown })
      }),
      watchMedia('(prefers-reduced-motion: reduce)', calm => {
        const shown = calm || motion === 'reduced' ? 'reduced' : 'full'
        root.dataset['motion'] = shown
        look({ motion: shown })
      }),
      watchMedia('(forced-colors: active)', forcedColors => look({ forcedColors })),
    ]
    return () => stops.forEach(stop => stop())
  }, [stage, theme, motion, language])

  const hasScaled = useRef(false)
  // Before the screens measure themselves: type.css says what each value looks like.
  useLayoutEffect(() => {
    Object.assign(document.documentElement.dataset, { textSize, face, spacing })
    // Once scaled they stay in step, back to the browser's own size as well.
    if (textSize !== 100 || hasScaled.current) {
      hasScaled.current = true
      void import('./settings/scale-media.ts').then(media => media.scaleMedia()).catch(() => undefined)
    }
    // Whoever cannot get it reads on in the face that is there.
    if (face === 'easy') void import('./settings/easy-face.ts').catch(() => undefined)
  }, [textSize, face, spacing])

  useEffect(() => stage.setState({ volume: muted ? 0 : volume }), [stage, volume, muted])

  useEffect(() => {
    const report = (): void => reportPage(stage)
    report()
    addEventListener('scroll', report, { passive: true })
    addEventListener('resize', report)
    const observer = new ResizeObserver(report)
    observer.observe(document.body)
    return () => {
      removeEventListener('scroll', report)
      removeEventListener('resize', report)
      observer.disconnect()
    }
  }, [stage])

  useEffect(
    () =>
      stage.subscribe(({ status }) => {
        document.documentElement.dataset['stage'] = status
      }),
    [stage],
  )
}
