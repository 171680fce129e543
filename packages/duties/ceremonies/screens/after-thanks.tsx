import { useMay } from '@cabinet/blocks/people/screens/use-me.ts'
import { useWords } from '@cabinet/words/use-words.ts'
import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { CeremonySection } from './ceremony-section.tsx'
import { useCeremonies } from './client.ts'

/** The letters of thanks are made with the guests' other letters; here stands how many went out. */
export function AfterThanks({ ceremonyId }: { ceremonyId: string }) {
  const t = useWords('ceremonies')
  const may = useMay()
  const after = useQuery(useCeremonies().after.queryOptions({ ceremonyId }))
  if (!after.data) return null
  const { thanked, attendance } = after.data
  const link = may('ceremonies.invite') && (
    <Link to={`/ceremonies/${ceremonyId}/invites`}>{t('ceremony.after.makeThanks')}</Link>
  )
  return (
    <CeremonySection title={t('ceremony.after.thanks')} aside={link}>
      <p>{t('ceremony.after.thanked', { count: thanked, all: attendance.total.came })}</p>
    </CeremonySection>
  )
}
