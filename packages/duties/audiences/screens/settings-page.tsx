import { Lines } from '@cabinet/blocks/people/screens/lines.tsx'
import { Section, Sections } from '@cabinet/blocks/people/screens/section.tsx'
import { SettingsChoiceLine } from '@cabinet/duties/mail/screens/settings-choice-line.tsx'
import { Dialog } from '@cabinet/ui/dialog.tsx'
import { Page } from '@cabinet/ui/page.tsx'
import { Problem } from '@cabinet/ui/problem.tsx'
import { QueryView } from '@cabinet/ui/query-view.tsx'
import { sayDone } from '@cabinet/ui/undo-toast.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { Button } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useMotiveLabel } from './choices.ts'
import { type Motive, useAudiences, useRefreshAudiences } from './client.ts'
import { SettingsMotiveForm } from './settings-motive-form.tsx'

/** Why people ask to be received, how long that lasts, and when they must have an answer. */
export function SettingsPage() {
  const t = useWords('audiences')
  const settings = useQuery(useAudiences().settings.queryOptions())
  return (
    <Page title={t('settings.title')}>
      <QueryView query={settings}>{(motives) => <Motives rows={motives} />}</QueryView>
    </Page>
  )
}

function Motives({ rows }: { rows: readonly Motive[] }) {
  const t = useWords('audiences')
  const { labelOf } = useMotiveLabel()
  const refresh = useRefreshAudiences()
  const [open, setOpen] = useState<Motive | 'new' | null>(null)
  const save = useMutation(useAudiences().saveMotive.mutationOptions({ onSuccess: refresh }))
  const hide = (row: Motive, place: number, hidden: boolean) => {
    const sentence = t(hidden ? 'settings.nowHidden' : 'settings.nowOffered', { name: labelOf(row) })
    const undo = () => save.mutate({ ...row, place, hidden: !hidden })
    save.mutate({ ...row, place, hidden }, { onSuccess: () => sayDone({ sentence, undo }) })
  }
  const detailOf = ({ minutes, workingDays }: Motive) =>
    workingDays === null
      ? t('settings.lasts', { count: minutes })
      : t('settings.lastsAndAnswers', { minutes, count: workingDays })
  return (
    <Sections>
      <Section
        title={t('settings.motives')}
        help={t('settings.motivesHelp')}
        actions={<Button onClick={() => setOpen('new')}>{t('settings.add')}</Button>}
      >
        {save.error && <Problem error={save.error} />}
        <Lines label={t('settings.motives')}>
          {rows.map((row, place) => (
            <SettingsChoiceLine
              key={row.code}
              {...{ name: labelOf(row), detail: detailOf(row), hidden: row.hidden, place, among: rows.length }}
              onPlace={(to) => save.mutate({ ...row, place: to })}
              onHidden={(hidden) => hide(row, place, hidden)}
              onChange={() => setOpen(row)}
            />
          ))}
        </Lines>
      </Section>
      {open && (
        <Dialog
          opened
          onClose={() => setOpen(null)}
          title={open === 'new' ? t('settings.add') : labelOf(open)}
          leaveOutside={false}
        >
          <SettingsMotiveForm
            row={open === 'new' ? null : open}
            place={open === 'new' ? rows.length : rows.findIndex((row) => row.code === open.code)}
            onDone={() => setOpen(null)}
          />
        </Dialog>
      )}
    </Sections>
  )
}
