// The forms of the check-up: each excerpt of one against its twin in the other.

import { describe, expect, it } from 'vitest'
import { checkLevels } from '../../src/content/check.ts'
import { checkForms } from '../../src/content/forms.ts'
import type { ExcerptSource } from '../../src/content/schema.ts'
import { readLevelFiles } from '../../src/tools/level-files.ts'
import { folderWith } from './support/folder.ts'
import { EXCERPT, excerptWith, markWith, PACK } from './support/sample.ts'

const told = (twin: ExcerptSource) => {
  const form = (id: string) => ({ ...PACK, id, role: 'check-up' })
  const root = folderWith({
    'form-a/pack.json': form('form-a'),
    'form-a/slow-barge.en.json': EXCERPT,
    'form-b/pack.json': form('form-b'),
    'form-b/slow-barge.en.json': twin,
  })
  return checkForms(checkLevels(readLevelFiles(root)).packs)
}
const aboutTwin = (twin: ExcerptSource) =>
  told(twin)
    .filter(({ file }) => file === 'form-b/slow-barge.en.json')
    .map(({ what }) => what.split(':')[0])

describe('two forms', () => {
  it('have twelve excerpts each, and enough sentences of both kinds', () => {
    const whole = told(EXCERPT).filter(({ file }) => file === 'form-a/pack.json')
    expect(whole.map(({ what }) => what)).toEqual([
      '1 excerpts',
      '1 sentences with a mark',
      '5 fair sentences',
    ])
  })

  it('are alike slot by slot, or it is said where they differ', () => {
    expect(aboutTwin(EXCERPT)).toEqual([])
    expect(aboutTwin(markWith({ techniques: ['exaggeration'] }))).toEqual(['techniques'])
    const [first, second] = EXCERPT.paragraphs
    expect(aboutTwin(excerptWith({ paragraphs: [first!, `${second} The tide came in on time.`] }))).toEqual([
      'sentences',
      'fair sentences',
    ])
    const longer = second!.replace(
      'wrote it down',
      'wrote it down in the green book on the third shelf by the door',
    )
    expect(aboutTwin(excerptWith({ paragraphs: [first!, longer] }))).toEqual(['words'])
  })
})
