import css from '@cabinet/blocks/people/screens/form.module.css'
import { useWords } from '@cabinet/words/use-words.ts'
import { Button } from '@mantine/core'

/** How a form in its place ends: left as it was, or kept. */
export function FormFoot({ busy, onClose }: { busy: boolean; onClose: () => void }) {
  const t = useWords('missions')
  return (
    <div className={css.acts}>
      <Button variant="default" onClick={onClose}>
        {t('page.leave')}
      </Button>
      <Button type="submit" loading={busy}>
        {t('page.keep')}
      </Button>
    </div>
  )
}
