import { Dialog } from '@cabinet/ui/dialog.tsx'
import { Problem } from '@cabinet/ui/problem.tsx'
import { StateBadge } from '@cabinet/ui/state-badge.tsx'
import { sayDone } from '@cabinet/ui/undo-toast.tsx'
import { sayDay } from '@cabinet/words/say.ts'
import { useLocale, useWords } from '@cabinet/words/use-words.ts'
import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { EndFunction } from './book-end-function.tsx'
import { FunctionForm } from './book-function-form.tsx'
import { usePeople, useRefresh } from './client.ts'
import type { Book } from './contact-book.tsx'
import { Line, Lines } from './lines.tsx'
import { Section } from './section.tsx'
import { useMay } from './use-me.ts'

export type HeldFunction = Book['functions'][number]
type Doing = { what: 'add' } | { what: 'change' | 'end'; held: HeldFunction }

/** The functions somebody holds and held, the latest first, with how sure the office is of them. */
export function BookFunctions({ contactId, functions }: { contactId: string; functions: readonly HeldFunction[] }) {
  const t = useWords('book')
  const may = useMay()
  const [doing, setDoing] = useState<Doing | null>(null)
  const stop = () => setDoing(null)
  const add = may('contacts.edit') && <Button onClick={() => setDoing({ what: 'add' })}>{t('functions.add')}</Button>
  return (
    <Section title={t('functions.title')} help={t('functions.help')} actions={add}>
      {functions.length === 0 && <p className="muted">{t('functions.empty')}</p>}
      {functions.length > 0 && (
        <Lines label={t('functions.title')}>
          {functions.map((held) => (
            <FunctionLine key={held.id} held={held} onDo={(what) => setDoing({ what, held })} />
          ))}
        </Lines>
      )}
      {doing?.what === 'end' && <EndFunction held={doing.held} onClose={stop} />}
      {doing && doing.what !== 'end' && (
        <Dialog
          opened
          onClose={stop}
          title={doing.what === 'add' ? t('functions.add') : doing.held.title}
          leaveOutside={false}
          width={560}
        >
          <FunctionForm contactId={contactId} held={doing.what === 'change' ? doing.held : null} onDone={stop} />
        </Dialog>
      )}
    </Section>
  )
}

const tones = { over: 'neutral', 'to-come': 'neutral', stale: 'soon', sound: 'done' } as const

function FunctionLine({ held, onDo }: { held: HeldFunction; onDo: (what: 'change' | 'end') => void }) {
  const t = useWords('book')
  const locale = useLocale()
  const may = useMay()
  const refresh = useRefresh()
  const checked = () => {
    sayDone({ sentence: t('functions.checked') })
    return refresh()
  }
  const check = useMutation(usePeople().checkFunction.mutationOptions({ onSuccess: checked }))
  const { title, body, from, to, age } = held
  const days = to
    ? t('functions.until', { from: sayDay(from, locale), to: sayDay(to, locale) })
    : t('functions.since', { from: sayDay(from, locale) })
  const small = { size: 'compact-sm', variant: 'default' } as const
  const acts = (
    <>
      {age === 'stale' && (
        <Button {...small} loading={check.isPending} onClick={() => check.mutate({ id: held.id })}>
          {t('functions.check')}
        </Button>
      )}
      <Button {...small} onClick={() => onDo('change')}>
        {t('functions.change')}
      </Button>
      {age !== 'over' && (
        <Button {...small} onClick={() => onDo('end')}>
          {t('functions.end')}
        </Button>
      )}
    </>
  )
  return (
    <>
      {check.error && <Problem error={check.error} />}
      <Line
        title={title}
        detail={[body, days].filter(Boolean).join(' · ')}
        badge={<StateBadge tone={tones[age]}>{t(`functions.age.${age}`)}</StateBadge>}
        actions={may('contacts.edit') && acts}
      />
    </>
  )
}
