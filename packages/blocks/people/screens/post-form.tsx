import { roles } from '@cabinet/office/role.ts'
import { useWords } from '@cabinet/words/use-words.ts'
import { Button, Checkbox, NativeSelect, TextInput } from '@mantine/core'
import type { Asked } from './client.ts'
import css from './form.module.css'
import { Form } from './form.tsx'
import { useFields } from './use-fields.ts'

type Post = Asked['addPost']
type Props = { start: Post; error: unknown; pending: boolean; onSave: (post: Post) => void }

/** A place in a bureau: the commune chooses its title, and its role says what whoever sits there may do. */
export function PostForm({ start, error, pending, onSave }: Props) {
  const t = useWords('people')
  const fields = useFields({ ...start, several: start.several ?? false }, error)
  const { role } = fields.values
  return (
    <Form label={t('posts.title')} error={error} onSubmit={() => onSave(fields.values)}>
      <TextInput {...fields.text('title')} label={t('posts.postTitle')} maxLength={120} data-autofocus />
      <NativeSelect
        {...fields.text('role')}
        label={t('posts.role')}
        description={t(`roleMeanings.${role}`)}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        data={roles.map((value) => ({ value, label: t(`roles.${value}`) }))}
      />
      <Checkbox {...fields.check('headsUnit')} label={t('posts.headsUnit')} />
      <Checkbox {...fields.check('several')} label={t('posts.several')} />
      <div className={css.acts}>
        <Button type="submit" loading={pending}>
          {t('account.save')}
        </Button>
      </div>
    </Form>
  )
}
