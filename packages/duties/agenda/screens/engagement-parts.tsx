import { Problem } from '@cabinet/ui/problem.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { Checkbox } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type EngagementPage, useAgenda, useRefreshAgenda } from './client.ts'
import css from './engagement.module.css'
import { EngagementConflicts } from './engagement-conflicts.tsx'
import { EngagementGuests } from './engagement-guests.tsx'
import { EngagementInvitation } from './engagement-invitation.tsx'
import { EngagementOutcome } from './engagement-outcome.tsx'
import { EngagementRepresentation } from './engagement-representation.tsx'
import { EngagementSlots } from './engagement-slots.tsx'

/** All that is decided about an engagement, the most pressing first. */
export function EngagementParts({ page }: { page: EngagementPage }) {
  return (
    <>
      <EngagementConflicts page={page} />
      <EngagementSlots page={page} />
      <EngagementInvitation page={page} />
      <EngagementRepresentation page={page} />
      <EngagementGuests page={page} />
      <EngagementOutcome page={page} />
      <EngagementPublic page={page} />
    </>
  )
}

/** Whether the public may see it in the list of meetings. */
function EngagementPublic({ page }: { page: EngagementPage }) {
  const t = useWords('agenda')
  const refresh = useRefreshAgenda()
  const { ref, engagement, may } = page
  const publish = useMutation(useAgenda().publishable.mutationOptions({ onSettled: () => refresh() }))
  if (!may.publish) return null
  return (
    <section className={css.part}>
      <Checkbox
        label={t('publish.label')}
        description={t('publish.text')}
        checked={engagement.publishable}
        disabled={publish.isPending}
        onChange={(event) =>
          publish.mutate({ ref, version: engagement.version, publishable: event.currentTarget.checked })
        }
      />
      {publish.error && <Problem error={publish.error} />}
    </section>
  )
}
