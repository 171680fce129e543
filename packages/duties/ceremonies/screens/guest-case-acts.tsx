import { usePeople } from '@cabinet/blocks/people/screens/client.ts'
import { useMay } from '@cabinet/blocks/people/screens/use-me.ts'
import { Problem } from '@cabinet/ui/problem.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import type { GuestWarningKind } from '../rules/guest-warning.ts'
import { useCeremonies } from './client.ts'
import type { Case } from './guest-cases.tsx'
import type { GuestOf } from './guest-words.ts'
import css from './guests-page.module.css'
import { useAct } from './line-act.ts'

/** What puts a question to « M. et Mme ». */
const ofTheSpouse: readonly GuestWarningKind[] = ['household-ended', 'spouse-death', 'separation', 'bereavement']

type Props = { one: Case; guest: GuestOf; onOpen: (guestId: string) => void }

/** What can be done about a case here and now: look at the double, tell two people apart, invite somebody alone. */
export function GuestCaseActs({ one, guest, onOpen }: Props) {
  const t = useWords('ceremonies')
  const may = useMay()
  const apart = useMutation(usePeople().tellApart.mutationOptions())
  const edit = useMutation(useCeremonies().guestEdit.mutationOptions())
  const { act, error, isSending } = useAct()
  const { kind, otherId, other, contactId } = one
  const { id: guestId, version, civility, salutation, plusOnes, email, phone, address, quotaId, name } = guest
  const contactB = kind === 'same-name' && may('contacts.merge') ? other?.contactId : null
  const isWithSpouse = guest.spouse !== '' && ofTheSpouse.includes(kind)
  const inviteAlone = () => {
    const kept = { guestId, version, civility, salutation, plusOnes, email, phone, address, quotaId }
    return act(() => edit.mutateAsync({ ...kept, spouse: '' }), { sentence: t('guests.set.saved', { name }) })
  }
  if (!other && !isWithSpouse) return null
  return (
    <div className={css.acts}>
      {error !== null && <Problem error={error} inset />}
      {other && (
        <Button variant="default" size="compact-sm" onClick={() => onOpen(otherId)}>
          {t('guests.warn.openOther', { function: other.function || other.name })}
        </Button>
      )}
      {contactId && contactB && (
        <Button
          variant="default"
          size="compact-sm"
          loading={isSending}
          onClick={() =>
            void act(() => apart.mutateAsync({ contactA: contactId, contactB }), {
              sentence: t('guests.warn.toldApart'),
            })
          }
        >
          {t('guests.warn.apart')}
        </Button>
      )}
      {isWithSpouse && (
        <Button variant="default" size="compact-sm" loading={isSending} onClick={() => void inviteAlone()}>
          {t('guests.warn.alone')}
        </Button>
      )}
    </div>
  )
}
