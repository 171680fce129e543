import { Form } from '@cabinet/blocks/people/screens/form.tsx'
import { PersonField } from '@cabinet/blocks/people/screens/person-field.tsx'
import { useDirectory } from '@cabinet/duties/missions/screens/use-directory.ts'
import { Dialog } from '@cabinet/ui/dialog.tsx'
import { QueryView } from '@cabinet/ui/query-view.tsx'
import { sayDone } from '@cabinet/ui/undo-toast.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { ceremoniesPermissions } from '../rules/permissions.ts'
import { useCeremonies, useRefreshCeremonies } from './client.ts'
import type { SpeechAnswer } from './speech-answers.ts'

type Props = { page: SpeechAnswer; save: () => Promise<number | null>; onClose: () => void }
type Directory = NonNullable<ReturnType<typeof useDirectory>['data']>

/** Who reads the text before whoever approves it; a returned one proposes the way it had. */
export function SpeechRound(props: Props) {
  const t = useWords('ceremonies')
  const directory = useDirectory()
  return (
    <Dialog opened onClose={props.onClose} title={t('speech.act.send')} width={520}>
      <QueryView query={directory}>{(data) => <RoundForm {...props} directory={data} />}</QueryView>
    </Dialog>
  )
}

function RoundForm({ page, save, directory, onClose }: Props & { directory: Directory }) {
  const t = useWords('ceremonies')
  const refresh = useRefreshCeremonies()
  const { circuit, speech } = page
  const before = circuit.filter((step) => step.round === circuit[0]?.round)
  const holders = (roles: readonly string[]) =>
    roles.flatMap((role) => directory.posts.filter((post) => post.role === role).flatMap((post) => post.holders))
  const among = (act: 'ceremonies.visa-speech' | 'ceremonies.approve-speech') => {
    const ids = holders(ceremoniesPermissions[act])
    return { ...directory, people: directory.people.filter((one) => ids.includes(one.id)) }
  }
  const givers = among('ceremonies.visa-speech')
  const approvers = among('ceremonies.approve-speech')
  const earlier = (kind: 'visa' | 'signature') => before.find((step) => step.kind === kind)?.personId
  const ownApprover = approvers.people.find((one) => one.id === speech.speakerId)?.id
  const [visa, setVisa] = useState((before.length ? earlier('visa') : holders(['chief'])[0]) ?? '')
  const [approver, setApprover] = useState(earlier('signature') ?? ownApprover ?? holders(['mayor'])[0] ?? '')
  const [saving, setSaving] = useState(false)
  const round = useMutation(
    useCeremonies().speechSendRound.mutationOptions({
      onSuccess: async () => {
        sayDone({ sentence: t('speech.act.sent') })
        onClose()
        await refresh()
      },
    }),
  )
  const send = async () => {
    setSaving(true)
    const version = await save()
    setSaving(false)
    if (version === null) return
    const steps = [
      ...(visa ? [{ kind: 'visa' as const, personId: visa }] : []),
      { kind: 'signature' as const, personId: approver },
    ]
    round.mutate({ speechId: speech.id, version, steps })
  }
  return (
    <Form error={round.error} onSubmit={() => void send()}>
      <p className="muted">{t('speech.round.help')}</p>
      <PersonField label={t('speech.round.visa')} directory={givers} value={visa} onChange={setVisa} />
      <PersonField label={t('speech.round.approver')} directory={approvers} value={approver} onChange={setApprover} />
      <Button type="submit" loading={saving || round.isPending} disabled={!approver}>
        {t('speech.act.send')}
      </Button>
    </Form>
  )
}
