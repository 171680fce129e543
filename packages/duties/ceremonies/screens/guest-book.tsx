import { useMay } from '@cabinet/blocks/people/screens/use-me.ts'
import { confirm } from '@cabinet/ui/confirm.tsx'
import { Problem } from '@cabinet/ui/problem.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { Button } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import type { GuestWarningKind } from '../rules/guest-warning.ts'
import { useCeremonies } from './client.ts'
import { GuestCaseActs } from './guest-case-acts.tsx'
import { GuestCases } from './guest-cases.tsx'
import { GuestSuccessor } from './guest-successor.tsx'
import type { GuestOf } from './guest-words.ts'
import css from './guests-page.module.css'
import { useAct } from './line-act.ts'

/** What means that somebody else holds the function, or will. */
const leaves: readonly GuestWarningKind[] = ['function-ended', 'death', 'retired']
/** What the address book may know better than the card. */
const differs: readonly GuestWarningKind[] = ['card-outdated', 'moved', 'mail-returned', 'no-address']

type Props = { guest: GuestOf; onOpen: (guestId: string) => void }

/** What the address book says by now of somebody on the list, and what can be done about it. */
export function GuestBook({ guest, onOpen }: Props) {
  const t = useWords('ceremonies')
  const ceremonies = useCeremonies()
  const warnings = useQuery(ceremonies.guestWarnings.queryOptions({ ceremonyId: guest.ceremonyId }))
  const refresh = useMutation(ceremonies.guestRefresh.mutationOptions())
  const { act, error, isSending } = useAct()
  const said = (warnings.data ?? []).filter((one) => one.guestId === guest.id)
  if (said.length === 0) return null
  const hasLeft = said.some((one) => leaves.includes(one.kind))
  const hasChanged = said.some((one) => differs.includes(one.kind))
  const takeUp = () =>
    void act(() => refresh.mutateAsync({ guestId: guest.id }), {
      sentence: t('guests.book.refreshed', { name: guest.name }),
    })
  return (
    <section className={`${css.panel} ${css.warn}`} aria-labelledby="guest-book">
      <h3 id="guest-book">{t('guests.warn.title')}</h3>
      <GuestCases cases={said} acts={(one) => <GuestCaseActs {...{ one, guest, onOpen }} />} />
      {error !== null && <Problem error={error} inset />}
      {hasChanged && (
        <Button variant="default" loading={isSending} onClick={takeUp}>
          {t('guests.book.refresh')}
        </Button>
      )}
      {hasLeft && <GuestSuccessor guest={guest} onOpen={onOpen} />}
    </section>
  )
}

/** A personal link that reached somebody else is shut; the next sending makes another. */
export function GuestLink({ guest: { id: guestId, name, hasLink } }: { guest: GuestOf }) {
  const t = useWords('ceremonies')
  const may = useMay()
  const revoke = useMutation(useCeremonies().guestLinkRevoke.mutationOptions())
  const { act, error, isSending } = useAct()
  if (!hasLink || !may('ceremonies.invite')) return null
  const shut = async () => {
    const sure = await confirm({
      title: t('guests.link.revokeTitle', { name }),
      children: t('guests.link.revokeText'),
      action: t('guests.link.revoke'),
      tone: 'late',
    })
    if (sure) await act(() => revoke.mutateAsync({ guestId }), { sentence: t('guests.link.revoked', { name }) })
  }
  return (
    <>
      {error !== null && <Problem error={error} inset />}
      <Button variant="subtle" loading={isSending} onClick={() => void shut()}>
        {t('guests.link.revoke')}
      </Button>
    </>
  )
}
