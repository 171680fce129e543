import { EditRows, type useRows } from '@cabinet/duties/missions/screens/edit-rows.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { NativeSelect, NumberInput, TextInput } from '@mantine/core'
import { showKinds, type TemplateContent, taskKinds, taskOwners } from '../rules/ceremony.ts'
import css from './ceremony-page.module.css'

type Rows<Name extends keyof TemplateContent> = { rows: ReturnType<typeof useRows<TemplateContent[Name][number]>> }

/** What has to be done so many working days before or after, and who does it. */
export function TemplateTaskRows({ rows }: Rows<'tasks'>) {
  const t = useWords('ceremonies')
  return (
    <EditRows
      rows={rows}
      className={css.task}
      add={{
        label: t('ceremony.task.add'),
        row: () => ({
          label: '',
          offset: rows.rows.at(-1)?.offset ?? -21,
          kind: 'task' as const,
          owner: 'protocol' as const,
        }),
      }}
      nameOf={(row) => row.label}
    >
      {({ key, row }) => (
        <>
          <NumberInput
            label={t('ceremony.task.letterOfDay')}
            value={row.offset}
            min={-400}
            max={400}
            allowDecimal={false}
            onChange={(value) => rows.change(key, { offset: Number(value) || 0 })}
          />
          <TextInput
            label={t('ceremony.task.label')}
            value={row.label}
            maxLength={300}
            dir="auto"
            onChange={(event) => rows.change(key, { label: event.currentTarget.value })}
          />
          <NativeSelect
            label={t('ceremony.task.owner')}
            value={row.owner}
            data={taskOwners.map((value) => ({ value, label: t(`ceremony.owner.${value}`) }))}
            onChange={(event) => {
              const owner = taskOwners.find((one) => one === event.currentTarget.value)
              if (owner) rows.change(key, { owner })
            }}
          />
          <NativeSelect
            label={t('ceremony.task.kind')}
            value={row.kind}
            data={taskKinds.map((value) => ({ value, label: t(`ceremony.taskKind.${value}`) }))}
            onChange={(event) => {
              const kind = taskKinds.find((one) => one === event.currentTarget.value)
              if (kind) rows.change(key, { kind })
            }}
          />
        </>
      )}
    </EditRows>
  )
}

/** The order of the ceremony itself, from which the run of show begins. */
export function TemplateProgramme({ rows }: Rows<'programme'>) {
  const t = useWords('ceremonies')
  return (
    <EditRows
      rows={rows}
      className={css.programme}
      add={{ label: t('ceremony.template.addSlot'), row: () => ({ title: '', minutes: 5, kind: 'other' as const }) }}
      nameOf={(row) => row.title}
    >
      {({ key, row }) => (
        <>
          <TextInput
            label={t('ceremony.template.slot')}
            value={row.title}
            maxLength={300}
            dir="auto"
            onChange={(event) => rows.change(key, { title: event.currentTarget.value })}
          />
          <NativeSelect
            label={t('ceremony.template.slotKind')}
            value={row.kind}
            data={showKinds.map((value) => ({ value, label: t(`ceremony.showKind.${value}`) }))}
            onChange={(event) => {
              const kind = showKinds.find((one) => one === event.currentTarget.value)
              if (kind) rows.change(key, { kind })
            }}
          />
          <NumberInput
            label={t('ceremony.template.slotMinutes')}
            value={row.minutes}
            min={0}
            max={1440}
            allowDecimal={false}
            onChange={(value) => rows.change(key, { minutes: Number(value) || 0 })}
          />
        </>
      )}
    </EditRows>
  )
}

export function TemplateNeedRows({ rows }: Rows<'needs'>) {
  const t = useWords('ceremonies')
  return (
    <EditRows
      rows={rows}
      className={css.templateNeed}
      add={{ label: t('ceremony.need.add'), row: () => ({ label: '', quantity: 1 }) }}
      nameOf={(row) => row.label}
    >
      {({ key, row }) => (
        <>
          <TextInput
            label={t('ceremony.need.label')}
            value={row.label}
            maxLength={300}
            dir="auto"
            onChange={(event) => rows.change(key, { label: event.currentTarget.value })}
          />
          <NumberInput
            label={t('ceremony.need.quantity')}
            value={row.quantity}
            min={1}
            max={100_000}
            allowDecimal={false}
            onChange={(value) => rows.change(key, { quantity: Number(value) || 1 })}
          />
        </>
      )}
    </EditRows>
  )
}

export function TemplateCostRows({ rows }: Rows<'costs'>) {
  const t = useWords('ceremonies')
  return (
    <EditRows
      rows={rows}
      className={css.single}
      add={{ label: t('ceremony.cost.add'), row: () => ({ label: '' }) }}
      nameOf={(row) => row.label}
    >
      {({ key, row }) => (
        <TextInput
          label={t('ceremony.cost.label')}
          value={row.label}
          maxLength={300}
          dir="auto"
          onChange={(event) => rows.change(key, { label: event.currentTarget.value })}
        />
      )}
    </EditRows>
  )
}
