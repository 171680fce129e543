import { useWords } from '@cabinet/words/use-words.ts'
import { placeNoted } from '../rules/meeting-sentences.ts'
import css from './meeting.module.css'
import type { MeetingAnswer, MeetingCommitment } from './meeting-answers.ts'
import { MeetingCommitmentLines } from './meeting-commitment-lines.tsx'

type Props = { page: MeetingAnswer; text: string; onBecome: ((sentence: string) => Promise<void>) | null }

const longest = 1000

/** The minutes sentence by sentence, each beside what it became. */
export function MeetingReading({ page: { commitments }, text, onBecome }: Props) {
  const t = useWords('directives')
  const noted = commitments.map((one) => ({ commitmentId: one.id, sentence: one.sentence }))
  const { paragraphs, elsewhere } = placeNoted(text, noted)
  const those = (ids: readonly string[]): MeetingCommitment[] => commitments.filter((one) => ids.includes(one.id))
  return (
    <div className={css.reading}>
      {paragraphs.length === 0 && <p className="muted">{t('meeting.minutes.empty')}</p>}
      {paragraphs.length > 0 && onBecome && <p className="small muted">{t('meeting.minutes.readHelp')}</p>}
      {paragraphs.map((paragraph, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a paragraph is known by its place and by nothing else
        <ul key={i} className={css.paragraph}>
          {paragraph.sentences.map((sentence, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the same sentence may stand twice in a paragraph
            <li key={place} data-noted={sentence.noted.length > 0}>
              {onBecome ? (
                <button
                  type="button"
                  className={css.sentence}
                  aria-label={t('meeting.minutes.commitSentence', { sentence: sentence.text.trim() })}
                  onClick={() => void onBecome(sentence.text.trim().slice(0, longest))}
                  dir="auto"
                >
                  {sentence.text}
                </button>
              ) : (
                <span className={css.sentence} dir="auto">
                  {sentence.text}
                </span>
              )}
              {sentence.noted.length > 0 && <MeetingCommitmentLines commitments={those(sentence.noted)} />}
            </li>
          ))}
        </ul>
      ))}
      {elsewhere.length > 0 && (
        <>
          <h3>{t('meeting.minutes.elsewhere')}</h3>
          <MeetingCommitmentLines commitments={those(elsewhere)} />
        </>
      )}
    </div>
  )
}
