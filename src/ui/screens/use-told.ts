// Who tells the passages: the red pencil's timeline where the stage draws, and nobody but the clock where it does
// not, or where the pencil takes too long.

import { useEffect } from 'preact/hooks'
import { pencilDrives } from '../../store/stage-store.ts'
import { useApp } from '../context.ts'
import { useStore } from '../use-store.ts'

/** How long the pencil may take before the words go on without it, in milliseconds. */
const PATIENCE = 1600

/** Asks the stage for passage `wanted` (-1: none) and returns the one that has been reached. */
export function useTold(wanted: number): number {
  const { stage } = useApp()
  const drives = useStore(stage, pencilDrives)
  const told = useStore(stage, state => state.told)
  useEffect(() => {
    stage.setState(wanted < 0 || !drives ? { wanted, told: wanted } : { wanted })
    if (wanted < 0 || !drives) return undefined
    const timer = setTimeout(() => {
      if (stage.getState().told !== wanted) stage.setState({ told: wanted })
    }, PATIENCE)
    return () => clearTimeout(timer)
  }, [stage, wanted, drives])
  return Math.min(told, wanted)
}
