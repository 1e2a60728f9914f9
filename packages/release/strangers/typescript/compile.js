import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'

const strict = { strict: true, exactOptionalPropertyTypes: true, noUncheckedIndexedAccess: true }
const resolutions = [
  { module: 'nodenext', moduleResolution: 'nodenext' },
  { module: 'esnext', moduleResolution: 'bundler' },
]
const withoutDom = { lib: ['es2022'], types: ['node'] }
const withDom = { lib: ['es2022', 'dom', 'dom.iterable'], types: ['node'] }
const forNode = ['main.ts', 'mock.ts']

/** What the declarations of Node ask of a compiler, the oldest here has not. */
const skips = { 'typescript-5.4': true }

for (const version of ['typescript-5.4', 'typescript-5.9', 'typescript-6.0', 'typescript-7.0'])
  for (const resolution of resolutions) {
    const skipLibCheck = skips[version] ?? false
    // Without the declarations of Node, ours have to be enough.
    compile(version, { ...resolution, lib: ['es2022', 'dom'], types: [] }, ['browser.ts'])
    compile(version, { ...resolution, ...withoutDom, skipLibCheck }, forNode)
    compile(version, { ...resolution, ...withDom, skipLibCheck }, forNode)
  }

function compile(version, options, files) {
  const compilerOptions = { ...strict, ...options, target: 'es2022', rootDir: '.', outDir: 'out' }
  const label = `${version} ${options.moduleResolution} ${options.lib} ${files}`
  writeFileSync('tsconfig.json', JSON.stringify({ compilerOptions, files }))
  try {
    execFileSync(process.execPath, [`node_modules/${version}/bin/tsc`], { stdio: 'pipe' })
    console.log(`${label}: compiles`)
  } catch (error) {
    console.error(`${label}:\n${error.stdout}`)
    process.exitCode = 1
  }
}
