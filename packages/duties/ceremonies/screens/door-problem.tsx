import { useWords } from '@cabinet/words/use-words.ts'
import css from './door.module.css'
import { DoorRefused, SignedOut } from './door-ask.ts'

const said = [
  'ceremonies.door-not-now',
  'ceremonies.door-of-another',
  'ceremonies.door-unknown',
  'office.not-found',
  'office.not-your-post',
] as const

/** Why the office did not do what the door asked, and the way out. */
export function DoorProblem({ problem, ceremonyId }: { problem: unknown; ceremonyId: string }) {
  const t = useWords('ceremonies')
  const refused = useRefusedSentence()
  if (problem instanceof SignedOut) return <SignInLink ceremonyId={ceremonyId} />
  return (
    <p className={css.problem} role="alert">
      {problem instanceof DoorRefused ? refused(problem.code) : t('day.door.unreachable')}
    </p>
  )
}

/** A full visit, so that the page comes back with what it needs to read cards. */
export function SignInLink({ ceremonyId }: { ceremonyId: string }) {
  const t = useWords('ceremonies')
  const back = new URLSearchParams({ retour: `/m/porte/${ceremonyId}` })
  return (
    <p className={css.problem} role="alert">
      {t('day.door.signedOut')} <a href={`/connexion?${back}`}>{t('day.door.signIn')}</a>
    </p>
  )
}

export function useRefusedSentence(): (code: string) => string {
  const t = useWords('ceremonies')
  return (code) => {
    const known = said.find((one) => one === code)
    if (known === 'office.not-found') return t('day.door.notFound')
    if (known === 'office.not-your-post') return t('day.door.notYours')
    return known ? t(`refusal.${known}`) : t('day.door.refused')
  }
}
