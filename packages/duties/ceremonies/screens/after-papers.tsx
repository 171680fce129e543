import { useMay } from '@cabinet/blocks/people/screens/use-me.ts'
import { Problem } from '@cabinet/ui/problem.tsx'
import { uploadFile } from '@cabinet/ui/upload.ts'
import { useWords } from '@cabinet/words/use-words.ts'
import { Button, FileButton } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import css from './ceremony-page.module.css'
import { CeremonySection } from './ceremony-section.tsx'
import { type CeremonyAnswer, useCeremonies, useRefreshCeremonies } from './client.ts'

/** Photographs kept here, the press cutting, the bill. */
export function AfterPapers({ page }: { page: CeremonyAnswer }) {
  const t = useWords('ceremonies')
  const refresh = useRefreshCeremonies()
  const may = useMay()
  const { ceremony } = page
  const papers = useQuery(useCeremonies().papers.queryOptions({ ceremonyId: ceremony.id }))
  const attach = useMutation(useCeremonies().attach.mutationOptions({ onSuccess: refresh }))
  const send = useMutation({
    mutationFn: async (files: File[]) => {
      const arrived = await Promise.all(files.map((file) => uploadFile(file)))
      await attach.mutateAsync({ ceremonyId: ceremony.id, uploads: arrived.map((one) => one.id) })
    },
  })
  const add = may('ceremonies.close') && (
    <FileButton multiple onChange={(files) => files.length > 0 && send.mutate(files)}>
      {(props) => (
        <Button {...props} variant="default" size="compact-sm" loading={send.isPending}>
          {t('ceremony.after.addPapers')}
        </Button>
      )}
    </FileButton>
  )
  return (
    <CeremonySection title={t('ceremony.after.papers')} aside={add}>
      {send.error && <Problem error={send.error} inset />}
      {papers.error && <Problem error={papers.error} inset />}
      {papers.data?.length === 0 && <p className="muted">{t('ceremony.after.noPapers')}</p>}
      <ul className={css.plain}>
        {papers.data?.map((paper) => (
          <li key={paper.id} className={css.line}>
            <a href={`/papers/${paper.id}`} target="_blank" rel="noopener" dir="auto" className={css.what}>
              {paper.name}
            </a>
          </li>
        ))}
      </ul>
    </CeremonySection>
  )
}
