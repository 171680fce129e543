import { Card } from '@cabinet/ui/card.tsx'
import { QueueItem } from '@cabinet/ui/queue-item.tsx'
import { useRefusalText } from '@cabinet/ui/refusal-text.ts'
import { useTimeZone } from '@cabinet/ui/time-zone.ts'
import { sayDone } from '@cabinet/ui/undo-toast.tsx'
import { sayInstant } from '@cabinet/words/say.ts'
import { useLocale, useWords } from '@cabinet/words/use-words.ts'
import { Button, Stack } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useAgenda, useRefreshAgenda } from './client.ts'
import type { SheetView } from './sheet-lines.tsx'
import css from './sheet-page.module.css'

type Props = { view: SheetView; onShow: (issue: number | null) => void }

/** Every issue of the sheet, and the button that makes the next one at once. */
export function SheetIssues({ view, onShow }: Props) {
  const t = useWords('agenda')
  const locale = useLocale()
  const timeZone = useTimeZone()
  if (!view.may.readIssues) return null
  return (
    <aside className={css.issues} aria-label={t('sheet.issues')}>
      <Card title={t('sheet.issues')}>
        <Stack align="flex-start">
          <Standing view={view} />
          {view.may.issue && view.issue === null && <IssueNow view={view} />}
          <p className="small faint">{t('sheet.automatic')}</p>
        </Stack>
      </Card>
      {view.issues.length > 0 && (
        <QueueItem title={t('sheet.current')} selected={view.issue === null} onSelect={() => onShow(null)} />
      )}
      {view.issues.map(({ issue, madeAt, madeBy }) => (
        <QueueItem
          key={issue}
          title={t('sheet.issue', { number: issue })}
          detail={t('sheet.issuedAt', {
            moment: sayInstant(new Date(madeAt), locale, timeZone),
            name: madeBy || t('sheet.byTheClock'),
          })}
          selected={view.issue?.issue === issue}
          onSelect={() => onShow(issue)}
        />
      ))}
    </aside>
  )
}

function Standing({ view: { issue, since, changes } }: { view: SheetView }) {
  const t = useWords('agenda')
  if (issue) return <p>{t('sheet.issue', { number: issue.issue })}</p>
  if (since === null) return <p>{t('sheet.none')}</p>
  return (
    <p>{changes.length === 0 ? t('sheet.upToDate') : t('sheet.pending', { count: changes.length, number: since })}</p>
  )
}

function IssueNow({ view: { diary, sheet, since, changes } }: { view: SheetView }) {
  const t = useWords('agenda')
  const refresh = useRefreshAgenda()
  const refusal = useRefusalText()
  const issue = useMutation(
    useAgenda().issueSheet.mutationOptions({
      onSuccess: async ({ issue: number }) => {
        await refresh()
        sayDone({ sentence: t('sheet.issued', { number }) })
      },
    }),
  )
  const hasNothing = since === null ? sheet.lines.length === 0 : changes.length === 0
  return (
    <>
      <Button
        loading={issue.isPending}
        disabled={hasNothing}
        onClick={() => issue.mutate({ diaryId: diary.id, day: sheet.day })}
      >
        {t('sheet.issueNow')}
      </Button>
      {issue.error && <p role="alert">{refusal(issue.error).sentence}</p>}
    </>
  )
}
