import { Line, Lines } from '@cabinet/blocks/people/screens/lines.tsx'
import { Section, Sections } from '@cabinet/blocks/people/screens/section.tsx'
import { Dialog } from '@cabinet/ui/dialog.tsx'
import { Problem } from '@cabinet/ui/problem.tsx'
import { StateBadge } from '@cabinet/ui/state-badge.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { type AgendaAnswers, useAgenda, useRefreshAgenda } from './client.ts'
import { KeepersForm } from './keepers-form.tsx'
import { SettingsDiaryForm } from './settings-diary-form.tsx'

type Diary = AgendaAnswers['settings']['diaries'][number]
type Open = { act: 'add' } | { act: 'change' | 'keepers'; diary: Diary }

/** The diaries of the office, people first, and who keeps them beside those whose post it is. */
export function SettingsDiaries({ diaries }: { diaries: readonly Diary[] }) {
  const t = useWords('agenda')
  const refresh = useRefreshAgenda()
  const close = useMutation(useAgenda().closeDiary.mutationOptions({ onSuccess: refresh }))
  const [open, setOpen] = useState<Open | null>(null)
  const done = () => setOpen(null)
  const title = open && (open.act === 'add' ? t('settings.addDiary') : open.diary.name)
  return (
    <Sections>
      <Section
        title={t('settings.tab.diaries')}
        help={t('settings.diariesHelp')}
        actions={<Button onClick={() => setOpen({ act: 'add' })}>{t('settings.addDiary')}</Button>}
      >
        {close.error && <Problem error={close.error} />}
        <Lines label={t('settings.tab.diaries')}>
          {diaries.map((diary) => (
            <DiaryLine
              key={diary.id}
              diary={diary}
              onOpen={(act) => setOpen({ act, diary })}
              onClose={() => close.mutate({ diaryId: diary.id, closed: diary.closedOn === null })}
            />
          ))}
        </Lines>
      </Section>
      {open && (
        <Dialog opened onClose={done} title={title ?? ''} leaveOutside={false}>
          {open.act === 'keepers' ? (
            <KeepersForm diary={open.diary} onDone={done} />
          ) : (
            <SettingsDiaryForm diary={open.act === 'change' ? open.diary : null} onDone={done} />
          )}
        </Dialog>
      )}
    </Sections>
  )
}

type LineProps = { diary: Diary; onOpen: (act: 'change' | 'keepers') => void; onClose: () => void }

function DiaryLine({ diary, onOpen, onClose }: LineProps) {
  const t = useWords('agenda')
  const { name, kind, seats, keepers, closedOn } = diary
  const closed = closedOn !== null
  const detail = [
    t(`diaryKind.${kind}`),
    kind === 'person' && t(diary.keptByOffice ? 'settings.kept' : 'settings.own'),
    seats !== null && t('settings.seatsOf', { count: seats }),
    ...keepers.map((one) => one.name),
  ]
  return (
    <Line
      title={name}
      badge={closed && <StateBadge>{t('settings.closed')}</StateBadge>}
      detail={detail.filter(Boolean).join(' · ')}
      actions={
        <>
          <Button
            variant="default"
            size="compact-sm"
            aria-label={t('settings.keepersOf', { name })}
            onClick={() => onOpen('keepers')}
          >
            {t('settings.keepers')}
          </Button>
          <Button
            variant="default"
            size="compact-sm"
            aria-label={t('settings.changeOf', { name })}
            onClick={() => onOpen('change')}
          >
            {t('settings.change')}
          </Button>
          <Button
            variant="default"
            size="compact-sm"
            aria-label={t(closed ? 'settings.reopenOf' : 'settings.closeOf', { name })}
            onClick={onClose}
          >
            {t(closed ? 'settings.reopen' : 'settings.close')}
          </Button>
        </>
      }
    />
  )
}
