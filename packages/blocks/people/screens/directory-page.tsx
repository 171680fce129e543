import { fold } from '@cabinet/office/fold.ts'
import { Empty } from '@cabinet/ui/empty.tsx'
import { Page } from '@cabinet/ui/page.tsx'
import { QueryView } from '@cabinet/ui/query-view.tsx'
import { StateBadge } from '@cabinet/ui/state-badge.tsx'
import { Table } from '@cabinet/ui/table.tsx'
import { useFilter } from '@cabinet/ui/url-filter.ts'
import { sayDay } from '@cabinet/words/say.ts'
import { useLocale, useWords } from '@cabinet/words/use-words.ts'
import { TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type Answers, usePeople } from './client.ts'
import css from './people-page.module.css'

type Directory = Answers['directory']
type Colleague = Directory['people'][number]

/** Who is who in the town hall today, how to reach them, and who replaces them while they are away. */
export function DirectoryPage() {
  const t = useWords('people')
  const [words, setWords] = useFilter('q')
  const directory = useQuery(usePeople().directory.queryOptions())
  const found = (all: Directory) =>
    all.people.filter((one) => fold(`${one.name} ${placesOf(one, all)} ${one.email}`).includes(fold(words)))
  return (
    <Page title={t('navigation.directory')} wide>
      <div className={css.listed}>
        <TextInput
          className={css.search ?? ''}
          aria-label={t('people.search')}
          placeholder={t('people.search')}
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
          maxLength={100}
          type="search"
        />
        <QueryView
          query={directory}
          isEmpty={(all) => found(all).length === 0}
          empty={<Empty filtered={{ words, clear: () => setWords('') }} />}
        >
          {(all) => <Colleagues people={found(all)} directory={all} />}
        </QueryView>
      </div>
    </Page>
  )
}

function Colleagues({ people, directory }: { people: readonly Colleague[]; directory: Directory }) {
  const t = useWords('people')
  const call = (one: Colleague) => <a href={`tel:${one.phone.replace(/[^+\d]/g, '')}`}>{one.phone}</a>
  const write = (one: Colleague) => <a href={`mailto:${one.email}`}>{one.email}</a>
  return (
    <Table<Colleague>
      label={t('navigation.directory')}
      rows={people}
      keyOf={(one) => one.id}
      columns={[
        {
          key: 'name',
          head: t('people.name'),
          cell: (one) => <b>{[one.title, one.name].filter(Boolean).join(' ')}</b>,
          width: '20%',
          phone: 'title',
        },
        { key: 'posts', head: t('people.posts'), cell: (one) => placesOf(one, directory) },
        { key: 'away', head: t('absences.one'), cell: (one) => <Away one={one} />, width: '24%' },
        { key: 'phone', head: t('people.phone'), cell: (one) => one.phone && call(one), width: '14%' },
        { key: 'email', head: t('people.email'), cell: write, width: '18%', phone: 'hide' },
      ]}
    />
  )
}

function Away({ one: { absentUntil, standIn } }: { one: Colleague }) {
  const t = useWords('people')
  const locale = useLocale()
  if (!absentUntil) return null
  const until = t('absences.until', { to: sayDay(absentUntil, locale) })
  return <StateBadge tone="soon">{[until, standIn?.name].filter(Boolean).join(' · ')}</StateBadge>
}

function placesOf(one: Colleague, { posts, units }: Directory): string {
  return one.posts
    .map((id) => {
      const post = posts.find((known) => known.id === id)
      const unit = units.find((known) => known.id === post?.unitId)
      return [post?.title, unit?.name].filter(Boolean).join(', ')
    })
    .join(' ; ')
}
