import { useEffect, useState } from 'react'

/** The value once it has rested for a moment, so that the server is not asked at every letter. */
export function useRested<Value>(value: Value, milliseconds: number): Value {
  const [rested, setRested] = useState(value)
  useEffect(() => {
    const timer = setTimeout(setRested, milliseconds, () => value)
    return () => clearTimeout(timer)
  }, [value, milliseconds])
  return rested
}
