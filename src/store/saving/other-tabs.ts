// Other windows of the game on this device. After everything was erased or a copy was brought back in one of them, what
// the others believe is no longer so: they stop saving before anything is touched, and say so.

/** What happened in another window: each is the code of a notice. */
export type TabWord = 'erasedElsewhere' | 'loadedElsewhere'

export type Tabs = {
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
export function joinTabs(onWord: (word: TabWord) => Promise<void>, { wait = 500 } = {}): Tabs {
  const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(NAME)
  const locks = typeof navigator === 'undefined' ? undefined : (navigator.locks as LockManager | undefined)
  let release = (): void => undefined
  const held = new Promise<void>(done => (release = done))
  void locks?.request(NAME, { mode: 'shared' }, () => held).catch(() => undefined)
  if (channel)
    channel.onmessage = ({ data }: MessageEvent<TabWord>) => {
      void onWord(data).finally(release)
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
