import { Problem } from '@cabinet/ui/problem.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { Button } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useLocation, useNavigate } from 'react-router'
import { type Answers, usePeople } from './client.ts'
import { Form } from './form.tsx'
import { FrontDoor } from './front-door.tsx'
import { NewPasswordField } from './new-password-field.tsx'
import { useFields } from './use-fields.ts'

/** The link handed over by the administrator: `/lien#…`. What stands after `#` is never sent in an address, so no log keeps it. */
export function LinkPage() {
  const t = useWords('people')
  const people = usePeople()
  const token = useLocation().hash.slice(1)
  const state = useQuery(people.state.queryOptions())
  const { mutate: open, ...link } = useMutation(people.openLink.mutationOptions())
  useEffect(() => open({ token: token.padEnd(16, '-') }), [open, token])
  const office = state.data?.office ?? null
  return (
    <FrontDoor office={office} title={t('password.choose')}>
      {link.error && <ClosedLink error={link.error} />}
      {link.data && <ChoosePassword token={token} link={link.data} />}
    </FrontDoor>
  )
}

function ClosedLink({ error }: { error: unknown }) {
  const t = useWords('people')
  const navigate = useNavigate()
  return (
    <>
      <Problem error={error} />
      <Button variant="default" mt="md" onClick={() => void navigate('/connexion')}>
        {t('signIn.title')}
      </Button>
    </>
  )
}

function ChoosePassword({ token, link }: { token: string; link: Answers['openLink'] }) {
  const t = useWords('people')
  const people = usePeople()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const enter = () => {
    queries.clear()
    return navigate('/connexion', { replace: true })
  }
  const signIn = useMutation(people.signIn.mutationOptions({ onSettled: enter }))
  const choose = useMutation(
    people.choosePassword.mutationOptions({
      onSuccess: (_, { password }) => signIn.mutate({ email: link.email, password }),
    }),
  )
  const fields = useFields({ password: '' }, choose.error)
  return (
    <Form
      label={t('password.choose')}
      error={choose.error}
      onSubmit={() => choose.mutate({ token, password: fields.values.password })}
    >
      <p>{t('password.welcome', { name: link.name })}</p>
      {/* Password managers file the password under this address. */}
      <input type="email" name="email" value={link.email} autoComplete="username" readOnly hidden />
      <NewPasswordField {...fields.text('password')} autoFocus />
      <Button type="submit" loading={choose.isPending || signIn.isPending}>
        {t('password.save')}
      </Button>
    </Form>
  )
}
