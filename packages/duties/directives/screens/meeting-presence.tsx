import { Problem } from '@cabinet/ui/problem.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { useMutation } from '@tanstack/react-query'
import type { Presence } from '../rules/meeting-forms.ts'
import { useDirectives, useRefreshDirectives } from './client.ts'
import css from './meeting.module.css'
import type { MeetingAnswer } from './meeting-answers.ts'

const offered: Presence[] = ['present', 'excused', 'absent']

/** Who is there, one tap each; a second tap takes it back. */
export function MeetingPresence({ page }: { page: MeetingAnswer }) {
  const t = useWords('directives')
  const { meeting, people, may } = page
  const refresh = useRefreshDirectives()
  const note = useMutation(useDirectives().meetingPresence.mutationOptions({ onSuccess: refresh }))
  const sending = note.isPending ? note.variables : undefined
  const present = people.filter((one) => one.presence === 'present').length
  return (
    <section className={css.block}>
      <div className={css.blockHead}>
        <h2>{t('meeting.presence.title')}</h2>
        <span className={css.count}>{t('meeting.presence.counted', { present, count: people.length })}</span>
      </div>
      {note.error && <Problem error={note.error} inset />}
      <ul className={css.presences}>
        {people.map((one) => {
          const presence = sending?.personId === one.personId ? sending.presence : one.presence
          return (
            <li key={one.personId}>
              <span className={css.who}>
                <b dir="auto">{one.name}</b>
                <span className="small muted" dir="auto">
                  {[one.post, one.personId === meeting.chairId ? t('meeting.presence.chair') : '']
                    .filter(Boolean)
                    .join(' · ')}
                </span>
              </span>
              {may.presence ? (
                <fieldset className={css.choice}>
                  <legend className="visually-hidden">{t('meeting.presence.of', { name: one.name })}</legend>
                  {offered.map((each) => (
                    <button
                      key={each}
                      type="button"
                      aria-pressed={presence === each}
                      data-tone={each}
                      onClick={() =>
                        note.mutate({
                          ...{ meetingId: meeting.id, personId: one.personId },
                          presence: presence === each ? 'expected' : each,
                        })
                      }
                    >
                      {t(`meeting.presence.${each}`)}
                    </button>
                  ))}
                </fieldset>
              ) : (
                <span className="small muted">{t(`meeting.presence.${presence}`)}</span>
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
