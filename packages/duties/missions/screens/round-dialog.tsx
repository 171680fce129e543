import { Form } from '@cabinet/blocks/people/screens/form.tsx'
import { PersonField } from '@cabinet/blocks/people/screens/person-field.tsx'
import { Dialog } from '@cabinet/ui/dialog.tsx'
import { QueryView } from '@cabinet/ui/query-view.tsx'
import { sayDone } from '@cabinet/ui/undo-toast.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { missionsPermissions } from '../rules/permissions.ts'
import { type MissionAnswer, useMissions, useRefreshMissions } from './client.ts'
import { EditRows, useRows } from './edit-rows.tsx'
import css from './mission-page.module.css'
import { useDirectory } from './use-directory.ts'

type Directory = NonNullable<ReturnType<typeof useDirectory>['data']>

/** Who gives a visa, in which order, and who signs. A returned order proposes the circuit it had. */
export function RoundDialog({ page, onClose }: { page: MissionAnswer; onClose: () => void }) {
  const t = useWords('missions')
  const directory = useDirectory()
  return (
    <Dialog opened onClose={onClose} title={t('act.round')} width={520}>
      <QueryView query={directory}>{(data) => <RoundForm page={page} directory={data} onClose={onClose} />}</QueryView>
    </Dialog>
  )
}

type Props = { page: MissionAnswer; directory: Directory; onClose: () => void }

function RoundForm({ page, directory, onClose }: Props) {
  const t = useWords('missions')
  const refresh = useRefreshMissions()
  const { circuit, mission } = page
  const before = circuit.filter((step) => step.round === circuit[0]?.round)
  const holders = (roles: readonly string[]) =>
    roles.flatMap((role) => directory.posts.filter((post) => post.role === role).flatMap((post) => post.holders))
  const signers = directory.people.filter((one) => holders(missionsPermissions['missions.sign']).includes(one.id))
  const givers = directory.people.filter((one) =>
    holders([...missionsPermissions['missions.visa'], 'mayor']).includes(one.id),
  )
  const visas = useRows<{ personId: string }>(before.filter((step) => step.kind === 'visa'))
  const [signer, setSigner] = useState(before.at(-1)?.personId ?? holders(['mayor'])[0] ?? '')
  const round = useMutation(
    useMissions().sendRound.mutationOptions({
      onSuccess: async () => {
        sayDone({ sentence: t('act.roundDone') })
        onClose()
        await refresh()
      },
    }),
  )
  const send = () => {
    const steps = visas.rows.filter((row) => row.personId).map(({ personId }) => ({ kind: 'visa' as const, personId }))
    round.mutate({
      missionId: mission.id,
      version: mission.version,
      steps: [...steps, { kind: 'signature', personId: signer }],
    })
  }
  return (
    <Form error={round.error} onSubmit={send}>
      <EditRows
        rows={visas}
        className={css.visa}
        add={{ label: t('round.addVisa'), row: () => ({ personId: '' }) }}
        nameOf={(row) => directory.people.find((one) => one.id === row.personId)?.name ?? ''}
      >
        {({ key, row }) => (
          <PersonField
            label={t('round.visa')}
            directory={{ ...directory, people: givers }}
            value={row.personId}
            onChange={(personId) => visas.change(key, { personId })}
          />
        )}
      </EditRows>
      <PersonField
        label={t('round.signer')}
        directory={{ ...directory, people: signers }}
        value={signer}
        onChange={setSigner}
      />
      <Button type="submit" loading={round.isPending} disabled={!signer}>
        {t('act.round')}
      </Button>
    </Form>
  )
}
