// What has to be told to the player outside of play: a save that was set aside, a device that keeps nothing.

import { createStore, type StoreApi } from 'zustand/vanilla'
import type { TabWord } from './saving/other-tabs.ts'

export type NoticeCode = 'damagedSave' | 'newerSave' | 'notSaving' | 'excerptChanged' | TabWord

export type Notice = {
  readonly id: number
  readonly code: NoticeCode
  /** Numbers for the message. */
  readonly count?: number
  /** Something to keep: offered as a file. */
  readonly file?: { readonly name: string; readonly content: string }
}

export type NoticeStore = StoreApi<{ readonly notices: readonly Notice[] }>

/** A store without notices. */
export const createNoticeStore = (): NoticeStore => createStore(() => ({ notices: [] }))

/** Adds a notice, unless one that says the same (and offers no file) is still standing. */
export function tell(store: NoticeStore, notice: Omit<Notice, 'id'>): void {
  store.setState(({ notices }) => {
    if (!notice.file && notices.some(standing => standing.code === notice.code)) return { notices }
    return { notices: [...notices, { ...notice, id: (notices.at(-1)?.id ?? 0) + 1 }] }
  })
}

/** Takes a notice away. */
export const dismiss = (store: NoticeStore, id: number): void =>
  store.setState(({ notices }) => ({ notices: notices.filter(notice => notice.id !== id) }))
