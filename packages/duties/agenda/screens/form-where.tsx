import { fold } from '@cabinet/office/fold.ts'
import { SearchSelect } from '@cabinet/ui/search-select.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { NativeSelect, TextInput } from '@mantine/core'
import { useChoices } from './choices.ts'
import css from './form.module.css'
import type { ChangeDraft, FormDraft } from './form-draft.ts'
import { useTimeWords } from './time-words.ts'

type Props = { draft: FormDraft; onChange: ChangeDraft }
type Where = { id: string | null; name: string; detail: string }

const lengths = [0, 5, 10, 15, 20, 30, 45, 60, 90, 120, 180, 240]
const buffers = ['preparation', 'travelBefore', 'travelAfter', 'debriefing'] as const

/** Where it is, one of the office's places first, since their roads are known; and who receives there. */
export function FormPlace({ draft, onChange }: Props) {
  const t = useWords('agenda')
  const { data: choices } = useChoices()
  const places = choices?.places ?? []
  const known = places.find((one) => one.id === draft.placeId)
  const value: Where | null = known
    ? { id: known.id, name: known.name, detail: known.address }
    : draft.place
      ? { id: null, name: draft.place, detail: '' }
      : null
  const find = async (words: string): Promise<Where[]> =>
    places
      .filter((one) => fold(`${one.name} ${one.address}`).includes(fold(words)))
      .slice(0, 30)
      .map(({ id, name, address }) => ({ id, name, detail: address }))
  const choose = (where: Where | null) => {
    const place = places.find((one) => one.id === where?.id)
    onChange({
      placeId: where?.id ?? null,
      place: where && !where.id ? where.name : '',
      // Whoever answers at that place, unless somebody was named already.
      ...(place && !draft.contactName && { contactName: place.contact, contactPhone: place.phone }),
    })
  }
  return (
    <SearchSelect<Where>
      label={t('form.place')}
      name="place"
      value={value}
      onChange={choose}
      find={find}
      keyOf={(one) => one.id ?? one.name}
      textOf={(one) => one.name}
      detailOf={(one) => one.detail}
      create={{
        label: (name) => t('form.otherPlace', { name }),
        make: (name) => ({ id: null, name, detail: '' }),
      }}
    />
  )
}

/** Who answers on the spot, and the time it takes beside its own: road and preparation before, road and debriefing after. */
export function FormAround({ draft, onChange }: Props) {
  const t = useWords('agenda')
  const { length } = useTimeWords()
  return (
    <>
      <div className={css.pair}>
        <TextInput
          label={t('form.contactName')}
          value={draft.contactName}
          onChange={(event) => onChange({ contactName: event.currentTarget.value })}
          maxLength={200}
          autoComplete="off"
          dir="auto"
        />
        <TextInput
          label={t('form.contactPhone')}
          type="tel"
          value={draft.contactPhone}
          onChange={(event) => onChange({ contactPhone: event.currentTarget.value })}
          maxLength={40}
          autoComplete="off"
        />
      </div>
      {!draft.allDay && (
        <div className={css.four}>
          {buffers.map((field) => (
            <NativeSelect
              key={field}
              label={t(`form.${field}`)}
              value={String(draft[field])}
              onChange={(event) => onChange({ [field]: Number(event.currentTarget.value) })}
              data={[...new Set([...lengths, draft[field]])]
                .toSorted((one, other) => one - other)
                .map((minutes) => ({
                  value: String(minutes),
                  label: minutes === 0 ? t('form.noMinutes') : length(minutes),
                }))}
            />
          ))}
        </div>
      )}
    </>
  )
}
