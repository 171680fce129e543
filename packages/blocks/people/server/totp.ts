import { Secret, TOTP } from 'otpauth'

const period = 30

/** A fresh secret for the telephone: 160 bits, written in base 32. */
export const newTotpSecret = (): string => new Secret({ size: 20 }).base32

/** What the telephone reads from the screen. */
export function totpAddress(secret: string, label: { office: string; email: string }): string {
  return totpOf(secret, label.office, label.email).toString()
}

/** The code a telephone with this secret shows at that moment. */
export function totpCodeAt(secret: string, now: Date): string {
  return totpOf(secret).generate({ timestamp: now.getTime() })
}

/** The time step this code belongs to, one step early or late being forgiven; null when it is wrong. */
export function stepOfCode(secret: string, code: string, now: Date): number | null {
  const delta = totpOf(secret).validate({ token: code, timestamp: now.getTime(), window: 1 })
  return delta === null ? null : Math.floor(now.getTime() / 1000 / period) + delta
}

function totpOf(secret: string, issuer = '', label = ''): TOTP {
  return new TOTP({ secret: Secret.fromBase32(secret), issuer, label, algorithm: 'SHA1', digits: 6, period })
}
