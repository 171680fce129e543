import { ReasonDialog } from '@cabinet/duties/missions/screens/reason-dialog.tsx'
import { sayDone } from '@cabinet/ui/undo-toast.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { Button, Menu } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { MoveDialog, PostponeDialog } from './ceremony-when.tsx'
import { type CeremonyAnswer, useCeremonies, useRefreshCeremonies } from './client.ts'

type Open = 'move' | 'postpone' | 'cancel' | null

/** What may be done with the ceremony now; only what this person may do is drawn. */
export function CeremonyActs({ page }: { page: CeremonyAnswer }) {
  const t = useWords('ceremonies')
  const [open, setOpen] = useState<Open>(null)
  const { ceremony, may } = page
  const close = () => setOpen(null)
  return (
    <>
      {may.hold && <HeldButton page={page} />}
      {(may.move || may.postpone || may.cancel) && (
        <Menu position="bottom-end">
          <Menu.Target>
            <Button variant="default">{t('ceremony.act.menu')}</Button>
          </Menu.Target>
          <Menu.Dropdown>
            {may.move && <Menu.Item onClick={() => setOpen('move')}>{t('ceremony.act.move')}</Menu.Item>}
            {may.postpone && <Menu.Item onClick={() => setOpen('postpone')}>{t('ceremony.act.postpone')}</Menu.Item>}
            {may.cancel && (
              <Menu.Item color="red" onClick={() => setOpen('cancel')}>
                {t('ceremony.act.cancel')}
              </Menu.Item>
            )}
          </Menu.Dropdown>
        </Menu>
      )}
      {open === 'move' && <MoveDialog ceremony={ceremony} onClose={close} />}
      {open === 'postpone' && <PostponeDialog ceremony={ceremony} onClose={close} />}
      {open === 'cancel' && <CancelDialog page={page} onClose={close} />}
    </>
  )
}

/** Once the day has come: it took place, and what comes after begins. */
function HeldButton({ page }: { page: CeremonyAnswer }) {
  const t = useWords('ceremonies')
  const go = useNavigate()
  const refresh = useRefreshCeremonies()
  const { id: ceremonyId, version } = page.ceremony
  const hold = useMutation(
    useCeremonies().advance.mutationOptions({
      onSuccess: async () => {
        await refresh()
        void go(`/ceremonies/${ceremonyId}/apres`)
      },
    }),
  )
  return (
    <Button loading={hold.isPending} onClick={() => hold.mutate({ ceremonyId, version, to: 'held' })}>
      {t('ceremony.act.held')}
    </Button>
  )
}

/** Why: kept with the ceremony; those who were invited have to be told. */
export function CancelDialog({ page, onClose }: { page: Pick<CeremonyAnswer, 'ceremony'>; onClose: () => void }) {
  const t = useWords('ceremonies')
  const refresh = useRefreshCeremonies()
  const { id: ceremonyId, version, state } = page.ceremony
  const ceremonies = useCeremonies()
  const cancel = useMutation(
    (state === 'suggested' ? ceremonies.decline : ceremonies.cancel).mutationOptions({
      onSuccess: async () => {
        onClose()
        sayDone({ sentence: t('ceremony.act.cancelled') })
        await refresh()
      },
    }),
  )
  const title = t(state === 'suggested' ? 'ceremony.act.decline' : 'ceremony.act.cancel')
  return (
    <ReasonDialog
      title={title}
      help={t(state === 'suggested' ? 'ceremony.act.declineHelp' : 'ceremony.act.cancelHelp')}
      act={cancel}
      onClose={onClose}
      onReason={(reason) => cancel.mutate({ ceremonyId, version, reason })}
    />
  )
}
