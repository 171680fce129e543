import { Form } from '@cabinet/blocks/people/screens/form.tsx'
import { useFields } from '@cabinet/blocks/people/screens/use-fields.ts'
import { DueBadge } from '@cabinet/ui/due-badge.tsx'
import { useToday } from '@cabinet/ui/time-zone.ts'
import { uploadFile } from '@cabinet/ui/upload.ts'
import { sayLongDay } from '@cabinet/words/say.ts'
import { useLocale, useWords } from '@cabinet/words/use-words.ts'
import { FileInput, Textarea } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { reportDays } from '../rules/report-due.ts'
import { type MissionAnswer, useMissions, useRefreshMissions } from './client.ts'
import { FormFoot } from './form-foot.tsx'
import css from './mission-page.module.css'
import { MissionSection } from './mission-section.tsx'

/** What came of the journey; owed fifteen days after the return, and the next one of the same leader waits for it. */
export function SectionReport({ page }: { page: MissionAnswer }) {
  const t = useWords('missions')
  const locale = useLocale()
  const today = useToday()
  const { mission, may } = page
  if (!mission.returnedOn) return null
  const isOwed = mission.state === 'returned' && mission.reportDueOn
  return (
    <MissionSection
      anchor="report"
      title={t('section.report')}
      aside={isOwed && mission.reportDueOn && <DueBadge due={mission.reportDueOn} today={today} />}
      form={may.report && ((close) => <ReportForm missionId={mission.id} onClose={close} />)}
    >
      {mission.report ? (
        <>
          <p className={`reading ${css.text}`} dir="auto">
            {mission.report}
          </p>
          {mission.reportedOn && (
            <p className="muted">{t('report.filedOn', { day: sayLongDay(mission.reportedOn, locale) })}</p>
          )}
        </>
      ) : (
        <p className="muted">{t('report.owed', { count: reportDays })}</p>
      )}
    </MissionSection>
  )
}

function ReportForm({ missionId, onClose }: { missionId: string; onClose: () => void }) {
  const t = useWords('missions')
  const missions = useMissions()
  const refresh = useRefreshMissions()
  const [files, setFiles] = useState<File[]>([])
  const file = useMutation(missions.report.mutationOptions())
  const send = useMutation({
    mutationFn: async (report: string) => {
      const arrived = await Promise.all(files.map((one) => uploadFile(one)))
      await file.mutateAsync({ missionId, report, uploads: arrived.map((one) => one.id) })
    },
    onSuccess: () => refresh().then(onClose),
  })
  const fields = useFields({ report: '' }, send.error)
  return (
    <Form error={send.error} onSubmit={() => send.mutate(fields.values.report)}>
      <Textarea
        {...fields.text('report')}
        label={t('report.text')}
        description={t('report.help')}
        maxLength={20_000}
        autosize
        minRows={6}
        maxRows={24}
        dir="auto"
      />
      <FileInput label={t('report.papers')} value={files} onChange={setFiles} multiple clearable />
      <FormFoot busy={send.isPending} onClose={onClose} />
    </Form>
  )
}
