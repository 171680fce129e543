import { announce } from '@cabinet/ui/announce.tsx'
import { sayDone } from '@cabinet/ui/undo-toast.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { Button } from '@mantine/core'
import { IconCopy } from '@tabler/icons-react'
import css from './line-page.module.css'

/** The greetings at the head of the speech, ready to be put into it. */
export function LineSalutations({ salutations }: { salutations: readonly string[] }) {
  const t = useWords('ceremonies')
  const text = salutations.map((one) => `${one},`).join('\n')
  const copy = () =>
    void navigator.clipboard?.writeText(text).then(() => {
      announce(t('line.salutation.copied'))
      sayDone({ sentence: t('line.salutation.copied'), seconds: 4 })
    })
  return (
    <div className={css.output}>
      <div className={css.tools}>
        <Button variant="default" leftSection={<IconCopy size={16} aria-hidden />} onClick={copy}>
          {t('line.salutation.copy')}
        </Button>
        <p className="muted small">{t('line.salutation.help')}</p>
      </div>
      <p className={`reading ${css.salutations}`} dir="auto">
        {text}
      </p>
    </div>
  )
}
