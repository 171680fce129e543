import { useWords } from '@cabinet/words/use-words.ts'
import { useMutation } from '@tanstack/react-query'
import { type InstructionMeaning, shippedInstruction } from '../rules/instructions.ts'
import { type MailSettings, useMail, useRefreshMail } from './client.ts'
import { SettingsChoices } from './settings-choices.tsx'
import { useDelayWords } from './settings-delay.ts'
import { SettingsInstructionForm } from './settings-instruction-form.tsx'

/** The instructions of the slip, in its order: what each asks for, and by when. */
export function SettingsInstructions({ rows }: { rows: MailSettings['instructions'] }) {
  const t = useWords('mail')
  const { sayDays, saySupplied } = useDelayWords()
  const refresh = useRefreshMail()
  const save = useMutation(useMail().saveInstruction.mutationOptions({ onSuccess: refresh }))
  return (
    <SettingsChoices
      kind="instructions"
      rows={rows}
      detailOf={({ code, meaning, workingDays }) => {
        const owed = t(`settings.owes.${owedBy(shippedInstruction(meaning))}`)
        return [code, owed, workingDays === null ? saySupplied(meaning) : sayDays(workingDays)].join(' · ')
      }}
      error={save.error}
      onSave={save.mutate}
      form={(props) => <SettingsInstructionForm {...props} />}
    />
  )
}

/** What the instruction comes to, in a word or two. */
function owedBy({ closesLetter, reply, returnsOriginal, acts }: InstructionMeaning) {
  if (closesLetter) return 'closing'
  if (reply !== 'none') return reply
  if (returnsOriginal) return 'original'
  return acts ? 'act' : 'reading'
}
