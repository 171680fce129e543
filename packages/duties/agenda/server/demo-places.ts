import type { DemoKey } from '@cabinet/blocks/people/server/demo-cast.ts'

type DemoPlace = {
  name: string
  address: string
  contact: string
  phone: string
  /** Where it lies, in minutes of road east and north of the town hall. */
  at: readonly [number, number]
  /** The town hall goes there every week: the roads between such places are known too. */
  often: boolean
}

const place = (name: string, address: string, rest: Omit<DemoPlace, 'name' | 'address'>): DemoPlace => ({
  ...{ name, address },
  ...rest,
})

const phone = (end: number) => `+225 05 00 00 ${end} 21`

/** Where the mayor of Port-Amande goes. None of these places exists. */
export const demoPlaces = {
  townHall: place('Hôtel de Ville', 'Place de l’Indépendance, Port-Amande', {
    ...{ contact: 'M. Anselme Okpéda, chef du protocole', phone: phone(10), at: [0, 0], often: true },
  }),
  prefecture: place('Préfecture', 'Boulevard de la Préfecture, Port-Amande', {
    ...{ contact: 'M. Achille Dognon-Béhi, secrétaire général', phone: phone(11), at: [9, 4], often: true },
  }),
  lycee: place('Lycée moderne', 'Route du Phare, Port-Amande', {
    ...{ contact: 'M. Anatole Vidékon, proviseur', phone: phone(12), at: [-14, 14], often: true },
  }),
  kpota: place('Maison de quartier de Kpota', 'Kpota, face au collège municipal, Port-Amande', {
    ...{ contact: 'M. Barthélemy Guédénou-Assi, président du comité', phone: phone(13), at: [21, 13], often: true },
  }),
  mangroves: place('Foyer des Palétuviers', 'Quartier Palétuviers, Port-Amande', {
    ...{ contact: 'Mme Odile Yapobi-Kra, présidente du comité', phone: phone(14), at: [15, -12], often: true },
  }),
  market: place('Grand Marché', 'Place du Marché, Port-Amande', {
    ...{ contact: 'M. Séraphin Alodéhou, président de l’Union', phone: phone(15), at: [5, 3], often: true },
  }),
  landing: place('Débarcadère', 'Quai des Pirogues, Port-Amande', {
    ...{ contact: 'M. Kodjovi Ablam-Téki, président de la Fédération', phone: phone(16), at: [8, -12], often: true },
  }),
  stadium: place('Stade municipal', 'Avenue du Stade, Port-Amande', {
    ...{ contact: 'M. Landry Tchiakpé, secrétaire général', phone: phone(17), at: [-10, 5], often: false },
  }),
  parish: place('Paroisse Sainte-Rosalie', 'Rue de l’Église, Port-Amande', {
    ...{ contact: 'M. l’abbé Constant Eklou, curé', phone: phone(18), at: [-6, -5], often: true },
  }),
  mosque: place('Grande mosquée de Zongo-Nord', 'Quartier Zongo-Nord, Port-Amande', {
    ...{ contact: 'M. l’Imam', phone: phone(19), at: [11, 12], often: false },
  }),
  youth: place('Maison des jeunes', 'Rue des Flamboyants, Port-Amande', {
    ...{ contact: 'Mme Estelle Mabouké, directrice artistique', phone: phone(20), at: [-7, 8], often: false },
  }),
  hospital: place('Centre hospitalier régional', 'Quartier Hôpital, Port-Amande', {
    ...{ contact: 'Mme la Directrice', phone: phone(21), at: [12, 10], often: true },
  }),
  university: place('Université des Lagunes', 'Campus de la Pointe, Port-Amande', {
    ...{ contact: 'Mme la Vice-présidente', phone: phone(22), at: [-20, -16], often: false },
  }),
  station: place('Gare routière', 'Avenue de la Gare, Port-Amande', {
    ...{ contact: 'M. Yacou Débrimou, secrétaire général', phone: phone(23), at: [14, 3], often: false },
  }),
  crafts: place('Village artisanal', 'Route de Grand-Ékoué, Port-Amande', {
    ...{ contact: 'M. Issouf Nakéba, président du Collectif', phone: phone(24), at: [18, -5], often: false },
  }),
  corniche: place('Hôtel La Corniche', 'Route de la Corniche, Port-Amande', {
    ...{ contact: 'Accueil de l’hôtel', phone: phone(25), at: [-4, -12], often: true },
  }),
  court: place('Cour royale', 'Vieux-Port-Amande', {
    ...{ contact: 'Nanan Ékra Bossoma, porte-parole', phone: phone(26), at: [-11, -7], often: false },
  }),
  radio: place('Radio Lagune FM', 'Immeuble du Port, Port-Amande', {
    ...{ contact: 'M. Judicaël Fanta-Kéi, rédacteur en chef', phone: phone(27), at: [6, -6], often: false },
  }),
  ekoue: place('Mairie de Grand-Ékoué', 'Place de la Mairie, Grand-Ékoué', {
    ...{ contact: 'Cabinet du Maire', phone: phone(28), at: [38, -24], often: false },
  }),
} as const satisfies Record<string, DemoPlace>

