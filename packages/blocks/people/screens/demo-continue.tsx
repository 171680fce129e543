import { useWords } from '@cabinet/words/use-words.ts'
import { Button } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { usePeople } from './client.ts'

/** At the demonstration nobody knows the passwords: whoever was at the desk goes on with one click. Nothing anywhere else. */
export function DemoContinue({ email, onDone }: { email: string; onDone: () => void }) {
  const t = useWords('people')
  const people = usePeople()
  const state = useQuery(people.state.queryOptions())
  const enter = useMutation(people.demoSignIn.mutationOptions({ onSuccess: onDone }))
  const actor = state.data?.demo?.find((one) => one.email === email)
  if (!actor) return null
  return (
    <Button
      variant="light"
      fullWidth
      mt="xs"
      loading={enter.isPending}
      onClick={() => enter.mutate({ key: actor.key })}
    >
      {t('signIn.demoGoOn', { name: actor.name })}
    </Button>
  )
}
