import { Problem } from '@cabinet/ui/problem.tsx'
import { RichTextEditor } from '@cabinet/ui/rich-text-editor.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { Button } from '@mantine/core'
import { lengthOf } from '../rules/speech-minutes.ts'
import css from './speech.module.css'
import type { SpeechDesk } from './speech-autosave.ts'
import { SpeechLength } from './speech-state.tsx'

/** Where a speech is written, with its length as it grows and whether what is typed is safe. */
export function SpeechEditor({ desk, slot }: { desk: SpeechDesk; slot: number }) {
  const t = useWords('ceremonies')
  return (
    <>
      <div className={css.bar}>
        <SpeechLength length={lengthOf(desk.body, slot)} />
        <span className="small faint num" role="status">
          {t(`speech.desk.${desk.state}`, { version: desk.version })}
        </span>
      </div>
      {desk.problem !== null && <Problem error={desk.problem} />}
      {desk.isConflict && (
        <div className={css.warn}>
          <p>{t('speech.desk.conflictText')}</p>
          <div className={css.acts}>
            <Button onClick={() => void desk.keepMine()}>{t('speech.desk.keepMine')}</Button>
            <Button variant="default" onClick={() => void desk.takeTheirs()}>
              {t('speech.desk.takeTheirs')}
            </Button>
          </div>
        </div>
      )}
      <RichTextEditor label={t('speech.field.text')} value={desk.body} onChange={desk.change} />
    </>
  )
}
