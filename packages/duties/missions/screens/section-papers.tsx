import { Problem } from '@cabinet/ui/problem.tsx'
import { uploadFile } from '@cabinet/ui/upload.ts'
import { useWords } from '@cabinet/words/use-words.ts'
import { Button, FileButton } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type MissionAnswer, useMissions, useRefreshMissions } from './client.ts'
import css from './mission-page.module.css'
import { MissionSection } from './mission-section.tsx'

/** The invitation, the deliberation, the tickets, and what came back with the report. */
export function SectionPapers({ page }: { page: MissionAnswer }) {
  const t = useWords('missions')
  const missions = useMissions()
  const refresh = useRefreshMissions()
  const { papers, mission, may } = page
  const attach = useMutation(missions.attach.mutationOptions({ onSuccess: refresh }))
  const send = useMutation({
    mutationFn: async (files: File[]) => {
      const arrived = await Promise.all(files.map((file) => uploadFile(file)))
      await attach.mutateAsync({ missionId: mission.id, uploads: arrived.map((one) => one.id) })
    },
  })
  const add = may.attach && (
    <FileButton multiple onChange={(files) => files.length > 0 && send.mutate(files)}>
      {(props) => (
        <Button {...props} variant="default" size="compact-sm" loading={send.isPending}>
          {t('papers.add')}
        </Button>
      )}
    </FileButton>
  )
  return (
    <MissionSection anchor="papers" title={t('section.papers')} aside={add}>
      {send.error && <Problem error={send.error} inset />}
      {papers.length === 0 && <p className="muted">{t('papers.none')}</p>}
      <ul className={css.plain}>
        {papers.map((paper) => (
          <li key={paper.id} className={css.line}>
            <a href={`/papers/${paper.id}`} target="_blank" rel="noopener" dir="auto">
              {paper.name}
            </a>
            {paper.kind === 'proof' && <span className="muted">{t('papers.ofReport')}</span>}
          </li>
        ))}
      </ul>
    </MissionSection>
  )
}
