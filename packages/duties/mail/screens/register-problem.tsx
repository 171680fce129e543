import { Problem } from '@cabinet/ui/problem.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import type { Paper } from './register-papers.ts'

/** Why the letter was not registered: a file that did not arrive, or what the server said. What was typed is untouched. */
export function RegisterProblem({ problem, papers }: { problem: unknown; papers: readonly Paper[] }) {
  const t = useWords('mail')
  const stopped = papers.find((paper) => paper.state === 'stopped')
  if (stopped) return <p role="alert">{t('entry.paperStopped', { name: stopped.file.name })}</p>
  return <Problem error={problem} />
}
