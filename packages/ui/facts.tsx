import type { ReactNode } from 'react'
import css from './facts.module.css'

/** What is known of a thing, label above value. Facts without a value are left out rather than shown empty. */
export function Facts({ facts }: { facts: readonly { label: string; value: ReactNode }[] }) {
  const known = facts.filter(({ value }) => value !== null && value !== undefined && value !== '')
  return (
    <dl className={css.facts}>
      {known.map(({ label, value }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd dir="auto">{value}</dd>
        </div>
      ))}
    </dl>
  )
}
