import { useMay } from '@cabinet/blocks/people/screens/use-me.ts'
import { QueryView } from '@cabinet/ui/query-view.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import css from './ceremony-page.module.css'
import { CeremonySection } from './ceremony-section.tsx'
import { type CeremonyAnswer, useCeremonies } from './client.ts'
import { newSpeechAt } from './speech-address.ts'
import { SpeechLength, SpeechStateBadge } from './speech-state.tsx'

/** What will be said at this ceremony: each speech with how far it is and how long it lasts. */
export function CeremonySpeeches({ page: { ceremony } }: { page: CeremonyAnswer }) {
  const t = useWords('ceremonies')
  const may = useMay()
  const reads = may('ceremonies.read-speeches')
  const { id: ceremonyId, title, state } = ceremony
  const speeches = useQuery(useCeremonies().speechesOfCeremony.queryOptions({ ceremonyId }, { enabled: reads }))
  if (!reads) return null
  const isOpen = state !== 'closed' && state !== 'cancelled'
  const begin = isOpen && may('ceremonies.write-speech') && (
    <Link to={newSpeechAt({ ceremonyId, title })}>{t('speech.list.new')}</Link>
  )
  return (
    <CeremonySection title={t('speech.list.title')} aside={begin}>
      <QueryView
        query={speeches}
        isEmpty={(all) => all.length === 0}
        empty={<p className="muted">{t('ceremony.speech.none')}</p>}
      >
        {(all) => (
          <ul className={css.plain}>
            {all.map((speech) => (
              <li key={speech.id} className={css.line}>
                <span className={css.what} dir="auto">
                  <Link to={`/discours/${speech.id}`}>{speech.title}</Link>
                </span>
                <SpeechStateBadge state={speech.state} />
                <span className="small muted">
                  {speech.deliveredMinutes === null ? (
                    <SpeechLength length={speech.length} />
                  ) : (
                    t('speech.length.real', { count: speech.deliveredMinutes })
                  )}
                </span>
              </li>
            ))}
          </ul>
        )}
      </QueryView>
    </CeremonySection>
  )
}
