import { Problem } from '@cabinet/ui/problem.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { useMutation } from '@tanstack/react-query'
import { rolesWithSecondFactor } from '../rules/second-factor.ts'
import { type Answers, usePeople } from './client.ts'
import { DemoCode } from './demo-code.tsx'
import css from './demo-people.module.css'

export type Actor = NonNullable<Answers['state']['demo']>[number]

/** The town of the demonstration, bureau by bureau: one click and one is somebody. Whoever signs has their code shown live. */
export function DemoPeople({ cast, onDone }: { cast: readonly Actor[]; onDone: () => void }) {
  const t = useWords('people')
  const enter = useMutation(usePeople().demoSignIn.mutationOptions({ onSuccess: onDone }))
  const bureaux = [...Map.groupBy(cast, (actor) => actor.unit)]
  return (
    <section className={css.town} aria-labelledby="demo-title">
      <h2 id="demo-title">{t('signIn.demo')}</h2>
      <p className="muted">{t('signIn.demoHelp')}</p>
      {enter.error && <Problem error={enter.error} />}
      <div className={css.bureaux}>
        {bureaux.map(([unit, actors]) => (
          <section key={unit} className={css.bureau}>
            <h3 className={css.unit}>{unit}</h3>
            <ul>
              {actors.map((actor) => (
                <Line
                  key={actor.key}
                  actor={actor}
                  busy={enter.isPending}
                  onChoose={() => enter.mutate({ key: actor.key })}
                />
              ))}
            </ul>
          </section>
        ))}
      </div>
    </section>
  )
}

function Line({ actor, busy, onChoose }: { actor: Actor; busy: boolean; onChoose: () => void }) {
  const t = useWords('people')
  const { name, post, role, totpSecret } = actor
  return (
    <li className={css.line}>
      <button type="button" className={css.actor} disabled={busy} onClick={onChoose}>
        <b>{name}</b>
        <span className="muted">{post}</span>
        {role && <span className={css.does}>{t(`roleMeanings.${role}`)}</span>}
      </button>
      {role && rolesWithSecondFactor.includes(role) && (
        <span className={css.code}>
          <DemoCode secret={totpSecret} />
        </span>
      )}
    </li>
  )
}
