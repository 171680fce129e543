import { useEffect, useState } from 'react'

const keyOf = (name: string) => `cabinet.agenda.${name}`

function read<Value>(name: string, first: Value): Value {
  try {
    return JSON.parse(sessionStorage.getItem(keyOf(name)) ?? 'null') ?? first
  } catch {
    return first
  }
}

/** A state that outlives a reload of this window, for what somebody is writing; `forget` once it is sent. */
export function useKept<Value>(name: string, first: Value): [Value, (value: Value) => void, () => void] {
  const [value, setValue] = useState(() => read(name, first))
  const [isSent, setIsSent] = useState(false)
  useEffect(() => {
    try {
      if (isSent || value === first) sessionStorage.removeItem(keyOf(name))
      else sessionStorage.setItem(keyOf(name), JSON.stringify(value))
    } catch {
      // A full or forbidden storage costs the safety net, not the writing.
    }
  }, [name, value, first, isSent])
  return [value, setValue, () => setIsSent(true)]
}
