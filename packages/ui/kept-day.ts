/** Where the service worker of the phone's day keeps its last answer; the build names it too (`apps/web/vite.config.ts`). */
const keptDay = 'cabinet-day-read'

/** What one person's phone kept of the day is not for the next: forgotten at every sign-in, and when the session is over. */
export async function forgetKeptDay(): Promise<void> {
  // Browsers offer no such store to a page that came over plain http.
  if ('caches' in window) await window.caches.delete(keptDay)
}
