import { Section } from '@cabinet/blocks/people/screens/section.tsx'
import { Problem } from '@cabinet/ui/problem.tsx'
import { sayDone } from '@cabinet/ui/undo-toast.tsx'
import { uploadFile } from '@cabinet/ui/upload.ts'
import { useWords } from '@cabinet/words/use-words.ts'
import { Button, FileButton } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useAgenda, useRefreshAgenda } from './client.ts'
import css from './settings-page.module.css'

/** A guest's reply that came to somebody's own mailbox, taken in by hand. */
export function ImportReply() {
  const t = useWords('agenda')
  const refresh = useRefreshAgenda()
  const take = useMutation(useAgenda().importReply.mutationOptions({ onSuccess: refresh }))
  const read = useMutation({
    mutationFn: async (file: File) => take.mutateAsync({ uploadId: (await uploadFile(file)).id }),
    onSuccess: () => sayDone({ sentence: t('import.replyDone') }),
  })
  return (
    <Section title={t('import.reply')} help={t('import.replyHelp')}>
      {read.error && <Problem error={read.error} />}
      <FileButton accept=".ics,text/calendar" onChange={(file) => file && read.mutate(file)}>
        {(props) => (
          <Button {...props} variant="default" className={css.choose ?? ''} loading={read.isPending}>
            {t('import.replyChoose')}
          </Button>
        )}
      </FileButton>
    </Section>
  )
}
