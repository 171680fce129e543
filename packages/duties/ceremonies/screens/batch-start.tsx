import css from '@cabinet/blocks/people/screens/form.module.css'
import { Form } from '@cabinet/blocks/people/screens/form.tsx'
import { confirm } from '@cabinet/ui/confirm.tsx'
import { QueryView } from '@cabinet/ui/query-view.tsx'
import { sayDone } from '@cabinet/ui/undo-toast.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { Button, NativeSelect } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import {
  answerableKinds,
  type BatchFormat,
  type BatchKind,
  batchFormats,
  batchKinds,
  type LinkChoice,
  linkChoices,
  writtenKinds,
} from '../rules/batch.ts'
import { goesByEmail } from '../rules/mailing.ts'
import { BatchText, type BatchWords } from './batch-text.tsx'
import { BatchWhom } from './batch-whom.tsx'
import { useCeremonies, useRefreshCeremonies } from './client.ts'

type Props = { ceremonyId: string; guestIds: readonly string[]; kind?: BatchKind; onDone: () => void }

/** What is made for the chosen guests and in what form; before it starts, whom it concerns and the words it goes out with. */
export function BatchStart({ ceremonyId, guestIds, kind: first = 'cards', onDone }: Props) {
  const t = useWords('ceremonies')
  const ceremonies = useCeremonies()
  const refresh = useRefreshCeremonies()
  const [requestKey] = useState(() => crypto.randomUUID())
  const [kind, setKind] = useState<BatchKind>(first)
  const [asked, setFormat] = useState<BatchFormat>('pdf')
  const [links, setLinks] = useState<LinkChoice>('missing')
  const [words, setWords] = useState<BatchWords>({ subject: null, text: null })
  const formats = batchFormats.filter((format) => format !== 'email' || goesByEmail(kind))
  const format = formats.find((one) => one === asked) ?? 'pdf'
  const form = { ceremonyId, kind, format, guestIds: [...guestIds] }
  const preview = useQuery(ceremonies.batchPreview.queryOptions(form))
  const start = useMutation(ceremonies.batchStart.mutationOptions({ onSuccess: () => refresh() }))
  const isEmail = format === 'email'
  const isCard = kind === 'cards' && !isEmail
  const count = preview.data?.count ?? 0
  const submit = async () => {
    const question = { title: t('batch.sureTitle', { count }), children: t('batch.sureText') }
    if (isEmail && !(await confirm({ ...question, action: t('batch.startEmail', { count }) }))) return
    start.mutate(
      { ...form, requestKey, links, subject: words.subject ?? '', text: words.text ?? '' },
      {
        onSuccess: () => {
          sayDone({ sentence: t('batch.started') })
          onDone()
        },
      },
    )
  }
  return (
    <Form label={t('batch.open')} error={start.error} onSubmit={() => void submit()}>
      <div className={css.pair}>
        <NativeSelect
          label={t('batch.what')}
          value={kind}
          onChange={(event) => {
            setKind(batchKinds.find((one) => one === event.currentTarget.value) ?? first)
            setWords({ subject: null, text: null })
          }}
          data={batchKinds.map((value) => ({ value, label: t(`batch.kind.${value}`) }))}
        />
        <NativeSelect
          label={t('batch.form')}
          value={format}
          onChange={(event) => setFormat(formats.find((one) => one === event.currentTarget.value) ?? 'pdf')}
          data={formats.map((value) => ({ value, label: t(`batch.format.${value}`) }))}
        />
      </div>
      {!isEmail && answerableKinds.includes(kind) && (
        <NativeSelect
          label={t('batch.links')}
          value={links}
          onChange={(event) => setLinks(linkChoices.find((one) => one === event.currentTarget.value) ?? 'missing')}
          data={linkChoices.map((value) => ({ value, label: t(`batch.link.${value}`) }))}
        />
      )}
      <QueryView query={preview} shape="form">
        {(said) => (
          <>
            <BatchWhom count={said.count} leftOut={said.leftOut} clearDays={said.clearDays} />
            {isCard && <p className="small muted">{t('batch.cardText')}</p>}
            {writtenKinds.includes(kind) && !isCard && <BatchText proposed={said} words={words} onChange={setWords} />}
          </>
        )}
      </QueryView>
      <div className={css.acts}>
        <Button type="submit" loading={start.isPending} disabled={count === 0}>
          {isEmail ? t('batch.startEmail', { count }) : t('batch.start')}
        </Button>
      </div>
    </Form>
  )
}
