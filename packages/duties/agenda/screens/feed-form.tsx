import formCss from '@cabinet/blocks/people/screens/form.module.css'
import { Form } from '@cabinet/blocks/people/screens/form.tsx'
import { useFields } from '@cabinet/blocks/people/screens/use-fields.ts'
import { useMe } from '@cabinet/blocks/people/screens/use-me.ts'
import { announce } from '@cabinet/ui/announce.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type Diary, useAgenda, useRefreshAgenda } from './client.ts'
import css from './settings-page.module.css'

/** Opens an address for one device; what it is, is shown this once. */
export function FeedForm({ diaries }: { diaries: readonly Diary[] }) {
  const t = useWords('agenda')
  const refresh = useRefreshAgenda()
  const make = useMutation(useAgenda().makeFeed.mutationOptions({ onSuccess: refresh }))
  const fields = useFields(
    { diaryId: diaries.find((one) => one.isMine)?.id ?? diaries[0]?.id ?? '', name: '' },
    make.error,
  )
  const { diaryId, name } = fields.values
  return (
    <>
      <Form
        label={t('feeds.add')}
        error={make.error}
        onSubmit={() => make.mutate({ diaryId: diaryId || null, name }, { onSuccess: () => fields.set('name', '') })}
      >
        <div className={formCss.pair}>
          <NativeSelect
            label={t('feeds.diary')}
            value={diaryId}
            onChange={(event) => fields.set('diaryId', event.currentTarget.value)}
            data={diaries.map((one) => ({ value: one.id, label: one.name }))}
          />
          <TextInput
            {...fields.text('name')}
            label={t('feeds.name')}
            placeholder={t('feeds.namePlaceholder')}
            maxLength={100}
          />
        </div>
        <div className={formCss.acts}>
          <Button type="submit" loading={make.isPending}>
            {t('feeds.make')}
          </Button>
        </div>
      </Form>
      {make.data && <FeedAddress token={make.data.token} />}
    </>
  )
}

function FeedAddress({ token }: { token: string }) {
  const t = useWords('agenda')
  const user = useMe().data?.person.email ?? ''
  const { origin } = window.location
  return (
    <div className={css.copy} role="status">
      <p>{t('feeds.made')}</p>
      <b>{t('feeds.ics')}</b>
      <Address text={`${origin}/feeds/${token}.ics`} />
      <b>{t('feeds.caldav')}</b>
      <span className="muted">{t('feeds.caldavHelp', { server: `${origin}/dav/`, user })}</span>
      <Address text={token} />
    </div>
  )
}

function Address({ text }: { text: string }) {
  const t = useWords('agenda')
  const copy = async () => {
    await navigator.clipboard.writeText(text)
    announce(t('feeds.copied'))
  }
  return (
    <>
      <code className={css.address} dir="ltr">
        {text}
      </code>
      {/* Only where the page came over https, or from this machine, do browsers let a page write to the clipboard. */}
      {window.isSecureContext && (
        <Button variant="default" size="compact-sm" onClick={() => void copy()}>
          {t('feeds.copy')}
        </Button>
      )}
    </>
  )
}
