import { Form } from '@cabinet/blocks/people/screens/form.tsx'
import { OwnDemoCode } from '@cabinet/blocks/people/screens/own-demo-code.tsx'
import { Dialog } from '@cabinet/ui/dialog.tsx'
import { PrintableLink } from '@cabinet/ui/printable-link.tsx'
import { sayDone } from '@cabinet/ui/undo-toast.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { Button, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { type MissionAnswer, useMissions, useRefreshMissions } from './client.ts'

/** The signature, with the code of the telephone; the order as it will be printed is one click away. */
export function SignDialog({ page: { mission }, onClose }: { page: MissionAnswer; onClose: () => void }) {
  const t = useWords('missions')
  const refresh = useRefreshMissions()
  const [code, setCode] = useState('')
  // What is signed is what was on the page when signing was asked for.
  const [version] = useState(mission.version)
  const sign = useMutation(
    useMissions().sign.mutationOptions({
      onSuccess: async () => {
        sayDone({ sentence: t('act.signed') })
        onClose()
        await refresh()
      },
      // A refused code is spent.
      onError: () => setCode(''),
    }),
  )
  const submit = () => sign.mutate({ missionId: mission.id, version, code })
  return (
    <Dialog opened onClose={onClose} title={t('act.sign')} width={460}>
      <Form error={sign.error} onSubmit={submit}>
        <p>
          {t('sign.of', { purpose: mission.purpose })} <OwnDemoCode />
        </p>
        <PrintableLink quiet href={`/prints/missions/order?missionId=${mission.id}`}>
          {t('page.print')}
        </PrintableLink>
        <TextInput
          label={t('sign.code')}
          value={code}
          onChange={(event) => setCode(event.currentTarget.value.replace(/\s/g, ''))}
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={40}
          data-autofocus
        />
        <Button type="submit" disabled={code.length < 6} loading={sign.isPending}>
          {t('act.sign')}
        </Button>
      </Form>
    </Dialog>
  )
}
