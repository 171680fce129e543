import { KeyHint } from '@cabinet/ui/key-hint.tsx'
import { useKeys } from '@cabinet/ui/keys.tsx'
import { Page } from '@cabinet/ui/page.tsx'
import { QueryView } from '@cabinet/ui/query-view.tsx'
import { Rail } from '@cabinet/ui/rail.tsx'
import { ThreeColumns } from '@cabinet/ui/three-columns.tsx'
import { sayDone } from '@cabinet/ui/undo-toast.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { Button } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { Link, useNavigate, useParams } from 'react-router'
import type { Scope } from '../rules/forms.ts'
import { type EngagementPage, useAgenda, useRefreshAgenda } from './client.ts'
import { draftOf } from './draft-of.ts'
import { ScopeField } from './engagement-reason.tsx'
import css from './form.module.css'
import { FormConflicts } from './form-conflicts.tsx'
import { type FormDraft, forgetDraft, keepDraft, useFormDraft } from './form-draft.ts'
import { FormFields } from './form-fields.tsx'
import { FormProblem } from './form-problem.tsx'
import { changedFields } from './form-send.ts'

/** An engagement that is there already, changed field by field; of a series, this one, this one and those after it, or all. */
export function EditPage() {
  const { ref = '' } = useParams()
  const page = useQuery(useAgenda().engagement.queryOptions({ ref }))
  return (
    <QueryView query={page} shape="form">
      {(data) => <Change key={data.ref} page={data} />}
    </QueryView>
  )
}

function Change({ page }: { page: EngagementPage }) {
  const [draft] = useFormDraft(page.ref)
  useEffect(() => {
    if (draft !== undefined) return
    keepDraft(baseOf(page.ref), draftOf(page))
    keepDraft(page.ref, draftOf(page))
  }, [draft, page])
  return draft ? <Writing page={page} draft={draft} /> : null
}

/** What it was when the form was opened: only what was changed since is sent, so that others' changes of other fields stay. */
const baseOf = (ref: string) => `${ref}.base`

function forget(ref: string) {
  forgetDraft(ref)
  forgetDraft(baseOf(ref))
}

function Writing({ page, draft }: { page: EngagementPage; draft: FormDraft }) {
  const t = useWords('agenda')
  const go = useNavigate()
  const refresh = useRefreshAgenda()
  const { ref, engagement } = page
  const [base = draftOf(page)] = useFormDraft(baseOf(ref))
  const [, change] = useFormDraft(ref)
  const [asked, setScope] = useState<Scope>('this')
  const back = `/agenda/rendez-vous/${ref}`
  const { mutate, isPending, error } = useMutation(
    useAgenda().change.mutationOptions({
      onSuccess: async (changed) => {
        forget(ref)
        sayDone({ sentence: t('done.changed', { title: changed.engagement.title }) })
        await refresh()
        void go(`/agenda/rendez-vous/${changed.ref}`, { replace: true })
      },
      // Somebody was quicker: what they changed is read again, what was typed here stays.
      onError: () => refresh(),
    }),
  )
  const typed = changedFields(base, draft)
  const fields = typed.timeZone === null ? { ...typed, timeZone: page.timeZone } : typed
  // A rule is that of several: it cannot be changed for this one alone.
  const scope = asked === 'this' && fields.rule !== undefined ? 'following' : asked
  const isChanged = Object.keys(fields).length > 0
  const save = () => {
    if (!isPending && isChanged) mutate({ ref, version: engagement.version, scope, fields })
  }
  useKeys([{ key: 'mod+enter', label: t('form.saveChange'), run: save, disabled: isPending || !isChanged }])
  const footer = (
    <>
      <Button loading={isPending} disabled={!isChanged} onClick={save} rightSection={<KeyHint keys="mod+enter" />}>
        {t('form.saveChange')}
      </Button>
      <Button component={Link} to={back} variant="subtle" color="gray" onClick={() => forget(ref)}>
        {t('form.giveUp')}
      </Button>
    </>
  )
  return (
    <Page title={t('form.changing', { title: engagement.title })} wide>
      <ThreeColumns
        thing={
          <div className={css.desk}>
            <div className={css.form}>
              <FormFields draft={draft} onChange={change} existing />
            </div>
          </div>
        }
        rail={
          <Rail title={t('conflict.title')} footer={footer}>
            <FormConflicts draft={draft} reference={ref} />
            {page.series?.originalStart != null && <ScopeField value={scope} onChange={setScope} />}
            <FormProblem error={error} />
          </Rail>
        }
      />
    </Page>
  )
}
