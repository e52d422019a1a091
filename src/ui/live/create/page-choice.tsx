// Which pack, and which of its pieces: cuttings that are laid out or left in the drawer.

import type { CatalogueExcerpt, CataloguePack } from '../../../content/catalogue.ts'
import { nameLanguage } from '../../../i18n/languages.ts'
import { tellingOf } from '../../../store/address.ts'
import { useApp } from '../../context.ts'
import { wordsOf } from '../../newsroom/pack-words.ts'

function Cutting({
  excerpt,
  checked,
  onToggle,
}: {
  excerpt: CatalogueExcerpt
  checked: boolean
  onToggle: () => void
}) {
  const { t, language } = useApp()
  const told = tellingOf(excerpt, language)
  if (!told) return null
  const { telling } = told
  const isOther = told.language.split('-')[0] !== language.split('-')[0]
  return (
    <li>
      <label class="lc-cutting">
        <input type="checkbox" checked={checked} onChange={onToggle} />
        <span class="lc-headline" lang={told.language} dir="auto">
          {telling.headline}
        </span>
        <span class="lc-facts">
          <span lang={told.language} dir="auto">
            {telling.outlet}
          </span>{' '}
          · {t('trainer.create.words', { count: telling.words })} · {t(`trainer.create.band.${telling.band}`)}
          {isOther && (
            <> · {t('trainer.create.toldIn', { language: nameLanguage(told.language, language) })}</>
          )}
        </span>
      </label>
    </li>
  )
}

export function PageChoice({
  packs,
  pack,
  chosen,
  onPack,
  onToggle,
}: {
  packs: readonly CataloguePack[]
  pack: CataloguePack
  chosen: ReadonlySet<string>
  onPack: (pack: CataloguePack) => void
  onToggle: (id: string) => void
}) {
  const { t, language } = useApp()
  return (
    <section class="lc-copy" aria-labelledby="live-copy-title">
      <h2 id="live-copy-title">{t('trainer.create.copyTitle')}</h2>
      <fieldset class="lc-packs">
        <legend class="visually-hidden">{t('trainer.create.pack')}</legend>
        {packs.map(one => {
          const words = wordsOf(one, language)
          return (
            <label key={one.id} class="lc-pack">
              <input
                type="radio"
                name="live-pack"
                value={one.id}
                checked={one.id === pack.id}
                onChange={() => onPack(one)}
              />
              <span lang={words.tag} dir="auto">
                {words.title}
              </span>
            </label>
          )
        })}
      </fieldset>
      <ol class="lc-cuttings" aria-label={t('trainer.create.pieces')}>
        {pack.excerpts.map(excerpt => (
          <Cutting
            key={excerpt.id}
            excerpt={excerpt}
            checked={chosen.has(excerpt.id)}
            onToggle={() => onToggle(excerpt.id)}
          />
        ))}
      </ol>
    </section>
  )
}
