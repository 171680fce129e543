import formCss from '@cabinet/blocks/people/screens/form.module.css'
import { Form } from '@cabinet/blocks/people/screens/form.tsx'
import { spokenLanguages } from '@cabinet/blocks/people/screens/spoken-languages.ts'
import { useFields } from '@cabinet/blocks/people/screens/use-fields.ts'
import type { RichText } from '@cabinet/ui/rich-text.ts'
import { RichTextEditor } from '@cabinet/ui/rich-text-editor.tsx'
import { sayDone } from '@cabinet/ui/undo-toast.tsx'
import { useLocale, useWords } from '@cabinet/words/use-words.ts'
import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useNavigate } from 'react-router'
import { type MailSettings, useMail, useRefreshMail } from './client.ts'
import css from './settings-page.module.css'
import { SettingsTemplateFields } from './settings-template-fields.tsx'
import { useWarnBeforeClosing } from './use-warn-before-closing.ts'

type Template = MailSettings['templates'][number]

const blank: RichText = { type: 'doc', content: [{ type: 'paragraph' }] }

/** Where a template is worded; nothing is kept before it is saved. */
export function SettingsTemplateForm({ template }: { template: Template | null }) {
  const t = useWords('mail')
  const reader = useLocale()
  const refresh = useRefreshMail()
  const go = useNavigate()
  const save = useMutation(useMail().saveTemplate.mutationOptions({ onSuccess: refresh }))
  const { name = '', locale = reader, subject = '' } = template ?? {}
  const body = (template?.body as RichText | undefined) ?? blank
  const start = { name, locale, subject, body }
  const fields = useFields(start, save.error)
  const { values } = fields
  useWarnBeforeClosing(!save.isSuccess && JSON.stringify(values) !== JSON.stringify(start))
  const submit = () => {
    const saved = () => {
      sayDone({ sentence: t('settings.saved', { name: values.name }) })
      void go('/admin/courrier?onglet=templates')
    }
    const text = { ...values.body, type: 'doc' as const }
    save.mutate({ ...values, id: template?.id ?? null, body: text }, { onSuccess: saved })
  }
  return (
    <div className={css.sheet}>
      <Form error={save.error} onSubmit={submit}>
        <div className={formCss.pair}>
          <TextInput {...fields.text('name')} label={t('settings.template.name')} maxLength={80} />
          <NativeSelect {...fields.text('locale')} label={t('settings.template.locale')} data={spokenLanguages} />
        </div>
        <TextInput {...fields.text('subject')} label={t('settings.template.subject')} maxLength={500} dir="auto" />
        <RichTextEditor
          label={t('settings.template.body')}
          value={values.body}
          onChange={(text) => fields.set('body', text)}
        />
        <div className={formCss.acts}>
          <Button type="submit" loading={save.isPending}>
            {t('settings.save')}
          </Button>
        </div>
      </Form>
      <SettingsTemplateFields text={[values.subject, values.body]} />
    </div>
  )
}
