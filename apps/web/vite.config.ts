import { createHash } from 'node:crypto'
import { createReadStream, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'
import { VitePWA } from 'vite-plugin-pwa'

/** A screen may know the type of its router, never its code: a server module in the browser stops the build. */
const theServerStaysHome: Plugin = {
  name: 'the-server-stays-home',
  enforce: 'pre',
  resolveId(source, importer) {
    const fromOurs = importer !== undefined && !importer.includes('/node_modules/')
    if (
      fromOurs &&
      /^@cabinet\/(store|paper|server)\/|^@cabinet\/api\/(procedures|desk)|^(\.|@cabinet).*\/server\//.test(source)
    )
      this.error(`${importer} may not bring ${source} into the browser`)
  },
}

const pdfjs = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))
const { version } = JSON.parse(readFileSync(join(pdfjs, 'package.json'), 'utf8')) as { version: string }
/** Old character maps, the fourteen standard fonts, and the decoders in plain JavaScript (our content policy has no WebAssembly). */
const besideThePage = ['cmaps', 'standard_fonts', 'wasm'].flatMap((folder) =>
  readdirSync(join(pdfjs, folder))
    .filter((file) => folder !== 'wasm' || file.endsWith('_fallback.js') || file.startsWith('LICENSE'))
    .map((file) => `${folder}/${file}`),
)

/** What the viewer fetches only for documents that need it, under a name that carries its version so that it can be cached for ever. */
const documentParts: Plugin = {
  name: 'document-parts',
  configureServer(server) {
    server.middlewares.use(`/pdfjs-${version}/`, (request, response, next) => {
      const file = (request.url ?? '').split('?')[0]?.slice(1) ?? ''
      if (besideThePage.includes(file)) createReadStream(join(pdfjs, file)).pipe(response)
      else next()
    })
  },
  generateBundle() {
    for (const file of besideThePage)
      this.emitFile({ type: 'asset', fileName: `pdfjs-${version}/${file}`, source: readFileSync(join(pdfjs, file)) })
  },
}

/** Pressed once here, better than a server has time for at each request; `@fastify/static` sends them with `preCompressed: true`. */
const pressed: Plugin = {
  name: 'pressed',
  writeBundle({ dir = '' }, bundle) {
    for (const file of Object.keys(bundle).filter((name) => /^assets\/.*\.(m?js|css|wasm)$/.test(name))) {
      const bytes = readFileSync(join(dir, file))
      writeFileSync(
        join(dir, `${file}.br`),
        brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
      )
      writeFileSync(join(dir, `${file}.gz`), gzipSync(bytes, { level: 9 }))
    }
  },
}

const shellOfTheDay = new Set<string>()
/** The mayor's day and the door of a ceremony, with all words; the door reads cards by itself where the browser does not. */
const partsOfTheDay =
  /\/(main\.tsx|phone-page\.tsx|door-(page\.tsx|zxing\.ts)|catalogue(-office)?\.(fr|en)\.ts|words\/(fr|en)\.ts)$/

/** Finds the scripts, styles and letters the day on the phone is made of, and no other screen of the office. */
const theDayOnThePhone: Plugin = {
  name: 'the-day-on-the-phone',
  generateBundle(_options, bundle) {
    const take = (name: string) => {
      const chunk = bundle[name]
      if (chunk?.type !== 'chunk' || shellOfTheDay.has(name)) return
      shellOfTheDay.add(name)
      for (const beside of chunk.viteMetadata?.importedCss ?? []) shellOfTheDay.add(beside)
      for (const beside of chunk.viteMetadata?.importedAssets ?? []) shellOfTheDay.add(beside)
      for (const next of chunk.imports) take(next)
    }
    for (const chunk of Object.values(bundle)) {
      if (chunk.type !== 'chunk') continue
      if (chunk.isEntry || partsOfTheDay.test(chunk.facadeModuleId ?? '')) take(chunk.fileName)
    }
    for (const name of Object.keys(bundle)) if (name.endsWith('.woff2')) shellOfTheDay.add(name)
  },
}

/**
 * The service worker of `/m`, registered by that page and by the doors below it, and by no other. It keeps the shell of both
 * and the answer about the day, for a day; nothing else of the office is ever kept. Signing out clears both
 * (`clear-site-data`).
 */
