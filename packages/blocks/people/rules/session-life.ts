/** How long a session lives: until nothing was asked for `idleMinutes`, and never past `expiresAt`. */
export type SessionLife = { lastSeenAt: Date; expiresAt: Date; endedAt: Date | null }

/** Over from the very second the limit is reached. */
export function isOver(session: SessionLife, idleMinutes: number, now: Date): boolean {
  const idle = now.getTime() - session.lastSeenAt.getTime() >= idleMinutes * 60_000
  return session.endedAt !== null || idle || now >= session.expiresAt
}

/** Presence is written down at most once a minute, so a session may end up to a minute early, never late. */
export function presenceIsDue(session: Pick<SessionLife, 'lastSeenAt'>, now: Date): boolean {
  return now.getTime() - session.lastSeenAt.getTime() >= 60_000
}
