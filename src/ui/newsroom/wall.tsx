// The wall of techniques: nineteen cards on cork, by family. What has been taught hangs face up; what the player has
// at their fingertips has a gold corner.

import { FAMILIES, familyOf, TECHNIQUES, type Family, type TechniqueId } from '../../core/technique.ts'
import { formatNumber } from '../../i18n/i18n.ts'
import { isWellKnown } from '../../store/furnish.ts'
import { perform } from '../../store/stage-store.ts'
import { useApp } from '../context.ts'
import { Emblem } from '../guide/emblem.tsx'
import { hashOf } from '../route.ts'
import { letterOf } from '../screens/reveal-marks.ts'
import { Lamp, thing } from './thing.tsx'
import type { Learnt } from './use-learnt.ts'

/** A little askew, each in its own way. */
const tiltOf = (technique: TechniqueId): number => ((TECHNIQUES.indexOf(technique) * 7) % 5) * 0.6 - 1.2

function Card({ technique, learnt }: { technique: TechniqueId; learnt: Learnt }) {
  const { t, stage } = useApp()
  const record = learnt.records[technique]
  const isUp = learnt.wall.has(technique) || record !== undefined
  const isKnown = record !== undefined && isWellKnown(record)
  const state = isKnown ? 'gold' : isUp ? 'up' : 'down'
  const family = familyOf(technique)
  return (
    <li>
      <a
        class="wall-card"
        data-family={family}
        href={hashOf({ screen: 'guide', technique })}
        onClick={() => perform(stage, 'pick')}
        {...thing('card', `card:${technique}`, `${family} ${state}`, tiltOf(technique))}
      >
        {isUp && <Emblem technique={technique} />}
        <span class={isUp ? 'card-name' : 'visually-hidden'}>{t(`technique.${technique}.name`)}</span>
        {!isUp && (
          <span class="card-back" aria-hidden="true">
            {letterOf(t(`family.${family}`))}
          </span>
        )}
        {!isUp && <span class="visually-hidden">, {t('room.wall.notYet')}</span>}
        {isKnown && <span class="visually-hidden">, {t('room.wall.known')}</span>}
      </a>
    </li>
  )
}

function FamilyColumn({ family, learnt }: { family: Family; learnt: Learnt }) {
  const { t } = useApp()
  const name = t(`family.${family}`)
  return (
    <li class="wall-family" data-family={family}>
      <h3 id={`wall-${family}`} {...thing('sheet', `family:${family}`, 'strip')}>
        <span class="wall-letter" aria-hidden="true">
          {letterOf(name)}
        </span>
        {name}
        <span class="sign" aria-hidden="true" />
      </h3>
      <ul aria-labelledby={`wall-${family}`}>
        {TECHNIQUES.filter(technique => familyOf(technique) === family).map(technique => (
          <Card key={technique} technique={technique} learnt={learnt} />
        ))}
      </ul>
    </li>
  )
}

export function Wall({ learnt, lamps }: { learnt: Learnt; lamps: number }) {
  const { t, language, stage } = useApp()
  const up = TECHNIQUES.filter(id => learnt.wall.has(id) || learnt.records[id]).length
  return (
    <section class="wall" aria-labelledby="wall-title" {...thing('wall', 'wall')}>
      <Lamp number={1} lit={lamps} />
      <Lamp number={2} lit={lamps} />
      <div class="wall-sign" {...thing('sheet', 'wall-sign', 'plaque')}>
        <h2 id="wall-title">{t('room.wall.title')}</h2>
        <p>
          {t('room.wall.count', {
            count: up,
            up: formatNumber(up, language),
            total: formatNumber(TECHNIQUES.length, language),
          })}{' '}
          <a class="wall-record" href={hashOf({ screen: 'record' })} onClick={() => perform(stage, 'pick')}>
            {t('room.record')}
          </a>
        </p>
      </div>
      <ul class="board" {...thing('board', 'board')}>
        {FAMILIES.map(family => (
          <FamilyColumn key={family} family={family} learnt={learnt} />
        ))}
      </ul>
    </section>
  )
}
