import { KeyHint } from '@cabinet/ui/key-hint.tsx'
import { useKeys } from '@cabinet/ui/keys.tsx'
import { Page } from '@cabinet/ui/page.tsx'
import { QueryView } from '@cabinet/ui/query-view.tsx'
import { Rail } from '@cabinet/ui/rail.tsx'
import { ThreeColumns } from '@cabinet/ui/three-columns.tsx'
import { useTimeZone } from '@cabinet/ui/time-zone.ts'
import { sayDone } from '@cabinet/ui/undo-toast.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { Button } from '@mantine/core'
import { useEffect } from 'react'
import { useNavigate } from 'react-router'
import { addMinutes, dayOfLocal } from '../rules/local-time.ts'
import { nextHour } from './board-create.ts'
import { useChoices, useDiaries } from './choices.ts'
import type { Diary } from './client.ts'
import css from './form.module.css'
import { FormConflicts } from './form-conflicts.tsx'
import { type ChangeDraft, emptyDraft, type FormDraft, forgetDraft, keepDraft, useFormDraft } from './form-draft.ts'
import { FormFields } from './form-fields.tsx'
import { FormProblem } from './form-problem.tsx'
import { FormQuick } from './form-quick.tsx'
import { useMakeEngagement } from './make-engagement.ts'
import { officeNow } from './office-now.ts'

/** The whole form of a new engagement; what was begun on the board goes on here. */
export function NewPage() {
  const diaries = useDiaries()
  return (
    <QueryView query={diaries} shape="form">
      {(all) => <Begin diaries={all} />}
    </QueryView>
  )
}

function Begin({ diaries }: { diaries: readonly Diary[] }) {
  const [draft, change] = useFormDraft('new')
  const zone = useTimeZone()
  const { data: choices } = useChoices()
  const kind = choices?.kinds[0]?.code
  const writable = diaries.filter((one) => one.may.write)
  const first = (writable.find((one) => one.keptByOffice) ?? writable[0])?.id ?? ''
  const none = draft === undefined
  useEffect(() => {
    if (!none || kind === undefined) return
    const now = officeNow(zone)
    const start = nextHour(dayOfLocal(now), now)
    keepDraft('new', { ...emptyDraft({ diaryId: first, start, end: addMinutes(start, 60) }), kind })
  }, [none, kind, first, zone])
  return draft ? <Writing draft={draft} onChange={change} /> : null
}

function Writing({ draft, onChange }: { draft: FormDraft; onChange: ChangeDraft }) {
  const t = useWords('agenda')
  const go = useNavigate()
  const { make, missing, isPending, error } = useMakeEngagement(
    draft,
    (ref) => void go(`/agenda/rendez-vous/${ref}`, { replace: true }),
  )
  useKeys([{ key: 'mod+enter', label: t('form.save'), run: make, disabled: isPending }])
  const giveUp = () => {
    const before = draft
    forgetDraft('new')
    sayDone({ sentence: t('done.givenUp'), undo: () => keepDraft('new', before) })
    void go('/agenda')
  }
  const footer = (
    <>
      <Button loading={isPending} onClick={make} rightSection={<KeyHint keys="mod+enter" />}>
        {t('form.save')}
      </Button>
      <Button variant="subtle" color="gray" onClick={giveUp}>
        {t('form.giveUp')}
      </Button>
    </>
  )
  return (
    <Page title={t('form.new')} wide>
      <ThreeColumns
        thing={
          <div className={css.desk}>
            <div className={css.form}>
              <FormQuick draft={draft} onChange={onChange} autoFocus />
              <FormFields draft={draft} onChange={onChange} missing={missing} />
            </div>
          </div>
        }
        rail={
          <Rail title={t('conflict.title')} footer={footer}>
            <FormConflicts draft={draft} />
            <FormProblem error={error} />
          </Rail>
        }
      />
    </Page>
  )
}
