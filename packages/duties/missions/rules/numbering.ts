/** `OM-2026-00001`, taken when the order is approved; the series begins again on 1 January. */
export function missionNumber(year: number, position: number): string {
  return `OM-${year}-${String(position).padStart(5, '0')}`
}

export const numberSeries = (year: number): string => `missions-${year}`
