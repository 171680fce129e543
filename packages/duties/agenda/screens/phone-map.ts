/** The phone's own map, at a place known by its words: nothing is asked of a server of ours or of anybody else's by the page. */
export function mapAddress(where: string, userAgent: string): string {
  const words = encodeURIComponent(where)
  if (/iPhone|iPad|Macintosh/.test(userAgent)) return `maps:?q=${words}`
  if (/Android/.test(userAgent)) return `geo:0,0?q=${words}`
  return `https://www.openstreetmap.org/search?query=${words}`
}
