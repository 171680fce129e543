import { Loading } from '@cabinet/ui/loading.tsx'
import { Problem } from '@cabinet/ui/problem.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { compareSentences } from '../rules/speech-compare.ts'
import { sentencesIn } from '../rules/speech-text.ts'
import { useCeremonies } from './client.ts'
import css from './speech.module.css'
import type { SpeechAnswer } from './speech-answers.ts'

type Props = { speech: SpeechAnswer['speech']; version: number; onClose: () => void }

/** An earlier version beside the present text, sentence by sentence. */
export function SpeechCompared({ speech, version, onClose }: Props) {
  const t = useWords('ceremonies')
  const query = useQuery(useCeremonies().speechVersion.queryOptions({ speechId: speech.id, version }))
  const told = query.data && compareSentences(sentencesIn(query.data.body), sentencesIn(speech.body))
  const same = told?.every((one) => one.kind === 'same')
  return (
    <>
      <div className={css.bar}>
        <b>{t('speech.versions.of', { version })}</b>
        <Button variant="default" onClick={onClose}>
          {t('speech.versions.close')}
        </Button>
      </div>
      {query.error && <Problem error={query.error} />}
      {!told && !query.error && <Loading />}
      {same && <p className="muted">{t('speech.versions.same')}</p>}
      <div className={css.sheet}>
        {told?.map(({ kind, text }, at) => {
          // Two versions hold the same sentence more than once: only its place tells it apart.
          const key = `${at}-${kind}`
          if (kind === 'same') return <p key={key}>{text}</p>
          const Mark = kind === 'added' ? 'ins' : 'del'
          return (
            <p key={key}>
              <Mark className={css[kind]} title={t(`speech.versions.${kind}`)}>
                {text}
              </Mark>
            </p>
          )
        })}
      </div>
    </>
  )
}
