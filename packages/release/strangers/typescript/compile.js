import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'

const strict = { strict: true, exactOptionalPropertyTypes: true, noUncheckedIndexedAccess: true }
const resolutions = [
  { module: 'nodenext', moduleResolution: 'nodenext' },
  { module: 'esnext', moduleResolution: 'bundler' },
]
const withoutDom = { lib: ['es2022'], types: ['node'] }
const libraries = [withoutDom, { lib: ['es2022', 'dom', 'dom.iterable'], types: ['node'] }]

/** What the declarations of Node ask of a compiler, the oldest here has not. */
const skips = { 'typescript-5.4': true }

for (const version of ['typescript-5.4', 'typescript-5.9', 'typescript-6.0', 'typescript-7.0'])
  for (const resolution of resolutions)
    for (const library of libraries) {
      const compilerOptions = {
        ...strict,
        ...resolution,
        ...library,
        target: 'es2022',
        rootDir: '.',
        outDir: 'out',
        skipLibCheck: skips[version] ?? false,
      }
      const label = `${version} ${resolution.moduleResolution} ${library.lib}`
      writeFileSync('tsconfig.json', JSON.stringify({ compilerOptions, files: ['main.ts'] }))
      try {
        execFileSync(process.execPath, [`node_modules/${version}/bin/tsc`], { stdio: 'pipe' })
        console.log(`${label}: compiles`)
      } catch (error) {
        console.error(`${label}:\n${error.stdout}`)
        process.exitCode = 1
      }
    }
