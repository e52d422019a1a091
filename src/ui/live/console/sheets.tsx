// The sheets of a session on paper: each page's print view, which has sheet, key and large letters.

import { useApp } from '../../context.ts'
import { addressOf } from '../../classroom/copy-address.tsx'
import { hashOf } from '../../route.ts'
import { useNumber } from '../beats/words.ts'
import { useDesk } from './desk.ts'
import { pageNumber } from './steps.ts'

/** The link to one page on paper. In another window, so that the console stays where it is. */
export function SheetLink({ page }: { page: number }) {
  const { t } = useApp()
  const { pages, code } = useDesk().view
  const here = pages[page]!
  const route = { screen: 'print', pack: here.pack, excerpt: here.id, session: { code, page } } as const
  const address = addressOf(hashOf(route), here.language)
  return (
    <a class="button" href={address} target="_blank" rel="noopener">
      {t('console.paper.print')}
      <span class="visually-hidden">: {here.headline}</span>
    </a>
  )
}

export function Sheets() {
  const { t } = useApp()
  const number = useNumber()
  const { pages } = useDesk().view
  return (
    <section class="con-sheets">
      <h3>{t('console.paper.sheets')}</h3>
      <ol>
        {pages.map(({ id, headline }, page) => (
          <li key={id}>
            <p>{t('console.course.page', { number: number(pageNumber(pages, page)), headline })}</p>
            <SheetLink page={page} />
          </li>
        ))}
      </ol>
    </section>
  )
}
