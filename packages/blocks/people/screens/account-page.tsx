import { Page } from '@cabinet/ui/page.tsx'
import { QueryView } from '@cabinet/ui/query-view.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { AccountAbsences } from './account-absences.tsx'
import { AccountFacts } from './account-facts.tsx'
import { AccountPassword } from './account-password.tsx'
import { AccountSecondFactor } from './account-second-factor.tsx'
import { AccountSessions } from './account-sessions.tsx'
import { AccountStandIns } from './account-stand-ins.tsx'
import { Sections } from './section.tsx'
import { useMe } from './use-me.ts'

/** One's own affairs: how to be reached, who acts meanwhile, and what keeps others out. */
export function AccountPage() {
  const t = useWords('people')
  const me = useMe()
  return (
    <Page title={t('account.title')}>
      <QueryView query={me} shape="form">
        {(known) => (
          <Sections>
            <AccountFacts me={known} />
            <AccountAbsences me={known} />
            <AccountStandIns me={known} />
            <AccountSecondFactor me={known} />
            <AccountPassword email={known.person.email} />
            <AccountSessions />
          </Sections>
        )}
      </QueryView>
    </Page>
  )
}
