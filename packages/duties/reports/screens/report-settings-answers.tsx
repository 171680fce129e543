import { usePeople } from '@cabinet/blocks/people/screens/client.ts'
import { SearchSelect } from '@cabinet/ui/search-select.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { ReportsAnswers } from './client.ts'

type Directory = {
  people: readonly { id: string; name: string }[]
  posts: readonly { id: string; title: string; unitId: string; headsUnit: boolean; holders: readonly string[] }[]
  units: readonly { id: string; name: string }[]
}
type Choice = { key: string; name: string; detail: string }
type Saved = ReportsAnswers['draftSettings']['pages'][number]
type Props = { label: string; value: string | null; saved: Saved; onChange: (key: string | null) => void }

const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

/** A post, a unit or a person, and who that is today: a vacant post is said before the report says it. */
export function ReportAnswersField({ label, value, saved, onChange }: Props) {
  const t = useWords('reports')
  const queries = useQueryClient()
  const directory = usePeople().directory.queryOptions(undefined, { staleTime: 60_000 })
  const { data } = useQuery(directory)
  const said = {
    post: t('drafting.settings.kind.post'),
    unit: t('drafting.settings.kind.unit'),
    person: t('drafting.settings.kind.person'),
  }
  const choices = data ? choicesOf(data, said) : []
  const today = value && data ? answersToday(data, value) : []
  const known = choices.find((one) => one.key === value)
  const gone = value && value === saved.answersFor ? { key: value, name: saved.label, detail: '' } : null
  return (
    <SearchSelect<Choice>
      label={label}
      value={known ?? gone}
      onChange={(choice) => onChange(choice?.key ?? null)}
      find={async (words) => {
        const parts = plain(words).split(' ').filter(Boolean)
        const all = choicesOf(await queries.ensureQueryData(directory), said)
        return all
          .filter((one) => parts.every((part) => plain(`${one.name} ${one.detail}`).includes(part)))
          .slice(0, 30)
      }}
      keyOf={(choice) => choice.key}
      textOf={(choice) => choice.name}
      detailOf={(choice) => choice.detail}
      placeholder={t('drafting.settings.placeholder')}
      description={
        today.length ? t('drafting.settings.today', { who: today.join(', ') }) : t('drafting.settings.nobody')
      }
    />
  )
}

function choicesOf({ people, posts, units }: Directory, said: Record<'post' | 'unit' | 'person', string>): Choice[] {
  return [
    ...posts.map(({ id, title }) => ({ key: `post:${id}`, name: title, detail: said.post })),
    ...units.map(({ id, name }) => ({ key: `unit:${id}`, name, detail: said.unit })),
    ...people.map(({ id, name }) => ({ key: `person:${id}`, name, detail: said.person })),
  ]
}

function answersToday({ people, posts }: Directory, key: string): string[] {
  const id = key.slice(key.indexOf(':') + 1)
  const nameOf = new Map(people.map((one) => [one.id, one.name]))
  const names = (ids: readonly string[]) => ids.flatMap((one) => nameOf.get(one) ?? [])
  if (key.startsWith('person:')) return names([id])
  if (key.startsWith('post:')) return names(posts.find((one) => one.id === id)?.holders ?? [])
  return names(posts.filter((one) => one.unitId === id && one.headsUnit).flatMap((one) => one.holders))
}
