// When a device may have come back: from sleep, from another page, onto the line again.

/** Calls `onWake` whenever a look at the line is worth it; returns how to let it be. */
export type Wake = (onWake: () => void) => () => void

/** The signs a browser gives. */
export const browserWake: Wake = onWake => {
  if (typeof document === 'undefined') return () => undefined
  const onShow = (): void => {
    if (document.visibilityState === 'visible') onWake()
  }
  document.addEventListener('visibilitychange', onShow)
  window.addEventListener('online', onWake)
  window.addEventListener('pageshow', onWake)
  return () => {
    document.removeEventListener('visibilitychange', onShow)
    window.removeEventListener('online', onWake)
    window.removeEventListener('pageshow', onWake)
  }
}
