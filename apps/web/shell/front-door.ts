/** Where strangers are let in. `back` is where they wanted to go; only our own addresses are followed afterwards. */
export function frontDoor(back: string): string {
  return back === '/' ? '/connexion' : `/connexion?${new URLSearchParams({ retour: back })}`
}
