// The screens that are fetched when somebody goes there, each with the texts it shows. Reading and marking, which a
// link leads to on a bad line, are not among them: they come with the first load.

import type { ComponentType } from 'preact'
import type { Part } from '../i18n/i18n.ts'
import type { PageProps, Route } from './route.ts'

type Page = {
  readonly load: () => Promise<{ readonly Page: ComponentType<PageProps> }>
  readonly texts: readonly Part[]
  /** Class of the page's `main`. */
  readonly className: string
}

export type PageName =
  | 'menu'
  | 'front'
  | 'show'
  | 'print'
  | 'teach'
  | 'record'
  | 'summary'
  | 'check-up'
  | 'daily'
  | 'live'
  | 'join'
  | 'console'
  | 'wall'

export const PAGES: Readonly<Record<PageName, Page>> = {
  'check-up': {
    load: () => import('./check-up/check-up.ts'),
    texts: ['practice', 'tools', 'verdict', 'people'],
    className: 'check-up',
  },
  daily: {
    load: () => import('./daily/daily.ts'),
    texts: ['practice', 'tools', 'verdict', 'people', 'guide'],
    className: 'daily',
  },
  live: {
    load: () => import('./live/create/create.ts'),
    texts: ['live', 'trainer'],
    className: 'live-create',
  },
  join: {
    load: () => import('./live/join/join.ts'),
    texts: ['live', 'join', 'tools', 'verdict'],
    className: 'live-join',
  },
  console: {
    load: () => import('./live/console/console.ts'),
    texts: ['live', 'console', 'trainer', 'classroom', 'tools'],
    className: 'live-console',
  },
  wall: {
    load: () => import('./live/wall/wall.ts'),
    texts: ['live', 'trainer', 'classroom', 'tools'],
    className: 'live-wall',
  },
  menu: { load: () => import('./newsroom/newsroom.ts'), texts: ['newsroom', 'people'], className: 'menu' },
  front: { load: () => import('./front/front.ts'), texts: ['front'], className: 'front' },
  show: { load: () => import('./classroom/show.ts'), texts: ['classroom', 'tools'], className: 'show' },
  print: { load: () => import('./classroom/print.ts'), texts: ['classroom', 'tools'], className: 'print' },
  teach: { load: () => import('./classroom/teach.ts'), texts: ['classroom', 'tools'], className: 'teach' },
  record: { load: () => import('./record/record.ts'), texts: ['record', 'tools'], className: 'record' },
  summary: { load: () => import('./mine/summary.ts'), texts: ['record'], className: 'summary' },
}

/** The fetched screen that a route asks for; null where it asks for one that comes with the first load. */
export const pageOf = ({ screen }: Route): PageName | null => (screen in PAGES ? (screen as PageName) : null)
