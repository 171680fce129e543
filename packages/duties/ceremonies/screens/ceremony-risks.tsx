import { Form } from '@cabinet/blocks/people/screens/form.tsx'
import { EditRows, useRows } from '@cabinet/duties/missions/screens/edit-rows.tsx'
import { FormFoot } from '@cabinet/duties/missions/screens/form-foot.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import css from './ceremony-page.module.css'
import { CeremonySection } from './ceremony-section.tsx'
import { type CeremonyAnswer, useCeremonies, useRefreshCeremonies } from './client.ts'

/** What may go wrong, and what is done then. */
export function CeremonyRisks({ page }: { page: CeremonyAnswer }) {
  const t = useWords('ceremonies')
  const { ceremony, may } = page
  return (
    <CeremonySection
      title={t('ceremony.section.risks')}
      form={may.change && ((close) => <RisksForm page={page} onClose={close} />)}
    >
      {ceremony.risks.length === 0 && <p className="muted">{t('ceremony.risk.none')}</p>}
      <ul className={css.plain}>
        {ceremony.risks.map(({ risk, answer }) => (
          <li key={`${risk} ${answer}`} className={css.line}>
            <span className={css.what} dir="auto">
              {risk}
            </span>
            <span className={`${css.what} muted`} dir="auto">
              {answer}
            </span>
          </li>
        ))}
      </ul>
    </CeremonySection>
  )
}

function RisksForm({ page, onClose }: { page: CeremonyAnswer; onClose: () => void }) {
  const refresh = useRefreshCeremonies()
  const save = useMutation(useCeremonies().keepRisks.mutationOptions({ onSuccess: () => refresh().then(onClose) }))
  const rows = useRows(page.ceremony.risks)
  const { id: ceremonyId, version } = page.ceremony
  return (
    <Form error={save.error} onSubmit={() => save.mutate({ ceremonyId, version, risks: [...rows.rows] })}>
      <RiskRows rows={rows} />
      <FormFoot busy={save.isPending} onClose={onClose} />
    </Form>
  )
}

/** The rows of risks, also in a template. */
export function RiskRows({ rows }: { rows: ReturnType<typeof useRows<{ risk: string; answer: string }>> }) {
  const t = useWords('ceremonies')
  return (
    <EditRows
      rows={rows}
      className={css.risk}
      add={{ label: t('ceremony.risk.add'), row: () => ({ risk: '', answer: '' }) }}
      nameOf={(row) => row.risk}
    >
      {({ key, row }) => (
        <>
          <TextInput
            label={t('ceremony.risk.risk')}
            value={row.risk}
            maxLength={300}
            dir="auto"
            onChange={(event) => rows.change(key, { risk: event.currentTarget.value })}
          />
          <TextInput
            label={t('ceremony.risk.answer')}
            value={row.answer}
            maxLength={300}
            dir="auto"
            onChange={(event) => rows.change(key, { answer: event.currentTarget.value })}
          />
        </>
      )}
    </EditRows>
  )
}
