import { StateBadge } from '@cabinet/ui/state-badge.tsx'
import { sayDay } from '@cabinet/words/say.ts'
import { useLocale, useWords } from '@cabinet/words/use-words.ts'
import type { Answers } from './client.ts'
import css from './unit-tree.module.css'

type Unit = Answers['units']['units'][number]
type Props = { units: readonly Unit[]; chosen: string; onChoose: (id: string) => void }

/** The boxes of the chart, each under the one it hangs from. */
export function UnitTree({ units, chosen, onChoose }: Props) {
  const t = useWords('people')
  return (
    <nav aria-label={t('units.title')} className={css.tree}>
      <Branch parentId={null} units={units} chosen={chosen} onChoose={onChoose} />
    </nav>
  )
}

function Branch({ parentId, units, chosen, onChoose }: Props & { parentId: string | null }) {
  const t = useWords('people')
  const locale = useLocale()
  const below = units.filter((unit) => unit.parentId === parentId)
  if (below.length === 0) return null
  return (
    <ul className={css.branch}>
      {below.map((unit) => (
        <li key={unit.id}>
          <button
            type="button"
            className={css.unit}
            aria-current={unit.id === chosen || undefined}
            onClick={() => onChoose(unit.id)}
          >
            <span dir="auto">{unit.name}</span>
            {unit.closedOn && <StateBadge>{t('units.closed', { day: sayDay(unit.closedOn, locale) })}</StateBadge>}
          </button>
          <Branch parentId={unit.id} units={units} chosen={chosen} onChoose={onChoose} />
        </li>
      ))}
    </ul>
  )
}
