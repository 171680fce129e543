import type { Role } from '@cabinet/office/role.ts'
import type { UnitForm } from '../rules/forms.ts'

/** Units the Ville de Port-Amande has beside those of its preset, below the secrétariat général. */
export const demoUnits: readonly Pick<UnitForm, 'name' | 'kind'>[] = [
  { name: 'Direction des services techniques', kind: 'direction' },
  { name: 'Direction des affaires sociales', kind: 'direction' },
  { name: 'Direction des affaires financières', kind: 'direction' },
]

type OwnPost = { title: string; unit: string; role: Role; headsUnit: boolean; several: boolean }

const post = (unit: string, title: string, role: Role): OwnPost => ({
  ...{ unit, title, role },
  headsUnit: role === 'head',
  several: role === 'agent',
})

/** Posts of its own, after the cabinets of larger communes: a second, technical advisers, directors. */
export const demoPosts: readonly OwnPost[] = [
  post('Le Cabinet', 'Adjointe au Chef de Cabinet', 'deputy-chief'),
  post('Le Cabinet', 'Conseiller technique aux affaires juridiques', 'adviser'),
  post('Le Cabinet', 'Conseillère technique aux affaires sociales', 'adviser'),
  post('Le Cabinet', 'Conseiller technique à l’économie et aux finances', 'adviser'),
  post('Le Cabinet', 'Chargé de mission', 'adviser'),
  post('Direction des services techniques', 'Directrice des services techniques', 'head'),
  post('Direction des services techniques', 'Agent de la voirie', 'agent'),
  post('Direction des affaires sociales', 'Directeur des affaires sociales', 'head'),
  post('Direction des affaires sociales', 'Agent des affaires sociales', 'agent'),
  post('Direction des affaires financières', 'Directrice des affaires financières', 'head'),
]
