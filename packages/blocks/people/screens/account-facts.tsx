import { Facts } from '@cabinet/ui/facts.tsx'
import { sayDone } from '@cabinet/ui/undo-toast.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type Answers, usePeople, useRefresh } from './client.ts'
import css from './form.module.css'
import { Form } from './form.tsx'
import { Section } from './section.tsx'
import { spokenLanguages } from './spoken-languages.ts'
import { useFields } from './use-fields.ts'

/** Who one is here, which only the administrator changes; the language of the screens and the telephone, which one changes oneself. */
export function AccountFacts({ me: { person } }: { me: Answers['me'] }) {
  const t = useWords('people')
  const refresh = useRefresh()
  const saved = () => {
    sayDone({ sentence: t('account.saved') })
    return refresh()
  }
  const change = useMutation(usePeople().changeMyself.mutationOptions({ onSuccess: saved }))
  const fields = useFields({ locale: person.locale, phone: person.phone }, change.error)
  return (
    <Section title={person.name}>
      <Facts
        facts={[
          { label: t('account.myPosts'), value: person.title ?? t('people.noPost') },
          { label: t('people.email'), value: person.email },
        ]}
      />
      <Form label={t('account.title')} error={change.error} onSubmit={() => change.mutate(fields.values)}>
        <div className={css.pair}>
          <NativeSelect {...fields.text('locale')} label={t('account.locale')} data={spokenLanguages} />
          <TextInput {...fields.text('phone')} label={t('people.phone')} type="tel" autoComplete="tel" maxLength={40} />
        </div>
        <div className={css.acts}>
          <Button type="submit" variant="default" loading={change.isPending}>
            {t('account.save')}
          </Button>
        </div>
      </Form>
    </Section>
  )
}
