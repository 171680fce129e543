import { announce } from '@cabinet/ui/announce.tsx'
import { prepareDocumentViewer } from '@cabinet/ui/document-viewer.tsx'
import { useKeys } from '@cabinet/ui/keys.tsx'
import { Page } from '@cabinet/ui/page.tsx'
import { ThreeColumns } from '@cabinet/ui/three-columns.tsx'
import { useToday } from '@cabinet/ui/time-zone.ts'
import { useWords } from '@cabinet/words/use-words.ts'
import { useEffect, useState } from 'react'
import { currentDraft, isBegun, useDraft } from './register-draft.ts'
import { useFocusFirst, useFocusWrong } from './register-focus.ts'
import { RegisterForm } from './register-form.tsx'
import { useLastNumber, useRegisterLetter, type Wrong, wrongFields } from './register-letter.ts'
import { RegisterScans } from './register-scans.tsx'
import { LastNumber, RegisteredNumber, useShownFor } from './registered-number.tsx'
import { useWarnBeforeClosing } from './use-warn-before-closing.ts'

/** The clerk's desk: the scan on the left, the form on the right in the order in which a letter is read. */
export function RegisterPage() {
  const t = useWords('mail')
  const today = useToday()
  const draft = useDraft()
  const [wrong, setWrong] = useState<Wrong>({})
  const [compared, setCompared] = useState<string | null>(null)
  const register = useRegisterLetter(today)
  const lastNumber = useLastNumber(Number(today.slice(0, 4)))
  const { shown: justNow, show } = useShownFor<NonNullable<typeof register.data>>(2000)
  const focusFirst = useFocusFirst()
  useFocusWrong(wrong)
  useWarnBeforeClosing(isBegun(draft))
  // Here before the first scan is: a network that is cut meanwhile must not cost the screen.
  useEffect(prepareDocumentViewer, [])

  const submit = () => {
    if (register.isPending) return
    const found = wrongFields(currentDraft(), today)
    setWrong(found)
    if (Object.keys(found).length > 0) return announce(t('entry.wrong', { count: Object.keys(found).length }))
    register.mutate(undefined, {
      onSuccess: (letter) => {
        announce(t('entry.registered', { number: letter.number ?? '' }))
        setCompared(null)
        show(letter)
        focusFirst()
      },
    })
  }
  useKeys([{ key: 'mod+enter', label: t('entry.submit'), run: submit, disabled: register.isPending }])

  const actions = <LastNumber registered={register.data} known={lastNumber} />
  return (
    <Page title={t('entry.title')} actions={actions} wide>
      <ThreeColumns
        railWidth={472}
        thing={
          <>
            <RegisterScans papers={draft.papers} compared={compared} onCompared={() => setCompared(null)} />
            {justNow && <RegisteredNumber letter={justNow} />}
          </>
        }
        rail={
          <RegisterForm
            draft={draft}
            wrong={wrong}
            today={today}
            problem={register.error}
            isSending={register.isPending}
            onSubmit={submit}
            onCompare={setCompared}
            onChanged={(fields) => setWrong((before) => without(before, fields))}
          />
        }
      />
    </Page>
  )
}

const without = (wrong: Wrong, fields: readonly string[]): Wrong =>
  Object.fromEntries(Object.entries(wrong).filter(([field]) => !fields.includes(field)))
