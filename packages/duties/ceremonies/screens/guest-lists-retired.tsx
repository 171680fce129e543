import formCss from '@cabinet/blocks/people/screens/form.module.css'
import { Problem } from '@cabinet/ui/problem.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type CeremoniesAnswers, useCeremonies, useRefreshCeremonies } from './client.ts'
import css from './guests-page.module.css'
import { useAct } from './line-act.ts'

type List = CeremoniesAnswers['guestLists'][number]

/** A list that serves no more is offered no more; its ceremonies keep their guests. */
export function GuestListRetire({ list, onDone }: { list: List; onDone: () => void }) {
  const t = useWords('ceremonies')
  const refresh = useRefreshCeremonies()
  const retire = useMutation(useCeremonies().guestListRetire.mutationOptions())
  const { act, error, isSending } = useAct()
  const { id: listId, name } = list
  return (
    <>
      {error !== null && <Problem error={error} inset />}
      <Button
        variant="subtle"
        color="red"
        loading={isSending}
        onClick={() =>
          void act(() => retire.mutateAsync({ listId, retired: true }), {
            sentence: t('guests.add.listRetired', { name }),
            undo: () => retire.mutateAsync({ listId, retired: false }).then(refresh),
            onDone,
          })
        }
      >
        {t('guests.add.retireList')}
      </Button>
    </>
  )
}

/** Lists that were retired, and the way back for each. */
export function GuestListsRetired({ lists }: { lists: readonly List[] }) {
  const t = useWords('ceremonies')
  const restore = useMutation(useCeremonies().guestListRetire.mutationOptions())
  const { act, error, isSending } = useAct()
  if (lists.length === 0) return null
  return (
    <details>
      <summary>{t('guests.add.retiredLists', { count: lists.length })}</summary>
      {error !== null && <Problem error={error} inset />}
      <ul className={css.cases}>
        {lists.map(({ id: listId, name }) => (
          <li key={listId}>
            <span dir="auto">{name}</span>
            <div className={formCss.acts}>
              <Button
                variant="default"
                size="compact-sm"
                loading={isSending}
                aria-label={t('guests.add.restoreListOf', { name })}
                onClick={() =>
                  void act(() => restore.mutateAsync({ listId, retired: false }), {
                    sentence: t('guests.add.listRestored', { name }),
                  })
                }
              >
                {t('guests.add.restoreList')}
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </details>
  )
}
