import { useWords } from '@cabinet/words/use-words.ts'
import { Secret, TOTP } from 'otpauth'
import { useEffect, useState } from 'react'
import css from './demo-code.module.css'

/** What the telephone of somebody at the demonstration shows at this moment, so that visitors can sign in their name. */
export function DemoCode({ secret }: { secret: string }) {
  const t = useWords('people')
  const [now, setNow] = useState(Date.now)
  useEffect(() => {
    const clock = setInterval(() => setNow(Date.now()), 1000)
    return () => clearInterval(clock)
  }, [])
  const code = new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: now })
  const left = 30 - (Math.floor(now / 1000) % 30)
  return (
    <span className={css.code} title={t('signIn.demoCodeLeft', { count: left })}>
      <span className="visually-hidden">{t('signIn.demoCode')} </span>
      {code.slice(0, 3)} {code.slice(3)}
    </span>
  )
}
