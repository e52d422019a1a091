// The log of practice as files for a spreadsheet, in the words of the interface. Fetched when somebody wants one.

import type { Catalogue } from '../../content/catalogue.ts'
import { pagesOf, type LogEntry } from '../../core/practice/log.ts'
import { marksCsv, pagesCsv, type CsvWords } from '../../export/csv.ts'
import type { Translate } from '../../i18n/i18n.ts'
import { wordsOf } from '../newsroom/pack-words.ts'

export type CsvKind = 'pages' | 'marks'

/** The words of the files. What is no longer on the shelf goes by its id. */
function csvWords(catalogue: Catalogue, t: Translate, language: string, region: string): CsvWords {
  const packOf = (id: string) => catalogue.find(pack => pack.id === id)
  const titleOf = (id: string): string => {
    const pack = packOf(id)
    return pack ? wordsOf(pack, language).title : id
  }
  return {
    head: column => t(`mine.csv.head.${column}`),
    place: form => (form === null ? t('mine.csv.desk') : titleOf(form)),
    pack: titleOf,
    title: page =>
      packOf(page.pack)?.excerpts.find(({ id }) => id === page.excerpt)?.languages[page.language]?.headline ??
      page.excerpt,
    technique: technique => t(`technique.${technique}.name`),
    sure: confidence => t(`palette.${confidence === 'sure' ? 'certain' : confidence}`),
    decimalComma: (1.5).toLocaleString(region).includes(','),
  }
}

/** A file and its name; null where no page has been finished. `region`: whose way to write numbers is taken. */
export function csvFile(
  kind: CsvKind,
  log: readonly LogEntry[],
  of: { catalogue: Catalogue; t: Translate; language: string; region: string; today: string },
): { readonly name: string; readonly content: string; readonly type: string } | null {
  if (log.flatMap(pagesOf).length === 0) return null
  const words = csvWords(of.catalogue, of.t, of.language, of.region)
  const [content, what] =
    kind === 'pages'
      ? [pagesCsv(log, words), of.t('mine.csv.pages')]
      : [marksCsv(log, words), of.t('mine.csv.marks')]
  return { name: `just-asking ${what} ${of.today}.csv`, content, type: 'text/csv;charset=utf-8' }
}
