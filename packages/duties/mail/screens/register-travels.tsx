import { useRefusalText } from '@cabinet/ui/refusal-text.ts'
import { useWords } from '@cabinet/words/use-words.ts'
import { Button, CloseButton } from '@mantine/core'
import { IsEmpty, type Paper, removePaper, sendPaper, TooLarge } from './register-papers.ts'
import css from './register-scans.module.css'

/** The files of the letter on their way: how far each is, and how to take it out or send it again. */
export function RegisterTravels({ papers, onAdd }: { papers: readonly Paper[]; onAdd: () => void }) {
  const t = useWords('mail')
  return (
    <div className={css.bar}>
      <ul className={css.papers}>
        {papers.map((paper) => (
          <Travel key={paper.key} paper={paper} />
        ))}
      </ul>
      <Button size="compact-sm" variant="default" onClick={onAdd}>
        {t('entry.add')}
      </Button>
    </div>
  )
}

function Travel({ paper }: { paper: Paper }) {
  const t = useWords('mail')
  const say = useRefusalText()
  const { file, state, received, problem } = paper
  const percent = Math.floor((100 * received) / Math.max(1, file.size))
  const why = () => {
    if (problem instanceof TooLarge) return t('entry.tooLarge')
    return problem instanceof IsEmpty ? t('entry.empty') : say(problem).sentence
  }
  const isHopeless = problem instanceof TooLarge || problem instanceof IsEmpty
  return (
    <li className={state === 'stopped' ? `${css.paper} ${css.stopped}` : css.paper}>
      <bdi title={file.name}>{file.name}</bdi>
      {state === 'sending' && (
        <progress
          className={css.travel}
          max={100}
          value={percent}
          aria-label={`${file.name} ${t('entry.sending', { percent })}`}
        />
      )}
      {state === 'waiting' && <span className="faint">{t('entry.waiting')}</span>}
      {state === 'arrived' && <span className="faint">{t('entry.received')}</span>}
      {state === 'stopped' && <span role="alert">{why()}</span>}
      {state === 'stopped' && !isHopeless && (
        <Button size="compact-xs" variant="default" onClick={() => sendPaper(paper)}>
          {t('entry.again')}
        </Button>
      )}
      <CloseButton size="sm" aria-label={t('entry.remove', { name: file.name })} onClick={() => removePaper(paper)} />
    </li>
  )
}
