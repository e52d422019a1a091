// Other windows of the game on this device. After everything was erased or a copy was brought back in one of them, what
// the others believe is no longer so: they stop saving before anything is touched, and say so.

import { tell, type NoticeStore } from '../notice-store.ts'
import type { Saver } from './saver.ts'

const WORDS = ['erasedElsewhere', 'loadedElsewhere'] as const
/** What happened in another window: each is the code of a notice. */
export type TabWord = (typeof WORDS)[number]

type Tabs = {
  /** Sends the word, and resolves once every other window has stopped, or too long has passed. Never rejects. */
  quiet(word: TabWord): Promise<void>
  /** Lets go of the others. */
  leave(): void
}

const NAME = 'just-asking'
/** A window that sleeps in the background hears the word when it wakes, and before it does anything else. */
const LONGEST = 3000

/**
 * Joins the other windows. `onWord` stops this one and resolves once it has. Each window holds a shared lock until it
 * has stopped, so whoever gets the whole lock is alone; where the browser has no locks (a page that came over plain
 * http), `wait` milliseconds have to do.
 */
function join(onWord: (word: TabWord) => Promise<void>, wait: number): Tabs {
  const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(NAME)
  const locks = typeof navigator === 'undefined' ? undefined : (navigator.locks as LockManager | undefined)
  let release = (): void => undefined
  const held = new Promise<void>(done => (release = done))
  void locks?.request(NAME, { mode: 'shared' }, () => held).catch(() => undefined)
  if (channel)
    channel.onmessage = ({ data }: MessageEvent<TabWord>) => {
      if (WORDS.includes(data)) void onWord(data).finally(release)
    }
  return {
    async quiet(word) {
      if (!channel) return
      channel.postMessage(word)
      release()
      if (!locks) return new Promise(done => setTimeout(done, wait))
      const signal = AbortSignal.timeout(LONGEST)
      await locks.request(NAME, { signal }, () => undefined).catch(() => undefined)
    },
    leave() {
      channel?.close()
      release()
    },
  }
}

const joined = new WeakMap<Saver, Tabs>()

/** Has a saver stop, and its window say so, as soon as another window sends word. Returns how to let go of that. */
export function joinTabs(saver: Saver, notices: NoticeStore, { wait = 500 } = {}): () => void {
  const onWord = (word: TabWord): Promise<void> => {
    tell(notices, { code: word })
    return saver.stop()
  }
  const tabs = joined.get(saver) ?? join(onWord, wait)
  joined.set(saver, tabs)
  return () => tabs.leave()
}

/** Keeps nothing more, here (until `resume`) and in all other windows. Resolves once all have come to rest. */
export async function alone(saver: Saver, word: TabWord): Promise<void> {
  await saver.stop()
  await joined.get(saver)?.quiet(word)
}
