import { useChoices } from '@cabinet/duties/agenda/screens/choices.ts'
import { fold } from '@cabinet/office/fold.ts'
import { SearchSelect } from '@cabinet/ui/search-select.tsx'
import { useWords } from '@cabinet/words/use-words.ts'

export type Where = { placeId: string | null; place: string }
type Found = { id: string | null; name: string; address: string }

/** One of the office's places, so that its roads are known, or any other by its name. */
export function CeremonyPlace({ value, onChange }: { value: Where; onChange: (where: Where) => void }) {
  const t = useWords('ceremonies')
  const { data } = useChoices()
  const places = data?.places ?? []
  const known = places.find((one) => one.id === value.placeId)
  const shown: Found | null = known ?? (value.place ? { id: null, name: value.place, address: '' } : null)
  const find = async (words: string): Promise<Found[]> =>
    places.filter((one) => fold(`${one.name} ${one.address}`).includes(fold(words))).slice(0, 30)
  return (
    <SearchSelect<Found>
      label={t('ceremony.field.place')}
      name="place"
      value={shown}
      onChange={(found) => onChange({ placeId: found?.id ?? null, place: found?.name ?? '' })}
      find={find}
      keyOf={(one) => one.id ?? one.name}
      textOf={(one) => one.name}
      detailOf={(one) => one.address}
      create={{
        label: (name) => t('ceremony.field.otherPlace', { name }),
        make: (name) => ({ id: null, name, address: '' }),
      }}
    />
  )
}
