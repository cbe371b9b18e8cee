import type { ReactNode } from 'react'
import type { UnitLine } from '@/domain/import/plan'
import type { Translate } from '@/messages/translate'
import { Long, Part } from './part'

/** The classes and units that a list makes or moves, each by its name with how many people it touches. */
export function UnitLines({ t, units }: { t: Translate; units: readonly UnitLine[] }) {
  if (units.length === 0) return null
  const moved = units.filter(({ event }) => event === 'moved')
  const made = units.filter(({ event }) => event === 'new')
  const classes = made.filter(({ kind }) => kind === 'class')
  const parents = [...new Set(classes.map(({ parent }) => parent))]
  const others = made.filter(({ kind }) => kind !== 'class')
  return (
    <Part title={t('import.units.title', { n: units.length })}>
      <ul className="grid gap-3">
        {moved.map(({ name, from, parent, people, lose, gain }) => (
          <Item key={`move ${name}`} head={t('import.units.move', { name, from, to: parent, n: people })}>
            {t('import.units.move_note')}
            {lose.length > 0 && <> {t('import.units.lose', { names: lose.join(', ') })}</>}
            {gain.length > 0 && <> {t('import.units.gain', { names: gain.join(', ') })}</>}
          </Item>
        ))}
        {others.length > 0 && (
          <Item head={t('import.units.fresh')}>
            <Names t={t} lines={others} />
          </Item>
        )}
        {parents.map((parent) => (
          <Item key={parent} head={t('import.units.in_new', { parent })}>
            <Names t={t} lines={classes.filter((line) => line.parent === parent)} />
          </Item>
        ))}
      </ul>
    </Part>
  )
}

const Item = ({ head, children }: { head: string; children: ReactNode }) => (
  <li className="grid gap-0.5">
    <b className="font-semibold">
      <Long>{head}</Long>
    </b>
    <span className="wrap-anywhere">{children}</span>
  </li>
)

/** What each is, how many it holds, and what it is almost called like. */
const Names = ({ t, lines }: { t: Translate; lines: readonly UnitLine[] }) =>
  lines
    .map(({ kind, name, people, like }) => {
      const told = [
        ...(kind === 'class' ? [] : [t(`import.unit_kind.${kind}`)]),
        ...(like ? [t('import.like', { name: like })] : []),
      ]
      return t('import.units.people', { name, n: people }) + (told.length > 0 ? ` (${told.join('; ')})` : '')
    })
    .join(' · ')