export type PlaceKey = keyof typeof demoPlaces

/** Minutes by car, to the next five. */
export function minutesByRoad(from: PlaceKey, to: PlaceKey): number {
  const [[ax, ay], [bx, by]] = [demoPlaces[from].at, demoPlaces[to].at]
  return from === to ? 0 : Math.max(5, Math.round(Math.hypot(ax - bx, ay - by) / 5) * 5)
}

export const demoRooms = {
  council: { name: 'Salle du conseil', seats: 120 },
  weddings: { name: 'Salle des mariages', seats: 80 },
  cabinet: { name: 'Salle de réunion du Cabinet', seats: 14 },
} as const
export type RoomKey = keyof typeof demoRooms

export const demoVehicles = {
  car: { name: 'Véhicule de représentation', seats: 4 },
  bus: { name: 'Minibus du protocole', seats: 14 },
} as const
export type VehicleKey = keyof typeof demoVehicles

/** Who drives the mayor. Nobody signs in as the driver, so the sign-in list of the demonstration does not know him. */
export const demoDriver = {
  ...{ title: 'M.', name: 'Lucien Atchadébo', email: 'chauffeur@port-amande.example', phone: '+225 07 00 00 60 00' },
  post: 'Chauffeur du Maire',
}

/** People beside the mayor and the deputy who keep a diary of their own. */
export const diaryOwners: readonly DemoKey[] = ['chief', 'sg', 'technicalHead']

type DemoHours = {
  of: 'mayor' | 'deputyMayor' | null
  by: DemoKey
  kind: 'protected' | 'prayer' | 'market'
  name: string
  weekdays: readonly number[]
  everyDays: number | null
  from: string
  to: string
}

/** Hours kept free and days to know about, and who wrote them down. */
export const demoHours: readonly DemoHours[] = [
  {
    ...{ of: 'mayor', by: 'mayor', kind: 'protected', name: 'Dimanche en famille', weekdays: [7] },
    ...{ everyDays: null, from: '14:00', to: '18:00' },
  },
  {
    ...{ of: 'mayor', by: 'secretary', kind: 'protected', name: 'Pause de midi', weekdays: [1, 2, 3, 4, 5] },
    ...{ everyDays: null, from: '12:30', to: '14:00' },
  },
  {
    ...{ of: null, by: 'protocol', kind: 'prayer', name: 'Grande prière du vendredi', weekdays: [5] },
    ...{ everyDays: null, from: '12:30', to: '14:00' },
  },
  {
    ...{ of: null, by: 'protocol', kind: 'market', name: 'Marché de Kpota', weekdays: [] },
    ...{ everyDays: 5, from: '', to: '' },
  },
  {
    ...{ of: null, by: 'protocol', kind: 'market', name: 'Jour du Grand Marché', weekdays: [6] },
    ...{ everyDays: null, from: '', to: '' },
  },
]

/** Who is on a journey, from and to which day counted from the last one: the missions of the demonstration. */
export const journeys: readonly { who: readonly string[]; from: number; to: number }[] = [
  { who: ['mayor', 'chief'], from: -128, to: -126 },
  { who: ['deputyMayor'], from: -84, to: -79 },
  { who: ['technicalHead'], from: -12, to: -9 },
  { who: ['mayor', 'chief'], from: 9, to: 13 },
  { who: ['mayor'], from: 31, to: 37 },
]
