import { Form } from '@cabinet/blocks/people/screens/form.tsx'
import { confirm } from '@cabinet/ui/confirm.tsx'
import { Dialog } from '@cabinet/ui/dialog.tsx'
import { useRefusalText } from '@cabinet/ui/refusal-text.ts'
import { sayDone } from '@cabinet/ui/undo-toast.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { ActionIcon, Button, Menu, TextInput } from '@mantine/core'
import { IconCheck, IconDots } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { useCeremonies, useRefreshCeremonies } from './client.ts'
import type { PlanAnswer } from './seating-seen.ts'

/** What is done to a plan now and then: its name, its hall, its end. */
export function SeatingActs({ page }: { page: PlanAnswer }) {
  const t = useWords('ceremonies')
  const ceremonies = useCeremonies()
  const refresh = useRefreshCeremonies()
  const go = useNavigate()
  const say = useRefusalText()
  const [open, setOpen] = useState<'hall' | 'rename' | null>(null)
  const { plan, may, ceremonyId } = page
  const asRead = { planId: plan.id, version: plan.version }
  const failed = { onError: (error: unknown) => sayDone({ sentence: say(error).sentence }), onSettled: refresh }
  const couples = useMutation(ceremonies.seatCouples.mutationOptions(failed))
  const remove = useMutation(
    ceremonies.seatRemovePlan.mutationOptions({
      onSuccess: () => go(`/ceremonies/${ceremonyId}/plan`),
      onError: failed.onError,
    }),
  )
  const askRemove = async () => {
    const title = t('seating.remove.title', { plan: plan.name })
    const sure = {
      title,
      children: t('seating.remove.text'),
      action: t('seating.remove.action'),
      tone: 'late' as const,
    }
    if (await confirm(sure)) remove.mutate(asRead)
  }
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon variant="default" size={34} aria-label={t('seating.act.more')}>
            <IconDots size={18} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            component="a"
            href={`/prints/ceremonies/seating-names?planId=${plan.id}`}
            target="_blank"
            rel="noopener"
          >
            {t('seating.act.printNames')}
          </Menu.Item>
          {may.seat && (
            <>
              <Menu.Divider />
              <Menu.Item
                role="menuitemcheckbox"
                aria-checked={plan.couples}
                leftSection={plan.couples ? <IconCheck size={16} aria-hidden /> : null}
                onClick={() => couples.mutate({ ...asRead, couples: !plan.couples })}
              >
                {t('seating.act.couples')}
                <br />
                <span className="muted small">{t('seating.act.couplesHelp')}</span>
              </Menu.Item>
              <Menu.Item onClick={() => setOpen('hall')}>{t('seating.act.saveHall')}</Menu.Item>
              <Menu.Item onClick={() => setOpen('rename')}>{t('seating.act.rename')}</Menu.Item>
              <Menu.Item color="red" onClick={() => void askRemove()}>
                {t('seating.act.remove')}
              </Menu.Item>
            </>
          )}
        </Menu.Dropdown>
      </Menu>
      {open === 'hall' && <SaveHall page={page} onClose={() => setOpen(null)} />}
      {open === 'rename' && <Rename page={page} onClose={() => setOpen(null)} />}
    </>
  )
}

function SaveHall({ page, onClose }: { page: PlanAnswer; onClose: () => void }) {
  const t = useWords('ceremonies')
  const [name, setName] = useState(page.plan.name)
  const refresh = useRefreshCeremonies()
  const save = useMutation(
    useCeremonies().seatSaveHall.mutationOptions({
      onSuccess: async () => {
        sayDone({ sentence: t('seating.hall.saved', { hall: name }) })
        onClose()
        await refresh()
      },
    }),
  )
  return (
    <Dialog opened onClose={onClose} title={t('seating.hall.title')}>
      <Form error={save.error} onSubmit={() => save.mutate({ planId: page.plan.id, name })}>
        <p>{t('seating.hall.intro')}</p>
        <NameField label={t('seating.hall.name')} value={name} onChange={setName} />
        <Button type="submit" loading={save.isPending} disabled={!name.trim()}>
          {t('seating.hall.save')}
        </Button>
      </Form>
    </Dialog>
  )
}

function Rename({ page, onClose }: { page: PlanAnswer; onClose: () => void }) {
  const t = useWords('ceremonies')
  const { plan } = page
  const [name, setName] = useState(plan.name)
  const refresh = useRefreshCeremonies()
  const save = useMutation(useCeremonies().seatRename.mutationOptions({ onSuccess: () => refresh().then(onClose) }))
  return (
    <Dialog opened onClose={onClose} title={t('seating.rename.title')}>
      <Form error={save.error} onSubmit={() => save.mutate({ planId: plan.id, version: plan.version, name })}>
        <NameField label={t('seating.make.name')} value={name} onChange={setName} />
        <Button type="submit" loading={save.isPending} disabled={!name.trim()}>
          {t('seating.rename.save')}
        </Button>
      </Form>
    </Dialog>
  )
}

function NameField({ label, value, onChange }: { label: string; value: string; onChange: (name: string) => void }) {
  return (
    <TextInput
      label={label}
      value={value}
      maxLength={80}
      onChange={(event) => onChange(event.currentTarget.value)}
      data-autofocus
      dir="auto"
    />
  )
}
