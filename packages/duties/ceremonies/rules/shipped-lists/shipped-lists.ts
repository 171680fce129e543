import { belgiumCommune } from './belgium.ts'
import { beninCommune } from './benin.ts'
import { franceDepartement } from './france.ts'
import { ivoryCoastCommune } from './ivory-coast.ts'
import type { ShippedList } from './shipped-list.ts'

/** Every list the product comes with; none of them is validated. */
export const shippedLists: readonly ShippedList[] = [franceDepartement, belgiumCommune, ivoryCoastCommune, beninCommune]

export function listsOfCountry(country: string): ShippedList[] {
  return shippedLists.filter((one) => one.country === country)
}
