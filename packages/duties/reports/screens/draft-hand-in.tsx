import { Problem } from '@cabinet/ui/problem.tsx'
import { useTimeZone } from '@cabinet/ui/time-zone.ts'
import { sayDone } from '@cabinet/ui/undo-toast.tsx'
import { sayDay, sayInstant } from '@cabinet/words/say.ts'
import { useLocale, useWords } from '@cabinet/words/use-words.ts'
import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { type DraftPageAnswer, type ReportAnswer, useRefreshReports, useReports } from './client.ts'
import css from './draft.module.css'
import { SectionStateBadge } from './report-state.tsx'

type Props = { page: DraftPageAnswer; report: ReportAnswer; saveAll: () => Promise<boolean> }

/** How the page stands, who answers for it, and the act that ends the writing. */
export function DraftHandIn({ page, report, saveAll }: Props) {
  const t = useWords('reports')
  const locale = useLocale()
  const timeZone = useTimeZone()
  const refresh = useRefreshReports()
  const reports = useReports()
  const handIn = useMutation(reports.draftHandIn.mutationOptions({ onSettled: refresh }))
  const takeBack = useMutation(reports.draftTakeBack.mutationOptions({ onSettled: refresh }))
  const [saving, setSaving] = useState(false)
  const { section } = page
  const asked = { reportId: report.id, bureau: section.bureau }
  const bureau = t(`drafting.bureau.${section.bureau}`)
  const back = async () => {
    await takeBack.mutateAsync(asked)
    sayDone({ sentence: t('drafting.page.doneTakeBack', { bureau }) })
  }
  const send = async () => {
    setSaving(true)
    const isSafe = await saveAll().finally(() => setSaving(false))
    if (!isSafe) return
    await handIn.mutateAsync(asked)
    sayDone({ sentence: t('drafting.page.doneHandIn', { bureau }), undo: () => takeBack.mutateAsync(asked) })
  }
  const answers = section.people.map((one) => (one.post ? `${one.name}, ${one.post}` : one.name)).join(' · ')
  const carried = page.fields.filter((one) => one.carried).length
  return (
    <>
      <div className={css.notice}>
        <div className={css.facts}>
          {section.bureau !== 'mayor' && <SectionStateBadge state={section.state} />}
          {section.bureau !== 'mayor' && (
            <span>
              {answers ? t('drafting.page.answers', { who: answers }) : t('drafting.page.answersNobody')}
              {!answers && section.may.write && ` ${t('drafting.page.mayFill')}`}
            </span>
          )}
          {section.handedInAt ? (
            <span className="muted">
              {t('drafting.page.handedIn', {
                who: section.handedInBy ?? '',
                instant: sayInstant(new Date(section.handedInAt), locale, timeZone),
              })}
            </span>
          ) : (
            report.state === 'drafting' &&
            section.bureau !== 'mayor' && (
              <span className="muted num">{t('drafting.page.due', { day: sayDay(report.cycle.pagesOn, locale) })}</span>
            )
          )}
          {!section.may.write && !section.handedInAt && <span className="muted">{t('drafting.page.readOnly')}</span>}
        </div>
        {section.may.handIn && (
          <Button loading={saving || handIn.isPending} onClick={() => void send().catch(() => undefined)}>
            {t('drafting.page.handIn')}
          </Button>
        )}
        {section.may.takeBack && (
          <Button variant="default" loading={takeBack.isPending} onClick={() => void back().catch(() => undefined)}>
            {t('drafting.page.takeBack')}
          </Button>
        )}
      </div>
      {carried > 0 && <p className="muted small">{t('drafting.page.carriedLeft', { count: carried })}</p>}
      {(handIn.error ?? takeBack.error) && <Problem error={handIn.error ?? takeBack.error} />}
    </>
  )
}
