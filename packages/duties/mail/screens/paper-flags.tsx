import { useWords } from '@cabinet/words/use-words.ts'
import type { LetterPage } from './client.ts'
import css from './letter-page.module.css'

const flags = [
  'javascript',
  'open-action',
  'launch',
  'embedded-file',
  'external-link',
  'restricted',
  'text-incomplete',
] as const

/** What the inspection noticed in the papers, one sentence each, above the letter. */
export function PaperFlags({ papers }: Pick<LetterPage, 'papers'>) {
  const t = useWords('documents')
  const noticed = flags.filter((flag) => papers.some((paper) => paper.flags.includes(flag)))
  if (!noticed.length) return null
  return (
    <ul className={css.flags}>
      {noticed.map((flag) => (
        <li key={flag}>{t(`flag.${flag}`)}</li>
      ))}
    </ul>
  )
}
