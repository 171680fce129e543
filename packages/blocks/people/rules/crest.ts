const kindsOfTown =
  /^(mairie|ville|commune|municipalité|city|town|borough|communauté urbaine)( de la| de l[’']| des| du| de| d[’']| of)?\s*/iu

/** The two letters in the square beside the name: `Ville de Port-Amande` → `PA`, `Mairie de Cotonou` → `CO`. */
export function crestOf(officeName: string): string {
  const proper = officeName.replace(kindsOfTown, '') || officeName
  const words = proper.split(/[^\p{L}\p{N}]+/u).filter((word) => word.length > 0)
  const [first = 'C', second] = words
  return `${first[0] ?? ''}${second?.[0] ?? first[1] ?? ''}`.toLocaleUpperCase('fr')
}
