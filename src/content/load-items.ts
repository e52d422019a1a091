// Loads what the daily desk plans with, when somebody goes there.

import * as v from 'valibot'
import type { PracticeItem } from '../core/practice/items.ts'
import { load, type Fetch, type Loaded } from './load.ts'

const ItemsShape = v.array(
  v.looseObject({
    pack: v.string(),
    excerpt: v.string(),
    language: v.string(),
    words: v.number(),
    introduces: v.array(v.string()),
    marks: v.array(v.looseObject({ id: v.string(), techniques: v.array(v.string()), notThis: v.string() })),
    notes: v.array(v.looseObject({ id: v.string(), looksLike: v.string() })),
  }),
)

/** Loads all tellings of the shelf as the daily desk knows them. Never throws. */
export const loadItems = (address: string, fetcher: Fetch): Promise<Loaded<readonly PracticeItem[]>> =>
  load<readonly PracticeItem[]>(address, ItemsShape, fetcher)
