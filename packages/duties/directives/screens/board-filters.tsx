import { commitmentAuthorities, commitmentSources } from '@cabinet/blocks/commitments/rules/commitment.ts'
import { usePeople } from '@cabinet/blocks/people/screens/client.ts'
import { useFilter } from '@cabinet/ui/url-filter.ts'
import { useWords } from '@cabinet/words/use-words.ts'
import { CloseButton, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useSearchParams } from 'react-router'
import { type BoardFilter, boardFilters } from '../rules/board.ts'
import css from './board-page.module.css'

/** What the list is narrowed down to; all of it lives in the address, so that a view can be sent by link. */
export function useBoardFilters() {
  const [search, setSearch] = useSearchParams()
  const [state, setState] = useFilter('etat', 'open')
  const [text, setText] = useFilter('texte')
  const filter: BoardFilter = boardFilters.find((one) => one === state) ?? 'open'
  const unitId = search.get('unite') ?? undefined
  const authority = commitmentAuthorities.find((one) => one === search.get('autorite'))
  const source = commitmentSources.find((one) => one === search.get('source'))
  const without = (...names: string[]) =>
    setSearch(
      (before) => {
        const after = new URLSearchParams(before)
        for (const name of names) after.delete(name)
        return after
      },
      { replace: true },
    )
  return {
    asked: {
      filter,
      text: text.slice(0, 200),
      ...(unitId && { unitId }),
      ...(authority && { authority }),
      ...(source && { source }),
    },
    isNarrowed: filter !== 'open' || Boolean(text || unitId || authority || source),
    setFilter: setState,
    setText,
    without,
    clear: () => without('etat', 'texte', 'unite', 'autorite', 'source'),
  }
}

type Filters = ReturnType<typeof useBoardFilters>

const shown = ['open', 'late', 'verify', 'postponed', 'carried', 'heard', 'kept', 'over'] as const

/** The states one press away, the words looked for, and what another board was opened on. */
export function BoardFilters({ filters }: { filters: Filters }) {
  const t = useWords('directives')
  return (
    <search className={css.filters} aria-label={t('board.filters')}>
      <fieldset className={css.states} aria-label={t('board.states')}>
        {shown.map((one) => (
          <button
            key={one}
            type="button"
            className={css.state}
            aria-pressed={filters.asked.filter === one}
            onClick={() => filters.setFilter(one)}
          >
            {t(`board.filter.${one}`)}
          </button>
        ))}
      </fieldset>
      <Words text={filters.asked.text} onChange={filters.setText} />
      <Narrowed filters={filters} />
    </search>
  )
}

const pause = 250

/** Asked once the fingers rest. */
function Words({ text, onChange }: { text: string; onChange: (text: string) => void }) {
  const t = useWords('directives')
  const [typed, setTyped] = useState(text)
  useEffect(() => setTyped(text), [text])
  useEffect(() => {
    if (typed === text) return
    const timer = setTimeout(onChange, pause, typed)
    return () => clearTimeout(timer)
  }, [typed, text, onChange])
  return (
    <TextInput
      className={css.words ?? ''}
      aria-label={t('board.find')}
      placeholder={t('board.find')}
      value={typed}
      onChange={(event) => setTyped(event.currentTarget.value)}
      maxLength={200}
      type="search"
    />
  )
}

function Narrowed({ filters: { asked, without } }: { filters: Filters }) {
  const t = useWords('directives')
  const { data } = useQuery({
    ...usePeople().directory.queryOptions(undefined, { staleTime: 60_000 }),
    enabled: asked.unitId !== undefined,
  })
  const unit = data?.units.find((one) => one.id === asked.unitId)?.name
  const chips = [
    asked.unitId && { name: 'unite', label: unit ?? t('board.noUnit') },
    asked.authority && { name: 'autorite', label: t(`board.authority.${asked.authority}`) },
    asked.source && { name: 'source', label: t(`board.source.${asked.source}`) },
  ].filter((one) => typeof one === 'object')
  return chips.map(({ name, label }) => (
    <span key={name} className={css.chip}>
      {label}
      <CloseButton size="sm" aria-label={t('board.without', { label })} onClick={() => without(name)} />
    </span>
  ))
}
