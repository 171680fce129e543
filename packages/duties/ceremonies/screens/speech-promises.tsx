import { CommitmentLines } from '@cabinet/duties/audiences/screens/commitment-lines.tsx'
import type { RichText } from '@cabinet/ui/rich-text.ts'
import { useWords } from '@cabinet/words/use-words.ts'
import { Button } from '@mantine/core'
import { useEffect, useState } from 'react'
import { likelyPromises } from '../rules/speech-promises.ts'
import css from './speech.module.css'
import type { SpeechAnswer } from './speech-answers.ts'
import { SpeechBlock } from './speech-block.tsx'
import { SpeechPromise } from './speech-promise.tsx'

/** What was promised in the text, and sentences that sound like it; noted only by a person. */
export function SpeechPromises({ page, body }: { page: SpeechAnswer; body: RichText }) {
  const t = useWords('ceremonies')
  const [noting, note] = useState<string | null>(null)
  const selected = useSelectedText()
  const { speech, commitments, may } = page
  const noted = new Set(commitments.map((one) => one.text))
  const likely = likelyPromises(body).filter((sentence) => !noted.has(sentence))
  const add = may.promise && (
    <Button size="compact-sm" variant="default" onClick={() => note(selected)}>
      {t(selected ? 'speech.promise.fromSelection' : 'speech.promise.note')}
    </Button>
  )
  return (
    <SpeechBlock title={t('speech.promise.title')} aside={add}>
      {commitments.length ? (
        <CommitmentLines commitments={commitments} />
      ) : (
        <p className="muted">{t('speech.promise.none')}</p>
      )}
      {likely.length > 0 && (
        <>
          <p className="small">{t('speech.promise.suggested', { count: likely.length })}</p>
          <ul className={css.lines}>
            {likely.map((sentence) => (
              <li key={sentence}>
                <span dir="auto">{sentence}</span>
                {may.promise && (
                  <span>
                    <Button size="compact-sm" variant="subtle" onClick={() => note(sentence)}>
                      {t('speech.promise.note')}
                    </Button>
                  </span>
                )}
              </li>
            ))}
          </ul>
          <p className="small muted">{t('speech.promise.help')}</p>
        </>
      )}
      {noting !== null && <SpeechPromise speechId={speech.id} text={noting} onClose={() => note(null)} />}
    </SpeechBlock>
  )
}

const longest = 1000

/** What is marked in the text that is read; pressing a button elsewhere does not lose it. */
function useSelectedText(): string {
  const [text, setText] = useState('')
  useEffect(() => {
    const follow = () => {
      const selection = document.getSelection()
      const inText = selection?.anchorNode?.parentElement?.closest('article')
      setText(inText ? (selection?.toString() ?? '').replace(/\s+/g, ' ').trim().slice(0, longest) : '')
    }
    document.addEventListener('selectionchange', follow)
    return () => document.removeEventListener('selectionchange', follow)
  }, [])
  return text
}
