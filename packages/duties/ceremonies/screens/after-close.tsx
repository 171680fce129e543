import { Form } from '@cabinet/blocks/people/screens/form.tsx'
import { EditRows, useRows } from '@cabinet/duties/missions/screens/edit-rows.tsx'
import { useTimeZone } from '@cabinet/ui/time-zone.ts'
import { sayDone } from '@cabinet/ui/undo-toast.tsx'
import { sayInstant } from '@cabinet/words/say.ts'
import { useLocale, useWords } from '@cabinet/words/use-words.ts'
import { Button, Radio, Stack, Textarea } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { AfterLessons } from './after-lessons.tsx'
import css from './ceremony-page.module.css'
import { CeremonySection } from './ceremony-section.tsx'
import { type CeremonyAnswer, useCeremonies, useRefreshCeremonies } from './client.ts'

/** Closing: thanks decided, lessons kept in the template for the next one. */
export function AfterClose({ page }: { page: CeremonyAnswer }) {
  const t = useWords('ceremonies')
  const locale = useLocale()
  const zone = useTimeZone()
  const { ceremony, may } = page
  if (ceremony.closedAt) {
    const when = sayInstant(new Date(ceremony.closedAt), locale, zone)
    return (
      <CeremonySection title={t('ceremony.after.closing')}>
        <p>{t('ceremony.after.closedAt', { when })}</p>
        <AfterLessons page={page} />
      </CeremonySection>
    )
  }
  return (
    <CeremonySection title={t('ceremony.after.closing')}>
      {ceremony.heldAt === null && (
        <>
          <p className="muted">{t('ceremony.after.notHeld')}</p>
          {may.hold && <Hold page={page} />}
        </>
      )}
      {may.close && <CloseForm page={page} />}
    </CeremonySection>
  )
}

function Hold({ page }: { page: CeremonyAnswer }) {
  const t = useWords('ceremonies')
  const refresh = useRefreshCeremonies()
  const { id: ceremonyId, version } = page.ceremony
  const hold = useMutation(useCeremonies().advance.mutationOptions({ onSuccess: refresh }))
  return (
    <Button loading={hold.isPending} onClick={() => hold.mutate({ ceremonyId, version, to: 'held' })}>
      {t('ceremony.act.held')}
    </Button>
  )
}

function CloseForm({ page }: { page: CeremonyAnswer }) {
  const t = useWords('ceremonies')
  const refresh = useRefreshCeremonies()
  const [thanks, setThanks] = useState<'sent' | 'none'>('sent')
  const lessons = useRows<{ text: string }>([{ text: '' }])
  const close = useMutation(
    useCeremonies().close.mutationOptions({
      onSuccess: async () => {
        sayDone({ sentence: t('ceremony.after.closed') })
        await refresh()
      },
    }),
  )
  const { id: ceremonyId, version } = page.ceremony
  const submit = () => {
    const learnt = lessons.rows.map((row) => row.text.trim()).filter((text) => text !== '')
    close.mutate({ ceremonyId, version, thanks, lessons: learnt })
  }
  return (
    <Form error={close.error} onSubmit={submit}>
      <Radio.Group
        label={t('ceremony.after.thanks')}
        value={thanks}
        onChange={(value) => setThanks(value === 'none' ? 'none' : 'sent')}
      >
        <Stack gap={6} mt={4}>
          <Radio value="sent" label={t('ceremony.after.thanksSent')} />
          <Radio value="none" label={t('ceremony.after.thanksNone')} />
        </Stack>
      </Radio.Group>
      <p className="muted">{t('ceremony.after.lessonsHelp')}</p>
      <EditRows
        rows={lessons}
        className={css.single}
        add={{ label: t('ceremony.after.addLesson'), row: () => ({ text: '' }) }}
        nameOf={(row) => row.text}
      >
        {({ key, row }) => (
          <Textarea
            label={t('ceremony.after.lesson')}
            value={row.text}
            maxLength={1000}
            autosize
            minRows={2}
            dir="auto"
            onChange={(event) => lessons.change(key, { text: event.currentTarget.value })}
          />
        )}
      </EditRows>
      <Button type="submit" loading={close.isPending}>
        {t('ceremony.after.close')}
      </Button>
    </Form>
  )
}
