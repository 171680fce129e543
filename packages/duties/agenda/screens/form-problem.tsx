import { Problem } from '@cabinet/ui/problem.tsx'
import { useRefusalText } from '@cabinet/ui/refusal-text.ts'

/** Why the form was not taken: the sentence, and each wrong field with its own. What was typed stays. */
export function FormProblem({ error }: { error: unknown }) {
  const say = useRefusalText()
  if (!error) return null
  const { fields } = say(error)
  return (
    <div role="alert">
      <Problem error={error} />
      {fields && (
        <ul className="small">
          {Object.entries(fields).map(([field, sentence]) => (
            <li key={field}>{sentence}</li>
          ))}
        </ul>
      )}
    </div>
  )
}
