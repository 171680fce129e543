import { Dialog } from '@cabinet/ui/dialog.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { usePeople } from './client.ts'
import { byTime } from './held.ts'
import { HoldingForm } from './holding-form.tsx'
import { HoldingLine } from './holding-line.tsx'
import { Lines } from './lines.tsx'
import type { StaffMember } from './people-table.tsx'
import { Section } from './section.tsx'

/** The posts somebody holds, held and will hold: their rights follow from those of today. */
export function PersonPosts({ person }: { person: StaffMember }) {
  const t = useWords('people')
  const [appointing, setAppointing] = useState(false)
  const chart = useQuery(usePeople().units.queryOptions())
  const titleOf = (postId: string) => chart.data?.posts.find((post) => post.id === postId)?.title ?? '…'
  const held = [...person.holdings].sort(byTime)
  const give = (
    <Button variant="default" onClick={() => setAppointing(true)}>
      {t('posts.appoint')}
    </Button>
  )
  return (
    <Section title={t('people.posts')} actions={person.leftOn === null && give}>
      {held.length === 0 && <p className="muted">{t('people.noPost')}</p>}
      <Lines label={t('people.posts')}>
        {held.map((holding) => (
          <HoldingLine
            key={holding.id}
            holding={holding}
            title={titleOf(holding.postId)}
            name={person.name}
            post={titleOf(holding.postId)}
          />
        ))}
      </Lines>
      {appointing && (
        <Dialog opened onClose={() => setAppointing(false)} title={t('posts.appoint')} leaveOutside={false}>
          <HoldingForm personId={person.id} onDone={() => setAppointing(false)} />
        </Dialog>
      )}
    </Section>
  )
}
