import { useWarnBeforeClosing } from '@cabinet/duties/mail/screens/use-warn-before-closing.ts'
import { KeyHint } from '@cabinet/ui/key-hint.tsx'
import { useKeys } from '@cabinet/ui/keys.tsx'
import { Page } from '@cabinet/ui/page.tsx'
import { Problem } from '@cabinet/ui/problem.tsx'
import { QueryView } from '@cabinet/ui/query-view.tsx'
import { Rail } from '@cabinet/ui/rail.tsx'
import { ThreeColumns } from '@cabinet/ui/three-columns.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { Button, Checkbox, Textarea } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Navigate, useNavigate, useParams } from 'react-router'
import { reportForm } from '../rules/forms.ts'
import { AudienceMissing } from './audience-missing.tsx'
import { type AudiencePage, useAudiences } from './client.ts'
import { Promises } from './known.tsx'
import { Opinions } from './opinions.tsx'
import { blankLine, blankOutcome, formOf, type Outcome } from './outcome-draft.ts'
import { OutcomeLines } from './outcome-lines.tsx'
import css from './outcome-page.module.css'
import { useSayWrong } from './say-wrong.ts'
import { UnitField } from './unit-field.tsx'
import { useAct } from './use-act.ts'
import { useWrong } from './use-wrong.ts'

/** What came of the audience, written down in one minute while it is fresh. */
export function OutcomePage() {
  const { id = '' } = useParams()
  const page = useQuery(useAudiences().audience.queryOptions({ audienceId: id }))
  if (page.error?.data?.code === 'NOT_FOUND') return <AudienceMissing />
  return (
    <QueryView query={page} shape="form">
      {(data) => (data.may.report ? <Writing page={data} /> : <Navigate to={`/audiences/${id}`} replace />)}
    </QueryView>
  )
}

function Writing({ page }: { page: AudiencePage }) {
  const t = useWords('audiences')
  const go = useNavigate()
  const { audience, contact, opinions } = page
  const [outcome, setOutcome] = useState<Outcome>(blankOutcome)
  const change = (patch: Partial<Outcome>) => setOutcome((before) => ({ ...before, ...patch }))
  const { wrong, check } = useWrong(reportForm)
  const sayWrong = useSayWrong()
  const { act, error, isSending } = useAct()
  const [isDone, setDone] = useState(false)
  useWarnBeforeClosing(!isDone && outcome.report !== '')
  const report = useMutation(useAudiences().report.mutationOptions({ onSuccess: () => setDone(true) }))
  const send = () => {
    const checked = check(formOf(audience.id, outcome))
    if (!checked) return
    void act(() => report.mutateAsync(checked), {
      sentence: t('outcome.done', { number: audience.number }),
      onDone: () => void go(`/audiences/${audience.id}`),
    })
  }
  useKeys([
    { key: 'mod+enter', label: t('outcome.act'), run: send, disabled: isSending },
    {
      key: 'mod+i',
      label: t('outcome.add'),
      run: () => change({ lines: [...outcome.lines, blankLine()].slice(0, 10) }),
    },
  ])
  const footer = (
    <Button
      onClick={send}
      loading={isSending}
      aria-keyshortcuts="Control+Enter"
      rightSection={<KeyHint keys="mod+enter" />}
    >
      {t('outcome.act')}
    </Button>
  )
  const form = (
    <div className={css.sheet}>
      <Textarea
        label={t('outcome.report')}
        description={t('outcome.reportHint')}
        value={outcome.report}
        onChange={(event) => change({ report: event.currentTarget.value })}
        error={sayWrong(wrong.report)}
        maxLength={10_000}
        autosize
        minRows={6}
        maxRows={20}
        dir="auto"
        autoFocus
      />
      <OutcomeLines
        lines={outcome.lines}
        onLines={(lines) => change({ lines })}
        reserved={audience.reserved}
        errorOf={(index, field) => sayWrong(wrong[`commitments.${index}.${field}`])}
      />
    </div>
  )
  const rail = (
    <Rail title={t('outcome.next')} footer={footer}>
      {Boolean(error) && <Problem error={error} />}
      <Checkbox
        label={t('outcome.letter')}
        checked={outcome.letter}
        onChange={(event) => change({ letter: event.currentTarget.checked })}
      />
      {!audience.reserved && (
        <UnitField label={t('outcome.unit')} value={outcome.unitId} onChange={(unitId) => change({ unitId })} />
      )}
      <h3 className={css.aside}>{t('outcome.before')}</h3>
      <p dir="auto">{audience.subject}</p>
      <Opinions opinions={opinions.filter((one) => one.round === audience.round)} isUrgent={audience.urgent} />
      <Promises promises={page.promises} />
    </Rail>
  )
  return (
    <Page title={t('outcome.pageTitle', { name: contact?.name ?? audience.visitor })} badge={audience.number} wide>
      <ThreeColumns thing={form} rail={rail} railWidth={360} />
    </Page>
  )
}
