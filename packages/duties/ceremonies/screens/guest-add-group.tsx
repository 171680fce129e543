import formCss from '@cabinet/blocks/people/screens/form.module.css'
import { useWords } from '@cabinet/words/use-words.ts'
import { Button, NativeSelect } from '@mantine/core'
import { useState } from 'react'
import { type RankGroup, rankGroups } from '../rules/precedence-list.ts'
import type { AddGuests } from './guest-add.tsx'

/** Everybody of one kind of authority who holds their function on that day. */
export function GuestAddByGroup({ isSending, onAdd }: AddGuests) {
  const t = useWords('ceremonies')
  const [group, setGroup] = useState<RankGroup>('state')
  return (
    <>
      <NativeSelect
        label={t('guests.add.group')}
        description={t('guests.add.groupHelp')}
        value={group}
        onChange={(event) => setGroup(rankGroups.find((one) => one === event.currentTarget.value) ?? 'state')}
        data={rankGroups.map((value) => ({ value, label: t(`line.group.${value}`) }))}
      />
      <div className={formCss.acts}>
        <Button loading={isSending} onClick={() => onAdd({ by: 'rank-group', group })}>
          {t('guests.add.addAll')}
        </Button>
      </div>
    </>
  )
}
