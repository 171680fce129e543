import { usePeople } from '@cabinet/blocks/people/screens/client.ts'
import formCss from '@cabinet/blocks/people/screens/form.module.css'
import { Form } from '@cabinet/blocks/people/screens/form.tsx'
import { PersonField } from '@cabinet/blocks/people/screens/person-field.tsx'
import { SpanFields } from '@cabinet/duties/agenda/screens/form-when.tsx'
import { DayField } from '@cabinet/ui/day-field.tsx'
import { KeyHint } from '@cabinet/ui/key-hint.tsx'
import { useKeys } from '@cabinet/ui/keys.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { Button, Checkbox, Textarea, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { CeremonyPlace } from './ceremony-place.tsx'
import type { useNewCeremony } from './new-ceremony-draft.ts'

/** Title, day and hour, place, who prepares it; the rest comes from the template and is changed on its page. */
export function NewCeremonyForm({ draft }: { draft: ReturnType<typeof useNewCeremony> }) {
  const t = useWords('ceremonies')
  const directory = useQuery({ ...usePeople().directory.queryOptions(), staleTime: 60_000 })
  const { span, setSpan, fields, send, begin } = draft
  useKeys([{ key: 'mod+enter', label: t('ceremony.new.begin'), run: send }])
  return (
    <Form error={begin.error} onSubmit={send}>
      <TextInput
        {...fields.text('title')}
        label={t('ceremony.field.title')}
        maxLength={300}
        dir="auto"
        autoComplete="off"
        autoFocus
      />
      <SpanFields span={span} onChange={setSpan} />
      <CeremonyPlace
        value={fields.values}
        onChange={({ placeId, place }) => {
          fields.set('placeId', placeId)
          fields.set('place', place)
        }}
      />
      <div className={formCss.pair}>
        {directory.data && (
          <PersonField
            label={t('ceremony.field.officer')}
            directory={directory.data}
            value={fields.values.officerId}
            onChange={(value) => fields.set('officerId', value)}
          />
        )}
        <DayField {...fields.pick('answersUntil')} label={t('ceremony.field.answersUntil')} />
      </div>
      <Checkbox
        {...fields.check('orderedByGovernment')}
        label={t('ceremony.field.orderedByGovernment')}
        description={t('ceremony.field.orderedHelp')}
      />
      <Textarea
        {...fields.text('note')}
        label={t('ceremony.field.note')}
        maxLength={4000}
        autosize
        minRows={2}
        maxRows={8}
        dir="auto"
      />
      <div>
        <Button type="submit" loading={begin.isPending} rightSection={<KeyHint keys="mod+enter" />}>
          {t('ceremony.new.begin')}
        </Button>
      </div>
    </Form>
  )
}
