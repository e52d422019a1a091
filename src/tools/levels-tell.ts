// The report on the levels as plain text: what is wrong, what deserves a look, and the figures.

import { tellProblem } from '../content/problem.ts'
import { TECHNIQUES } from '../core/technique.ts'
import { LEVEL_PLAYERS } from './level-players.ts'
import type { ExcerptRow, LevelsReport, PackRow } from './levels-report.ts'
import { tableOf } from './table.ts'

/** How many excerpts are told of as the weakest. */
const WEAKEST = 10

const percent = (share: number): string => `${Math.round(share * 100)} %`
const two = (value: number | null | undefined): string => (value == null ? '–' : value.toFixed(2))
const nameOf = ({ pack, id, language }: ExcerptRow): string => `${pack}/${id}.${language}`

/** The whole report as text. */
export function tellReport(report: LevelsReport): string {
  const { problems, warnings } = report
  const blocks = [
    problems.map(tellProblem).join('\n'),
    warnings
      .map(
        ({ file, place, what, mend }) =>
          `LOOK  ${file}${place ? `: ${place}` : ''}\n      ${what}\n      → ${mend}`,
      )
      .join('\n'),
    tellExcerpts(report.excerpts),
    tellTechniques(report.techniques),
    tellPacks(report.packs),
    tellForms(report),
    tellPlayers(report),
    tellWeakest(report),
    `levels: ${problems.length === 0 ? 'all well' : `${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}`}`,
  ]
  return blocks.filter(block => block !== '').join('\n\n')
}

const AGREEMENT_HEADS = ['find F1', 'family F1', 'name F1', 'α', 'α name'] as const

const agreementCells = (row: ExcerptRow | PackRow): string[] => [
  two(row.agreement?.finding.f1),
  two(row.agreement?.family.f1),
  two(row.agreement?.name.f1),
  two(row.agreement?.alphas.finding),
  two(row.agreement?.alphas.name),
]

const tellExcerpts = (excerpts: readonly ExcerptRow[]): string =>
  tableOf(
    [
      'excerpt',
      'kind',
      'words',
      'LIX',
      'band',
      'sentences',
      'fair',
      'required',
      'optional',
      'notes',
      'readers',
      ...AGREEMENT_HEADS,
      'false',
    ],
    excerpts.map(row => [
      nameOf(row),
      row.kind,
      String(row.words),
      row.lix.toFixed(1),
      String(row.band),
      String(row.sentences),
      percent(row.fairShare),
      String(row.required),
      String(row.optional),
      String(row.fairNotes),
      String(row.agreement?.readers ?? 0),
      ...agreementCells(row),
      String(row.agreement?.falseFlags ?? '–'),
    ]),
    ['left', 'left'],
  )

function tellTechniques(techniques: LevelsReport['techniques']): string {
  const languages = Object.keys(techniques)
  return tableOf(
    ['required marks of', ...languages],
    TECHNIQUES.map(id => [id, ...languages.map(language => String(techniques[language]![id]))]),
  )
}

const tellPacks = (packs: readonly PackRow[]): string =>
  tableOf(
    [
      'pack',
      'language',
      'excerpts',
      'words',
      'bands',
      'sentences',
      'fair',
      'required',
      'optional',
      'notes',
      ...AGREEMENT_HEADS,
    ],
    packs.map(row => [
      row.pack,
      row.language,
      String(row.excerpts),
      String(row.words),
      row.bands.join(' '),
      String(row.sentences),
      percent(row.fairShare),
      String(row.required),
      String(row.optional),
      String(row.fairNotes),
      ...agreementCells(row),
    ]),
    ['left', 'left'],
  )

function tellForms({ forms }: LevelsReport): string {
  if (forms.length === 0) return ''
  return tableOf(
    ['form', 'excerpts', 'words', 'LIX', 'sentences with a mark', 'fair', 'required'],
    forms.map(row => [
      row.pack,
      String(row.excerpts),
      String(row.words),
      row.lix.toFixed(1),
      String(row.spun),
      String(row.fair),
      String(row.required),
    ]),
  )
}

function tellPlayers({ packs, players }: LevelsReport): string {
  if (!players) return ''
  const cells = (fared: PackRow['players']) =>
    LEVEL_PLAYERS.map(
      player => `${fared[player].mean.toFixed(1)} ${LEANS[fared[player].leaning ?? 'untold']}`,
    )
  return `Players who do not think: mean score, and which way they are told to lean (+ suspicious, - trusting)\n${tableOf(
    ['pack', 'language', ...LEVEL_PLAYERS],
    [
      ...packs.map(row => [row.pack, row.language, ...cells(row.players)]),
      ['the whole shelf', '', ...cells(players)],
    ],
    ['left', 'left'],
  )}`
}

const LEANS = { suspicious: '+', trusting: '-', neither: '=', untold: '?' } as const

/** The excerpts on which key and readers agree least, over finding, family and name together. */
function tellWeakest({ excerpts, agreement }: LevelsReport): string {
  const read = excerpts.flatMap(row => {
    const { agreement: told } = row
    return told ? [{ row, told, mean: (told.finding.f1 + told.family.f1 + told.name.f1) / 3 }] : []
  })
  if (read.length === 0) return ''
  const weakest = read.toSorted((a, b) => a.mean - b.mean).slice(0, WEAKEST)
  return `The ${weakest.length} weakest: where readers and key agree least\n${tableOf(
    ['excerpt', 'find F1', 'family F1', 'name F1', 'α', 'false', 'missed by some, or named otherwise'],
    weakest.map(({ row, told }) => {
      const whole = agreement.find(
        one => one.pack === row.pack && one.id === row.id && one.language === row.language,
      )
      const readers = told.readers
      const missed = whole?.marks
        .filter(mark => mark.finders < readers)
        .map(mark => `${mark.markId} ${mark.finders}/${readers}`)
      return [
        nameOf(row),
        two(told.finding.f1),
        two(told.family.f1),
        two(told.name.f1),
        two(told.alphas.finding),
        String(told.falseFlags),
        missed?.join(', ') ?? '',
      ]
    }),
    ['left', 'right', 'right', 'right', 'right', 'right', 'left'],
  )}`
}
