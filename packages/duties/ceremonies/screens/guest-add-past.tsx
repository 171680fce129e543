import formCss from '@cabinet/blocks/people/screens/form.module.css'
import { SearchSelect } from '@cabinet/ui/search-select.tsx'
import { sayShortDay } from '@cabinet/words/say.ts'
import { useLocale, useWords } from '@cabinet/words/use-words.ts'
import { Button, Checkbox } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { type CeremoniesAnswers, useCeremonies } from './client.ts'
import type { AddGuests } from './guest-add.tsx'

type Past = CeremoniesAnswers['find']['rows'][number]

/** Whoever was invited to an earlier ceremony, or really came, and still holds their function. */
export function GuestAddByPast({ ceremonyId, isSending, onAdd }: AddGuests) {
  const t = useWords('ceremonies')
  const locale = useLocale()
  const ceremonies = useCeremonies()
  const queries = useQueryClient()
  const [past, setPast] = useState<Past | null>(null)
  const [onlyCame, setOnlyCame] = useState(false)
  const find = async (text: string) => {
    const found = await queries.fetchQuery(ceremonies.find.queryOptions({ text, limit: 20 }))
    return found.rows.filter((one) => one.id !== ceremonyId)
  }
  return (
    <>
      <SearchSelect<Past>
        label={t('guests.add.past')}
        description={t('guests.add.pastHelp')}
        placeholder={t('guests.add.choosePast')}
        value={past}
        onChange={setPast}
        find={find}
        keyOf={(one) => one.id}
        textOf={(one) => one.title}
        detailOf={(one) => sayShortDay(one.start.slice(0, 10), locale)}
        minLetters={1}
      />
      <Checkbox
        label={t('guests.add.onlyCame')}
        checked={onlyCame}
        onChange={(event) => setOnlyCame(event.currentTarget.checked)}
      />
      <div className={formCss.acts}>
        <Button
          loading={isSending}
          disabled={!past}
          onClick={() => past && onAdd({ by: 'ceremony', pastId: past.id, who: onlyCame ? 'came' : 'all' })}
        >
          {t('guests.add.addAll')}
        </Button>
      </div>
    </>
  )
}
