// Builds the web application and the server, unless what is built already comes from the very same sources.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { alone, install, must, node26, root, say } from './bootstrap.mjs'

const web = path.join(root, 'apps/web/dist')
const server = path.join(root, 'apps/server/dist')
const builtFrom = path.join(server, '.built-from')

/** What the server bundle leaves outside: native code, and heavy libraries that are loaded only when they are needed. */
const outside = ['better-sqlite3', 'pg-native', 'sharp', '@hyzyla/pdfium', '@myriaddreamin/*', 'mammoth', 'bwip-js']

/** The path of the built server, which is rebuilt first when a source has changed since. */
export async function build({ always = false } = {}) {
  const main = path.join(server, 'main.js')
  await alone('build', async () => {
    const sources = hashOfSources()
    const current = existsSync(main) && existsSync(path.join(web, 'index.html')) && existsSync(builtFrom)
    if (!always && current && readFileSync(builtFrom, 'utf8') === sources) return
    say('Building…')
    rmSync(builtFrom, { force: true })
    await Promise.all([buildWeb(), buildServer()])
    writeFileSync(builtFrom, sources)
    say('Built.')
  })
  return main
}

const buildWeb = () =>
  must(node26(), ['node_modules/vite/bin/vite.js', 'build', 'apps/web', '--logLevel', 'warn'], {
    env: { NODE_ENV: 'production' },
  })

/** One file and its lazily loaded chunks: the server starts in a fraction of the time and a quarter of the memory. */
async function buildServer() {
  const { build: bundle } = await import('esbuild')
  rmSync(server, { recursive: true, force: true })
  mkdirSync(server, { recursive: true })
  try {
    await bundle({
      absWorkingDir: root,
      entryPoints: ['apps/server/main.ts'],
      outdir: server,
      bundle: true,
      splitting: true,
      format: 'esm',
      platform: 'node',
      target: 'node26',
      // Names and lines stay, for the log of a fault.
      minifyWhitespace: true,
      lineLimit: 120,
      legalComments: 'linked',
      external: outside,
      banner: {
        js: `import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);`,
      },
      define: { 'process.env.NODE_ENV': '"production"' },
      logLevel: 'warning',
      plugins: [ownPlaces],
    })
    for (const file of readdirSync(server).filter((name) => name.endsWith('.js'))) inAscii(path.join(server, file))
  } catch {
    // esbuild has already said what is wrong.
    process.exit(1)
  }
}

/** A source with one accent in it is kept in memory two bytes a letter. What the bundler leaves unescaped are patterns. */
function inAscii(file) {
  const escaped = (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`
  const source = readFileSync(file, 'utf8')
  writeFileSync(file, source.replace(/[\u0080-\uffff]/g, escaped))
}

/**
 * A source that asks where it lies (to find its migrations, its fonts, the worker beside it) gets its place in the
 * source tree, not that of the bundle. Relative to the bundle, so that the whole folder can still be moved.
 */
const ownPlaces = {
  name: 'own places',
  setup(bundler) {
    bundler.onLoad({ filter: /\.ts$/ }, ({ path: file }) => {
      if (file.includes('node_modules')) return
      const source = readFileSync(file, 'utf8')
      if (!source.includes('import.meta.')) return
      const place = JSON.stringify(path.relative(server, file).split(path.sep).join('/'))
      const asked = {
        url: `new URL(${place}, import.meta.url).href`,
        filename: `fileOf(new URL(${place}, import.meta.url))`,
        dirname: `folderOf(fileOf(new URL(${place}, import.meta.url)))`,
      }
      const answered = source.replaceAll(/\bimport\.meta\.(url|filename|dirname)\b/g, (_, what) => asked[what])
      const imports = `import { fileURLToPath as fileOf } from 'node:url'; import { dirname as folderOf } from 'node:path'`
      return { loader: 'ts', contents: `${answered}\n${imports}\n` }
    })
  },
}

function hashOfSources() {
  const hash = createHash('sha256')
  for (const file of [
    'package-lock.json',
    'tsconfig.json',
    'scripts/build.mjs',
    ...sourcesUnder('apps'),
    ...sourcesUnder('packages'),
  ]) {
    hash.update(`${file}\n`)
    hash.update(readFileSync(path.join(root, file)))
  }
  return hash.digest('hex')
}

function sourcesUnder(folder) {
  return readdirSync(path.join(root, folder), { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const file = `${folder}/${entry.name}`
      if (entry.isDirectory()) return ['node_modules', 'dist', 'bench'].includes(entry.name) ? [] : sourcesUnder(file)
      return entry.isFile() && !/\.(test\.tsx?|md)$/.test(entry.name) ? [file] : []
    })
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await install()
  await build({ always: !process.argv.includes('--if-needed') })
}
