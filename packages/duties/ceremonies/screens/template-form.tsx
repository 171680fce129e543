import formCss from '@cabinet/blocks/people/screens/form.module.css'
import { Form } from '@cabinet/blocks/people/screens/form.tsx'
import { Section } from '@cabinet/blocks/people/screens/section.tsx'
import { useFields } from '@cabinet/blocks/people/screens/use-fields.ts'
import { useRows } from '@cabinet/duties/missions/screens/edit-rows.tsx'
import { sayDone } from '@cabinet/ui/undo-toast.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { Button, Checkbox, NativeSelect, NumberInput, Textarea, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Link, useNavigate } from 'react-router'
import { type CeremonyKind, ceremonyKinds } from '../rules/ceremony.ts'
import { RiskRows } from './ceremony-risks.tsx'
import { type TemplateSheet, useCeremonies, useRefreshCeremonies } from './client.ts'
import css from './settings-page.module.css'
import { TemplateCostRows, TemplateNeedRows, TemplateProgramme, TemplateTaskRows } from './template-rows.tsx'

const blank = { tasks: [], needs: [], costs: [], risks: [], programme: [] }

/** Everything a template lays out, in one form; ceremonies already opened stay as they are. */
export function TemplateForm({ template, children }: { template: TemplateSheet | null; children?: ReactNode }) {
  const t = useWords('ceremonies')
  const go = useNavigate()
  const ceremonies = useCeremonies()
  const refresh = useRefreshCeremonies()
  const onSuccess = async () => {
    sayDone({ sentence: t('ceremony.template.saved') })
    await refresh()
    if (!template) void go('/admin/ceremonies')
  }
  const add = useMutation(ceremonies.addTemplate.mutationOptions({ onSuccess }))
  const change = useMutation(ceremonies.changeTemplate.mutationOptions({ onSuccess }))
  const error = add.error ?? change.error
  const fields = useFields(
    {
      name: template?.name ?? '',
      kind: (template?.kind ?? 'other') as CeremonyKind,
      minutes: template?.minutes ?? 60,
      dress: template?.dress ?? '',
      flags: template?.flags ?? '',
      source: template?.source ?? '',
      toBeValidated: template?.toBeValidated ?? false,
    },
    error,
  )
  const content = template?.content ?? blank
  const tasks = useRows(content.tasks)
  const needs = useRows(content.needs)
  const costs = useRows(content.costs)
  const risks = useRows(content.risks)
  const programme = useRows(content.programme)
  const submit = () => {
    const laidOut = {
      tasks: [...tasks.rows],
      needs: [...needs.rows],
      costs: [...costs.rows],
      risks: [...risks.rows],
      programme: [...programme.rows],
    }
    const { toBeValidated, ...facts } = fields.values
    if (!template) return add.mutate({ ...facts, content: laidOut })
    change.mutate({ id: template.id, version: template.version, toBeValidated, ...facts, content: laidOut })
  }
  return (
    <div className={css.form}>
      <Form error={error} onSubmit={submit}>
        <Section title={t('ceremony.section.facts')}>
          <TextInput {...fields.text('name')} label={t('ceremony.template.name')} maxLength={200} dir="auto" />
          <div className={formCss.pair}>
            <NativeSelect
              {...fields.text('kind')}
              label={t('ceremony.template.kind')}
              data={ceremonyKinds.map((value) => ({ value, label: t(`ceremony.kind.${value}`) }))}
            />
            <NumberInput
              {...fields.pick('minutes')}
              onChange={(value) => fields.set('minutes', Number(value) || 0)}
              label={t('ceremony.template.minutes')}
              min={5}
              max={1440}
              step={5}
              allowDecimal={false}
            />
            <TextInput {...fields.text('dress')} label={t('ceremony.field.dress')} maxLength={300} dir="auto" />
            <TextInput {...fields.text('flags')} label={t('ceremony.field.flags')} maxLength={300} dir="auto" />
          </div>
          <Textarea
            {...fields.text('source')}
            label={t('ceremony.template.source')}
            maxLength={1000}
            autosize
            dir="auto"
          />
          {template && <Checkbox {...fields.check('toBeValidated')} label={t('ceremony.template.toBeValidated')} />}
        </Section>
        <Section title={t('ceremony.section.tasks')} help={t('ceremony.task.offsetHelp')}>
          <TemplateTaskRows rows={tasks} />
        </Section>
        <Section title={t('ceremony.template.programme')}>
          <TemplateProgramme rows={programme} />
        </Section>
        <Section title={t('ceremony.section.needs')}>
          <TemplateNeedRows rows={needs} />
        </Section>
        <Section title={t('ceremony.section.costs')}>
          <TemplateCostRows rows={costs} />
        </Section>
        <Section title={t('ceremony.section.risks')}>
          <RiskRows rows={risks} />
        </Section>
        {children}
        <div className={`${formCss.acts} ${css.foot}`}>
          <Button component={Link} to="/admin/ceremonies" variant="default">
            {t('ceremony.act.back')}
          </Button>
          <Button type="submit" loading={add.isPending || change.isPending}>
            {t('ceremony.act.save')}
          </Button>
        </div>
      </Form>
    </div>
  )
}
