const here = 'https://cabinet.invalid'

/** Where somebody wanted to go before signing in. Only our own addresses are followed: nobody is sent elsewhere by a link. */
export function wayBack(wanted: string | null): string {
  if (!wanted?.startsWith('/') || !URL.canParse(wanted, here)) return '/'
  const { origin, pathname, search, hash } = new URL(wanted, here)
  const isOurs = origin === here && pathname !== '/connexion' && !pathname.startsWith('//')
  return isOurs ? pathname + search + hash : '/'
}
