import { useMay } from '@cabinet/blocks/people/screens/use-me.ts'
import { useShownFor } from '@cabinet/duties/mail/screens/registered-number.tsx'
import { announce } from '@cabinet/ui/announce.tsx'
import { useKeys } from '@cabinet/ui/keys.tsx'
import { Page } from '@cabinet/ui/page.tsx'
import { ThreeColumns } from '@cabinet/ui/three-columns.tsx'
import { useToday } from '@cabinet/ui/time-zone.ts'
import { useWords } from '@cabinet/words/use-words.ts'
import { useState } from 'react'
import { Link } from 'react-router'
import { currentDraft, useDraft } from './register-draft.ts'
import { useFocusFirst, useFocusWrong } from './register-focus.ts'
import { RegisterForm } from './register-form.tsx'
import { RegisterKnown } from './register-known.tsx'
import css from './register-page.module.css'
import { type Wrong, wrongFields } from './register-request.ts'
import { useRegisterRequest } from './use-register-request.ts'

type Registered = { id: string; number: string }

/** The counter's desk: what is typed on the right, what the office already knows of the person beside it. */
export function RegisterPage() {
  const t = useWords('audiences')
  const today = useToday()
  const draft = useDraft()
  const may = useMay()
  const [wrong, setWrong] = useState<Wrong>({})
  const register = useRegisterRequest(today)
  const { shown: justNow, show } = useShownFor<Registered>(4000)
  const focusFirst = useFocusFirst()
  useFocusWrong(wrong)

  const submit = () => {
    if (register.isPending) return
    const found = wrongFields(currentDraft(), today)
    setWrong(found)
    if (Object.keys(found).length > 0) return announce(t('entry.wrong', { count: Object.keys(found).length }))
    register.mutate(undefined, {
      onSuccess: (request) => {
        announce(t('entry.registered', { number: request.number }))
        show(request)
        focusFirst()
      },
    })
  }
  useKeys([{ key: 'mod+enter', label: t('entry.submit'), run: submit, disabled: register.isPending }])

  return (
    <Page title={t('entry.title')} actions={register.data && <Last request={register.data} />} wide>
      <ThreeColumns
        railWidth={472}
        thing={
          <>
            <RegisterKnown draft={draft} />
            {justNow && <JustNow request={justNow} />}
          </>
        }
        rail={
          <RegisterForm
            draft={draft}
            wrong={wrong}
            today={today}
            problem={register.error}
            isSending={register.isPending}
            mayHurry={may('audiences.admit')}
            onSubmit={submit}
            onChanged={(fields) => setWrong((before) => without(before, fields))}
          />
        }
      />
    </Page>
  )
}

/** The number, large, while it is told to the person; the next one can be typed meanwhile. */
function JustNow({ request }: { request: Registered }) {
  const t = useWords('audiences')
  return (
    <div className={css.registered}>
      <span className="muted">{t('entry.numberIs')}</span>
      <b className={`${css.number} num`}>{request.number}</b>
      <Link to={`/audiences/${request.id}`}>{t('entry.see')}</Link>
    </div>
  )
}

function Last({ request }: { request: Registered }) {
  const t = useWords('audiences')
  return (
    <span className={`${css.last} small muted`}>
      {t('entry.last')} <Link to={`/audiences/${request.id}`}>{request.number}</Link>
    </span>
  )
}

const without = (wrong: Wrong, fields: readonly string[]): Wrong =>
  Object.fromEntries(Object.entries(wrong).filter(([field]) => !fields.includes(field)))
