import { useTimeZone } from '@cabinet/ui/time-zone.ts'
import { useFilter } from '@cabinet/ui/url-filter.ts'
import { sayInstant } from '@cabinet/words/say.ts'
import { useLocale, useWords } from '@cabinet/words/use-words.ts'
import css from './speech.module.css'
import type { SpeechAnswer } from './speech-answers.ts'
import { SpeechBlock } from './speech-block.tsx'

/** Every version that was saved, the latest first; pressing one compares it with the present text. */
export function SpeechVersions({ page: { versions, speech } }: { page: SpeechAnswer }) {
  const t = useWords('ceremonies')
  const locale = useLocale()
  const timeZone = useTimeZone()
  const [open, show] = useFilter('version', '')
  if (versions.length < 2) return null
  return (
    <SpeechBlock title={t('speech.versions.title')}>
      <div className={css.versions}>
        {versions
          .filter((one) => one.version !== speech.version)
          .map(({ version, by, savedAt }) => (
            <button
              key={version}
              type="button"
              className={css.version}
              aria-pressed={open === String(version)}
              title={t('speech.versions.compare')}
              onClick={() => show(open === String(version) ? '' : String(version))}
            >
              <span className="num">{t('speech.versions.show', { version })}</span>
              <span className="small muted">
                {by} · {sayInstant(new Date(savedAt), locale, timeZone)}
              </span>
            </button>
          ))}
      </div>
    </SpeechBlock>
  )
}
