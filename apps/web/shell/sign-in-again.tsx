import { SignInForm } from '@cabinet/blocks/people/screens/sign-in-form.tsx'
import { Dialog } from '@cabinet/ui/dialog.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import type { Me } from './me.ts'

type Props = { me: Me; onSettled: (signedIn: boolean) => void }

/** Over the page, which stays as it was: the same person signs in again, and what was being sent is sent again. */
export function SignInAgain({ me, onSettled }: Props) {
  const t = useWords('ui')
  return (
    <Dialog opened onClose={() => onSettled(false)} title={t('session.title')} leaveOutside={false}>
      <p className="muted">{t('session.text')}</p>
      <SignInForm email={me.person.email} onDone={() => onSettled(true)} />
    </Dialog>
  )
}
