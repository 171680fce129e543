/**
 * The ten figures of the mayor's page, in their order: what was ordered and what is late, the letters and their answers,
 * the days, the audiences, the ceremonies, the journeys.
 */
export const chosenFigures: readonly string[] = [
  ...['DC3r', 'DC4o', 'ML1i', 'ML5r', 'ML7o'],
  ...['AG1o', 'AU2r', 'AU4r', 'CE3r', 'OM2r'],
]
