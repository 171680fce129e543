import { Form } from '@cabinet/blocks/people/screens/form.tsx'
import { useFields } from '@cabinet/blocks/people/screens/use-fields.ts'
import { FormFoot } from '@cabinet/duties/missions/screens/form-foot.tsx'
import { Dialog } from '@cabinet/ui/dialog.tsx'
import { Problem } from '@cabinet/ui/problem.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { ActionIcon, Button, Checkbox, NumberInput, TextInput } from '@mantine/core'
import { IconPencil } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import css from './ceremony-page.module.css'
import { CeremonySection } from './ceremony-section.tsx'
import { type CeremonyAnswer, useCeremonies, useRefreshCeremonies } from './client.ts'

type Need = CeremonyAnswer['needs'][number]

/** What has to be there: how many, from whom, and whether it is ready. */
export function NeedLines({ page }: { page: CeremonyAnswer }) {
  const t = useWords('ceremonies')
  const refresh = useRefreshCeremonies()
  const [open, setOpen] = useState<Need | 'new' | null>(null)
  const ready = useMutation(useCeremonies().needReady.mutationOptions({ onSuccess: refresh }))
  const { ceremony, needs, may } = page
  const isReady = needs.filter((need) => need.readyAt !== null).length
  const aside = (
    <>
      {needs.length > 0 && (
        <span className="muted num">{t('ceremony.need.readyOf', { ready: isReady, count: needs.length })}</span>
      )}
      {may.change && (
        <Button variant="default" size="compact-sm" onClick={() => setOpen('new')}>
          {t('ceremony.need.add')}
        </Button>
      )}
    </>
  )
  return (
    <CeremonySection title={t('ceremony.section.needs')} aside={aside}>
      {needs.length === 0 && <p className="muted">{t('ceremony.need.none')}</p>}
      {ready.error && <Problem error={ready.error} inset />}
      <ul className={css.plain}>
        {needs.map((need) => (
          <li key={need.id} className={css.line}>
            <Checkbox
              className={css.what ?? ''}
              checked={need.readyAt !== null}
              disabled={!may.change}
              onChange={(event) => ready.mutate({ id: need.id, ready: event.currentTarget.checked })}
              label={
                <span className={need.readyAt ? 'faint' : undefined} dir="auto">
                  {need.quantity > 1 && <span className="num">{need.quantity} × </span>}
                  {need.label}
                  {need.supplier && <span className="muted"> · {need.supplier}</span>}
                </span>
              }
            />
            {may.change && (
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={t('ceremony.act.changeOf', { title: need.label })}
                onClick={() => setOpen(need)}
              >
                <IconPencil size={16} />
              </ActionIcon>
            )}
          </li>
        ))}
      </ul>
      {open && (
        <NeedDialog ceremonyId={ceremony.id} need={open === 'new' ? null : open} onClose={() => setOpen(null)} />
      )}
    </CeremonySection>
  )
}

function NeedDialog({ ceremonyId, need, onClose }: { ceremonyId: string; need: Need | null; onClose: () => void }) {
  const t = useWords('ceremonies')
  const ceremonies = useCeremonies()
  const refresh = useRefreshCeremonies()
  const done = { onSuccess: () => refresh().then(onClose) }
  const save = useMutation(ceremonies.saveNeed.mutationOptions(done))
  const remove = useMutation(ceremonies.removeNeed.mutationOptions(done))
  const fields = useFields(
    { label: need?.label ?? '', quantity: need?.quantity ?? 1, supplier: need?.supplier ?? '' },
    save.error,
  )
  const submit = () => save.mutate({ ceremonyId, id: need?.id ?? null, ...fields.values })
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t(need ? 'ceremony.need.change' : 'ceremony.need.add')}
      width={480}
      leaveOutside={false}
    >
      <Form error={save.error ?? remove.error} onSubmit={submit}>
        <TextInput
          {...fields.text('label')}
          label={t('ceremony.need.label')}
          maxLength={300}
          dir="auto"
          data-autofocus
        />
        <NumberInput
          {...fields.pick('quantity')}
          onChange={(value) => fields.set('quantity', Number(value) || 0)}
          label={t('ceremony.need.quantity')}
          min={1}
          max={100_000}
          allowDecimal={false}
        />
        <TextInput {...fields.text('supplier')} label={t('ceremony.need.supplier')} maxLength={200} dir="auto" />
        {need && (
          <div>
            <Button
              variant="subtle"
              color="red"
              loading={remove.isPending}
              onClick={() => remove.mutate({ id: need.id })}
            >
              {t('ceremony.act.remove')}
            </Button>
          </div>
        )}
        <FormFoot busy={save.isPending} onClose={onClose} />
      </Form>
    </Dialog>
  )
}
