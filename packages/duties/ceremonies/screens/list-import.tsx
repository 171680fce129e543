import formCss from '@cabinet/blocks/people/screens/form.module.css'
import { Form } from '@cabinet/blocks/people/screens/form.tsx'
import { Dialog } from '@cabinet/ui/dialog.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { Button, FileButton, Textarea } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { textOfFile } from '../rules/list-file.ts'
import { useCeremonies } from './client.ts'
import { useAct } from './line-act.ts'
import { type ListFacts, ListFactsForm } from './list-facts-form.tsx'
import { type Fault, ListFaults } from './list-faults.tsx'
import css from './lists-page.module.css'

const blank: ListFacts = {
  ...{ code: '', country: '', territory: '', title: '', note: '', status: 'to-validate' },
  source: { title: '', article: '', url: '', readOn: '' },
}

type Props = { onClose: () => void; onMade: (listId: string) => void }

/** A list from a file, read whole or not at all: every fault is told at once, and nothing of a faulty file is kept. */
export function ListImport({ onClose, onMade }: Props) {
  const t = useWords('ceremonies')
  const importList = useMutation(useCeremonies().listImport.mutationOptions())
  const { act, error, isSending } = useAct()
  const [facts, setFacts] = useState(blank)
  const [text, setText] = useState('')
  const [name, setName] = useState('')
  const read = async (file: File | null) => {
    if (!file) return
    setText(textOfFile(new Uint8Array(await file.arrayBuffer())))
    setName(file.name)
  }
  const submit = () =>
    void act(() => importList.mutateAsync({ ...facts, format: formatOf(text), text }), {
      sentence: t('line.lists.importDone'),
      onDone: (listId) => {
        onMade(listId)
        onClose()
      },
    })
  return (
    <Dialog opened onClose={onClose} title={t('line.lists.importTitle')} width={720} leaveOutside={false}>
      <Form error={error} onSubmit={submit}>
        <p className="muted">{t('line.lists.importHelp')}</p>
        <div className={css.file}>
          <FileButton accept=".csv,.json,.txt,text/csv,application/json" onChange={(file) => void read(file)}>
            {(props) => (
              <Button variant="default" {...props}>
                {t('line.lists.file')}
              </Button>
            )}
          </FileButton>
          <span className="muted" dir="auto">
            {name}
          </span>
        </div>
        <Textarea
          label={t('line.lists.importPaste')}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          maxLength={1_000_000}
          minRows={4}
          maxRows={10}
          autosize
          spellCheck={false}
          dir="auto"
        />
        <ListFactsForm facts={facts} onChange={(patch) => setFacts((before) => ({ ...before, ...patch }))} isNew />
        <ListFaults faults={faultsIn(error)} />
        <div className={formCss.acts}>
          <Button type="submit" loading={isSending} disabled={text.trim() === ''}>
            {t('line.lists.importAct')}
          </Button>
        </div>
      </Form>
    </Dialog>
  )
}

const formatOf = (text: string) => (/^\s*[[{]/.test(text) ? 'json' : 'csv')

/** All the faults the server found, when there was more than one. */
function faultsIn(error: unknown): readonly Fault[] {
  const data = (error as { data?: { refusal?: { details?: { faults?: unknown } } } } | null)?.data
  const faults = data?.refusal?.details?.faults
  return Array.isArray(faults) ? (faults as Fault[]) : []
}
