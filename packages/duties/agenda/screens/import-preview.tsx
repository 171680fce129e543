import { Problem } from '@cabinet/ui/problem.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { Button, Checkbox, NativeSelect } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'react-router'
import { type Confidentiality, confidentialities } from '../rules/engagement.ts'
import { useChoices, useKindWords } from './choices.ts'
import { type AgendaAnswers, useAgenda, useRefreshAgenda } from './client.ts'
import { ImportLine } from './import-line.tsx'
import css from './settings-page.module.css'

type Found = AgendaAnswers['previewImport']
type Props = { uploadId: string; diaryId: string; found: Found; onAgain: () => void }

/** What the file holds, line by line; what is chosen is written, and what was noticed stands beside it. */
export function ImportPreview({ uploadId, diaryId, found, onAgain }: Props) {
  const t = useWords('agenda')
  const { labelOf } = useKindWords()
  const { data: choices } = useChoices()
  const refresh = useRefreshAgenda()
  const [requestKey] = useState(() => crypto.randomUUID())
  const [chosen, setChosen] = useState<ReadonlySet<string>>(
    () => new Set(found.engagements.filter((one) => !one.here?.newer && !one.cancelled).map((one) => one.key)),
  )
  const [kind, setKind] = useState('')
  const [confidentiality, setConfidentiality] = useState<Confidentiality | ''>('cabinet')
  const [onDuplicate, setDuplicate] = useState<'update' | 'skip'>('update')
  const write = useMutation(useAgenda().importCalendar.mutationOptions({ onSuccess: refresh }))
  const all = found.engagements.length > 0 && chosen.size === found.engagements.length
  const go = () =>
    write.mutate({
      ...{ uploadId, requestKey, diaryId, chosen: [...chosen], onDuplicate },
      kind: kind || (choices?.kinds[0]?.code ?? ''),
      confidentiality: confidentiality || null,
    })
  if (write.data)
    return (
      <div className={css.copy} role="status">
        <p>{t('import.done', write.data)}</p>
        <Button component={Link} to="/agenda">
          {t('import.toBoard')}
        </Button>
        <Button variant="default" onClick={onAgain}>
          {t('import.again')}
        </Button>
      </div>
    )
  return (
    <>
      <p role="status">
        {[
          t('import.found', { count: found.total }),
          found.alreadyHere > 0 && t('import.here', { count: found.alreadyHere }),
          found.unreadable > 0 && t('import.unreadable', { count: found.unreadable }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <div className={css.choices}>
        <NativeSelect
          label={t('import.kind')}
          value={kind}
          onChange={(event) => setKind(event.currentTarget.value)}
          data={(choices?.kinds ?? []).map((one) => ({ value: one.code, label: labelOf(one) }))}
        />
        <NativeSelect
          label={t('import.confidentiality')}
          value={confidentiality}
          onChange={(event) => setConfidentiality(event.currentTarget.value as Confidentiality | '')}
          data={[
            ...confidentialities.map((one) => ({ value: one as string, label: t(`confidentiality.${one}`) })),
            { value: '', label: t('import.asFile') },
          ]}
        />
        <NativeSelect
          label={t('import.duplicates')}
          value={onDuplicate}
          onChange={(event) => setDuplicate(event.currentTarget.value as 'update' | 'skip')}
          data={(['update', 'skip'] as const).map((one) => ({ value: one, label: t(`import.${one}`) }))}
        />
      </div>
      <Checkbox
        mt="md"
        label={t('import.all')}
        checked={all}
        indeterminate={!all && chosen.size > 0}
        onChange={() => setChosen(all ? new Set() : new Set(found.engagements.map((one) => one.key)))}
      />
      <ul className={css.list} aria-label={t('import.list')}>
        {found.engagements.map((one) => (
          <ImportLine
            key={one.key}
            engagement={one}
            chosen={chosen.has(one.key)}
            onChoose={(on) =>
              setChosen((before) => new Set(on ? [...before, one.key] : [...before].filter((key) => key !== one.key)))
            }
          />
        ))}
      </ul>
      {write.error && <Problem error={write.error} />}
      <div className={css.copy}>
        <Button disabled={chosen.size === 0} loading={write.isPending} onClick={go}>
          {t('import.go', { count: chosen.size })}
        </Button>
        <Button variant="default" onClick={onAgain}>
          {t('import.again')}
        </Button>
      </div>
    </>
  )
}
