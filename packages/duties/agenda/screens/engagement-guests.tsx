import { Problem } from '@cabinet/ui/problem.tsx'
import { sayDone } from '@cabinet/ui/undo-toast.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { Button, NativeSelect } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type ParticipantResponse, participantResponses } from '../rules/participant.ts'
import { type EngagementPage, useAgenda, useRefreshAgenda } from './client.ts'
import css from './engagement.module.css'

/** Who answered what, by e-mail or on the telephone; and the invitation that goes to their own calendars. */
export function EngagementGuests({ page }: { page: EngagementPage }) {
  const t = useWords('agenda')
  const agenda = useAgenda()
  const refresh = useRefreshAgenda()
  const { ref, engagement, participants, may } = page
  const note = useMutation(agenda.noteResponse.mutationOptions({ onSettled: () => refresh() }))
  const invite = useMutation(agenda.inviteParticipants.mutationOptions({ onSettled: () => refresh() }))
  if (!may.change || participants.length === 0) return null
  const reachable = participants.filter((one) => one.email !== '').length
  const isOpen = engagement.state === 'confirmed' || engagement.state === 'option'
  const onSuccess = ({ invited }: { invited: number }) => sayDone({ sentence: t('guests.done', { count: invited }) })
  return (
    <section className={css.part} aria-labelledby="guests">
      <h3 id="guests">{t('guests.title')}</h3>
      {participants.map((one) => (
        <NativeSelect
          key={one.id}
          label={one.name}
          description={one.invitedSequence === null ? one.email : t('guests.invited', { email: one.email })}
          value={one.response}
          disabled={note.isPending}
          onChange={(event) =>
            note.mutate({ ref, participantId: one.id, response: event.currentTarget.value as ParticipantResponse })
          }
          data={participantResponses.map((response) => ({ value: response, label: t(`guests.response.${response}`) }))}
        />
      ))}
      {note.error && <Problem error={note.error} />}
      {isOpen && reachable > 0 && (
        <Button variant="default" loading={invite.isPending} onClick={() => invite.mutate({ ref }, { onSuccess })}>
          {t('guests.invite', { count: reachable })}
        </Button>
      )}
      {isOpen && reachable === 0 && <p className="muted small">{t('guests.noEmail')}</p>}
      {invite.error && <Problem error={invite.error} />}
    </section>
  )
}
