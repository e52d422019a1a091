// While the page is on its way to paper its folds are open: what is folded away is not printed.

import { useEffect } from 'preact/hooks'

export function useOpenFolds(root: { readonly current: HTMLElement | null }): void {
  useEffect(() => {
    let folds: HTMLDetailsElement[] = []
    // Not by drawing again: the browser lays out what is there when its listeners have returned.
    const open = (): void => {
      const closed = root.current?.querySelectorAll<HTMLDetailsElement>('details:not([open])') ?? []
      folds = [...folds, ...closed]
      for (const fold of closed) fold.open = true
    }
    const close = (): void => {
      for (const fold of folds) fold.open = false
      folds = []
    }
    addEventListener('beforeprint', open)
    addEventListener('afterprint', close)
    return () => {
      removeEventListener('beforeprint', open)
      removeEventListener('afterprint', close)
    }
  }, [root])
}
