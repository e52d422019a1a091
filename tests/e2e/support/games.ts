// Whole games with what has to come of them, worked out by hand from the rules of scoring.

import type { Player, Stop } from './player.ts'

type Game = {
  readonly flags: readonly (readonly [from: string, to: string, technique: string])[]
  readonly stops: readonly Stop[]
  readonly score: string
  readonly stars: string
  readonly caught: string
  readonly points: readonly (readonly string[])[]
  readonly sum: string
}

const questions = 'Just asking questions'
const loaded = 'Loaded language'

/**
 * “Dark masts”, five passages that lean and nine fair sentences, played so that everything happens once:
 *
 *   headline            found whole, right name              +1
 *   “What does …?”      a fair sentence with a note, flagged     −½
 *   “chilly little …”   found whole, right name              +1
 *   “The port’s …”      a fair sentence, flagged                 −½
 *   “thrown to …”       found whole, another family’s name   +½
 *   two chains of questions missed                            0
 *
 * (2½ − 1) ÷ 5 = 0.3, so 30 of 100, and no star under 50. Seven of the nine fair sentences were left alone: one of
 * them has a note of its own, so the last stop tells of six.
 */
export const MIXED: Game = {
  flags: [
    ['Did Ordovane', 'Masts?', questions],
    ['What does', 'do?', questions],
    ['chilly little', 'seen', loaded],
    ['The port’s register', 'cables', loaded],
    ['thrown to', 'dials', questions],
  ],
  stops: [
    {
      kind: 'Caught',
      says: ['Did Ordovane Put Out the Masts?', 'You found the passage and its name.', 'It is: Just asking questions.',
        'What the words do', 'then hides behind a question mark', 'Why it matters here',
        'How an editor would print it', 'You mend this one yourself', 'Why not loaded language'],
      points: 'Points: +1',
    },
    {
      kind: 'It only looks suspicious',
      says: ['What does a telemetry mast do?', 'It holds up.', 'the very next sentence answers it'],
      points: 'Points: −0.5',
    },
    {
      kind: 'Rightly left alone',
      says: ['I could feel the sand under us', 'It looks like loaded language, and you did not fall for it.',
        'it stays inside quotation marks'],
      points: 'no points either way',
    },
    { kind: 'Caught', says: ['slid out at dusk', 'It is: Loaded language.', 'Her statement was published on Wednesday evening.'], points: 'Points: +1' },
    {
      kind: 'This one got past',
      says: ['Who told those relays to fail?', 'Nobody catches them all.', 'It is: Just asking questions.',
        'A ladder of questions'],
      points: 'no points either way',
    },
    {
      kind: 'Sound, though you flagged it',
      says: ['The port’s register', 'There is nothing here for an editor to fix.', 'You said: Loaded language.',
        'A strong word in a named person’s mouth is theirs'],
      points: 'Points: −0.5',
    },
    {
      kind: 'Caught, under another name',
      says: ['It goes by another name.', 'You said: Just asking questions.', 'It is: Loaded language.',
        'A sandbank grows jaws'],
      points: 'Points: +0.5',
    },
    { kind: 'This one got past', says: ['Was Hobnail Bank only a rehearsal?'], points: 'no points either way' },
    {
      kind: 'Sound, and left alone',
      says: ['6 more sentences were sound, and you let them stand.', 'Leaving it alone is half of the craft.'],
    },
  ],
  score: '30',
  stars: '0 stars of 3',
  caught: 'You caught 3 of 5 passages that lean and left 7 of 9 fair sentences alone.',
  points: [
    ['Did Ordovane Put Out the Masts?', '100%', 'right name', '1'],
    ['What does a telemetry mast do?', 'Fair text flagged', '–', '0 − 0.5'],
    ['chilly little statement slid out at dusk, like something as…', '100%', 'right name', '1'],
    ['The port’s register lists four shorter stops since last aut…', 'Fair text flagged', '–', '0 − 0.5'],
    ['thrown to the black jaws of the sea while Ordovane sat snug…', '100%', 'another name', '0.5'],
    ['Who told those relays to fail? Why on a moonless night? And…', 'Missed', '–', '0'],
    ['Was Hobnail Bank only a rehearsal?', 'Missed', '–', '0'],
  ],
  sum: '2.5 earned, less 1 for fair text, out of 5: 30 of 100.',
} // prettier-ignore

/** “The ballot box”: nothing leans. Nine fair sentences, two of them with a note; left alone it earns the hundred. */
export const CLEAN: Game = {
  flags: [],
  stops: [
    { kind: 'Rightly left alone', says: ['Where Was the Pilots’ Ballot Box', 'It looks like just asking questions'],
      points: 'no points either way' },
    { kind: 'Rightly left alone', says: ['The lights failed twelve minutes after', 'she goes to look at the fuse box'],
      points: 'no points either way' },
    { kind: 'Sound, and left alone', says: ['7 more sentences were sound'] },
  ],
  score: '100',
  stars: '3 stars of 3',
  caught: 'You had nothing to catch on this page and left 9 of 9 fair sentences alone.',
  points: [],
  sum: 'Nothing to earn here, 0 lost for fair text: 100 of 100.',
} // prettier-ignore

/** The same with its headline flagged, which is a fair sentence: half a point lost of one, so 50, one star. */
export const CLEAN_DISTRUSTED: Game = {
  flags: [['Where Was', 'Minutes?', questions]],
  stops: [
    { kind: 'It only looks suspicious', says: ['Where Was the Pilots’ Ballot Box', 'It holds up.'], points: 'Points: −0.5' },
    CLEAN.stops[1]!,
    CLEAN.stops[2]!,
  ],
  score: '50',
  stars: '1 star of 3',
  caught: 'You had nothing to catch on this page and left 8 of 9 fair sentences alone.',
  points: [['Where Was the Pilots’ Ballot Box for 50 Minutes?', 'Fair text flagged', '–', '0 − 0.5']],
  sum: 'Nothing to earn here, 0.5 lost for fair text: 50 of 100.',
} // prettier-ignore

/** Marks what the game says, with whatever hand the player has. */
export async function flagAll(player: Player, { flags }: Game): Promise<void> {
  for (const [from, to, technique] of flags) await player.flag(from, to, technique)
}

/** Walks the reveal and reads the score. */
export async function hearVerdict(player: Player, game: Game): Promise<void> {
  await player.walkReveal(game.stops)
  await player.expectScore(game.score, game.stars, game.caught)
  await player.expectPoints(game.points, game.sum)
}
