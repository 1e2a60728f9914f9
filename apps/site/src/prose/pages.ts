import type { Document } from '../contract/document.ts'
import { curlPage } from './curl.ts'
import { downloadPage } from './downloads.ts'
import { errorPage } from './errors.ts'
import { errorsSlug, guidePages } from './guides.ts'
import { landingPage } from './landing.ts'
import { mockPage } from './mock.ts'
import { packageLinks } from './package-links.ts'
import { changelogPage, type Package, packagePages } from './packages.ts'
import type { Page } from './page.ts'
import { runGuidePage } from './run-guide.ts'

/** Every page but those of the reference, in the order of the navigation. */
export function pagesOf(document: Document, packages: Package[]): Page[] {
  const readme = (name: string) => packages.find((one) => one.name === name)?.readme ?? ''
  const guides = guidePages(document)
  const errors = guides.find(({ slug }) => slug === errorsSlug)
  if (!errors) throw new Error('The contract has no guide on errors any more.')
  return [
    landingPage(document),
    curlPage(),
    ...guides.filter((guide) => guide !== errors),
    runGuidePage(readme('cli')),
    errorPage(document, errors, packageLinks('packages/client', guides)(readme('client'))),
    mockPage(document, readme('mock')),
    ...packagePages(packages, guides),
    changelogPage(packages),
    downloadPage(document.info.version),
  ]
}
