// Loads what the daily desk plans with. Apart from the rest of the loading: nobody needs it to read a page.

import * as v from 'valibot'
import type { PracticeItem } from '../core/practice/items.ts'
import { load, type Fetch, type Loaded } from './load.ts'

const ItemsShape = v.array(
  v.looseObject({ marks: v.array(v.looseObject({})), notes: v.array(v.looseObject({})) }),
)

/** Loads what the daily desk plans with. Never throws. */
export const loadItems = (address: string, fetcher: Fetch): Promise<Loaded<readonly PracticeItem[]>> =>
  load<readonly PracticeItem[]>(address, data => v.is(ItemsShape, data), fetcher)
