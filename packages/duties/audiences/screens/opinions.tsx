import { StateBadge } from '@cabinet/ui/state-badge.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { type OpinionSide, type OpinionView, opinionSides } from '../rules/audience.ts'
import { OpinionBadge } from './audience-badges.tsx'
import css from './opinions.module.css'

export type OpinionShown = {
  side: OpinionSide
  view: OpinionView
  note: string
  /** The service proposed, for “orient”. */
  unit: string
  by: string
  inPlaceOf: string | null
}

type Props = { opinions: readonly OpinionShown[]; isUrgent: boolean; isLarge?: boolean }

/** The two opinions side by side; that they differ is said in words before either is read. */
export function Opinions({ opinions, isUrgent, isLarge = false }: Props) {
  const t = useWords('audiences')
  const given = opinionSides.map((side) => ({ side, opinion: opinions.find((one) => one.side === side) }))
  const views = new Set(opinions.map((one) => one.view))
  return (
    <section className={isLarge ? `${css.opinions} ${css.large}` : css.opinions} aria-label={t('opinion.both')}>
      {views.size > 1 && <p className={css.diverge}>{t('opinion.diverge')}</p>}
      <div className={css.sides}>
        {given.map(({ side, opinion }) => (
          <div key={side} className={css.side}>
            <h3>{t(`side.${side}`)}</h3>
            {opinion ? (
              <Given opinion={opinion} />
            ) : (
              <StateBadge>{t(isUrgent ? 'opinion.skipped' : 'opinion.awaited')}</StateBadge>
            )}
          </div>
        ))}
      </div>
    </section>
  )
}

function Given({ opinion: { view, note, unit, by, inPlaceOf } }: { opinion: OpinionShown }) {
  const t = useWords('audiences')
  return (
    <>
      <OpinionBadge view={view} />
      {unit && <span className={css.unit}>{unit}</span>}
      {note && (
        <p className={css.note} dir="auto">
          {note}
        </p>
      )}
      <span className="small faint">{inPlaceOf ? t('opinion.inPlaceOf', { by, inPlaceOf }) : by}</span>
    </>
  )
}
