import { Problem } from '@cabinet/ui/problem.tsx'
import { sayDone } from '@cabinet/ui/undo-toast.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { Button } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useCeremonies, useRefreshCeremonies } from './client.ts'
import css from './speech.module.css'
import type { SpeechAnswer } from './speech-answers.ts'
import { SpeechBlock } from './speech-block.tsx'

type Props = { page: SpeechAnswer; save: () => Promise<number | null> }

/** The salutations of those who come, in the order of the line; whether the line changed since they were put in. */
export function SpeechSalutations({ page, save }: Props) {
  const t = useWords('ceremonies')
  const ceremonies = useCeremonies()
  const refresh = useRefreshCeremonies()
  const { speech, may } = page
  const asks = speech.ceremonyId !== null && speech.state !== 'delivered'
  const query = useQuery(ceremonies.speechSalutations.queryOptions({ speechId: speech.id }, { enabled: asks }))
  const insert = useMutation(
    ceremonies.speechInsertSalutations.mutationOptions({
      onSuccess: async () => {
        sayDone({ sentence: t('speech.salutations.done') })
        await refresh()
      },
    }),
  )
  if (!asks || !query.data) return null
  const { lines, changes } = query.data
  const put = async () => {
    const version = await save()
    if (version !== null) insert.mutate({ speechId: speech.id, version })
  }
  const lists = [
    ['come', changes?.come ?? []],
    ['gone', changes?.gone ?? []],
  ] as const
  return (
    <SpeechBlock title={t('speech.salutations.title')}>
      {changes?.changed ? (
        <div className={css.warn} role="status">
          <p>{t('speech.salutations.old')}</p>
          {lists.map(
            ([which, said]) =>
              said.length > 0 && (
                <p key={which}>
                  <b>{t(`speech.salutations.${which}`)}</b> {said.join(' ')}
                </p>
              ),
          )}
          {changes.moved && <p>{t('speech.salutations.moved')}</p>}
        </div>
      ) : (
        <p className="muted">
          {changes ? t('speech.salutations.upToDate') : lines.length ? lines.join(' ') : t('speech.salutations.none')}
        </p>
      )}
      {may.edit && lines.length > 0 && (changes === null || changes.changed) && (
        <div>
          <Button variant="default" loading={insert.isPending} onClick={() => void put()}>
            {t(changes ? 'speech.salutations.again' : 'speech.salutations.insert')}
          </Button>
        </div>
      )}
      {insert.error && <Problem error={insert.error} inset />}
    </SpeechBlock>
  )
}
