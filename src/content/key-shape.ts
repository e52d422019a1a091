// What the game relies on in a key. Fetched with the first key: nobody needs it to read a page.

import * as v from 'valibot'

const span = v.looseObject({ start: v.number(), end: v.number() })

const KeyShape = v.looseObject({
  hash: v.string(),
  marks: v.array(v.looseObject({ id: v.string(), core: span, extent: span })),
  fairNotes: v.array(v.looseObject({ id: v.string(), span })),
  reasons: v.looseObject({ marks: v.looseObject({}), fairNotes: v.looseObject({}) }),
})

/** Whether something is a key, as far as the game relies on it. */
export const isKey = (data: unknown): boolean => v.is(KeyShape, data)