const readableOffline = VitePWA({
  strategies: 'generateSW',
  filename: 'm-sw.js',
  scope: '/m',
  injectRegister: false,
  manifest: false,
  workbox: {
    cacheId: 'cabinet-day',
    globPatterns: ['assets/*.{js,css,woff2}'],
    maximumFileSizeToCacheInBytes: 2 ** 20,
    manifestTransforms: [
      async (entries) => {
        const manifest = entries.filter(({ url }) => shellOfTheDay.has(url))
        const page = readFileSync(join(import.meta.dirname, 'dist/index.html'))
        const revision = createHash('sha256').update(page).digest('hex').slice(0, 16)
        // The pages as the server sends them, with the content policy of each and the nonce that goes with it.
        const pages = ['m', 'm/porte'].map((url) => ({ url, revision, size: page.length }))
        return { manifest: [...manifest, ...pages], warnings: [] }
      },
    ],
    navigateFallback: '/m',
    navigateFallbackAllowlist: [/^\/m(\?.*)?$/],
    inlineWorkboxRuntime: true,
    sourcemap: false,
    skipWaiting: true,
    clientsClaim: true,
    cleanupOutdatedCaches: true,
    runtimeCaching: [
      {
        // A door keeps its list itself, sealed; here is only its empty page, with a content policy of its own.
        urlPattern: ({ request, url }) => request.mode === 'navigate' && /^\/m\/porte\/[\w-]+$/.test(url.pathname),
        handler: async ({ url }) => {
          const network = fetch(url, { credentials: 'same-origin', signal: AbortSignal.timeout(4_000) })
          const fresh = await network.catch(() => undefined)
          if (fresh && fresh.status < 500) return fresh
          return (await caches.match('/m/porte', { ignoreSearch: true })) ?? Response.error()
        },
      },
      {
        urlPattern: ({ url, sameOrigin }) => sameOrigin && /^\/assets\/zxing.*\.wasm$/.test(url.pathname),
        handler: 'CacheFirst',
        options: { cacheName: 'cabinet-door-parts', expiration: { maxEntries: 2 } },
      },
      {
        urlPattern: ({ url, sameOrigin }) => sameOrigin && url.pathname === '/trpc/agenda.phoneDay',
        handler: 'NetworkFirst',
        options: {
          cacheName: 'cabinet-day-read',
          networkTimeoutSeconds: 5,
          expiration: { maxEntries: 4, maxAgeSeconds: 86_400 },
          cacheableResponse: { statuses: [200] },
          // A server that is just starting again is no reason to show nothing.
          plugins: [
            {
              fetchDidSucceed: async ({ response }) => {
                if (response.status >= 500) throw new Error('The server is not ready.')
                return response
              },
            },
          ],
        },
      },
    ],
  },
})

/** Waits for the first words, so nothing that comes later may stand in the same script. */
const waiting = /\/apps\/web\/(main\.tsx|index\.html)$/

/**
 * What every visit needs at once comes in few pieces, which press better and need no long list of what belongs to what:
 * the libraries, which stay the same from one version to the next, our own frame, and the first words of every duty.
 */
const togetherFromTheStart = [
  { name: 'libraries', tags: ['$initial' as const], test: /\/node_modules\//, priority: 2 },
  { name: 'frame', tags: ['$initial' as const], test: (id: string) => !waiting.test(id), priority: 1 },
  { name: 'at-once.fr', test: /\/words\/at-once\.fr\.ts$/, priority: 3 },
  { name: 'at-once.en', test: /\/words\/at-once\.en\.ts$/, priority: 3 },
]

/** The words of a duty lie in a file called `fr.ts`; as a script they are called `mail.fr`. */
function namedAfterTheDuty({ facadeModuleId }: { facadeModuleId: string | null }): string {
  const [, duty, locale] = /\/([\w-]+)\/words\/(fr|en)\.ts$/.exec(facadeModuleId ?? '') ?? []
  return duty ? `assets/${duty}.${locale}-[hash].js` : 'assets/[name]-[hash].js'
}

const server = 'http://127.0.0.1:3000'

export default defineConfig({
  root: import.meta.dirname,
  plugins: [theServerStaysHome, react(), documentParts, pressed, theDayOnThePhone, readableOffline],
  build: {
    outDir: 'dist',
    sourcemap: false,
    target: 'es2022',
    // Inlined files would need `data:` in the content policy.
    assetsInlineLimit: 0,
    rolldownOptions: { output: { codeSplitting: { groups: togetherFromTheStart }, chunkFileNames: namedAfterTheDuty } },
    // Largest is the document viewer, which nobody waits for at the start.
    chunkSizeWarningLimit: 1500,
  },
  server: { proxy: { '/trpc': server, '/files': server, '/papers': server, '/healthz': server } },
})
