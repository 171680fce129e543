import { usePeople } from '@cabinet/blocks/people/screens/client.ts'
import { SearchSelect } from '@cabinet/ui/search-select.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { SegmentedControl } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { contactKinds } from '../rules/forms.ts'
import { useMail } from './client.ts'
import type { Sender } from './register-draft.ts'
import { RegisterEarlier } from './register-earlier.tsx'
import css from './register-page.module.css'

type Props = {
  sender: Sender | null
  error: string | undefined
  onChange: (sender: Sender | null) => void
  onFollow: (follows: { id: string; number: string }) => void
}

/** Who writes: somebody of the address book first, and only then, last in the list, somebody new. */
export function RegisterSender({ sender, error, onChange, onFollow }: Props) {
  const t = useWords('mail')
  const people = usePeople()
  const queries = useQueryClient()
  const find = async (words: string): Promise<Sender[]> => {
    if (!words) return []
    const found = await queries.fetchQuery(people.suggestContacts.queryOptions({ text: words }))
    return found.map(({ id, name, kind, spokesperson }) => ({ id, name, kind, spokesperson }))
  }
  return (
    <div data-field="sender">
      <SearchSelect
        label={t('entry.sender')}
        placeholder={t('entry.senderPlaceholder')}
        name="sender"
        value={sender}
        onChange={onChange}
        find={find}
        minLetters={1}
        keyOf={(one) => one.id ?? 'new'}
        textOf={(one) => one.name}
        detailOf={(one) => [one.spokesperson, one.kind && t(`kind.${one.kind}`)].filter(Boolean).join(' · ')}
        create={{
          label: (name) => t('entry.newSender', { name }),
          make: (name): Sender => ({ id: null, name, kind: 'citizen', spokesperson: '' }),
        }}
        error={error}
      />
      {sender?.id && <Known sender={sender} id={sender.id} onFollow={onFollow} />}
      {sender && !sender.id && <WhichKind sender={sender} onChange={onChange} />}
    </div>
  )
}

/** Somebody new is asked about once: their kind decides how the office deals with them from then on. */
function WhichKind({ sender, onChange }: { sender: Sender; onChange: (sender: Sender) => void }) {
  const t = useWords('mail')
  return (
    <div className={css.kinds}>
      <span className="small" id="which-kind">
        {t('entry.whichKind', { name: sender.name })}
      </span>
      <SegmentedControl
        size="xs"
        fullWidth
        aria-labelledby="which-kind"
        value={sender.kind ?? 'citizen'}
        onChange={(kind) => onChange({ ...sender, kind: contactKinds.find((one) => one === kind) ?? 'citizen' })}
        data={contactKinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
      />
    </div>
  )
}

const asked = 10

function Known({ sender, id, onFollow }: { sender: Sender; id: string; onFollow: Props['onFollow'] }) {
  const t = useWords('mail')
  const [isOpen, setIsOpen] = useState(false)
  const hints = useQuery(useMail().hints.queryOptions({ contactId: id, subject: '' }))
  const earlier = hints.data?.earlier ?? []
  const count = earlier.length
  const said =
    count === 0
      ? t('entry.noEarlier')
      : count < asked
        ? t('entry.earlier', { count })
        : t('entry.earlierOver', { count: asked - 1 })
  return (
    <div className={`${css.under} small muted`}>
      <span>{[sender.spokesperson, hints.data && said].filter(Boolean).join(' · ')}</span>
      {count > 0 && (
        <button type="button" className={css.plain} onClick={() => setIsOpen(true)}>
          {t('entry.see')}
        </button>
      )}
      {isOpen && (
        <RegisterEarlier name={sender.name} rows={earlier} onClose={() => setIsOpen(false)} onFollow={onFollow} />
      )}
    </div>
  )
}
