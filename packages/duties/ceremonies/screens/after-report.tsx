import { Form } from '@cabinet/blocks/people/screens/form.tsx'
import { useFields } from '@cabinet/blocks/people/screens/use-fields.ts'
import { FormFoot } from '@cabinet/duties/missions/screens/form-foot.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { Textarea, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import css from './ceremony-page.module.css'
import { CeremonySection } from './ceremony-section.tsx'
import { type CeremonyAnswer, useCeremonies, useRefreshCeremonies } from './client.ts'

/** How it went, as it will be read next year; and where the photographs are. */
export function AfterReport({ page }: { page: CeremonyAnswer }) {
  const t = useWords('ceremonies')
  const { ceremony, may } = page
  return (
    <CeremonySection
      title={t('ceremony.after.report')}
      form={may.report && ((close) => <ReportForm page={page} onClose={close} />)}
    >
      {ceremony.report ? (
        <p className={`reading ${css.text}`} dir="auto">
          {ceremony.report}
        </p>
      ) : (
        <p className="muted">{t('ceremony.after.noReport')}</p>
      )}
      {ceremony.photographs && (
        <p dir="auto">
          <span className="muted">{t('ceremony.after.photographsAt')}</span>{' '}
          <PlaceOfPhotographs place={ceremony.photographs} />
        </p>
      )}
    </CeremonySection>
  )
}

/** A folder, a cupboard, a name; an address one can follow is followed. */
function PlaceOfPhotographs({ place }: { place: string }) {
  if (!/^https?:\/\/\S+$/.test(place)) return place
  return (
    <a href={place} target="_blank" rel="noopener noreferrer">
      {place}
    </a>
  )
}

function ReportForm({ page, onClose }: { page: CeremonyAnswer; onClose: () => void }) {
  const t = useWords('ceremonies')
  const refresh = useRefreshCeremonies()
  const save = useMutation(useCeremonies().saveAfter.mutationOptions({ onSuccess: () => refresh().then(onClose) }))
  const { id: ceremonyId, version, report, photographs } = page.ceremony
  const fields = useFields({ report, photographs }, save.error)
  return (
    <Form error={save.error} onSubmit={() => save.mutate({ ceremonyId, version, ...fields.values })}>
      <Textarea
        {...fields.text('report')}
        label={t('ceremony.after.reportText')}
        description={t('ceremony.after.reportHelp')}
        maxLength={20_000}
        autosize
        minRows={6}
        maxRows={24}
        dir="auto"
        data-autofocus
      />
      <TextInput
        {...fields.text('photographs')}
        label={t('ceremony.after.photographs')}
        description={t('ceremony.after.photographsHelp')}
        maxLength={500}
        dir="auto"
      />
      <FormFoot busy={save.isPending} onClose={onClose} />
    </Form>
  )
}
