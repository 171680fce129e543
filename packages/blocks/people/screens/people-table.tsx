import { StateBadge } from '@cabinet/ui/state-badge.tsx'
import { Table } from '@cabinet/ui/table.tsx'
import { useToday } from '@cabinet/ui/time-zone.ts'
import { sayDay } from '@cabinet/words/say.ts'
import { useLocale, useWords } from '@cabinet/words/use-words.ts'
import { useNavigate } from 'react-router'
import type { Answers } from './client.ts'
import { isHeldOn } from './held.ts'

export type StaffMember = Answers['people'][number]
type Props = { staff: readonly StaffMember[]; posts: Answers['units']['posts'] }

/** Name, posts held today, address, and what stands between the person and their desk. */
export function PeopleTable({ staff, posts }: Props) {
  const t = useWords('people')
  const navigate = useNavigate()
  const today = useToday()
  const titles = new Map(posts.map((post) => [post.id, post.title]))
  const postsOf = (one: StaffMember) =>
    one.holdings
      .filter((held) => isHeldOn(held, today))
      .map((held) => titles.get(held.postId))
      .join(', ')
  return (
    <Table
      label={t('people.title')}
      rows={staff}
      keyOf={(one) => one.id}
      onOpen={(one) => void navigate(`/admin/personnes/${one.id}`)}
      columns={[
        {
          key: 'name',
          head: t('people.name'),
          cell: (one) => <b>{[one.title, one.name].filter(Boolean).join(' ')}</b>,
          phone: 'title',
        },
        {
          key: 'posts',
          head: t('people.posts'),
          cell: (one) => postsOf(one) || <span className="faint">{t('people.noPost')}</span>,
          width: '34%',
        },
        { key: 'email', head: t('people.email'), cell: (one) => one.email, width: '24%', phone: 'hide' },
        { key: 'access', head: t('people.access'), cell: (one) => <Access one={one} />, width: '17%' },
      ]}
    />
  )
}

function Access({ one }: { one: StaffMember }) {
  const t = useWords('people')
  const locale = useLocale()
  if (one.leftOn) return <StateBadge>{t('people.leftShort', { day: sayDay(one.leftOn, locale) })}</StateBadge>
  if (!one.passwordSetAt) return <StateBadge tone="soon">{t('people.noPassword')}</StateBadge>
  if (one.secondFactorSince) return <StateBadge tone="done">{t('people.withCode')}</StateBadge>
  return <StateBadge tone="info">{t('people.withPassword')}</StateBadge>
}
