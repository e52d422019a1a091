// The side with the shelf: the cabinet of packs, the field guide, what has been won, and a bag on its hook for whoever
// teaches.

import type { CataloguePack } from '../../content/catalogue.ts'
import { shelfOf } from '../../store/address.ts'
import type { Furnishing } from '../../store/furnish.ts'
import { perform } from '../../store/stage-store.ts'
import { useApp } from '../context.ts'
import { hashOf } from '../route.ts'
import { Cabinet } from './cabinet.tsx'
import { Cutout, Decor, Lamp, thing } from './thing.tsx'

export function Shelf({ open, furnishing }: { open: CataloguePack; furnishing: Furnishing }) {
  const { t, catalogue, stage } = useApp()
  return (
    <section class="shelves" aria-labelledby="shelf-title" {...thing('wall', 'shelves')}>
      <Lamp number={3} lit={furnishing.lamps} />
      <h2 id="shelf-title" class="visually-hidden">
        {t('room.shelf.title')}
      </h2>
      <Cabinet packs={shelfOf(catalogue)} open={open} furnishing={furnishing} />
      <div class="shelf lower" {...thing('shelf', 'shelf:lower')}>
        <a
          class="book"
          href={hashOf({ screen: 'guide' })}
          onClick={() => perform(stage, 'pick')}
          {...thing('book', 'book')}
        >
          <span class="label">{t('app.guide')}</span>
        </a>
        <Decor name="mug" id="shelf-mug" />
      </div>
      <a
        class="hook"
        href={hashOf({ screen: 'teach' })}
        onClick={() => perform(stage, 'pick')}
        data-picks="hook"
      >
        <span class="satchel" aria-hidden="true" {...thing('hook', 'hook', 'satchel')}>
          <Cutout name="satchel" />
        </span>
        <span class="label">{t('room.teach')}</span>
      </a>
    </section>
  )
}
