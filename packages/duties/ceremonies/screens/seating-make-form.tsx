import { Form } from '@cabinet/blocks/people/screens/form.tsx'
import { Dialog } from '@cabinet/ui/dialog.tsx'
import { StateBadge } from '@cabinet/ui/state-badge.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { Button, NumberInput, Select, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { mostSeats } from '../rules/hall.ts'
import { type Shape, seatsOfShape } from '../rules/hall-shapes.ts'
import { type CeremoniesAnswers, useCeremonies, useRefreshCeremonies } from './client.ts'
import css from './seating.module.css'

type Props = {
  ceremonyId: string
  coming: number
  halls: CeremoniesAnswers['seatPlans']['halls']
  onClose: () => void
}

const figures = {
  theatre: ['daisSeats', 'rows', 'rowSeats'],
  banquet: ['honourSeats', 'tables', 'tableSeats'],
  official: ['seats'],
  u: ['seats'],
} as const
type Kind = keyof typeof figures
type Figure = (typeof figures)[Kind][number]

/** A first drawing for so many people; everything on it can be moved afterwards. */
function proposed(coming: number): Record<Figure, number> {
  const many = Math.max(coming, 20)
  return {
    ...{ daisSeats: 7, rowSeats: many > 300 ? 30 : 16, rows: Math.ceil(many / (many > 300 ? 30 : 16)) },
    ...{
      honourSeats: 12,
      tableSeats: 10,
      tables: Math.max(1, Math.ceil((many - 12) / 10)),
      seats: Math.min(many, 120),
    },
  }
}

/** A new plan from a few figures or from a saved hall. */
export function SeatingMakeForm({ ceremonyId, coming, halls, onClose }: Props) {
  const t = useWords('ceremonies')
  const go = useNavigate()
  const refresh = useRefreshCeremonies()
  const [name, setName] = useState('')
  const [from, setFrom] = useState<string>('theatre')
  const [typed, setTyped] = useState(proposed(coming))
  const make = useMutation(
    useCeremonies().seatMakePlan.mutationOptions({
      onSuccess: async ({ id }) => {
        await refresh()
        await go(`/ceremonies/${ceremonyId}/plan/${id}`)
      },
    }),
  )
  const kind = from in figures ? (from as Kind) : null
  const shape = kind && shapeOf(kind, typed)
  const choices = [
    {
      group: t('seating.make.shape'),
      items: (Object.keys(figures) as Kind[]).map((value) => ({ value, label: t(`seating.make.${value}`) })),
    },
    { group: t('seating.make.hall'), items: halls.map((hall) => ({ value: hall.id, label: hall.name })) },
  ]
  return (
    <Dialog opened onClose={onClose} title={t('seating.make.title')}>
      <Form error={make.error} onSubmit={() => make.mutate({ ceremonyId, name, from: shape ?? { hallId: from } })}>
        <TextInput
          label={t('seating.make.name')}
          placeholder={t('seating.make.nameHint')}
          value={name}
          maxLength={80}
          onChange={(event) => setName(event.currentTarget.value)}
          data-autofocus
          dir="auto"
        />
        <Select
          label={t('seating.make.from')}
          data={halls.length ? choices : choices.slice(0, 1)}
          value={from}
          onChange={(value) => setFrom(value ?? 'theatre')}
          allowDeselect={false}
        />
        {kind && (
          <div className={css.figuresRow}>
            {figures[kind].map((figure) => (
              <NumberInput
                key={figure}
                label={t(`seating.make.${figure}`)}
                value={typed[figure]}
                min={0}
                max={mostSeats}
                allowDecimal={false}
                onChange={(value) => setTyped({ ...typed, [figure]: Number(value) || 0 })}
              />
            ))}
          </div>
        )}
        {shape && <Room seats={seatsOfShape(shape)} coming={coming} />}
        <Button type="submit" loading={make.isPending} disabled={!name.trim()}>
          {t('seating.make.make')}
        </Button>
      </Form>
    </Dialog>
  )
}

/** How many seats that makes, and before it is made whether they are too few. */
function Room({ seats, coming }: { seats: number; coming: number }) {
  const t = useWords('ceremonies')
  return (
    <p className="muted" aria-live="polite">
      {t('seating.plans.seats', { count: seats })}{' '}
      {seats < coming && <StateBadge tone="late">{t('seating.plans.tooSmall', { count: coming - seats })}</StateBadge>}
    </p>
  )
}

function shapeOf(kind: Kind, typed: Record<Figure, number>): Shape {
  if (kind === 'theatre') return { shape: kind, dais: typed.daisSeats, rows: typed.rows, seats: typed.rowSeats }
  if (kind === 'banquet')
    return { shape: kind, honour: typed.honourSeats, tables: typed.tables, seats: typed.tableSeats }
  return { shape: kind, seats: typed.seats }
}
