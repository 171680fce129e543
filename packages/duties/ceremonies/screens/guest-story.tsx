import { QueryView } from '@cabinet/ui/query-view.tsx'
import { useTimeZone } from '@cabinet/ui/time-zone.ts'
import { sayInstant } from '@cabinet/words/say.ts'
import { useLocale, useWords } from '@cabinet/words/use-words.ts'
import { useQuery } from '@tanstack/react-query'
import { type CeremoniesAnswers, useCeremonies } from './client.ts'
import { sayMailProblem } from './guest-words.ts'
import css from './guests-page.module.css'

type Told = { id: string; at: Date; sentence: string; detail: string }

/** Every answer with how it reached us and who wrote it down, and everything that went out: the latest first. */
export function GuestStory({ guestId }: { guestId: string }) {
  const t = useWords('ceremonies')
  const locale = useLocale()
  const timeZone = useTimeZone()
  const story = useQuery(useCeremonies().guestAnswers.queryOptions({ guestId }))
  const told = useTold(story.data)
  return (
    <section className={css.panel} aria-labelledby="guest-story">
      <h3 id="guest-story">{t('guests.sheet.history')}</h3>
      <QueryView
        query={story}
        isEmpty={() => told.length === 0}
        empty={<p className="muted">{t('guests.sheet.nothingYet')}</p>}
      >
        {() => (
          <ol className={css.story}>
            {told.map(({ id, at, sentence, detail }) => (
              <li key={id}>
                <span dir="auto">{sentence}</span>
                {detail && <span className="small">{detail}</span>}
                <span className="muted small num">{sayInstant(at, locale, timeZone)}</span>
              </li>
            ))}
          </ol>
        )}
      </QueryView>
    </section>
  )
}

function useTold(story: CeremoniesAnswers['guestAnswers'] | undefined): Told[] {
  const t = useWords('ceremonies')
  if (!story) return []
  const answers = story.answers.map((one) => ({
    id: one.id,
    at: new Date(one.at),
    sentence: [
      t(`guests.state.${one.state}`),
      one.state === 'accepted' && t('guests.people', { count: one.coming }),
      one.substitute && t('guests.by', { name: one.substitute.name }),
      t(`guests.channel.${one.channel}`),
    ]
      .filter(Boolean)
      .join(' · '),
    detail: [one.note, one.by && t('guests.sheet.notedBy', { who: one.by }), one.late && t('guests.sheet.late')]
      .filter(Boolean)
      .join(' · '),
  }))
  const mailings = story.mailings.map((one) => ({
    id: one.id,
    at: new Date(one.at),
    sentence: `${t(`guests.mailing.${one.kind}`)} · ${t(`guests.mailing.by.${one.channel}`)}`,
    detail:
      one.state === 'sent'
        ? ''
        : [t(`guests.mailing.state.${one.state}`), sayMailProblem(t, one.problem)].filter(Boolean).join(' · '),
  }))
  return [...answers, ...mailings].sort((a, b) => b.at.getTime() - a.at.getTime())
}
