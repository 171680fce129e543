import { Dialog } from '@cabinet/ui/dialog.tsx'
import { KeyHint } from '@cabinet/ui/key-hint.tsx'
import { Problem } from '@cabinet/ui/problem.tsx'
import { sayDone } from '@cabinet/ui/undo-toast.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { Button, NumberInput, Radio, Stack, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type SubmitEvent, useState } from 'react'
import { type IdentityProof, identityProofs } from '../rules/audience.ts'
import { useAudiences, useRefreshAudiences } from './client.ts'
import css from './reception-page.module.css'
import type { Visit } from './reception-parts.ts'

/** They are here: what their identity was seen on, the badge they were given, how many they are. Enter and it is done. */
export function ReceptionArrive({ visit, onClose }: { visit: Visit; onClose: () => void }) {
  const t = useWords('audiences')
  const refresh = useRefreshAudiences()
  const { audienceId, visitor } = visit
  const [identity, setIdentity] = useState<IdentityProof>('card')
  const [badge, setBadge] = useState('')
  const [partySize, setPartySize] = useState(visit.partySize)
  const arrive = useMutation(
    useAudiences().arrive.mutationOptions({
      onSuccess: () => {
        sayDone({ sentence: t('reception.arrived', { visitor }), seconds: 4 })
        onClose()
      },
      onSettled: () => refresh(),
    }),
  )
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    if (!arrive.isPending) arrive.mutate({ audienceId, identity, badge, partySize })
  }
  return (
    <Dialog opened onClose={onClose} title={t('reception.arriveTitle', { visitor })} width={480}>
      <form onSubmit={submit} noValidate>
        <Stack gap="md">
          <Radio.Group
            label={t('reception.identity')}
            value={identity}
            onChange={(value) => setIdentity(identityProofs.find((one) => one === value) ?? 'card')}
          >
            <div className={css.proofs}>
              {identityProofs.map((proof) => (
                <Radio key={proof} value={proof} label={t(`identity.${proof}`)} size="md" />
              ))}
            </div>
          </Radio.Group>
          <div className={css.proofs}>
            <TextInput
              label={t('reception.badge')}
              value={badge}
              onChange={(event) => setBadge(event.currentTarget.value)}
              maxLength={20}
              size="md"
              autoComplete="off"
              data-autofocus
            />
            <NumberInput
              label={t('entry.partySize')}
              value={partySize}
              onChange={(typed) => setPartySize(Number(typed) || 1)}
              min={1}
              max={50}
              allowDecimal={false}
              size="md"
            />
          </div>
          {arrive.error && <Problem error={arrive.error} />}
          <Button type="submit" size="md" loading={arrive.isPending} rightSection={<KeyHint keys="enter" />}>
            {t('reception.arriveAct')}
          </Button>
        </Stack>
      </form>
    </Dialog>
  )
}
