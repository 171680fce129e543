import { Empty } from '@cabinet/ui/empty.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { Button } from '@mantine/core'
import { Link } from 'react-router'
import type { OutputName } from '../rules/line-outputs.ts'
import type { CeremoniesAnswers } from './client.ts'
import css from './line-page.module.css'
import { LinePhotograph } from './line-photograph.tsx'
import { LineSalutations } from './line-salutations.tsx'

type Outputs = CeremoniesAnswers['lineOutputs']
type Props = {
  name: Exclude<OutputName, 'protocol'>
  outputs: Outputs
  ceremonyId: string
  whom: 'coming' | 'all'
}

/** One thing drawn from the line, on the screen. */
export function LineOutput({ name, outputs, ceremonyId, whom }: Props) {
  const t = useWords('ceremonies')
  if (outputs.protocol.length === 0) return <Empty>{t('line.none')}</Empty>
  if (name === 'salutations') return <LineSalutations salutations={outputs.salutations} />
  if (name === 'photograph') return <LinePhotograph line={outputs.protocol} {...{ ceremonyId, whom }} />
  if (name === 'cards') return <PlaceCards cards={outputs.cards} ceremonyId={ceremonyId} />
  if (name === 'seats')
    return (
      <>
        <div className={css.tools}>
          <Button component={Link} to={`/ceremonies/${ceremonyId}/plan`} variant="default">
            {t('line.print.seats')}
          </Button>
        </div>
        <PlainLine label={t('line.tab.seats')} entries={outputs.protocol} />
      </>
    )
  if (name === 'letters') return <Letters letters={outputs.letters} ceremonyId={ceremonyId} />
  return <PlainLine label={t(`line.tab.${name}`)} entries={outputs[name]} />
}

type Entry = { id: string; position: number; name: string; civility: string; function: string }

function PlainLine({ label, entries }: { label: string; entries: readonly Entry[] }) {
  return (
    <ol className={css.line} aria-label={label}>
      {entries.map((one, at) => (
        <li key={one.id} className={css.plain}>
          <b className={`${css.figure} num`}>{at + 1}</b>
          <span dir="auto">
            <b>{[one.civility, one.name].filter(Boolean).join(' ')}</b> <span className="muted">{one.function}</span>
          </span>
        </li>
      ))}
    </ol>
  )
}

function PlaceCards({ cards, ceremonyId }: { cards: Outputs['cards']; ceremonyId: string }) {
  const t = useWords('ceremonies')
  return (
    <>
      <div className={css.tools}>
        <Button component={Link} to={`/ceremonies/${ceremonyId}/invites?editer=place-cards`} variant="default">
          {t('line.print.cards')}
        </Button>
      </div>
      <ul className={css.cards}>
        {cards.map((card) => (
          <li key={card.id}>
            <b dir="auto">{card.name}</b>
            <span className="muted small" dir="auto">
              {card.function}
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}

function Letters({ letters, ceremonyId }: { letters: Outputs['letters']; ceremonyId: string }) {
  const t = useWords('ceremonies')
  return (
    <>
      <div className={css.tools}>
        <Button component={Link} to={`/ceremonies/${ceremonyId}/invites?editer=letters`} variant="default">
          {t('line.print.letters')}
        </Button>
      </div>
      <ol className={css.line} aria-label={t('line.tab.letters')}>
        {letters.map((one, at) => (
          <li key={one.id} className={css.plain}>
            <b className={`${css.figure} num`}>{at + 1}</b>
            <span dir="auto">
              <b>{[one.civility, one.name].filter(Boolean).join(' ')}</b>{' '}
              <span className="muted">{[one.function, one.salutation].filter(Boolean).join(' · ')}</span>
            </span>
          </li>
        ))}
      </ol>
    </>
  )
}
