import { Section } from '@cabinet/blocks/people/screens/section.tsx'
import { Dialog } from '@cabinet/ui/dialog.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { Button } from '@mantine/core'
import { useState } from 'react'
import { BoardOwn } from './board-own.tsx'
import type { Diary } from './client.ts'
import { KeepersForm } from './keepers-form.tsx'

/** Whom one lets into one's own diary. */
export function FeedsDelegates({ diary }: { diary: Diary | null }) {
  const t = useWords('agenda')
  const [open, setOpen] = useState(false)
  const names = diary?.keepers.map((one) => one.name).join(', ')
  return (
    <Section
      title={t('feeds.delegates')}
      help={t('settings.keepersHelp')}
      actions={
        diary?.may.nameKeepers && (
          <Button variant="default" onClick={() => setOpen(true)}>
            {t('settings.change')}
          </Button>
        )
      }
    >
      {diary ? <p>{names || t('settings.noKeepers')}</p> : <BoardOwn diaries={[]} />}
      {open && diary && (
        <Dialog opened onClose={() => setOpen(false)} title={t('feeds.delegates')} leaveOutside={false}>
          <KeepersForm diary={diary} onDone={() => setOpen(false)} />
        </Dialog>
      )}
    </Section>
  )
}
