/** Where somebody wanted to go before signing in. Only our own addresses are followed: nobody is sent elsewhere by a link. */
export function wayBack(wanted: string | null): string {
  if (!wanted || !/^\/(?![/\\])/.test(wanted)) return '/'
  const { origin, pathname, search, hash } = new URL(wanted, window.location.origin)
  const isOurs = origin === window.location.origin && pathname !== '/connexion'
  return isOurs ? pathname + search + hash : '/'
}
