import { useWords } from '@cabinet/words/use-words.ts'
import { Checkbox, TextInput } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useDeferredValue, useState } from 'react'
import { useCeremonies } from './client.ts'
import css from './guests-page.module.css'

type Props = {
  ceremonyId: string
  chosen: ReadonlyMap<string, string>
  onChange: (chosen: Map<string, string>) => void
}

/** Functions held on the day of the ceremony, found by name, function or body; several may be ticked. */
export function GuestFunctions({ ceremonyId, chosen, onChange }: Props) {
  const t = useWords('ceremonies')
  const [text, setText] = useState('')
  const words = useDeferredValue(text.trim())
  const found = useQuery(
    useCeremonies().guestFind.queryOptions(
      { ceremonyId, text: words, limit: 30 },
      { enabled: words.length > 1, placeholderData: keepPreviousData },
    ),
  )
  const rows = words.length > 1 ? (found.data?.rows ?? []) : []
  const toggle = (id: string, name: string) => {
    const next = new Map(chosen)
    if (!next.delete(id)) next.set(id, name)
    onChange(next)
  }
  return (
    <>
      <TextInput
        type="search"
        label={t('guests.add.search')}
        description={t('guests.add.searchHelp')}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        maxLength={200}
        data-autofocus
        dir="auto"
      />
      {rows.length > 0 && (
        <ul className={css.found} aria-label={t('guests.add.found')}>
          {rows.map((row) => (
            <li key={row.functionId}>
              <Checkbox
                label={[row.civility, row.name].filter(Boolean).join(' ')}
                description={[row.function, row.body, row.listed && t('guests.add.already')]
                  .filter(Boolean)
                  .join(' · ')}
                checked={row.listed || chosen.has(row.functionId)}
                disabled={row.listed}
                onChange={() => toggle(row.functionId, row.name)}
              />
            </li>
          ))}
        </ul>
      )}
      {words.length > 1 && found.isSuccess && rows.length === 0 && <p className="muted">{t('guests.add.none')}</p>}
      {chosen.size > 0 && (
        <p aria-live="polite">
          <b>{t('guests.add.chosen', { count: chosen.size })}</b>{' '}
          <span className="muted" dir="auto">
            {[...chosen.values()].join(', ')}
          </span>
        </p>
      )}
    </>
  )
}
