import { Section, Sections } from '@cabinet/blocks/people/screens/section.tsx'
import { useMay } from '@cabinet/blocks/people/screens/use-me.ts'
import { Page } from '@cabinet/ui/page.tsx'
import { Problem } from '@cabinet/ui/problem.tsx'
import { QueryView } from '@cabinet/ui/query-view.tsx'
import { uploadFile } from '@cabinet/ui/upload.ts'
import { useWords } from '@cabinet/words/use-words.ts'
import { Button, FileButton, NativeSelect } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useDiaries } from './choices.ts'
import { type Diary, useAgenda } from './client.ts'
import { ImportPreview } from './import-preview.tsx'
import { ImportReply } from './import-reply.tsx'
import css from './settings-page.module.css'

/** A calendar from elsewhere: looked at first, then written. */
export function ImportPage() {
  const t = useWords('agenda')
  const may = useMay()
  const diaries = useDiaries()
  return (
    <Page title={t('import.title')}>
      <Sections>
        <QueryView query={diaries}>{(all) => <ImportFile diaries={all.filter((one) => one.may.write)} />}</QueryView>
        {may('agenda.keep') && <ImportReply />}
      </Sections>
    </Page>
  )
}

function ImportFile({ diaries }: { diaries: readonly Diary[] }) {
  const t = useWords('agenda')
  const agenda = useAgenda()
  const [diaryId, setDiary] = useState(diaries.find((one) => one.isMine)?.id ?? diaries[0]?.id ?? '')
  const preview = useMutation(agenda.previewImport.mutationOptions())
  const read = useMutation({
    mutationFn: async (file: File) => {
      const { id } = await uploadFile(file)
      return { uploadId: id, found: await preview.mutateAsync({ uploadId: id, diaryId }) }
    },
  })
  return (
    <Section title={t('import.choose')} help={t('import.help')}>
      <NativeSelect
        label={t('import.into')}
        value={diaryId}
        disabled={read.isSuccess}
        onChange={(event) => setDiary(event.currentTarget.value)}
        data={diaries.map((one) => ({ value: one.id, label: one.name }))}
      />
      {read.error && <Problem error={read.error} />}
      {read.data ? (
        <ImportPreview key={read.data.uploadId} {...read.data} diaryId={diaryId} onAgain={() => read.reset()} />
      ) : (
        <FileButton accept=".ics,text/calendar" onChange={(file) => file && read.mutate(file)}>
          {(props) => (
            <Button {...props} className={css.choose ?? ''} loading={read.isPending}>
              {t('import.choose')}
            </Button>
          )}
        </FileButton>
      )}
      {read.isPending && <p role="status">{t('import.reading')}</p>}
    </Section>
  )
}
