import formCss from '@cabinet/blocks/people/screens/form.module.css'
import { Form } from '@cabinet/blocks/people/screens/form.tsx'
import { useFields } from '@cabinet/blocks/people/screens/use-fields.ts'
import { FormFoot } from '@cabinet/duties/missions/screens/form-foot.tsx'
import { Dialog } from '@cabinet/ui/dialog.tsx'
import { useToday } from '@cabinet/ui/time-zone.ts'
import { sayLongDay } from '@cabinet/words/say.ts'
import { useLocale, useWords } from '@cabinet/words/use-words.ts'
import { Checkbox, NativeSelect, NumberInput, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { isAnnualRule } from '../rules/annual-date.ts'
import { draftOfRule, nextAnnualDay, ruleOfDraft } from './annual-date-words.ts'
import { AnnualRuleFields } from './annual-rule-fields.tsx'
import { type AnnualDateRow, type TemplateRow, useCeremonies, useRefreshCeremonies } from './client.ts'

type Props = { row: AnnualDateRow | null; templates: readonly TemplateRow[]; onClose: () => void }

/** A day of every year: its rule, the template it opens and how long before, and where it is written. */
export function AnnualDateForm({ row, templates, onClose }: Props) {
  const t = useWords('ceremonies')
  const locale = useLocale()
  const today = useToday()
  const refresh = useRefreshCeremonies()
  const save = useMutation(useCeremonies().saveAnnualDate.mutationOptions({ onSuccess: () => refresh().then(onClose) }))
  const offered = templates.filter((one) => one.retiredAt === null || one.id === row?.date.templateId)
  const [draft, setDraft] = useState(() => draftOfRule(row?.date.rule ?? '01-01'))
  const fields = useFields(
    {
      name: row?.date.name ?? '',
      templateId: row?.date.templateId ?? offered[0]?.id ?? '',
      lead: row?.date.lead ?? 60,
      source: row?.date.source ?? '',
      toBeValidated: row?.date.toBeValidated ?? false,
    },
    save.error,
  )
  const rule = ruleOfDraft(draft)
  const next = isAnnualRule(rule) ? sayLongDay(nextAnnualDay(rule, today), locale, true) : t('ceremony.annual.noDay')
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t(row ? 'ceremony.annual.change' : 'ceremony.annual.add')}
      width={560}
      leaveOutside={false}
    >
      <Form error={save.error} onSubmit={() => save.mutate({ id: row?.date.id ?? null, rule, ...fields.values })}>
        <TextInput
          {...fields.text('name')}
          label={t('ceremony.annual.name')}
          maxLength={200}
          dir="auto"
          data-autofocus
        />
        <AnnualRuleFields draft={draft} onChange={setDraft} />
        <p className="muted" role="status">
          {t('ceremony.annual.next', { day: next })}
        </p>
        <div className={formCss.pair}>
          <NativeSelect
            {...fields.text('templateId')}
            label={t('ceremony.annual.template')}
            data={offered.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <NumberInput
            {...fields.pick('lead')}
            onChange={(value) => fields.set('lead', Number(value) || 0)}
            label={t('ceremony.annual.lead')}
            min={1}
            max={365}
            allowDecimal={false}
          />
        </div>
        <TextInput {...fields.text('source')} label={t('ceremony.annual.source')} maxLength={300} dir="auto" />
        <Checkbox {...fields.check('toBeValidated')} label={t('ceremony.annual.toBeValidated')} />
        <FormFoot busy={save.isPending} onClose={onClose} />
      </Form>
    </Dialog>
  )
}
