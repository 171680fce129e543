import { commitmentAuthorities, commitmentKinds } from '@cabinet/blocks/commitments/rules/commitment.ts'
import { usePeople } from '@cabinet/blocks/people/screens/client.ts'
import { PersonField } from '@cabinet/blocks/people/screens/person-field.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { Checkbox, NativeSelect, Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { CaptureDraft } from './capture-draft.ts'

export type Said = Pick<CaptureDraft, 'kind' | 'authority' | 'authorityId' | 'proposed' | 'reserved'>
type Props = { said: Said; onChange: (part: Partial<Said>) => void }

/** What most notes need not say: what kind it is, on whose authority and word, only heard, reserved. */
export function CaptureMore({ said, onChange }: Props) {
  const t = useWords('directives')
  const say = useWords('commitments')
  const { data: directory } = useQuery(usePeople().directory.queryOptions(undefined, { staleTime: 60_000 }))
  return (
    <Stack gap="sm">
      <NativeSelect
        label={t('board.capture.kind')}
        value={said.kind}
        onChange={(event) => {
          const kind = commitmentKinds.find((one) => one === event.currentTarget.value)
          if (kind) onChange({ kind })
        }}
        data={commitmentKinds.map((value) => ({ value, label: say(`kind.${value}`) }))}
      />
      <NativeSelect
        label={t('board.capture.authority')}
        value={said.authority}
        onChange={(event) => {
          const authority = commitmentAuthorities.find((one) => one === event.currentTarget.value)
          if (authority) onChange({ authority, authorityId: null })
        }}
        data={commitmentAuthorities.map((value) => ({ value, label: t(`board.authority.${value}`) }))}
      />
      {directory && (
        <PersonField
          label={t('board.capture.word')}
          directory={directory}
          value={said.authorityId ?? ''}
          onChange={(id) => onChange({ authorityId: id || null })}
        />
      )}
      <p className="small muted">
        {said.authority === 'mayor' ? t('board.capture.wordMayor') : t('board.capture.wordOwn')}
      </p>
      <Checkbox
        label={t('board.capture.proposed')}
        checked={said.proposed}
        onChange={(event) => onChange({ proposed: event.currentTarget.checked })}
      />
      <Checkbox
        label={t('board.capture.reserved')}
        checked={said.reserved}
        onChange={(event) => onChange({ reserved: event.currentTarget.checked })}
      />
    </Stack>
  )
}
